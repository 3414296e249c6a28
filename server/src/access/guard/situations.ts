// For tests: what somebody does in a room, and what is allowed there.
import fc from 'fast-check'
import type * as Y from 'yjs'
import { deleteCards, moveCards } from '@parcours/shared/doc/edits/cards'
import { applyRandomEdit } from '@parcours/shared/doc/random-edits'
import { readBoard } from '@parcours/shared/doc/read'
import type { Rights } from '@parcours/shared/workshop/rights'
import { ana, ben } from './by-hand.ts'

export const edit = fc.record({
  kind: fc.nat(40),
  pick: fc.nat(60),
  value: fc.nat(60),
  text: fc.string({ maxLength: 3 }),
})

export const situation = fc.record({
  edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
  before: fc.array(edit, { maxLength: 4 }),
  mode: fc.constantFrom('design' as const, 'meeting' as const),
  role: fc.constantFrom('participant' as const, 'participant' as const, 'participant' as const, 'facilitator' as const),
  locks: fc.array(fc.record({ kind: fc.constantFrom('map', 'lane', 'card'), pick: fc.nat(60) }), { maxLength: 3 }),
  /** Lanes that the running item opens; null: it says nothing. */
  open: fc.option(fc.array(fc.nat(60), { minLength: 1, maxLength: 3 }), { freq: 2, nil: null }),
  /** The writer has not seen the newest of the others. */
  isBehind: fc.boolean(),
})
export type Situation = typeof situation extends fc.Arbitrary<infer S> ? S : never

export const rightsOf = (doc: Y.Doc, { mode, role, locks, open }: Situation): Rights => {
  const board = readBoard(doc)
  const maps = Object.values(board.maps)
  const ids: Record<string, string[]> = {
    map: maps.map(({ id }) => id),
    lane: maps.flatMap((map) => Object.keys(map.lanes)),
    card: Object.keys(board.cards),
  }
  const keys = locks.flatMap(({ kind, pick }) => {
    const of = ids[kind] ?? []
    const id = of[pick % Math.max(1, of.length)]
    return id === undefined ? [] : [`${kind}:${id}`]
  })
  const lanes = maps.flatMap((map) => Object.values(map.lanes).map(({ id }) => id))
  const openLanes = open && open.flatMap((pick) => lanes[pick % Math.max(1, lanes.length)] ?? [])
  return { me: ana, role, mode, openLanes, locks: Object.fromEntries(keys.map((key) => [key, { by: ben }])) }
}

/** As random edits are, and now and then somebody's own. */
export const applyEditOf = (doc: Y.Doc, edit: Situation['edits'][number]) => {
  if (edit.kind < 16) return applyRandomEdit(doc, ana, edit)
  const own = Object.values(readBoard(doc).cards).filter(({ author }) => author === ana)
  const card = own[edit.pick % Math.max(1, own.length)]
  if (card === undefined) applyRandomEdit(doc, ana, { ...edit, kind: 0 })
  else if (edit.kind < 24) moveCards(doc, [{ id: card.id, place: { kind: 'free', at: [edit.value, edit.pick] } }])
  else if (edit.kind < 28) deleteCards(doc, [card.id])
  else applyRandomEdit(doc, ana, { ...edit, kind: [0, 6, 7][edit.kind % 3] ?? 0 })
}
