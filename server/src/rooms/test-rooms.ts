// For tests: rooms over a storage that can be told to fail, with peers that write down what they are told.
import * as decoding from 'lib0/decoding'
import { onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { head, schemaVersion } from '@parcours/shared/doc/layout'
import { boardId, newId, participantId, type BoardId } from '@parcours/shared/domain/ids'
import type { Role } from '@parcours/shared/domain/values'
import { messageType } from '@parcours/shared/wire/messages'
import type { ViewMessage } from '@parcours/shared/wire/workshop'
import { openMemoryStorage } from '../storage/memory.ts'
import type { Storage } from '../storage/storage.ts'
import { updatesOf } from './load.ts'
import type { Peer } from './peer.ts'
import type { RoomLimits } from './room-options.ts'
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
  history: { windowMs: 60_000, windowBytes: 1_000_000, pointEveryMs: 60_000, pointBytes: 1_000_000 },
}
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }

export const start = async (
  adjust: Partial<RoomLimits> = {},
  schema: number = schemaVersion,
  around: (real: Storage) => Storage = (real) => real,
) => {
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
  const rooms = new Rooms(around(faulty), { ...limits, ...adjust }, quiet)
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

export const newPeer = (role: Role = 'participant') => {
  const told: unknown[] = []
  const waiting: (() => void)[] = []
  const tell = (what: unknown) => {
    told.push(what)
    for (const wake of waiting.splice(0)) wake()
  }
  const peer: Peer = {
    participantId: newId(participantId),
    name: 'Ana',
    role,
    isDemoted: false,
    send: (frame) => {
      const view = viewIn(frame)
      if (view !== undefined) see(view)
      tell(view === undefined ? 'frame' : 'view')
    },
    sendWhole: (updates) => tell({ whole: updates.length }),
    sendMissed: () => tell('missed'),
    sendUpdate: () => tell('update'),
    sendPresence: () => tell('presence'),
    sendBoth: () => tell('update and presence'),
    saved: (count) => tell({ saved: count }),
    notify: (notice) => tell(notice.kind),
    close: (code) => tell({ close: code }),
  }
  const views: ViewMessage[] = []
  /** What the views so far add up to: entries by slice, or the slice's value. */
  const view: Record<'public' | 'own', Record<string, unknown>> = { public: {}, own: {} }
  const see = (message: ViewMessage) => {
    views.push(message)
    for (const part of ['public', 'own'] as const) {
      if (message.whole) view[part] = {}
      for (const { slice, key, value } of message[part] ?? [])
        view[part][slice] = key === '' ? value : { ...(view[part][slice] as object | undefined), [key]: value }
    }
  }
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise<void>((resolve) => waiting.push(resolve))
  }
  return {
    peer,
    told,
    views,
    view,
    until,
    hears: (what: unknown) => until(() => JSON.stringify(told).includes(JSON.stringify(what))),
  }
}

const viewIn = (frame: Uint8Array): ViewMessage | undefined => {
  const decoder = decoding.createDecoder(frame)
  if (decoding.readVarUint(decoder) !== messageType.view) return undefined
  return JSON.parse(decoding.readVarString(decoder)) as ViewMessage
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
