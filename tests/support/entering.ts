// What socket tests share: a server, people who enter a board, and their end when the test ends.
import { onTestFinished } from 'vitest'
import type * as Y from 'yjs'
import { readBoard } from '@parcours/shared/doc/read'
import { joinBoard, type Invitation } from './board-api.ts'
import { startTestServer, type TestServer } from './test-server.ts'
import { WireClient } from './wire-client.ts'

export const serve = async (...options: Parameters<typeof startTestServer>): Promise<TestServer> => {
  const server = await startTestServer(...options)
  onTestFinished(async () => void (await server.close()))
  return server
}

/** Connects at once; `settled` says when it is in. */
export const enter = async (
  server: TestServer,
  board: Invitation,
  role: keyof Invitation['keys'],
  more: { doc?: Y.Doc; saysHello?: boolean } = {},
) => {
  const { session, participantId } = await joinBoard(server.base, board, role)
  const client = new WireClient({ url: server.url, boardId: board.boardId, session, participantId, ...more })
  onTestFinished(() => client.disconnect())
  client.connect()
  return client
}

export const title = (doc: Y.Doc): string => readBoard(doc).title
