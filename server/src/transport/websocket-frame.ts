// The bytes of a binary WebSocket message as a server sends it: unmasked, unfragmented, uncompressed. They are the same for
// everybody, so what goes to a whole room is framed once.

const opcode = 0x80 | 2

export const frameHead = (length: number): Uint8Array => {
  if (length < 126) return Uint8Array.of(opcode, length)
  if (length < 65_536) return Uint8Array.of(opcode, 126, length >> 8, length & 255)
  const head = Buffer.alloc(10)
  head[0] = opcode
  head[1] = 127
  head.writeBigUInt64BE(BigInt(length), 2)
  return head
}

/** The next caller with the very same messages gets the very same bytes: neither may be written to any more. */
export const framed = (message: Uint8Array): Uint8Array => framedOnce(message, undefined)
/** One behind the other. */
export const framedBoth = (first: Uint8Array, second: Uint8Array): Uint8Array => framedOnce(first, second)

let last:
  | { readonly first: Uint8Array; readonly second: Uint8Array | undefined; readonly bytes: Uint8Array }
  | undefined

const framedOnce = (first: Uint8Array, second: Uint8Array | undefined): Uint8Array => {
  if (last?.first === first && last.second === second) return last.bytes
  const heads = [first, second].flatMap((message) => (message ? [frameHead(message.byteLength), message] : []))
  const bytes = Buffer.concat(heads)
  last = { first, second, bytes }
  return bytes
}
