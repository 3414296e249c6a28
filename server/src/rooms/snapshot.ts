// A board at rest: its document in parts, small enough for a message and a slice of time each, and what a room must know
// of it without building the document. Storage sees to it that what comes back is what was kept: parts go out unread.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Clocks, Part } from '@parcours/shared/wire/part-writer'

export interface Snapshot {
  /** The version of the document's layout. */
  readonly schema: number
  /** How far the parts reach together. */
  readonly reached: Clocks
  /** All that is deleted, as an update; the parts hold it too. */
  readonly deletes: Uint8Array
  /** In their order: none builds on a later one. */
  readonly parts: readonly Part[]
}

/** An update that begins so holds nothing at all, hence is never stored: no bare update is taken for a snapshot. */
const nothing = [0, 0]
const version = 2

export const packSnapshot = ({ schema, reached, deletes, parts }: Snapshot): Uint8Array =>
  encoding.encode((encoder) => {
    for (const byte of [...nothing, version]) encoding.write(encoder, byte)
    encoding.writeVarUint(encoder, schema)
    writeClocks(encoder, reached)
    encoding.writeVarUint8Array(encoder, deletes)
    encoding.writeVarUint(encoder, parts.length)
    for (const part of parts) {
      writeClocks(encoder, part.reached)
      encoding.writeVarUint8Array(encoder, part.update)
    }
  })

/** Undefined: a bare update, as before. Throws when the snapshot is cut short or of a later version. The parts are views on it. */
export const unpackSnapshot = (packed: Uint8Array): Snapshot | undefined => {
  if (packed.length <= nothing.length || nothing.some((byte, i) => packed[i] !== byte)) return undefined
  const decoder = decoding.createDecoder(packed.subarray(nothing.length))
  const written = decoding.readUint8(decoder)
  if (written !== version) throw new Error(`a snapshot of version ${written}, where ${version} is known`)
  const schema = decoding.readVarUint(decoder)
  const reached = readClocks(decoder)
  const deletes = decoding.readVarUint8Array(decoder)
  const parts: Part[] = []
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    parts.push({ reached: readClocks(decoder), update: decoding.readVarUint8Array(decoder) })
  }
  return { schema, reached, deletes, parts }
}

const writeClocks = (encoder: encoding.Encoder, clocks: Clocks) => {
  encoding.writeVarUint(encoder, clocks.size)
  for (const [client, clock] of clocks) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
  }
}
const readClocks = (decoder: decoding.Decoder): Clocks => {
  const clocks = new Map<number, number>()
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    clocks.set(decoding.readVarUint(decoder), decoding.readVarUint(decoder))
  }
  return clocks
}
