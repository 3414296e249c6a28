// Three people, random edits, delays and lost connections, through real sockets: one board and one set of scores in the end.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ParticipantId } from '@parcours/shared/domain/ids'
import { applyRandomEdit, type RandomEdit } from '@parcours/shared/doc/random-edits'
import { readBoard } from '@parcours/shared/doc/read'
import { boardScores } from '@parcours/shared/scoring/map-scores'
import { createBoard, joinBoard, readJson } from '../support/board-api.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { WireClient } from '../support/wire-client.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ ROOM_IDLE_SECONDS: '0' })
})
afterAll(() => server.close())

type Action =
  | { readonly kind: 'edit'; readonly who: number; readonly edit: RandomEdit }
  | { readonly kind: 'hold' | 'release' | 'lose' | 'return' | 'settle'; readonly who: number }

const who = fc.nat(2)
const edit = fc.record({ kind: fc.nat(63), pick: fc.nat(50), value: fc.nat(99), text: fc.string({ maxLength: 12 }) })
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('edit'), who, edit }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('hold', 'release', 'lose', 'return', 'settle'), who }) },
)

test('random edits by three people with delays and lost connections end in equal boards and scores', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 5, maxLength: 60 }), async (actions) => {
      const invitation = await createBoard(server.base, { template: 'demo-parcel', language: 'en' })
      const people = await Promise.all([0, 1, 2].map(() => joinBoard(server.base, invitation, 'participant')))
      const clients = people.map(
        ({ session }) => new WireClient({ url: server.url, boardId: invitation.boardId, session }),
      )
      for (const client of clients) client.connect()
      await Promise.all(clients.map((client) => client.settled()))

      for (const each of actions) await perform(each, clients[each.who], people[each.who]?.participantId)

      for (const client of clients) {
        client.release()
        if (client.isOpen) continue
        client.connect()
      }
      await Promise.all(clients.map((client) => client.settled()))
      await Promise.all(clients.map((client) => client.catchUp()))
      const boards = clients.map(({ doc }) => readBoard(doc))
      const path = `${server.base}/api/boards/${invitation.boardId}`
      const session = people[0]?.session ?? ''
      const onServer = await readJson(`${path}/board`, session)
      const scores = await readJson(`${path}/scores`, session)
      for (const client of clients) client.disconnect()
      for (const board of boards) {
        expect(board).toEqual(boards[0])
        expect(JSON.parse(JSON.stringify(board))).toEqual(onServer)
        expect(JSON.parse(JSON.stringify(boardScores(board)))).toEqual(scores)
      }
    }),
    { numRuns: 25 },
  )
})

const perform = async (each: Action, client: WireClient | undefined, participantId: ParticipantId | undefined) => {
  if (client === undefined || participantId === undefined) return
  switch (each.kind) {
    case 'edit':
      return applyRandomEdit(client.doc, participantId, each.edit)
    case 'hold':
      return client.hold()
    case 'release':
      return client.release()
    case 'lose':
      return client.disconnect()
    case 'return':
      return client.isOpen ? undefined : client.connect()
    case 'settle':
      client.release()
      return client.isOpen ? client.settled() : undefined
  }
}
