// What somebody may send who means ill, or whose software is broken: bytes without sense, and real messages spoilt.
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { addCards } from '@parcours/shared/doc/edits/cards'
import { messageType, syncKind } from '@parcours/shared/wire/messages'
import { newNote } from '../support/notes.ts'
import { frameOf, presenceFrame, syncFrame } from '../support/wire-client.ts'

export type Random = () => number
export type FuzzInput = Uint8Array | string

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export const randomOf = (seed: number): Random => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const fuzzInput = (random: Random): FuzzInput => pick(random, ways)(random)

const whole = (random: Random, below: number) => Math.floor(random() * below)
const pick = <T>(random: Random, from: readonly T[]): T => {
  const one = from[whole(random, from.length)]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}
const noise = (random: Random, length: number) => Uint8Array.from({ length }, () => whole(random, 256))
const spliced = (a: Uint8Array, b: Uint8Array) => Uint8Array.from([...a, ...b])

const commands = [
  { kind: 'raise-hand' },
  { kind: 'lower-hands' },
  { kind: 'set-mode', mode: 'meeting' },
  { kind: 'add-link', role: 'facilitator' },
  { kind: 'lock', targets: [{ kind: 'card', id: 'anything' }] },
]

/** Real messages of every kind, those that the server alone sends included. */
const realFrames = (() => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const text of ['one', 'two', 'three']) addCards(doc, [newNote(text)])
  doc.getMap('cards').clear()
  const text = (type: number, content: unknown) =>
    frameOf(type, (encoder) => encoding.writeVarString(encoder, JSON.stringify(content)))
  return [
    frameOf(messageType.hello),
    frameOf(messageType.heartbeat),
    frameOf(messageType.queryAwareness),
    syncFrame(syncKind.step1, Uint8Array.of(0)),
    syncFrame(syncKind.step1, Y.encodeStateVector(doc)),
    syncFrame(syncKind.step2, Y.encodeStateAsUpdate(doc)),
    ...updates.map((update) => syncFrame(syncKind.update, update)),
    presenceFrame(77, 1, '{"cursor":[1,2]}'),
    presenceFrame(77, 2, 'null'),
    text(messageType.notice, { kind: 'denied' }),
    ...commands.map((command, i) => text(messageType.command, { key: `command-${i}`, command })),
  ]
})()

const ways: readonly ((random: Random) => FuzzInput)[] = [
  (random) => noise(random, whole(random, 64)),
  function truncated(random) {
    const frame = pick(random, realFrames)
    return frame.slice(0, whole(random, frame.length))
  },
  function mutated(random) {
    const frame = pick(random, realFrames).slice()
    for (let left = 1 + whole(random, 8); left > 0; left--) frame[whole(random, frame.length)] = whole(random, 256)
    return frame
  },
  function ofAnotherType(random) {
    const frame = pick(random, realFrames).slice()
    frame[0] = whole(random, 128)
    return frame
  },
  function ofAnotherKindOfSync(random) {
    return syncFrame(whole(random, 6), noise(random, whole(random, 40)))
  },
  function ofHugeLength(random) {
    return frameOf(whole(random, 4), (encoder) => {
      encoding.writeVarUint(encoder, whole(random, 3))
      encoding.writeVarUint(encoder, Math.floor(random() * Number.MAX_SAFE_INTEGER))
      encoding.writeUint8Array(encoder, noise(random, 8))
    })
  },
  function ofHugeCount(random) {
    const update = encoding.createEncoder()
    for (let left = 4; left > 0; left--) encoding.writeVarUint(update, Math.floor(2 ** (random() * 53)))
    return syncFrame(pick(random, [0, 1, 2]), encoding.toUint8Array(update))
  },
  (random) => spliced(pick(random, realFrames), pick(random, realFrames)),
  (random) => String.fromCharCode(...noise(random, whole(random, 32))),
  (random) => pick(random, realFrames),
]
