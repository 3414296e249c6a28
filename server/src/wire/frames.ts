// Bytes ↔ messages of the socket: y-protocols' encoding, and our own numbers from 100 up.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Notice } from '@parcours/shared/wire/api'
import { messageType, syncKind } from '@parcours/shared/wire/messages'

export type ClientMessage =
  | { readonly kind: 'state'; readonly stateVector: Uint8Array }
  /** Sync step 2 or update: document content either way. */
  | { readonly kind: 'edit'; readonly update: Uint8Array }
  | { readonly kind: 'presence'; readonly update: Uint8Array }
  | { readonly kind: 'presence-query' }
  | { readonly kind: 'hello' }
  | { readonly kind: 'heartbeat' }
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
      default:
        return { kind: 'unknown' }
    }
  } catch {
    return { kind: 'malformed' }
  }
}

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

const frameOf = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}
const syncFrame = (kind: number, bytes: Uint8Array) =>
  frameOf((encoder) => {
    encoding.writeVarUint(encoder, messageType.sync)
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, bytes)
  })

export const step1Frame = (stateVector: Uint8Array) => syncFrame(syncKind.step1, stateVector)
export const step2Frame = (update: Uint8Array) => syncFrame(syncKind.step2, update)
export const updateFrame = (update: Uint8Array) => syncFrame(syncKind.update, update)
export const presenceFrame = (update: Uint8Array) =>
  frameOf((encoder) => {
    encoding.writeVarUint(encoder, messageType.awareness)
    encoding.writeVarUint8Array(encoder, update)
  })
export const savedFrame = (count: number) =>
  frameOf((encoder) => {
    encoding.writeVarUint(encoder, messageType.saved)
    encoding.writeVarUint(encoder, count)
  })
export const noticeFrame = (notice: Notice) =>
  frameOf((encoder) => {
    encoding.writeVarUint(encoder, messageType.notice)
    encoding.writeVarString(encoder, JSON.stringify(notice))
  })
export const heartbeatFrame = frameOf((encoder) => encoding.writeVarUint(encoder, messageType.heartbeat))
/** Says nothing, but a stock client that hears nothing for 30 s believes that the connection is dead. */
export const stillHereFrame = presenceFrame(Uint8Array.of(0))
