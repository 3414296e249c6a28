// One of many simulated people: as light as can be, so that it is the server that is measured.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket, type RawData } from 'ws'
import * as Y from 'yjs'
import { addCards } from '@parcours/shared/doc/edits/cards'
import { messageType, sessionProtocol, subprotocol, syncKind } from '@parcours/shared/wire/messages'
import { newNote } from '../support/notes.ts'
import { frameOf, newKey, presenceFrame, syncFrame } from '../support/wire-client.ts'

/** Times in ms, one a happening. */
export interface Measured {
  readonly answers: number[]
  readonly fanOut: number[]
  readonly refused: string[]
  readonly received: { frames: number; bytes: number }
}
export interface Participant {
  readonly command: (command: unknown) => Promise<void>
  /** Puts a note on the board; those who listen tell how long it took to reach them. */
  readonly write: () => void
  readonly moveCursor: () => void
  readonly leave: () => void
}
interface Options {
  readonly url: string
  readonly boardId: string
  readonly session: string
  /** Notes on their way: marker → when it was written. */
  readonly written: Map<string, number>
  readonly measured: Measured
  /** Looks for notes in what arrives. */
  readonly listens: boolean
}

const mark = '~note~'
const markLength = mark.length + 8

export const enterLoad = async (options: Options): Promise<Participant> => {
  const { url, boardId, session, written, measured } = options
  const socket = new WebSocket(`${url}/sync/${boardId}`, [subprotocol, sessionProtocol(session)])
  const asked = new Map<string, { readonly at: number; readonly resolve: () => void }>()
  const doc = new Y.Doc()
  doc.on('update', (update: Uint8Array) => socket.send(syncFrame(syncKind.update, update)))
  const answered = (frame: Uint8Array) => {
    const decoder = decoding.createDecoder(frame)
    decoding.readVarUint(decoder)
    const { key, ...answer } = JSON.parse(decoding.readVarString(decoder)) as { key: string; reason?: string }
    const question = asked.get(key)
    if (question === undefined) return
    asked.delete(key)
    measured.answers.push(performance.now() - question.at)
    if (answer.reason !== undefined) measured.refused.push(answer.reason)
    question.resolve()
  }
  const notesIn = (frame: Buffer) => {
    for (let at = frame.indexOf(mark); at !== -1; at = frame.indexOf(mark, at + markLength)) {
      const since = written.get(frame.toString('latin1', at, at + markLength))
      if (since !== undefined) measured.fanOut.push(performance.now() - since)
    }
  }
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject)
    socket.on('message', (content: RawData) => {
      if (!(content instanceof Buffer)) return
      measured.received.frames++
      measured.received.bytes += content.byteLength
      if (content[0] === messageType.answer) answered(content)
      else if (content[0] === messageType.sync && content[1] === syncKind.update && options.listens) notesIn(content)
      else if (content[0] === messageType.view) resolve()
    })
    socket.on('open', () => {
      socket.send(frameOf(messageType.hello))
      socket.send(syncFrame(syncKind.step1, Y.encodeStateVector(doc)))
    })
  })
  let clock = 0
  return {
    command: (command) =>
      new Promise((resolve) => {
        const key = newKey()
        asked.set(key, { at: performance.now(), resolve })
        const text = JSON.stringify({ key, command })
        socket.send(frameOf(messageType.command, (encoder) => encoding.writeVarString(encoder, text)))
      }),
    write: () => {
      const marker = `${mark}${String(written.size).padStart(8, '0')}`
      written.set(marker, performance.now())
      addCards(doc, [newNote(marker)])
    },
    moveCursor: () => {
      const cursor = [Math.random() * 1000, Math.random() * 1000]
      socket.send(presenceFrame(doc.clientID, ++clock, JSON.stringify({ cursor })))
    },
    leave: () => socket.terminate(),
  }
}
