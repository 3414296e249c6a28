import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { board as boardSchema, type Board } from '../domain/board.ts'
import { columnsOf } from '../domain/columns.ts'
import { inOrder } from '../domain/order.ts'
import { boardFromMermaid } from './mermaid-board.ts'
import { mermaidFromBoard } from './mermaid-from-board.ts'
import { parseMermaidJourney } from './mermaid.ts'

const imported = (source: string) => {
  const journey = parseMermaidJourney(source)
  if (journey.kind === 'refused') throw new Error(journey.reason)
  const result = boardFromMermaid(journey, { language: 'fr', someone: 'Client' })
  if (result.kind === 'refused') throw new Error(result.reason)
  return result
}
const mapOf = (board: Board) => {
  const map = Object.values(board.maps)[0]
  if (map === undefined) throw new Error('no map')
  return map
}
/** The board in words: each stage with its steps, and each step's points by persona name. */
const told = (board: Board) =>
  columnsOf(mapOf(board)).map(({ stage, steps }) => [
    stage?.title,
    steps.map((step) => [
      step.title,
      Object.fromEntries(
        Object.entries(step.override).map(([id, point]) => [
          board.personas[id as keyof Board['personas']]?.name,
          point,
        ]),
      ),
    ]),
  ])

describe('a journey becomes a board', () => {
  const { board, warnings } = imported(
    'journey\n title Mon <b>achat</b>\n Avant tout: 3\n section Achat\n  Payer#58; carte: 5: Inès, Marc\n  Attendre: 1: Marc\n section Achat\n  Recevoir: X: Inès\n  Oublier: 9: Inès, Inès,',
  )

  it('sections are stages, tasks steps, scores the points of the people they name', () => {
    expect(told(board)).toEqual([
      ['', [['Avant tout', { Client: 0 }]]],
      [
        'Achat',
        [
          ['Payer: carte', { Inès: 3, Marc: 3 }],
          ['Attendre', { Marc: -3 }],
        ],
      ],
      [
        'Achat',
        [
          ['Recevoir', {}],
          ['Oublier', { Inès: 3 }],
        ],
      ],
    ])
    expect(board.title).toBe('Mon achat')
    expect(mapOf(board).personaIds.map((id) => board.personas[id]?.name)).toEqual(['Client', 'Inès', 'Marc'])
  })

  it('scores that are no number or out of range are told with their line', () => {
    expect(warnings).toEqual([
      { line: 8, reason: 'not-a-number' },
      { line: 9, reason: 'clamped' },
    ])
  })

  it('the map is a whole journey map, and the board valid', () => {
    expect(v.safeParse(boardSchema, board).issues).toBeUndefined()
    expect(inOrder(Object.values(mapOf(board).lanes)).map((lane) => lane.kind)).toContain('curve')
  })

  it('without a title, the front matter names it, else the template does', () => {
    expect(imported('---\ntitle: Devant\n---\njourney').board.title).toBe('Devant')
    expect(imported('journey').board.title).toBe('Parcours client')
  })

  it('a name that is mostly spaces is read as fast as any', () => {
    const { board } = imported(`journey\nsection S\nT: 5: a${' '.repeat(150_000)}b`)
    expect(Object.values(board.personas)).toHaveLength(1)
  })

  it('500 steps are a board, 501 are refused', () => {
    const journey = (steps: number) => `journey\n${Array.from({ length: steps }, (_, i) => `T${i}: 3: A`).join('\n')}`
    const whole = imported(journey(500)).board
    expect(columnsOf(mapOf(whole)).flatMap(({ steps }) => steps.map((step) => step.title))).toEqual(
      Array.from({ length: 500 }, (_, i) => `T${i}`),
    )
    const result = parseMermaidJourney(journey(501))
    expect(result.kind === 'journey' && boardFromMermaid(result, { language: 'en', someone: 'Customer' })).toEqual({
      kind: 'refused',
      reason: 'too-many-steps',
      steps: 501,
      limit: 500,
    })
  })
})

describe('a map becomes a journey', () => {
  it('an imported one comes out with the same words, people and scores', () => {
    const source = `journey
    title Achat
    section Avant
      Chercher#58; comparer: 4: Inès, Marc
      Attendre: ?: Inès, Marc
    section Après
      Recevoir: 1: Marc
`
    const { board } = imported(source)
    expect(mermaidFromBoard(board, mapOf(board).id)).toBe(source)
  })

  it('ratings count where no point is set, and personas that differ are averaged', () => {
    const { board } = imported('journey\nsection S\nT: 1: A, B')
    const [a, b] = mapOf(board).personaIds
    const step = Object.values(mapOf(board).steps)[0]
    if (a === undefined || b === undefined || step === undefined) throw new Error('no step')
    const rated = { ...step, override: { [a]: -3 }, ratings: { [b]: { p1: 3, p2: 3 } } }
    const map = { ...mapOf(board), steps: { [step.id]: rated } }
    expect(mermaidFromBoard({ ...board, maps: { [map.id]: map } }, map.id)).toContain('T: 3: A, B\n')
  })

  it('no such map is no text', () => {
    const { board } = imported('journey')
    expect(mermaidFromBoard({ ...board, maps: {} }, mapOf(board).id)).toBeUndefined()
  })
})
