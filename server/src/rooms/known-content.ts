import * as Y from 'yjs'

export type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>
type Deletes = DecodedUpdate['ds']

/** Throws nothing: undefined when the bytes are no update. Decoding first matters: applying a truncated one half happens. */
export const decodeUpdate = (update: Uint8Array): DecodedUpdate | undefined => {
  try {
    return Y.decodeUpdate(update)
  } catch {
    return undefined
  }
}

/** Whether the document already holds all of it, as after a stock client's answer to our state vector. */
export const addsNothing = (doc: Y.Doc, { structs, ds }: DecodedUpdate): boolean =>
  structs.every(
    (struct) => struct instanceof Y.Skip || struct.id.clock + struct.length <= Y.getState(doc.store, struct.id.client),
  ) &&
  [...ds.clients].every(([client, ranges]) =>
    ranges.every(({ clock, len }) => isDeleted(doc, client, clock, clock + len)),
  )

/** All that these updates delete. */
export const deletesOf = (updates: readonly Uint8Array[]): Deletes =>
  Y.mergeDeleteSets(updates.map((update) => Y.decodeUpdate(update).ds))

/** Whether what `deletes` deletes is deleted by `known` as well. */
export const containsDeletes = (known: Deletes, deletes: Deletes): boolean =>
  [...deletes.clients].every(([client, ranges]) => {
    const ofClient = known.clients.get(client) ?? []
    return ranges.every(({ clock, len }) => {
      const around = ofClient[lastFrom(ofClient, clock)]
      return around !== undefined && clock + len <= around.clock + around.len
    })
  })

/** Of ranges in order, the index of the last that does not begin after `clock`; -1 if all do. */
const lastFrom = (ranges: readonly { readonly clock: number }[], clock: number): number => {
  let [low, high] = [-1, ranges.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((ranges[middle]?.clock ?? Infinity) <= clock) low = middle
    else high = middle - 1
  }
  return low
}

const isDeleted = (doc: Y.Doc, client: number, from: number, to: number): boolean => {
  const structs = doc.store.clients.get(client)
  if (structs === undefined || to > Y.getState(doc.store, client)) return false
  for (let i = Y.findIndexSS(structs, from); i < structs.length; i++) {
    const struct = structs[i]
    if (struct === undefined || struct.id.clock >= to) return true
    if (!struct.deleted) return false
  }
  return true
}
