import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { emptyBoard, link, type Board } from '../domain/board.ts'
import { card } from '../domain/card.ts'
import type { CardId } from '../domain/ids.ts'
import { mergedUnder, standIns } from '../domain/merged.ts'
import { boardFromValue } from '../formats/own-json.ts'
import { boardToJson } from '../formats/own-json-write.ts'
import { writeBoard } from './edits/board.ts'
import { deleteCards, typeInCard } from './edits/cards.ts'
import { groupCards, mergeCards, separateCards, tagCards } from './edits/cluster.ts'
import { localOrigin, roots } from './layout.ts'
import { followBoard, readBoard } from './read.ts'

const names = ['a', 'b', 'c', 'd', 'e'] as const
const [a, b, c, d, e] = names.map((name) => name as string as CardId) as [CardId, CardId, CardId, CardId, CardId]
const start: Board = {
  ...emptyBoard('', 'fr'),
  cards: Object.fromEntries(
    names.map((id, i) => [
      id,
      v.parse(card, {
        id,
        kind: 'irritant',
        text: `Texte ${id}`,
        author: `p-${id}`,
        tags: [`t${i % 2}`],
        place: { kind: 'free', at: [i, 0] },
      }),
    ]),
  ),
  links: Object.fromEntries(
    [
      { id: 'l1', from: 'b', to: 'd' },
      { id: 'l2', from: 'a', to: 'd' },
      { id: 'l3', from: 'b', to: 'a' },
      { id: 'l4', from: 'e', to: 'b' },
    ].map((each) => [each.id, v.parse(link, each)]),
  ),
}
const docOf = (board: Board) => {
  const doc = new Y.Doc()
  writeBoard(doc, board)
  return doc
}
const shown = (doc: Y.Doc) => Object.keys(readBoard(doc).cards).sort().join('')
const meet = (one: Y.Doc, other: Y.Doc) => {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
}

describe('merging cards that say the same', () => {
  it('shows one for all: its tags are those of all, and what pointed at the others points at it, once', () => {
    const doc = docOf(start)
    mergeCards(doc, a, [a, b])
    const board = readBoard(doc)
    expect(shown(doc)).toBe('acde')
    expect(board.cards[a]?.tags).toEqual(['t0', 't1'])
    expect(mergedUnder(board, a).map(({ id, text, author }) => [id, text, author])).toEqual([['b', 'Texte b', 'p-b']])
    // b → d would double a → d; b → a would point at itself.
    expect(
      Object.values(board.links)
        .map(({ from, to }) => from + to)
        .sort(),
    ).toEqual(['ad', 'ea'])
  })

  it('is undone as a whole', () => {
    const doc = docOf(start)
    const undo = new Y.UndoManager(roots(doc), { trackedOrigins: new Set([localOrigin]) })
    mergeCards(doc, a, [b, c])
    undo.undo()
    expect(readBoard(doc)).toEqual(start)
  })

  it('is taken apart again, also much later; what was written meanwhile is in it', () => {
    const doc = docOf(start)
    mergeCards(doc, a, [b])
    typeInCard(doc, b, { index: 0, remove: 5, insert: 'Mot' })
    mergeCards(doc, c, [a])
    expect([shown(doc), standIns(readBoard(doc))(b)]).toEqual(['cde', c])
    separateCards(doc, [b])
    expect([shown(doc), readBoard(doc).cards[b]?.text]).toEqual(['bcde', 'Mot b'])
    separateCards(doc, [a])
    expect(readBoard(doc).merged).toBeUndefined()
  })

  it('reads a chain of any length, as no hand makes it, in a time that grows with it', () => {
    const first = v.parse(card, { ...start.cards[a], id: 'n0' })
    const cards = Array.from({ length: 5000 }, (_, i) =>
      i === 0 ? first : v.parse(card, { ...first, id: `n${i}`, mergedInto: `n${i - 1}` }),
    )
    const board = { ...start, cards: Object.fromEntries(cards.map((each) => [each.id, each])), links: {} }
    const read = readBoard(docOf(board))
    expect([Object.keys(read.cards), mergedUnder(read, first.id).length]).toEqual([['n0'], 4999])
  })

  it('loses nothing when two people merge two cards into each other', () => {
    const [one, other] = [docOf(start), new Y.Doc()]
    meet(one, other)
    mergeCards(one, a, [b])
    mergeCards(other, b, [a])
    mergeCards(other, d, [e])
    meet(one, other)
    expect([shown(one), shown(other)]).toEqual(['acd', 'acd'])
    separateCards(one, [b])
    expect(shown(one)).toBe('abcd')
  })

  it('shows again what stood behind a card that was deleted', () => {
    const [one, other] = [docOf(start), new Y.Doc()]
    meet(one, other)
    mergeCards(one, b, [c])
    mergeCards(one, a, [b])
    deleteCards(other, [a])
    meet(one, other)
    expect([shown(one), shown(other)]).toEqual(['bde', 'bde'])
    deleteCards(one, [b])
    expect(shown(one)).toBe('cde')
    expect(readBoard(one).merged).toBeUndefined()
  })

  it('goes into a file and comes back', () => {
    const doc = docOf(start)
    mergeCards(doc, a, [b])
    groupCards(doc, [a, c], 'Prix')
    const board = readBoard(doc)
    const read = boardFromValue(JSON.parse(boardToJson(board)))
    expect(read).toMatchObject({ kind: 'board', board, warnings: [] })
    expect(readBoard(docOf(board))).toEqual(board)
  })

  it('a follower sees what a reader sees, and is told of every card that comes or goes', () => {
    const step = fc.record({
      kind: fc.constantFrom('merge' as const, 'separate' as const, 'delete' as const, 'add' as const),
      one: fc.constantFrom(a, b, c, d, e),
      other: fc.constantFrom(a, b, c, d, e),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        const doc = docOf(start)
        let known = new Set(Object.keys(readBoard(doc).cards))
        const follower = followBoard(doc, (board, patch) => {
          const told = patch.records.get('cards') ?? new Set()
          const now = new Set(Object.keys(board.cards))
          for (const id of names) if (known.has(id) !== now.has(id)) expect(told).toContain(id)
          known = now
          expect(board).toEqual(readBoard(doc))
        })
        for (const { kind, one, other } of steps) {
          if (kind === 'merge') mergeCards(doc, one, [other])
          if (kind === 'separate') separateCards(doc, [one])
          if (kind === 'delete') doc.transact(() => doc.getMap('cards').delete(one))
          const again = start.cards[one]
          if (kind === 'add' && again !== undefined)
            writeBoard(doc, { ...emptyBoard('', 'fr'), cards: { [one]: again } })
        }
        follower.stop()
      }),
    )
  })
})

describe('groups and tags of several cards', () => {
  it('are written and taken away together; each card keeps what is its own', () => {
    const doc = docOf(start)
    groupCards(doc, [a, b], ' Prix illisibles ')
    tagCards(doc, [a, b], { add: ['urgent'], remove: ['t0'] })
    const { cards } = readBoard(doc)
    expect([cards[a]?.group, cards[b]?.group, cards[c]?.group]).toEqual([
      'Prix illisibles',
      'Prix illisibles',
      undefined,
    ])
    expect([cards[a]?.tags, cards[b]?.tags]).toEqual([['urgent'], ['t1', 'urgent']])
    groupCards(doc, [a, b], '  ')
    expect(readBoard(doc).cards[a]?.group).toBe('Prix illisibles')
    groupCards(doc, [a, b], undefined)
    expect(readBoard(doc).cards[a]).not.toHaveProperty('group')
  })
})
