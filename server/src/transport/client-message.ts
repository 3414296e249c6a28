// What a client sends, read: y-protocols' encoding, and our own numbers from 100 up.
import * as decoding from 'lib0/decoding'
import * as v from 'valibot'
import { messageType, syncKind } from '@parcours/shared/wire/messages'
import { commandMessage, type CommandMessage } from '@parcours/shared/wire/workshop'

export type ClientMessage =
  | { readonly kind: 'state'; readonly stateVector: Uint8Array }
  /** Sync step 2 or update: document content either way. */
  | { readonly kind: 'edit'; readonly update: Uint8Array }
  | { readonly kind: 'presence'; readonly update: Uint8Array }
  | { readonly kind: 'presence-query' }
  | { readonly kind: 'hello' }
  | { readonly kind: 'heartbeat' }
  | { readonly kind: 'command'; readonly message: CommandMessage }
  /** From a newer client, or y-websocket's auth: passed over. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'malformed' }

/** Never throws. Byte fields are views of `frame`. */
export const parseFrame = (frame: Uint8Array): ClientMessage => {
  try {
    const decoder = decoding.createDecoder(frame)
    switch (decoding.readVarUint(decoder)) {
      case messageType.sync:
        return parseSync(decoder)
      case messageType.awareness:
        return { kind: 'presence', update: decoding.readVarUint8Array(decoder) }
      case messageType.queryAwareness:
        return { kind: 'presence-query' }
      case messageType.hello:
        return { kind: 'hello' }
      case messageType.heartbeat:
        return { kind: 'heartbeat' }
      case messageType.command: {
        const parsed = v.safeParse(commandText, decoding.readVarString(decoder))
        return parsed.success ? { kind: 'command', message: parsed.output } : { kind: 'malformed' }
      }
      default:
        return { kind: 'unknown' }
    }
  } catch {
    return { kind: 'malformed' }
  }
}

const commandText = v.pipe(v.string(), v.parseJson(), commandMessage)

const parseSync = (decoder: decoding.Decoder): ClientMessage => {
  switch (decoding.readVarUint(decoder)) {
    case syncKind.step1:
      return { kind: 'state', stateVector: decoding.readVarUint8Array(decoder) }
    case syncKind.step2:
    case syncKind.update:
      return { kind: 'edit', update: decoding.readVarUint8Array(decoder) }
    default:
      return { kind: 'malformed' }
  }
}
