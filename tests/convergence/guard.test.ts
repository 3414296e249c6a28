// A client written by hand, with the session of a participant: it can do nothing more than the interface.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { retitleBoard } from '@parcours/shared/doc/edits/board'
import { addCards, deleteCards, typeInCard } from '@parcours/shared/doc/edits/cards'
import { readBoard } from '@parcours/shared/doc/read'
import type { Card } from '@parcours/shared/domain/card'
import { cardId, newId } from '@parcours/shared/domain/ids'
import type { LaneKind } from '@parcours/shared/domain/values'
import { closeCode } from '@parcours/shared/wire/close-codes'
import { syncKind } from '@parcours/shared/wire/messages'
import { createBoard } from '../support/board-api.ts'
import { enter, serve, title } from '../support/entering.ts'
import type { WireClient } from '../support/wire-client.ts'

const note = (by: WireClient, text: string): Card => ({
  id: newId(cardId),
  place: { kind: 'free', at: [0, 0] },
  kind: 'note',
  text,
  author: by.participantId,
  personaIds: [],
  tags: [],
  data: {},
})
const texts = ({ doc }: WireClient) => Object.values(readBoard(doc).cards).map(({ text }) => text)

const inMeeting = async () => {
  const server = await serve()
  const board = await createBoard(server.base, { template: 'blank', title: 'As it was' })
  const [lead, team] = await Promise.all([enter(server, board, 'facilitator'), enter(server, board, 'participant')])
  await Promise.all([lead.settled(), team.settled()])
  const theirs = note(lead, 'of the facilitator')
  addCards(lead.doc, [theirs])
  await lead.settled()
  await lead.command({ kind: 'set-mode', mode: 'meeting' })
  await team.until(() => team.workshop.public.mode === 'meeting' && texts(team).length === 1)
  return { server, board, lead, team, theirs }
}

test('in a meeting a participant writes, changes and deletes their own notes', async () => {
  const { lead, team } = await inMeeting()
  const mine = note(team, 'mine')
  addCards(team.doc, [mine])
  typeInCard(team.doc, mine.id, { index: 0, remove: 0, insert: 'still ' })
  await team.settled()
  await lead.until(() => texts(lead).includes('still mine'))
  deleteCards(team.doc, [mine.id])
  await team.settled()
  await lead.until(() => texts(lead).length === 1)
})

test.each<[string, (team: WireClient, theirs: Card) => void]>([
  ['the title', ({ doc }) => retitleBoard(doc, 'mine now')],
  ['another’s note', ({ doc }, { id }) => typeInCard(doc, id, { index: 0, remove: 2, insert: 'x' })],
  ['another’s note’s life', ({ doc }, { id }) => deleteCards(doc, [id])],
  ['a note in another’s name', ({ doc }, theirs) => addCards(doc, [{ ...theirs, id: newId(cardId) }])],
])('%s is refused: it never lands, is never relayed, and its sender is reset', async (_what, write) => {
  const { server, board, lead, team, theirs } = await inMeeting()
  const before = Y.encodeStateVector(lead.doc)
  write(team, theirs)
  await team.until(() => team.closeCode !== undefined)
  expect([team.closeCode, team.notices]).toEqual([closeCode.denied, [{ kind: 'denied' }]])
  await lead.catchUp()
  expect(Y.encodeStateVector(lead.doc)).toEqual(before)
  const late = await enter(server, board, 'observer')
  await late.settled()
  expect([title(late.doc), texts(late)]).toEqual(['As it was', ['of the facilitator']])
})

test('what is sent behind something refused is refused with it', async () => {
  const { lead, team } = await inMeeting()
  const known = Y.encodeStateVector(team.doc)
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(team.doc))
  retitleBoard(copy, 'mine now')
  const forbidden = Y.encodeStateAsUpdate(copy, known)
  const fine = new Y.Doc()
  Y.applyUpdate(fine, Y.encodeStateAsUpdate(team.doc))
  addCards(fine, [note(team, 'mine')])
  team.sendEdit(syncKind.update, forbidden)
  team.sendEdit(syncKind.update, Y.encodeStateAsUpdate(fine, known))
  await team.until(() => team.closeCode !== undefined)
  await lead.catchUp()
  expect([title(lead.doc), texts(lead)]).toEqual(['As it was', ['of the facilitator']])
})

test('a locked note is a facilitator’s alone until it is unlocked', async () => {
  const { lead, team } = await inMeeting()
  await lead.command({ kind: 'set-mode', mode: 'design' })
  const mine = note(team, 'mine')
  addCards(team.doc, [mine])
  await team.settled()
  const targets = [{ kind: 'card', id: mine.id }]
  await lead.command({ kind: 'lock', targets })
  await lead.until(() => texts(lead).length === 2)
  typeInCard(lead.doc, mine.id, { index: 0, remove: 0, insert: 'not only ' })
  await lead.settled()
  await lead.command({ kind: 'unlock', targets })
  await team.until(() => texts(team).includes('not only mine'))
  typeInCard(team.doc, mine.id, { index: 0, remove: 8, insert: 'all' })
  await team.settled()
  await lead.command({ kind: 'lock', targets })
  typeInCard(team.doc, mine.id, { index: 0, remove: 0, insert: 'x' })
  await team.until(() => team.closeCode !== undefined)
  expect(team.closeCode).toBe(closeCode.denied)
})

test('while an item of the agenda opens some lanes, participants write in these alone, and facilitators everywhere', async () => {
  const server = await serve()
  const board = await createBoard(server.base, { template: 'journey', title: 'Lanes' })
  const [lead, team] = await Promise.all([enter(server, board, 'facilitator'), enter(server, board, 'participant')])
  await Promise.all([lead.settled(), team.settled()])
  const inLane = (by: WireClient, kind: LaneKind): Card => {
    const [map] = Object.values(readBoard(by.doc).maps)
    const [step] = Object.values(map?.steps ?? {})
    const lane = Object.values(map?.lanes ?? {}).find((each) => each.kind === kind)
    if (!map || !step || !lane) throw new Error('the journey lacks them')
    const place = { kind: 'cell' as const, mapId: map.id, stepId: step.id, laneId: lane.id, order: 'a0', span: 1 }
    return { ...note(by, kind), place }
  }
  await lead.command({
    kind: 'set-agenda',
    items: [{ kind: 'cluster', title: '', minutes: 5, laneKinds: ['irritant'] }],
  })
  await lead.command({ kind: 'next-item' })
  await team.until(() => team.workshop.public.openLanes !== null)
  addCards(team.doc, [inLane(team, 'irritant')])
  addCards(lead.doc, [inLane(lead, 'opportunity')])
  await Promise.all([team.settled(), lead.settled()])
  await lead.until(() => texts(lead).includes('irritant'))
  addCards(team.doc, [inLane(team, 'enchantment')])
  await team.until(() => team.closeCode !== undefined)
  expect(team.closeCode).toBe(closeCode.denied)
  await lead.catchUp()
  expect(texts(lead).toSorted()).toEqual(['irritant', 'opportunity'])
})
