import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { writeBoard } from '../doc/edits/board.ts'
import { applyRandomEdit, person, type RandomEdit } from '../doc/random-edits.ts'
import { readBoard } from '../doc/read.ts'
import type { Board } from '../domain/board.ts'
import { samples } from '../samples/registry.ts'
import { boardFromTemplate } from '../templates/instantiate.ts'
import { templates } from '../templates/registry.ts'
import { boardToJson } from './own-json-write.ts'
import { boardFromJson, boardFromValue } from './own-json.ts'

const throughDoc = (board: Board): Board => {
  const doc = new Y.Doc()
  writeBoard(doc, board)
  return readBoard(doc)
}
const whole = (board: Board) => ({ kind: 'board', board, images: {}, warnings: [] })
const boardIn = (text: string): Board => {
  const read = boardFromJson(text)
  if (read.kind === 'refused') throw new Error(read.reason)
  return read.board
}
const edits = fc.array(
  fc.record<RandomEdit>({ kind: fc.nat(63), pick: fc.nat(30), value: fc.nat(30), text: fc.string({ maxLength: 8 }) }),
  { maxLength: 60 },
)

describe('a board through own JSON', () => {
  test.each(Object.entries(samples))('the sample %s is itself again, as a file and as a document', (_name, sample) => {
    for (const language of ['fr', 'en'] as const) {
      const board = sample(language)
      expect(boardFromJson(boardToJson(board))).toEqual(whole(board))
      expect(throughDoc(boardIn(boardToJson(board)))).toEqual(board)
    }
  })

  test('any board is itself again, and a document made of it reads the same', () => {
    fc.assert(
      fc.property(edits, fc.constantFrom('blueprint', 'journey', 'experience'), (script, template) => {
        const doc = new Y.Doc()
        writeBoard(doc, boardFromTemplate(templates[template], 'Essai', 'fr'))
        for (const edit of script) applyRandomEdit(doc, person('p1'), edit)
        const board = readBoard(doc)
        expect(boardFromJson(boardToJson(board))).toEqual(whole(board))
        expect(throughDoc(boardIn(boardToJson(board)))).toEqual(board)
      }),
      { numRuns: 40 },
    )
  })

  test('the same board is the same text, in whatever order its parts came', () => {
    const board = samples['demo-parcel']('fr')
    const turned: Board = { ...board, cards: Object.fromEntries(Object.entries(board.cards).reverse()) }
    expect(Object.keys(turned.cards)[0]).not.toBe(Object.keys(board.cards)[0])
    expect(boardToJson(turned)).toBe(boardToJson(board))
    expect(boardToJson(board)).toMatch(
      /^\{\n {2}"format": "parcours-board",\n {2}"version": 1,\n {2}"board": \{\n {4}"title"/,
    )
  })

  test('the bare board that the server answers is taken too, and a byte-order mark', () => {
    const board = samples['demo-train']('en')
    expect(boardFromJson(JSON.stringify(board))).toEqual(whole(board))
    expect(boardFromJson(`\uFEFF${boardToJson(board)}`)).toEqual(whole(board))
  })
})

describe('a file that cannot be a board is refused', () => {
  const reasonOf = (text: string) => {
    const read = boardFromJson(text)
    return read.kind === 'refused' ? read.reason : read.kind
  }
  test.each([
    ['', 'not-json'],
    ['{"format":"parcours-board","vers', 'not-json'],
    ['journey\n  title x', 'not-json'],
    ['null', 'not-parcours'],
    ['[]', 'not-parcours'],
    ['"board"', 'not-parcours'],
    ['{}', 'not-parcours'],
    ['{"nodes":[],"edges":[]}', 'not-parcours'],
    ['{"format":"else","maps":{},"cards":{}}', 'not-parcours'],
    ['{"maps":[],"cards":{}}', 'not-parcours'],
    ['{"format":"parcours-board","version":2,"board":{}}', 'newer'],
    ['{"format":"parcours-board","version":"1","board":{}}', 'damaged'],
    ['{"format":"parcours-board","version":1}', 'damaged'],
    ['{"format":"parcours-board","version":1,"board":[]}', 'damaged'],
    ['{"format":"parcours-board","version":1,"board":{"title":"x","language":"fr","maps":7}}', 'damaged'],
  ])('%j: %s', (text, reason) => {
    expect(reasonOf(text)).toBe(reason)
  })

  test('a file of 10 MB, and one of too many cards', () => {
    expect(reasonOf(JSON.stringify({ format: 'parcours-board', pad: 'x'.repeat(10_000_000) }))).toBe('too-big')
    const cards = Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [`c${i}`, 0]))
    expect(reasonOf(JSON.stringify({ maps: {}, cards }))).toBe('too-big')
  })

  test('a newer file says which', () => {
    expect(boardFromValue({ format: 'parcours-board', version: 7, board: {} })).toEqual({
      kind: 'refused',
      reason: 'newer',
      detail: '7',
    })
  })
})

