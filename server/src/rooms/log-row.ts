// A row of the log: what arrived in one turn, edit by edit, with who sent it and when. Packed, not merged: that is cheap,
// and the past stays tellable. A row of before is one bare update.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { ParticipantId } from '@parcours/shared/domain/ids'

export interface RowEdit {
  /** Absent: the server itself. */
  readonly by?: ParticipantId
  readonly update: Uint8Array
}
export interface LogRow {
  /** Epoch milliseconds; undefined for a bare update, which tells neither when nor who. */
  readonly at: number | undefined
  readonly edits: readonly RowEdit[]
}

/** An update that begins so holds nothing at all, hence is never stored: no bare row is taken for a packed one. */
const nothing = [0, 0]
const version = 1

export const packRow = (at: number, edits: readonly RowEdit[]): Uint8Array => {
  const encoder = encoding.createEncoder()
  for (const byte of nothing) encoding.write(encoder, byte)
  encoding.writeVarUint(encoder, version)
  encoding.writeVarUint(encoder, at)
  for (const { by = '', update } of edits) {
    encoding.writeVarString(encoder, by)
    encoding.writeVarUint8Array(encoder, update)
  }
  return encoding.toUint8Array(encoder)
}

/** Throws when the row is cut short or of a later version. The updates are views on it. */
export const unpackRow = (row: Uint8Array): LogRow => {
  if (row.length <= nothing.length || nothing.some((byte, i) => row[i] !== byte))
    return { at: undefined, edits: [{ update: row }] }
  const decoder = decoding.createDecoder(row.subarray(nothing.length))
  const written = decoding.readVarUint(decoder)
  if (written !== version) throw new Error(`a row of version ${written}, where ${version} is known`)
  const at = decoding.readVarUint(decoder)
  const edits: RowEdit[] = []
  while (decoding.hasContent(decoder)) {
    const by = decoding.readVarString(decoder)
    const update = decoding.readVarUint8Array(decoder)
    // The server wrote it: what stands there was an id.
    edits.push(by === '' ? { update } : { by: by as ParticipantId, update })
  }
  return { at, edits }
}

/** What brings a document on, row by row. Throws as unpackRow does. */
export const updatesOfRow = (row: Uint8Array): Uint8Array[] => unpackRow(row).edits.map(({ update }) => update)
