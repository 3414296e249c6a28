// Who wrote what, read off a document: each field carries the client that wrote it and how far that client had come.
import * as Y from 'yjs'
import { rows, type Table } from './layout.ts'

/** A piece of writing: the number of its last unit among all that this client ever wrote. */
export interface Writing {
  readonly client: number
  readonly clock: number
}

/** The latest writing of each client in a record's fields and texts; none if there is no such record. */
export const writingsOf = (doc: Y.Doc, table: Table, id: string): Writing[] => {
  const record: unknown = rows(doc, table).get(id)
  if (!(record instanceof Y.Map)) return []
  const latest = new Map<number, number>()
  const note = (item: Y.Item) => {
    const { client, clock } = item.lastId
    latest.set(client, Math.max(clock, latest.get(client) ?? 0))
  }
  for (const item of (record as Y.Map<unknown>)._map.values()) if (!item.deleted) noteWith(item, note)
  return [...latest].map(([client, clock]) => ({ client, clock }))
}

const noteWith = (item: Y.Item, note: (item: Y.Item) => void) => {
  note(item)
  if (!(item.content instanceof Y.ContentType)) return
  for (let part = item.content.type._start; part !== null; part = part.right) if (!part.deleted) note(part)
}