const at = { kind: 'free', at: [0, 0] }
const bare = (parts: object) => ({ title: 'T', language: 'en', maps: {}, cards: {}, ...parts })
const read = (parts: object) => {
  const result = boardFromValue(bare(parts))
  if (result.kind === 'refused') throw new Error(result.reason)
  return { ...result.board, warnings: result.warnings }
}
const said = (parts: object) => read(parts).warnings.map(({ path, reason }) => `${path} ${reason}`)
const step = (fields: object) => ({ id: 's1', stageId: 'g1', title: 'One', order: 'a0', ...fields })
const map = (fields: object) => ({
  id: 'm1',
  at: [0, 0],
  template: 'journey',
  title: 'M',
  stages: {},
  steps: {},
  lanes: {},
  ...fields,
})

describe('a damaged part is left out, named, and the rest stays', () => {
  test('a rating, level or severity out of range', () => {
    const steps = {
      s1: step({
        ratings: { p: { a: 9, b: 2, c: 1.5 } },
        override: { p: -4 },
        employeeRatings: { a: '3' },
        delivered: 3.5,
        target: -3,
      }),
    }
    const cards = { c: { place: at, kind: 'irritant', text: 'x', data: { severity: 9, side: 'customer' } } }
    const { maps, cards: kept, warnings } = read({ maps: { m1: map({ steps }) }, cards })
    expect(maps).toMatchObject({
      m1: { steps: { s1: { ratings: { p: { b: 2 } }, override: {}, employeeRatings: {}, target: -3 } } },
    })
    expect(kept).toMatchObject({ c: { text: 'x', data: { side: 'customer' } } })
    expect(warnings.map(({ path, reason }) => `${path} ${reason}`).sort()).toEqual([
      'cards.c.data.severity invalid',
      'maps.m1.steps.s1.delivered invalid',
      'maps.m1.steps.s1.employeeRatings.a invalid',
      'maps.m1.steps.s1.override.p invalid',
      'maps.m1.steps.s1.ratings.p.a invalid',
      'maps.m1.steps.s1.ratings.p.c invalid',
    ])
  })

  test('one entry of a list goes, the others stay in order', () => {
    const { cards, warnings } = read({
      cards: { c: { place: at, kind: 'note', text: '', tags: ['a', 1, 'b', null, 'c'] } },
    })
    expect(cards).toMatchObject({ c: { tags: ['a', 'b', 'c'] } })
    expect(warnings.map((each) => each.path)).toEqual(['cards.c.tags.3', 'cards.c.tags.1'])
  })

  test('a card without kind, place or text is a note beside the maps', () => {
    expect(read({ cards: { c: {} } }).cards).toEqual({
      c: {
        id: 'c',
        place: { kind: 'free', at: [-260, 0] },
        kind: 'note',
        text: '',
        personaIds: [],
        tags: [],
        data: {},
      },
    })
    expect(said({ cards: { c: { place: at, kind: 'hologram', text: 'x' } } })).toEqual([
      'cards.c.kind invalid',
      'cards.c.kind missing',
    ])
    expect(said({ cards: { c: { place: { kind: 'free', at: [0, 'x'] }, kind: 'note', text: 'x' } } })).toContain(
      'cards.c.place missing',
    )
  })

  test('a title past its limit is cut', () => {
    const { maps, warnings } = read({ maps: { m1: map({ title: 'x'.repeat(300) }) } })
    expect(maps).toMatchObject({ m1: { title: 'x'.repeat(200) } })
    expect(warnings).toEqual([{ path: 'maps.m1.title', reason: 'cut' }])
  })

  test('wrong types all over', () => {
    const cards = {
      a: 7,
      b: null,
      c: [],
      d: 'x',
      'no id!': { place: at, kind: 'note', text: '' },
      e: { place: at, kind: 'note', text: 'e' },
    }
    const { cards: kept } = read({ cards, links: 'none', personas: [], tests: { t: { results: 4 } } })
    expect(Object.keys(kept)).toEqual(['e'])
    expect(said({ cards, links: 'none', personas: [], tests: { t: { hypothesis: 'h', results: 4 } } })).toEqual([
      'cards.a unusable',
      'cards.b unusable',
      'cards.c unusable',
      'cards.d unusable',
      'cards.no id!.id invalid',
      'cards.no id! unusable',
      'personas unusable',
      'links unusable',
      'tests.t.results invalid',
    ])
  })

  test('keys that every object has are no ids, and reach nothing', () => {
    const text = JSON.stringify(
      bare({
        cards: {
          constructor: { place: at, kind: 'note', text: 'x' },
          toString: 1,
          c: { place: at, kind: 'note', text: 'c' },
        },
      }),
    ).replace('"toString":1', '"__proto__":{"kind":"note","polluted":true}')
    const result = boardFromJson(text)
    expect(result).toMatchObject({ kind: 'board', board: { cards: { c: { text: 'c' } } } })
    expect(result.kind === 'board' && Object.keys(result.board.cards)).toEqual(['c'])
    expect(result.kind === 'board' && result.warnings.map((each) => each.path)).toEqual([
      'cards.constructor',
      'cards.__proto__',
    ])
    expect('polluted' in {}).toBe(false)
    const rated = boardFromJson(
      `{"maps":{"m1":${JSON.stringify(map({})).replace('"steps":{}', '"steps":{"s1":{"stageId":"g","title":"","order":"a0","ratings":{"__proto__":{"assign":3},"constructor":{"assign":3}}}}')}},"cards":{}}`,
    )
    expect(rated).toMatchObject({ kind: 'board', board: { maps: { m1: { steps: { s1: { ratings: {} } } } } } })
    expect(Object.assign).toBeTypeOf('function')
  })

  test('a record nested deeper than the stack, or with a hundred thousand wrong ratings, is left out quickly', () => {
    const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`
    const result = boardFromJson(
      `{"maps":{},"cards":{"c":{"kind":3,"data":${deep}},"d":{"place":${JSON.stringify(at)},"kind":"note","text":"d"}}}`,
    )
    expect(result.kind === 'board' && Object.keys(result.board.cards)).toEqual(['d'])
    const ratings = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`a${i}`, 9]))
    expect(said({ maps: { m1: map({ steps: { s1: step({ ratings: { p: ratings } }) } }) } })).toEqual([
      'maps.m1.steps.s1 unusable',
    ])
  })

  test('a file that is wrong in a thousand places is refused, and in fewer is not', () => {
    const cards = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, i) => [`c${i}`, { place: at, kind: 'note', text: 'x', color: i }]),
      )
    expect(Object.keys(read({ cards: cards(999) }).cards)).toHaveLength(999)
    expect(boardFromValue(bare({ cards: cards(1000) }))).toMatchObject({ kind: 'refused', reason: 'damaged' })
  })
})

describe('what points elsewhere', () => {
  test('a parked card, a link and an action to what is gone stay as they are', () => {
    const card = {
      id: 'c',
      place: { kind: 'cell', mapId: 'm1', stepId: 'gone', laneId: 'gone', order: 'a0', span: 1 },
      kind: 'note',
      text: 'x',
      personaIds: ['gone'],
      tags: [],
      data: {},
    }
    const links = { l: { id: 'l', from: 'c', to: 'gone', kind: 'arrow' } }
    const board = read({ maps: { m1: map({}) }, cards: { c: card }, links })
    expect([board.cards, board.links, board.warnings]).toEqual([{ c: card }, links, []])
  })

  test('a card of a map that is not there lies beside the others, where it can be seen', () => {
    const place = { kind: 'cell', mapId: 'm9', stepId: 's', laneId: 'l', order: 'a0', span: 1 }
    const { cards, warnings } = read({ cards: { c: { place, kind: 'note', text: 'x' } } })
    expect(cards).toMatchObject({ c: { place: { kind: 'free', at: [-260, 0] }, text: 'x' } })
    expect(warnings).toEqual([{ path: 'cards.c.place', reason: 'moved' }])
  })

  test('two maps that use the same ids keep both their steps, and each card its own', () => {
    const parts = {
      stages: { g1: { phase: 'before', title: 'G', order: 'a0' } },
      steps: { s1: step({}) },
      lanes: { l1: { kind: 'note', order: 'a0' } },
    }
    const place = (mapId: string) => ({ kind: 'cell', mapId, stepId: 's1', laneId: 'l1', order: 'a0', span: 1 })
    const cards = {
      a: { place: place('m1'), kind: 'note', text: 'a' },
      b: { place: place('m2'), kind: 'note', text: 'b' },
    }
    const { warnings, ...board } = read({ maps: { m1: map(parts), m2: map({ ...parts, id: 'm2' }) }, cards })
    const seen = throughDoc(board)
    for (const [mapId, cardId] of [
      ['m1', 'a'],
      ['m2', 'b'],
    ] as const) {
      const [there] = Object.values(seen.maps).filter((each) => each.id === mapId)
      const [each] = Object.values(seen.cards).filter((card) => card.id === cardId)
      const [only] = Object.values(there?.steps ?? {})
      expect(each?.place).toMatchObject({ mapId, stepId: only?.id, laneId: Object.keys(there?.lanes ?? {})[0] })
      expect(only?.stageId).toBe(Object.keys(there?.stages ?? {})[0])
    }
    expect(warnings.map((each) => each.reason)).toEqual(['renamed', 'renamed', 'renamed'])
  })
})
