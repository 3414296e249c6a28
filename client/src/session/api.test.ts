import { boardId } from '@parcours/shared/domain/ids'
import * as v from 'valibot'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useLanguage } from '../ui/language.ts'
import { createBoard, joinBoard } from './api.ts'

/** Stands for the network, which no test has. */
const answering = (status: number, body: unknown) => {
  const asked = vi.fn<typeof fetch>(() =>
    Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status })),
  )
  vi.stubGlobal('fetch', asked)
  return asked
}

describe('the HTTP contract', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('creates a board, in the language chosen', async () => {
    const answer = { boardId: 'abc', keys: { facilitator: 'F', participant: 'P', observer: 'O' } }
    const asked = answering(201, answer)
    useLanguage.getState().choose('en')
    expect(await createBoard({ template: 'journey' })).toEqual({ kind: 'accepted', answer })
    const [path, request] = asked.mock.calls[0] ?? []
    expect(path).toBe('/api/boards')
    expect(request?.headers).toEqual({ 'content-type': 'application/json', 'accept-language': 'en' })
    expect(request?.body).toBe('{"template":"journey"}')
  })

  it('joins a board', async () => {
    const answer = { participantId: 'p1', role: 'observer', session: 's' }
    const asked = answering(200, answer)
    expect(await joinBoard(v.parse(boardId, 'abc'), { key: 'O', name: 'Léa' })).toEqual({ kind: 'accepted', answer })
    expect(asked.mock.calls[0]?.[0]).toBe('/api/boards/abc/join')
  })

  it('gives a refusal as a value, with the line and the reason of a text', async () => {
    const refused = { code: 'mermaid-invalid', message: 'Line 4', line: 4, reason: 'task-without-score', text: '  Bus' }
    answering(400, refused)
    expect(await createBoard({ mermaid: 'x' })).toEqual({ kind: 'refused', ...refused })
  })

  it.each([
    [429, 'too-many-requests'],
    [413, 'body-too-large'],
    [502, 'unreachable'],
    [500, 'internal'],
    [404, 'internal'],
  ])('knows what to make of status %i without a code', async (status, code) => {
    answering(status, '<html>nginx</html>')
    expect(await createBoard({})).toEqual({ kind: 'refused', code, message: '' })
  })

  it('does not trust an answer that is not the contract’s', async () => {
    answering(201, { boardId: '../../etc', keys: {} })
    expect(await createBoard({})).toEqual({ kind: 'refused', code: 'internal', message: '' })
  })

  it('says that nothing answered', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    expect(await createBoard({})).toEqual({ kind: 'refused', code: 'unreachable', message: '' })
  })
})
