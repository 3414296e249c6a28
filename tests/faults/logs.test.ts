// What a server writes about a whole session, at its most talkative: causes and ids, never a name, a word or a secret.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { retitleBoard } from '@parcours/shared/doc/edits/board'
import { addCards } from '@parcours/shared/doc/edits/cards'
import { startServer } from '../server-process.ts'
import { createBoard, joinBoard } from '../support/board-api.ts'
import { newNote } from '../support/notes.ts'
import { WireClient } from '../support/wire-client.ts'

test('a session’s whole log holds no name, no word of a board and no secret, and is one JSON line an event', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'parcours-logs-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const metricsToken = 'a-token-of-the-scraper'
  const server = await startServer({ dataDir, env: { LOG_LEVEL: 'debug', METRICS_TOKEN: metricsToken } })
  onTestFinished(server.stop)
  const board = await createBoard(server.url, { title: 'Acquisition of Globex' })
  const { session, participantId } = await joinBoard(server.url, board, 'facilitator', 'Hedy Lamarr')
  const observer = await joinBoard(server.url, board, 'observer', 'Alan Turing')
  const url = server.url.replace('http', 'ws')
  const writer = new WireClient({ url, boardId: board.boardId, session })
  const intruder = new WireClient({ url, boardId: board.boardId, session: observer.session })
  for (const client of [writer, intruder]) client.connect()
  await Promise.all([writer.settled(), intruder.settled()])
  addCards(writer.doc, [newNote('the unspeakable plan')])
  retitleBoard(writer.doc, 'Confidential')
  await writer.settled()
  // Everything that may be worth a line: a forbidden edit, garbage, wrong secrets, addresses with secrets in them.
  addCards(intruder.doc, [newNote('a forbidden word')])
  await intruder.until(() => intruder.closeCode !== undefined)
  writer.send('text that is no frame')
  await writer.until(() => writer.closeCode !== undefined)
  const json = { 'content-type': 'application/json' }
  const attempts: [string, RequestInit?][] = [
    [
      `/api/boards/${board.boardId}/join`,
      { method: 'POST', headers: json, body: '{"key":"wrong-key","name":"Mata Hari"}' },
    ],
    [
      `/api/boards/${board.boardId}/join?key=${board.keys.observer}`,
      { method: 'POST', headers: json, body: '{"name":' },
    ],
    [`/b/${board.boardId}?session=${session}`],
    [`/nowhere/${board.keys.facilitator}`],
    [`/api/boards/${board.boardId}/board`, { headers: { authorization: `Bearer ${session}x` } }],
    ['/metrics', { headers: { authorization: `Bearer ${metricsToken}` } }],
    [`/api/boards/${board.boardId}`, { method: 'DELETE', headers: { authorization: `Bearer ${session}` } }],
  ]
  for (const [path, init] of attempts) await fetch(server.url + path, init)
  await server.stop()

  const output = server.output()
  const personal = ['Globex', 'Lamarr', 'Turing', 'Hari', 'unspeakable', 'Confidential', 'forbidden word', 'no frame']
  const secrets = [...Object.values(board.keys), session, observer.session, metricsToken, 'wrong-key']
  expect([...personal, ...secrets, participantId].filter((text) => output.includes(text))).toEqual([])
  const lines = output.split('\n').filter((line) => line.startsWith('{'))
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.every((line) => typeof (JSON.parse(line) as { msg: unknown }).msg === 'string')).toBe(true)
  expect(output).toContain('a board was deleted')
})
