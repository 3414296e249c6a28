// What carries document content, however much it is: one message where it fits, else several in an order that needs no waiting.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { maxMessageBytes, messageType, syncKind } from './messages.ts'
import { splitUpdate } from './split-update.ts'

/** Message numbers and length, as long as they get. */
const headBytes = 16

/**
 * The messages to send in place of one: itself while it is short or no document content. Of a long step 2 only the last is one,
 * so that nobody calls a part the whole.
 */
export const withinLimit = <B extends ArrayBufferLike>(
  message: Uint8Array<B>,
  limitBytes: number = maxMessageBytes,
): readonly Uint8Array<B | ArrayBuffer>[] => {
  if (message.byteLength <= limitBytes) return [message]
  const decoder = decoding.createDecoder(message)
  if (decoding.readVarUint(decoder) !== messageType.sync) return [message]
  const kind = decoding.readVarUint(decoder)
  if (kind === syncKind.step1) return [message]
  const parts = splitUpdate(decoding.readVarUint8Array(decoder), limitBytes - headBytes)
  return parts.map((part, i) =>
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, messageType.sync)
      encoding.writeVarUint(encoder, i === parts.length - 1 ? kind : syncKind.update)
      encoding.writeVarUint8Array(encoder, part)
    }),
  )
}
