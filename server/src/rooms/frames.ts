// What a room sends, written: y-protocols' encoding, and our own numbers from 100 up.
import * as encoding from 'lib0/encoding'
import type { Notice } from '@parcours/shared/wire/api'
import { messageType, syncKind } from '@parcours/shared/wire/messages'
import type { CommandAnswer, ViewMessage } from '@parcours/shared/wire/workshop'

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
const textFrame = (type: number, text: string) =>
  frameOf((encoder) => {
    encoding.writeVarUint(encoder, type)
    encoding.writeVarString(encoder, text)
  })

export const step1Frame = (stateVector: Uint8Array) => syncFrame(syncKind.step1, stateVector)
/** What stands before an update of this length: the update itself need not be copied. */
export const documentHead = (kind: 'step2' | 'update', length: number) =>
  frameOf((encoder) => {
    encoding.writeVarUint(encoder, messageType.sync)
    encoding.writeVarUint(encoder, syncKind[kind])
    encoding.writeVarUint(encoder, length)
  })
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
export const noticeFrame = (notice: Notice) => textFrame(messageType.notice, JSON.stringify(notice))
export const viewFrame = (view: ViewMessage) => textFrame(messageType.view, JSON.stringify({ ...view, at: Date.now() }))
export const answerFrame = (key: string, answer: CommandAnswer) =>
  textFrame(messageType.answer, JSON.stringify({ key, ...answer }))
export const heartbeatFrame = frameOf((encoder) => encoding.writeVarUint(encoder, messageType.heartbeat))
/** Says nothing, but a stock client that hears nothing for 30 s believes that the connection is dead. */
export const stillHereFrame = presenceFrame(Uint8Array.of(0))
