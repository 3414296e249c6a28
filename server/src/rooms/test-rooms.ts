// For tests: rooms over a storage that can be told to fail, with peers that write down what they are told.
import { onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { head, schemaVersion } from '@parcours/shared/doc/layout'
import { boardId, newId, participantId, type BoardId } from '@parcours/shared/domain/ids'
import { openMemoryStorage } from '../storage/memory.ts'
import type { Storage } from '../storage/storage.ts'
import { updatesOf } from './load.ts'
import type { Peer } from './peer.ts'
import type { RoomLimits } from './room.ts'
import { Rooms } from './rooms.ts'

const limits: RoomLimits = {
  idleMs: 5,
  parkMs: 60_000,
  maxBoardBytes: 1_000_000,
  maxPeers: 10,
  maxSockets: 20,
  compactAfterUpdates: 1000,
  compactAfterBytes: 1_000_000,
  retrySaveMs: { first: 1, longest: 5 },
  presenceBytes: 1000,
  history: { windowMs: 60_000, windowBytes: 1_000_000, pointEveryMs: 60_000, pointBytes: 1_000_000, namedVersions: 10 },
}
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }

export const start = async (adjust: Partial<RoomLimits> = {}, schema: number = schemaVersion) => {
  const storage = openMemoryStorage()
  const faults = { load: 0, append: 0, compact: 0, deleteBoard: 0 }
  const loads: BoardId[] = []
  const failing =
    <A extends unknown[], R>(name: keyof typeof faults, act: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (faults[name] > 0) {
        faults[name]--
        throw new Error(`${name} fails`)
      }
      return act(...args)
    }
  const faulty: Storage = {
    ...storage,
    load: failing('load', (id) => {
      loads.push(id)
      return storage.load(id)
    }),
    append: failing('append', (...args: Parameters<Storage['append']>) => storage.append(...args)),
    deleteBoard: failing('deleteBoard', (...args: Parameters<Storage['deleteBoard']>) => storage.deleteBoard(...args)),
    compact: failing('compact', (...args: Parameters<Storage['compact']>) => storage.compact(...args)),
  }
  const rooms = new Rooms(faulty, { ...limits, ...adjust }, quiet)
  onTestFinished(() => rooms.close())
  const id = newId(boardId)
  const create = (doc: Y.Doc) => {
    if (schema > 0) head(doc).set('schema', schema)
    doc.getMap('m').set('made', true)
  }
  await storage.createBoard({ id, keys: [], update: updateOf(create) })
  return { rooms, storage, faults, loads, id }
}

export const updateOf = (write: (doc: Y.Doc) => void): Uint8Array => {
  const doc = new Y.Doc()
  write(doc)
  return Y.encodeStateAsUpdate(doc)
}

export const newPeer = (canWrite = true) => {
  const told: unknown[] = []
  const waiting: (() => void)[] = []
  const tell = (what: unknown) => {
    told.push(what)
    for (const wake of waiting.splice(0)) wake()
  }
  const peer: Peer = {
    participantId: newId(participantId),
    canWrite,
    send: () => tell('frame'),
    sendWhole: (updates) => tell({ whole: updates.length }),
    sendMissed: () => tell('missed'),
    sendUpdate: () => tell('update'),
    sendPresence: () => tell('presence'),
    saved: (count) => tell({ saved: count }),
    notify: (notice) => tell(notice.kind),
    close: (code) => tell({ close: code }),
  }
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise<void>((resolve) => waiting.push(resolve))
  }
  return {
    peer,
    told,
    until,
    hears: (what: unknown) => until(() => JSON.stringify(told).includes(JSON.stringify(what))),
  }
}

export const held = async (rooms: Rooms, id: BoardId) => {
  const hold = await rooms.hold(id)
  if (hold === 'unknown') throw new Error('the board was created')
  return hold
}
export const storedDoc = async (storage: Storage, id: BoardId) => {
  const stored = await storage.load(id)
  const doc = new Y.Doc()
  if (stored !== 'unknown') for (const update of updatesOf(stored)) Y.applyUpdate(doc, update)
  return doc.getMap('m').toJSON()
}
export const untilEmpty = async (rooms: Rooms) => {
  while (rooms.count > 0) await new Promise((resolve) => setImmediate(resolve))
}
