// Somebody in a workshop whose every byte from the server is kept: socket and HTTP answers, through a wire of their own.
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import type { ServerProcess } from '../server-process.ts'
import { joinBoard, type Invitation } from './board-api.ts'
import { WireClient } from './wire-client.ts'

export interface RecordedPerson {
  readonly name: string
  readonly id: string
  readonly client: WireClient
  /** All that the server has sent them so far, a character a byte. */
  readonly heard: () => string
  /** Asks for all that they may ask for over HTTP. */
  readonly askAll: () => Promise<void>
}

export const newRecordedPerson = async (
  server: ServerProcess,
  board: Invitation,
  role: keyof Invitation['keys'],
  name: string,
): Promise<RecordedPerson> => {
  const wire = await startRecording(server.port)
  const { session, participantId } = await joinBoard(`http://${wire.host}`, board, role, name)
  const client = new WireClient({ url: `ws://${wire.host}`, boardId: board.boardId, session, participantId })
  onTestFinished(() => client.disconnect())
  client.connect()
  await client.settled()
  await client.until(() => client.workshop.own.role !== null)
  const get = async (path: string): Promise<string> => {
    // A compressed answer would hide what is in it.
    const headers = { authorization: `Bearer ${session}`, 'accept-encoding': 'identity' }
    return (await fetch(`http://${wire.host}${path}`, { headers })).text()
  }
  const own = `/api/boards/${board.boardId}`
  return {
    name,
    id: participantId,
    client,
    heard: wire.heard,
    askAll: async () => {
      const { versions = [] } = JSON.parse(await get(`${own}/history`)) as { versions?: { id: string }[] }
      const clients = [...client.doc.store.clients.keys()].join(',')
      const paths = ['workshop', 'board', 'scores', `history/authors?clients=${clients}`, 'history/last/60']
      for (const path of [...paths, ...versions.map(({ id }) => `history/versions/${id}`)]) await get(`${own}/${path}`)
      for (const path of ['/health', '/metrics']) await get(path)
    },
  }
}

const startRecording = async (port: number) => {
  const kept: Buffer[] = []
  const open = new Set<Socket>()
  const relay = createServer((person) => {
    const server = connect(port, '127.0.0.1')
    server.on('data', (bytes: Buffer) => void kept.push(bytes))
    person.pipe(server).pipe(person)
    for (const socket of [person, server]) {
      open.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        open.delete(socket)
        person.destroy()
        server.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    for (const socket of open) socket.destroy()
    await new Promise((resolve) => relay.close(resolve))
  })
  return {
    host: `127.0.0.1:${(relay.address() as AddressInfo).port}`,
    heard: () => Buffer.concat(kept).toString('latin1'),
  }
}
