// The workshop over real sockets and plain HTTP: the same commands, the same rules, one answer a key.
import { expect, onTestFinished, test } from 'vitest'
import { retitleBoard } from '@parcours/shared/doc/edits/board'
import { closeCode } from '@parcours/shared/wire/close-codes'
import { createBoard, joinBoard, type Invitation } from '../support/board-api.ts'
import { enter, serve, title } from '../support/entering.ts'
import type { TestServer } from '../support/test-server.ts'
import { newKey, WireClient } from '../support/wire-client.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const meeting = { kind: 'set-mode', mode: 'meeting' }

const post = async (server: TestServer, { boardId }: Invitation, session: string, body: unknown) => {
  const response = await fetch(`${server.base}/api/boards/${boardId}/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${session}`, 'accept-language': 'en' },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

test('a command changes what everybody sees; over HTTP the same key tells the same', async () => {
  const server = await serve()
  const board = await createBoard(server.base)
  const [lead, team] = await Promise.all([enter(server, board, 'facilitator'), enter(server, board, 'participant')])
  await Promise.all([lead.settled(), team.settled()])
  const key = newKey()
  expect(await lead.command(meeting, key)).toEqual({ kind: 'accepted' })
  await team.until(() => team.workshop.public.mode === 'meeting')
  expect(await lead.command({ kind: 'set-mode', mode: 'design' })).toEqual({ kind: 'accepted' })
  expect(await post(server, board, lead.session, { key, command: meeting })).toEqual({
    status: 200,
    body: { kind: 'accepted' },
  })
  await team.until(() => team.workshop.public.mode === 'design')
  expect(lead.workshop.public.mode).toBe('design')
})

test('over HTTP a refusal has a status and a reason, and the view is the caller’s own', async () => {
  const server = await serve()
  const board = await createBoard(server.base)
  const { session, participantId } = await joinBoard(server.base, board, 'participant', 'Zoé')
  const refused = await post(server, board, session, { key: newKey(), command: meeting })
  expect([refused.status, refused.body]).toMatchObject([409, { code: 'command-refused', reason: 'not-allowed' }])
  expect((await post(server, board, session, { key: 'short', command: meeting })).status).toBe(400)
  expect((await post(server, board, 'wrong', { key: newKey(), command: meeting })).status).toBe(401)
  const view = await fetch(`${server.base}/api/boards/${board.boardId}/workshop`, {
    headers: { authorization: `Bearer ${session}` },
  })
  expect(await view.json()).toEqual({
    whole: true,
    public: [{ slice: 'people', key: participantId, value: { name: 'Zoé', role: 'participant', hue: 0 } }],
    own: [{ slice: 'role', key: '', value: 'participant' }],
  })
})

test('a renewed link opens, the old one does not, and only its maker is told it', async () => {
  const server = await serve()
  const board = await createBoard(server.base)
  const [lead, other] = await Promise.all([enter(server, board, 'facilitator'), enter(server, board, 'facilitator')])
  await Promise.all([lead.settled(), other.settled()])
  const answer = await lead.command({ kind: 'renew-link', role: 'participant' })
  const key = answer.kind === 'accepted' ? String(answer.answer?.['key']) : ''
  await other.until(() => other.workshop.public.links !== null)
  expect(JSON.stringify(other.views)).not.toContain(key)
  expect(await joinBoard(server.base, board, 'participant')).toMatchObject({ code: 'key-invalid' })
  const renewed = { ...board, keys: { ...board.keys, participant: key } }
  expect(await joinBoard(server.base, renewed, 'participant')).toMatchObject({ role: 'participant' })
})

test('who is shown out is closed, and their session opens nothing any more', async () => {
  const server = await serve()
  const board = await createBoard(server.base)
  const [lead, other] = await Promise.all([enter(server, board, 'facilitator'), enter(server, board, 'participant')])
  await Promise.all([lead.settled(), other.settled()])
  const { participantId } = other
  expect(await lead.command({ kind: 'remove', participantId })).toEqual({ kind: 'accepted' })
  await other.until(() => other.closeCode !== undefined)
  expect(other.closeCode).toBe(closeCode.unauthorised)
  other.connect()
  await other.until(() => other.closeCode !== undefined)
  expect(other.closeCode).toBe(closeCode.unauthorised)
  expect((await post(server, board, other.session, { key: newKey(), command: meeting })).status).toBe(401)
})

test('roles, modes and answers outlive the server', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'parcours-workshop-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const settings = { STORAGE: 'sqlite', DATA_DIR: dataDir }
  const first = await serve(settings)
  const board = await createBoard(first.base)
  const [lead, team] = await Promise.all([enter(first, board, 'facilitator'), enter(first, board, 'participant')])
  await Promise.all([lead.settled(), team.settled()])
  const key = newKey()
  const promote = { kind: 'set-role', participantId: team.participantId, role: 'facilitator' }
  expect(await lead.command(promote, key)).toEqual({ kind: 'accepted' })
  await first.close()
  const second = await serve(settings)
  const { session, participantId } = team
  const again = new WireClient({ url: second.url, boardId: board.boardId, session, participantId })
  onTestFinished(() => again.disconnect())
  again.connect()
  await again.until(() => again.workshop.own.role === 'facilitator')
  expect(await again.command({ kind: 'set-role', participantId: lead.participantId, role: 'observer' })).toEqual({
    kind: 'accepted',
  })
  const deletion = await fetch(`${second.base}/api/boards/${board.boardId}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${lead.session}` },
  })
  expect(deletion.status).toBe(403)
  // Was a facilitator then: the command is answered as it was, and not decided anew.
  expect(await post(second, board, lead.session, { key, command: promote })).toMatchObject({ status: 200 })
  expect(await post(second, board, lead.session, { key: newKey(), command: promote })).toMatchObject({ status: 409 })
})

test('a command that is none closes its sender; one of unknown kind is answered', async () => {
  const server = await serve()
  const board = await createBoard(server.base)
  const [lead, other] = await Promise.all([enter(server, board, 'facilitator'), enter(server, board, 'participant')])
  await Promise.all([lead.settled(), other.settled()])
  expect(await lead.command({ kind: 'dance' })).toEqual({ kind: 'refused', reason: 'malformed' })
  void lead.command(meeting, '')
  await lead.until(() => lead.closeCode !== undefined)
  expect(lead.closeCode).toBe(closeCode.malformed)
  retitleBoard(other.doc, 'untroubled')
  await other.settled()
  expect(title(other.doc)).toBe('untroubled')
})
