// Reads Yjs updates as Yjs does, but short strings without the browser's decoder, which costs more than they are long; and
// those that come again and again (ids, kinds, keys) are kept once, not once a card.
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

/** In bytes; longer ones are words that somebody wrote. */
const shortBytes = 48
const slots = 4_096
const known: (string | undefined)[] = Array.from({ length: slots })
/** Tags of lib0's encoding of any value. */
const tags = { string: 119, object: 118, array: 117 } as const

export class UpdateReader extends Y.UpdateDecoderV1 {
  override readString(): string {
    const decoder = this.restDecoder
    const { arr, pos } = decoder
    const length = arr[pos] ?? 0
    const end = pos + 1 + length
    const hash = length > shortBytes ? undefined : hashOf(arr, pos + 1, end)
    if (hash === undefined) return decoding.readVarString(decoder)
    decoder.pos = end
    const slot = hash & (slots - 1)
    const before = known[slot]
    if (before !== undefined && isWrittenAt(before, arr, pos + 1, length)) return before
    const text: string = Reflect.apply(String.fromCharCode, undefined, arr.subarray(pos + 1, end))
    known[slot] = text
    return text
  }
  override readKey(): string {
    return this.readString()
  }
  override readAny(): unknown {
    const decoder = this.restDecoder
    switch (decoder.arr[decoder.pos]) {
      case tags.string:
        decoder.pos += 1
        return this.readString()
      case tags.array:
        decoder.pos += 1
        return Array.from({ length: decoding.readVarUint(decoder) }, () => this.readAny())
      case tags.object: {
        decoder.pos += 1
        const read: Record<string, unknown> = {}
        for (let left = decoding.readVarUint(decoder); left > 0; left--) {
          const key = this.readString()
          read[key] = this.readAny()
        }
        return read
      }
      default:
        return decoding.readAny(decoder)
    }
  }
}

/** Undefined where it is not plain ASCII, or not all there. */
const hashOf = (bytes: Uint8Array, from: number, to: number): number | undefined => {
  let hash = to - from
  for (let i = from; i < to; i++) {
    const byte = bytes[i] ?? 255
    if (byte > 127) return undefined
    hash = (Math.imul(hash, 31) + byte) | 0
  }
  return hash ^ (hash >>> 12)
}

const isWrittenAt = (text: string, bytes: Uint8Array, from: number, length: number): boolean => {
  if (text.length !== length) return false
  for (let i = 0; i < length; i++) if (text.charCodeAt(i) !== bytes[from + i]) return false
  return true
}
