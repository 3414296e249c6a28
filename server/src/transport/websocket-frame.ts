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

let last: { readonly message: Uint8Array; readonly framed: Uint8Array } | undefined

/** The next caller with the very same message gets the very same bytes: neither may be written to any more. */
export const framed = (message: Uint8Array): Uint8Array => {
  if (last?.message === message) return last.framed
  const head = frameHead(message.byteLength)
  const bytes = Buffer.allocUnsafe(head.byteLength + message.byteLength)
  bytes.set(head)
  bytes.set(message, head.byteLength)
  last = { message, framed: bytes }
  return bytes
}
