import * as Y from 'yjs'

export type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>

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
