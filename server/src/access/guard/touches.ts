// What of the board an update would touch: every record or field that it writes, deletes or adds to.
import * as Y from 'yjs'
import { isTable, rows } from '@parcours/shared/doc/layout'
import { Positions, type DecodedUpdate, type Landing, type Position } from './positions.ts'

export interface Touch {
  readonly position: Position
  /** What is written there; absent where something is taken away, or written and taken away at once. */
  readonly written?: Y.Item
  /** The stored item that is taken away. */
  readonly deleted?: Y.Item
}
/** `missing`: it builds on something that is not here yet. `malformed`: no client writes so. */
export type Touches = readonly Touch[] | 'missing' | 'malformed'

export const touchesOf = (doc: Y.Doc, { structs, ds }: DecodedUpdate): Touches => {
  const positions = new Positions(doc, structs)
  const touches: Touch[] = []
  const ends = new Map<number, number>()
  let before: DecodedUpdate['structs'][number] | undefined
  for (const struct of structs) {
    const { client, clock } = struct.id
    // One run a client, without a gap or an overlap: two structs of one id would be judged apart from what is applied.
    const isRun = before?.id.client === client ? clock === before.id.clock + before.length : !ends.has(client)
    if (!isRun) return 'malformed'
    before = struct
    const end = ends.get(client) ?? Y.getState(doc.store, client)
    ends.set(client, end)
    if (clock + struct.length <= end || struct instanceof Y.Skip) continue
    if (clock > end) return 'missing'
    ends.set(client, clock + struct.length)
    if (!(struct instanceof Y.Item)) continue
    const landing = clock < end ? continued(positions, struct, end) : positions.of(struct)
    if (landing === 'missing' || landing === 'malformed') return landing
    const isDead = Y.isDeleted(ds, Y.createID(client, clock + struct.length - 1))
    // What was made and taken away again, as by undoing, was never there.
    if (landing === 'gone' || isInNewAndGone(doc, landing.of, ds) || (isDead && isEmptyPlace(doc, landing))) continue
    touches.push(isDead ? { position: landing } : { position: landing, written: struct })
  }
  const deletions = deletionsOf(doc, ds, ends, positions)
  return typeof deletions === 'string' ? deletions : [...touches, ...deletions]
}

const isInNewAndGone = (doc: Y.Doc, record: Y.Item | undefined, ds: DecodedUpdate['ds']): boolean =>
  record !== undefined && record.id.clock >= Y.getState(doc.store, record.id.client) && Y.isDeleted(ds, record.id)

/** Where no record stands, so that none would be taken away either. */
const isEmptyPlace = (doc: Y.Doc, { root, record, of }: Position): boolean =>
  of === undefined && record !== undefined && isTable(root) && rows(doc, root)._map.get(record)?.deleted !== false

/** The rest of an item whose beginning is stored must go where that is. */
const continued = (positions: Positions, item: Y.Item, from: number): Landing => {
  const stored = positions.find(Y.createID(item.id.client, from - 1))?.struct
  if (!(stored instanceof Y.Item)) return 'malformed'
  const [claimed, real] = [positions.of(item), positions.of(stored)]
  if (typeof claimed === 'string' || typeof real === 'string') return claimed === real ? real : 'malformed'
  const isSame =
    claimed.root === real.root &&
    claimed.record === real.record &&
    claimed.of === real.of &&
    claimed.field === real.field &&
    (item.parentSub ?? null) === stored.parentSub
  return isSame ? real : 'malformed'
}

const deletionsOf = (
  doc: Y.Doc,
  ds: DecodedUpdate['ds'],
  ends: ReadonlyMap<number, number>,
  positions: Positions,
): Touches => {
  const touches: Touch[] = []
  for (const [client, ranges] of ds.clients) {
    const state = Y.getState(doc.store, client)
    const stored = doc.store.clients.get(client) ?? []
    for (const { clock, len } of ranges) {
      if (clock + len > (ends.get(client) ?? state)) return 'missing'
      if (clock >= state) continue
      for (let i = Y.findIndexSS(stored, clock); i < stored.length; i++) {
        const struct = stored[i]
        if (struct === undefined || struct.id.clock >= clock + len) break
        if (struct.deleted || !(struct instanceof Y.Item)) continue
        const landing = positions.of(struct)
        if (landing === 'missing' || landing === 'malformed') return landing
        if (landing !== 'gone') touches.push({ position: landing, deleted: struct })
      }
    }
  }
  return touches
}
