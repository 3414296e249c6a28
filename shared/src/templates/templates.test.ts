import { describe, expect, test } from 'vitest'
import * as v from 'valibot'
import { board } from '../domain/board.ts'
import { inOrder } from '../domain/order.ts'
import { boardFromTemplate } from './instantiate.ts'
import { templates } from './registry.ts'

describe.each(Object.values(templates))('the template $name', (template) => {
  test.each(['fr', 'en'] as const)('makes a valid board in %s', (language) => {
    const made = boardFromTemplate(template, 'Essai', language)
    expect(v.parse(board, made)).toEqual(made)
  })
  test('has its lanes in the order of the method, the optional ones off', () => {
    const map = Object.values(boardFromTemplate(template, '', 'fr').maps)[0]
    expect(inOrder(Object.values(map?.lanes ?? {})).map(({ kind, visible }) => ({ kind, visible }))).toEqual(
      template.lanes.map(({ kind, hidden }) => ({ kind, visible: hidden !== true })),
    )
  })
  test('is named in both languages', () => {
    expect(Object.values(template.title).every((title) => title !== '')).toBe(true)
  })
})
