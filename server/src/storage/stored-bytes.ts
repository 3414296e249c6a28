// Bytes as they lie in a row, with the proof that they are those that were written.
import { crc32 } from 'node:zlib'

export interface Row {
  readonly seq: number
  /** The driver gives blobs as one or the other. */
  readonly content: ArrayBuffer | Uint8Array
  /** Null in rows from before there were checksums. */
  readonly crc: number | null
}

/** The columns of a Row, where the table calls them so. */
export const rowColumns = { seq: 'number', content: 'bytes', crc: 'number' } as const

/** What is stored is not what was written. */
export class Damage extends Error {
  override readonly name = 'Damage'
}

/** Throws a Damage when the bytes are not those that were stored: a board that lost a part must not pass for the whole. */
export const intact = ({ seq, content, crc }: Row): Uint8Array => {
  const bytes = new Uint8Array(content)
  if (crc !== null && crc32(bytes) !== crc) throw new Damage(`what is stored at update ${seq} is damaged`)
  return bytes
}

/** Of all the columns of a row together. */
export const crcOf = (columns: readonly (string | number)[]): number => crc32(JSON.stringify(columns))

export const asBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
