// For tests: updates that no interface makes. Each takes the room's document and answers what a hostile client sends.
import fc from 'fast-check'
import * as Y from 'yjs'
import { tables } from '@parcours/shared/doc/layout'
import { ana, ben, cloneOf } from './by-hand.ts'

interface Choice {
  readonly pick: number
  readonly other: number
  readonly value: number
}
type Hand = (copy: Y.Doc, choice: Choice) => void

const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)]
const rootOf = (copy: Y.Doc, { pick }: Choice) => copy.getMap<unknown>(at(['board', ...tables, 'extra'], pick))
const recordOf = (copy: Y.Doc, choice: Choice) => {
  const records = [...rootOf(copy, choice).values()].filter((each): each is Y.Map<unknown> => each instanceof Y.Map)
  return at(records, choice.other)
}
const values = (copy: Y.Doc): unknown[] => [
  ana,
  ben,
  7,
  null,
  new Y.Text('text'),
  new Y.Map([['author', ana]]),
  new Y.Array(),
  ...copy.getMap('lanes').keys(),
  ...[...copy.getMap('maps').keys()].flatMap((mapId) => [
    mapId,
    { kind: 'cell', mapId, stepId: 's', laneId: [...copy.getMap('lanes').keys()][0], order: 'a0', span: 1 },
  ]),
  { kind: 'free', at: [0, 0] },
]
const fields = ['author', 'place', 'mapId', 'text', 'title', 'rating:p:ana', 'rating:p:ben', 'employee:ana', 'new']

const hands: readonly Hand[] = [
  (copy, choice) => recordOf(copy, choice)?.set(at(fields, choice.value) ?? '', at(values(copy), choice.other)),
  (copy, choice) => recordOf(copy, choice)?.set(at(fields, choice.other) ?? '', at(values(copy), choice.value)),
  (copy, choice) => recordOf(copy, choice)?.delete(at(fields, choice.value) ?? ''),
  (copy, choice) => {
    const root = rootOf(copy, choice)
    root.set(at([...root.keys(), 'new'], choice.other) ?? 'new', at(values(copy), choice.value))
  },
  (copy, choice) => {
    const root = rootOf(copy, choice)
    root.delete(at([...root.keys()], choice.other) ?? '')
  },
  (copy, choice) => {
    const text = recordOf(copy, choice)?.get('text')
    if (text instanceof Y.Text) text.insert(choice.value % (text.length + 1), 'x')
  },
  (copy, choice) => {
    const text = recordOf(copy, choice)?.get('text')
    if (text instanceof Y.Text && text.length > 0) text.delete(choice.value % text.length, 1)
  },
  // Types within types, and what is written and taken away at once.
  (copy, choice) => {
    const inner = new Y.Map<unknown>([['author', ana]])
    recordOf(copy, choice)?.set('inner', inner)
    inner.set('deeper', new Y.Array())
  },
  (copy, choice) => {
    const record = recordOf(copy, choice)
    record?.set('new', 1)
    record?.delete('new')
  },
  (copy, choice) => recordOf(copy, choice)?.set('inner', new Y.Doc()),
]

const choice = fc.record({ pick: fc.nat(60), other: fc.nat(60), value: fc.nat(60) })

/** The same state, but a root that is taken for a list where a table is meant. */
const listRooted = (room: Y.Doc, root: string): Y.Doc => {
  const copy = new Y.Doc()
  copy.getArray(root)
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(room))
  return copy
}

export const handMade: fc.Arbitrary<(room: Y.Doc) => Uint8Array> = fc
  .record({
    steps: fc.array(fc.tuple(fc.nat(hands.length - 1), choice), { minLength: 1, maxLength: 3 }),
    /** Under a client id that somebody else uses, or its own. */
    isForeign: fc.boolean(),
    isList: fc.nat(9),
    /** Sent from the start again, or only what is new, or with its beginning left out. */
    from: fc.constantFrom('all', 'new', 'new', 'late'),
    root: fc.constantFrom('cards', 'steps', 'board', 'extra'),
  })
  .map(({ steps, isForeign, isList, from, root }) => (room) => {
    const copy = isList === 0 ? listRooted(room, root) : cloneOf(room)
    if (isForeign) copy.clientID = [...room.store.clients.keys()][0] ?? copy.clientID
    const known = Y.encodeStateVector(copy)
    if (isList === 0) copy.getArray(root).insert(0, [1])
    let late = known
    steps.forEach(([hand, chosen], i) => {
      if (isList !== 0) copy.transact(() => hands[hand]?.(copy, chosen))
      if (i === 0) late = Y.encodeStateVector(copy)
    })
    return Y.encodeStateAsUpdate(copy, { all: undefined, new: known, late }[from])
  })
