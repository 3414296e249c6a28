// Random people, random edits, and a network and a server that do what they can to spoil it: updates late, twice, out of
// order, lines cut, edits offline, restarts. One board, one set of scores, and marks that say "saved" when it is.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { applyRandomEdit, type RandomEdit } from '@parcours/shared/doc/random-edits'
import { readBoard } from '@parcours/shared/doc/read'
import { boardScores } from '@parcours/shared/scoring/map-scores'
import { createBoard, joinBoard, readJson } from '../support/board-api.ts'
import { startChaosProxy } from '../support/chaos-proxy.ts'
import { startTestServer } from '../support/test-server.ts'
import { WireClient } from '../support/wire-client.ts'

type Action =
  | { readonly kind: 'edit'; readonly who: number; readonly edit: RandomEdit }
  | { readonly kind: 'offline' | 'online'; readonly who: number }
  | { readonly kind: 'wait' | 'cut' | 'restart' }

const people = 4
const who = fc.nat(people - 1)
const edit = fc.record({ kind: fc.nat(63), pick: fc.nat(50), value: fc.nat(99), text: fc.string({ maxLength: 12 }) })
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('edit'), who, edit }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('offline', 'online'), who }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('cut', 'restart') }) },
)
const chaos = fc.record({
  random: fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })).map((stream) => () => stream.next().value),
  longestDelayMs: fc.constantFrom(0, 2, 10),
  twice: fc.constantFrom(0, 0.2),
  swapped: fc.constantFrom(0, 0.2),
})

test('whatever the network and the server do, all end with one board, one set of scores, and everything saved', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'parcours-chaos-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  const env = { STORAGE: 'sqlite', DATA_DIR: dataDir, ROOM_IDLE_SECONDS: '0' }
  let server = await startTestServer(env)
  onTestFinished(async () => void (await server.close()))
  const restart = async () => {
    await server.close()
    server = await startTestServer({ ...env, PORT: String(server.port) })
  }

  const play = async (actions: readonly Action[], badNetwork: Parameters<typeof startChaosProxy>[1]) => {
    const invitation = await createBoard(server.base, { template: 'demo-parcel', language: 'en' })
    const joined = await Promise.all(
      Array.from({ length: people }, () => joinBoard(server.base, invitation, 'facilitator')),
    )
    const proxy = await startChaosProxy(server.url, badNetwork)
    const clients = joined.map(
      ({ session }) => new WireClient({ url: proxy.url, boardId: invitation.boardId, session, comesBack: true }),
    )
    for (const client of clients) client.connect()
    await Promise.all(clients.map((client) => client.settled()))
    for (const each of actions) {
      const client = 'who' in each ? clients[each.who] : undefined
      const by = 'who' in each ? joined[each.who]?.participantId : undefined
      if (each.kind === 'edit' && client && by) applyRandomEdit(client.doc, by, each.edit)
      else if (each.kind === 'offline') client?.disconnect()
      else if (each.kind === 'online' && client?.isConnected === false) client.connect()
      else if (each.kind === 'wait') await wait(5)
      else if (each.kind === 'cut') proxy.cutAll()
      else if (each.kind === 'restart') await restart()
    }
    for (const client of clients) if (!client.isConnected) client.connect()
    const ends = async () => {
      await Promise.all(clients.map((client) => client.settled()))
      await Promise.all(clients.map((client) => client.catchUp()))
    }
    await ends()
    // Said to be saved, so it is there after another start, and for whoever comes new.
    for (const client of clients) client.disconnect()
    await proxy.close()
    await restart()
    const path = `${server.base}/api/boards/${invitation.boardId}`
    const session = joined[0]?.session ?? ''
    const [board, scores] = [await readJson(`${path}/board`, session), await readJson(`${path}/scores`, session)]
    for (const { doc } of clients) {
      expect(JSON.parse(JSON.stringify(readBoard(doc)))).toEqual(board)
      expect(JSON.parse(JSON.stringify(boardScores(readBoard(doc))))).toEqual(scores)
      expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(clients[0]?.doc ?? doc))
      expect(doc.store.pendingStructs).toBeNull()
    }
  }
  await fc.assert(fc.asyncProperty(fc.array(action, { minLength: 10, maxLength: 80 }), chaos, play), {
    numRuns: 15,
    interruptAfterTimeLimit: 90_000,
  })
})
