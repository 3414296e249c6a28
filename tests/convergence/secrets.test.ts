// A secret is where it must be and nowhere else: not on disk, not in the log, not in what the server answers.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { addCards } from '@parcours/shared/doc/edits/cards'
import { sessionProtocol, subprotocol } from '@parcours/shared/wire/messages'
import { startServer } from '../server-process.ts'
import { createBoard, joinBoard, readJson } from '../support/board-api.ts'
import { newNote } from '../support/notes.ts'
import { WireClient } from '../support/wire-client.ts'

const person = 'Philomena Quartz'
const words = 'a remark that is nobody else’s business'

test('keys and sessions are on disk as hashes only; the log has no secret, name or text, at its loudest', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'parcours-secrets-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const server = await startServer({
    dataDir,
    env: { LOG_LEVEL: 'debug', METRICS_TOKEN: 'a-token-for-the-scraper-of-this-test' },
  })
  const board = await createBoard(server.url, { title: words })
  const { session } = await joinBoard(server.url, board, 'facilitator', person)
  const client = new WireClient({ url: server.url.replace('http', 'ws'), boardId: board.boardId, session })
  client.connect()
  await client.settled()
  addCards(client.doc, [newNote(words)])
  await client.settled()
  const secrets = [...Object.values(board.keys), session, 'a-token-for-the-scraper-of-this-test']

  // All that can go wrong, with the secrets in every place where a client might put them.
  const answers = [
    await readJson(`${server.url}/api/boards/${board.boardId}/board?session=${session}`, `${session}x`),
    await readJson(`${server.url}/api/boards/${session}/board`, session),
    await readJson(`${server.url}/nowhere/${board.keys.facilitator}`, session),
    await joinBoard(
      server.url,
      { ...board, keys: { ...board.keys, facilitator: `${board.keys.facilitator}x` } },
      'facilitator',
    ),
    await (
      await fetch(`${server.url}/api/boards/${board.boardId}/join`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: `{"key":"${board.keys.facilitator}", oops`,
      })
    ).text(),
    await new Promise<string>((resolve) => {
      const socket = new WebSocket(
        `${server.url.replace('http', 'ws')}/sync/${board.boardId}?key=${board.keys.facilitator}`,
        [subprotocol, sessionProtocol(`${session}x`)],
      )
      socket.on('close', (code, reason) => resolve(`${code} ${reason.toString()}`))
      socket.on('error', (error) => resolve(error.message))
    }),
  ]
  client.send(Uint8Array.of(0, 2, 200))
  await client.until(() => client.closeCode !== undefined)
  // What one person is told of others: the board's document and nothing of those who came.
  const said = JSON.stringify(answers) + Buffer.from(Y.encodeStateAsUpdate(client.doc)).toString('latin1')
  expect(secrets.filter((secret) => said.includes(secret))).toEqual([])
  await server.stop()
  const log = server.output()
  expect([...secrets, person, words].filter((secret) => log.includes(secret))).toEqual([])
  expect(log).toContain('LOG_LEVEL=debug')

  const onDisk = readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name)))
  expect(secrets.filter((secret) => onDisk.some((content) => content.includes(secret)))).toEqual([])
  // Names are kept: the search would find a secret too.
  expect(onDisk.some((content) => content.includes(person))).toBe(true)
})
