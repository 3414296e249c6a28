// A few records of a document in a document of their own, with all they ever were: to try something on them costs these
// records, not the board. In place of everything else lie gaps, so that what is in it has the same ids.
import { headRoot, isTable, type Table } from '@parcours/shared/doc/layout'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

type RootName = Table | typeof headRoot
/** Ids of records by table; of the board's own root, its fields. */
export type RecordIds = Map<RootName, Set<string>>

export const addId = (ids: RecordIds, root: RootName, id: string): void => {
  const known = ids.get(root)
  if (known === undefined) ids.set(root, new Set([id]))
  else known.add(id)
}

/** Brings the records of `doc` with these ids into `part`, which has none of it yet. Costs their size, and a gap a client. */
export const copyRecords = (doc: Y.Doc, ids: RecordIds, part: Y.Doc): void => {
  const items: Y.Item[] = []
  for (const [name, records] of ids) {
    const { _map: latest } = doc.getMap(name)
    for (const id of records) addVersions(latest.get(id), items)
  }
  Y.applyUpdate(part, encoded(doc, items))
}

/** The records that structs of these sets lie in, as far as they are still known. */
export const recordsOf = (doc: Y.Doc, sets: readonly Y.UndoManager['undoStack'][number]['insertions'][]): RecordIds => {
  const ids: RecordIds = new Map()
  const names = new Map<unknown, string>([...doc.share].map(([name, root]) => [root, name]))
  for (const { clients } of sets)
    for (const [client, ranges] of clients)
      for (const { clock, len } of ranges)
        for (const item of itemsIn(doc, client, clock, clock + len)) {
          const { root, id } = recordOf(item)
          const name = names.get(root)
          if (name !== undefined && id !== null && (name === headRoot || isTable(name))) addId(ids, name, id)
        }
  return ids
}

/** What stands and stood under a key: each version is left of the one after it. */
const addVersions = (latest: Y.Item | undefined, items: Y.Item[]): void => {
  for (let item = latest ?? null; item !== null; item = item.left) addItem(item, items)
}

const addItem = (item: Y.Item, items: Y.Item[]): void => {
  items.push(item)
  if (!(item.content instanceof Y.ContentType)) return
  const { _map: fields, _start: first } = item.content.type
  for (const latest of fields.values()) addVersions(latest, items)
  for (let each = first; each !== null; each = each.right) addItem(each, items)
}

function* itemsIn(doc: Y.Doc, client: number, from: number, to: number): Generator<Y.Item> {
  const structs = doc.store.clients.get(client) ?? []
  if (Y.getState(doc.store, client) <= from) return
  for (let i = Y.findIndexSS(structs, from); i < structs.length; i++) {
    const struct = structs[i]
    if (struct === undefined || struct.id.clock >= to) return
    if (struct instanceof Y.Item) yield struct
  }
}

const recordOf = (item: Y.Item): { readonly root: unknown; readonly id: string | null } => {
  const { parent } = item
  return parent instanceof Y.AbstractType && parent._item !== null
    ? recordOf(parent._item)
    : { root: parent, id: item.parentSub }
}

/** These items as an update of Yjs, the first version of its encoding: clients, their structs, what of them is deleted. */
const encoded = (doc: Y.Doc, items: readonly Y.Item[]): Uint8Array => {
  const byClient = new Map<number, Y.Item[]>()
  for (const item of items) {
    const known = byClient.get(item.id.client)
    if (known === undefined) byClient.set(item.id.client, [item])
    else known.push(item)
  }
  const encoder = new Y.UpdateEncoderV1()
  const rest = encoder.restEncoder
  encoding.writeVarUint(rest, doc.store.clients.size)
  for (const client of [...doc.store.clients.keys()].sort((a, b) => b - a)) {
    const structs = withGaps(doc, client, byClient.get(client) ?? [])
    encoding.writeVarUint(rest, structs.length)
    encoder.writeClient(client)
    encoding.writeVarUint(rest, 0)
    for (const struct of structs) struct.write(encoder, 0)
  }
  encoding.writeVarUint(rest, byClient.size)
  for (const [client, own] of byClient) {
    const deleted = own.filter((item) => item.deleted)
    encoder.resetDsCurVal()
    encoding.writeVarUint(rest, client)
    encoding.writeVarUint(rest, deleted.length)
    for (const { id, length } of deleted) {
      encoder.writeDsClock(id.clock)
      encoder.writeDsLen(length)
    }
  }
  return encoder.toUint8Array()
}

const withGaps = (doc: Y.Doc, client: number, items: readonly Y.Item[]): (Y.Item | Y.GC)[] => {
  const structs: (Y.Item | Y.GC)[] = []
  let at = 0
  const leap = (to: number) => {
    if (to > at) structs.push(new Y.GC(Y.createID(client, at), to - at))
  }
  for (const item of items.toSorted((a, b) => a.id.clock - b.id.clock)) {
    leap(item.id.clock)
    structs.push(item)
    at = item.id.clock + item.length
  }
  leap(Y.getState(doc.store, client))
  return structs
}
