import { describe, expect, test } from 'vitest'
import * as v from 'valibot'
import * as Y from 'yjs'
import { writeBoard } from '../doc/edits/board.ts'
import { readBoard } from '../doc/read.ts'
import { board, type Board } from '../domain/board.ts'
import { stepsInOrder } from '../domain/columns.ts'
import { inOrder } from '../domain/order.ts'
import { phases, templateName } from '../domain/values.ts'
import { boardFromTemplate } from './instantiate.ts'
import { templates } from './registry.ts'

test('every name of a template has its line in the registry', () => {
  expect(Object.values(templates).map(({ name }) => name)).toEqual(Object.keys(templates))
  expect(Object.keys(templates).sort()).toEqual([...templateName.options].sort())
})

describe.each(Object.values(templates))('the template $name', (template) => {
  test.each(['fr', 'en'] as const)(
    'makes a valid board in %s, and the same once written into a document',
    (language) => {
      const made = boardFromTemplate(template, 'Essai', language)
      expect(v.parse(board, made)).toEqual(made)
      const doc = new Y.Doc()
      writeBoard(doc, made)
      expect(readBoard(doc)).toEqual(made)
    },
  )

  test('makes the same board twice, but for the ids, none of which comes again', () => {
    const [first, second] = [boardFromTemplate(template, 'Essai', 'fr'), boardFromTemplate(template, 'Essai', 'fr')]
    expect(withoutIds(second)).toBe(withoutIds(first))
    const again = new Set(idsOf(first))
    expect(idsOf(second).filter((id) => again.has(id))).toEqual([])
    expect(again.size).toBe(idsOf(first).length)
  })

  test('has its lanes in the order of the method, the optional ones off', () => {
    const map = Object.values(boardFromTemplate(template, '', 'fr').maps)[0]
    expect(inOrder(Object.values(map?.lanes ?? {})).map(({ kind, visible }) => ({ kind, visible }))).toEqual(
      template.lanes.map(({ kind, hidden }) => ({ kind, visible: hidden !== true })),
    )
  })

  test('tells its steps in order, over the three phases, and has one curve at most', () => {
    const titles = Object.values(boardFromTemplate(template, '', 'en').maps).flatMap((map) =>
      stepsInOrder(map).map(({ title }) => title),
    )
    expect(titles).toEqual(template.stages.flatMap(({ steps }) => steps.map(({ en }) => en)))
    expect(new Set(template.stages.map(({ phase }) => phase))).toEqual(new Set(titles.length === 0 ? [] : phases))
    expect(template.lanes.filter(({ kind }) => kind === 'curve').length).toBeLessThanOrEqual(1)
  })

  test('is named in both languages, to its last step', () => {
    const named = [template.title, ...template.stages.flatMap(({ title, steps }) => [title, ...steps])]
    expect(named.filter(({ fr, en }) => fr.trim() === '' || en.trim() === '')).toEqual([])
  })
})

const idsOf = (made: Board): string[] =>
  [...JSON.stringify(made).matchAll(/"id":"([^"]+)"/g)].flatMap(([, id]) => id ?? [])

/** Ids give way to their rank. */
const withoutIds = (made: Board): string =>
  idsOf(made).reduce((text, id, rank) => text.replaceAll(id, `#${rank}`), JSON.stringify(made))
