// Sends spoilt messages to a server, one after the other, and writes down how each one ends.
import { WebSocket, type RawData } from 'ws'
import { messageType, sessionProtocol, subprotocol } from '@parcours/shared/wire/messages'
import { frameOf } from '../support/wire-client.ts'
import { fuzzInput, type Random } from './fuzz-inputs.ts'

export interface AttackTarget {
  /** ws://host:port */
  readonly url: string
  readonly boardId: string
  readonly session: string
}
/** Close codes with how often each was given; `survived`: the socket answered a heartbeat afterwards. */
export type AttackOutcome = Map<number | 'survived', number>

/** Rejects when the server lets nobody in any more. */
export const attack = async (target: AttackTarget, inputs: number, random: Random): Promise<AttackOutcome> => {
  const outcome: AttackOutcome = new Map()
  const count = (what: number | 'survived') => outcome.set(what, (outcome.get(what) ?? 0) + 1)
  let left = inputs
  while (left > 0) {
    const socket = await open(target)
    for (; left > 0 && socket.readyState === WebSocket.OPEN; left--) count(await tryOne(socket, random))
    socket.terminate()
  }
  return outcome
}

const open = ({ url, boardId, session }: AttackTarget) =>
  new Promise<WebSocket>((resolve, reject) => {
    const socket = new WebSocket(`${url}/sync/${boardId}`, [subprotocol, sessionProtocol(session)])
    socket.once('error', reject)
    socket.once('open', () => {
      socket.off('error', reject)
      socket.on('error', () => undefined)
      resolve(socket)
    })
  })

const tryOne = (socket: WebSocket, random: Random) =>
  new Promise<number | 'survived'>((resolve) => {
    const end = (how: number | 'survived') => {
      socket.off('close', end)
      socket.off('message', hear)
      resolve(how)
    }
    const hear = (content: RawData) => {
      if (content instanceof Uint8Array && content[0] === messageType.heartbeat) end('survived')
    }
    socket.on('close', end)
    socket.on('message', hear)
    socket.send(fuzzInput(random))
    socket.send(heartbeat)
  })

const heartbeat = frameOf(messageType.heartbeat)
