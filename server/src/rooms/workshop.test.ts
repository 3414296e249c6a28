// The workshop of a room: answers once and once on disk, views to whom they concern.
import { expect, onTestFinished, test } from 'vitest'
import * as v from 'valibot'
import { addCards } from '@parcours/shared/doc/edits/cards'
import { card } from '@parcours/shared/domain/card'
import { cardId, newId } from '@parcours/shared/domain/ids'
import { closeCode } from '@parcours/shared/wire/close-codes'
import type { CommandAnswer } from '@parcours/shared/wire/workshop'
import { answersKept } from '../storage/storage.ts'
import { held, newPeer, start, untilEmpty, updateOf } from './test-rooms.ts'
import type { Room } from './room.ts'

const meeting = { kind: 'set-mode', mode: 'meeting' }
let keys = 0
const newKey = () => `key-${String(keys++).padStart(8, '0')}`

const ask = (room: Room, { peer }: ReturnType<typeof newPeer>, command: unknown, key = newKey()) =>
  new Promise<CommandAnswer>((resolve) => room.workshop.command(peer, { key, command }, resolve))

const enter = async (role: Parameters<typeof newPeer>[0], room: Room) => {
  const person = newPeer(role)
  room.join(person.peer)
  room.workshop.greet(person.peer)
  await person.until(() => person.view.own['role'] !== undefined)
  return person
}
const openRoom = async (...options: Parameters<typeof start>) => {
  const started = await start(...options)
  const hold = await held(started.rooms, started.id)
  return { ...started, hold, room: hold.room }
}

test('everybody sees what a facilitator sets, and the answer says it is done', async () => {
  const { room } = await openRoom()
  const [lead, team] = [await enter('facilitator', room), await enter('participant', room)]
  expect(await ask(room, lead, meeting)).toEqual({ kind: 'accepted' })
  await team.until(() => team.view.public['mode'] !== undefined)
  expect([team.view.public['mode'], team.view.own['role']]).toEqual(['meeting', 'participant'])
})

test('a participant is refused, and nothing changes', async () => {
  const { room } = await openRoom()
  const team = await enter('participant', room)
  expect(await ask(room, team, meeting)).toEqual({ kind: 'refused', reason: 'not-allowed' })
  expect(await ask(room, team, { kind: 'dance' })).toEqual({ kind: 'refused', reason: 'malformed' })
  expect(room.workshop.state.mode).toBe('design')
})

test('the same key again gets the same answer and does nothing, while it waits, afterwards, and after a restart', async () => {
  const { room, hold, rooms, id, storage } = await openRoom({ idleMs: 0 })
  const lead = await enter('facilitator', room)
  const key = newKey()
  const add = { kind: 'add-link', role: 'observer' }
  const [first, twin] = await Promise.all([ask(room, lead, add, key), ask(room, lead, add, key)])
  expect([first, await ask(room, lead, add, key)]).toEqual([twin, twin])
  expect(first).toMatchObject({ kind: 'accepted', answer: { role: 'observer' } })
  expect(room.workshop.state.links.observer).toBe(2)
  expect(await ask(room, await enter('facilitator', room), add, key)).not.toEqual(first)
  room.leave(lead.peer)
  hold.release()
  await untilEmpty(rooms)
  const again = (await held(rooms, id)).room
  expect([again === room, await ask(again, lead, add, key)]).toEqual([
    false,
    { kind: 'accepted', answer: { role: 'observer' } },
  ])
  expect(again.workshop.state.links.observer).toBe(3)
  expect(JSON.stringify(await storage.loadWorkshop(id))).not.toContain(String(answerOf(first)['key']))
})

test('a key that comes again long after its answer is answered anew, and everything else is saved as before', async () => {
  const { room, storage, id } = await openRoom()
  const [lead, team] = [await enter('facilitator', room), await enter('participant', room)]
  const key = newKey()
  expect(await ask(room, lead, meeting, key)).toEqual({ kind: 'accepted' })
  for (let asked = 0; asked < answersKept; asked += 1000)
    await Promise.all(Array.from({ length: 1000 }, () => ask(room, team, meeting)))
  expect(await ask(room, lead, meeting, key)).toEqual({ kind: 'accepted' })
  expect([await ask(room, lead, { kind: 'raise-hand' }), room.isSaveFailing]).toEqual([{ kind: 'accepted' }, false])
  const stored = await storage.loadWorkshop(id)
  expect(stored !== 'unknown' && stored.answers.filter((each) => each.key === key)).toHaveLength(1)
})

test('those who are here have colours of their own, whatever they say, and the same ones after the room was closed', async () => {
  const { room, rooms, id, hold } = await openRoom({ idleMs: 0 })
  const people = await Promise.all(Array.from({ length: 8 }, () => enter('participant', room)))
  const colorsIn = ({ workshop }: typeof room) => people.map(({ peer }) => workshop.userOf(peer).color)
  const before = colorsIn(room)
  expect(new Set(before).size).toBe(8)
  for (const { peer } of people) room.leave(peer)
  hold.release()
  await untilEmpty(rooms)
  expect(colorsIn((await held(rooms, id)).room)).toEqual(before)
})

test('two facilitators at once: each decision builds on the one before', async () => {
  const { room } = await openRoom()
  const [a, b] = [await enter('facilitator', room), await enter('facilitator', room)]
  const demote = (who: typeof a) => ({ kind: 'set-role', participantId: who.peer.participantId, role: 'participant' })
  const answers = await Promise.all([ask(room, a, demote(b)), ask(room, b, demote(a))])
  expect(answers).toEqual([{ kind: 'accepted' }, { kind: 'refused', reason: 'not-allowed' }])
})

test('a failing disk keeps the answer and the view waiting, and the next command builds on it already', async () => {
  const { room, faults, storage, id } = await openRoom()
  const lead = await enter('facilitator', room)
  faults.append = 3
  const answer = ask(room, lead, meeting)
  await lead.hears('storage-failing')
  const lock = ask(room, lead, { kind: 'lock', targets: [{ kind: 'card', id: 'c1' }] })
  expect([room.workshop.state.mode, lead.view.public['mode']]).toEqual(['design', undefined])
  expect(await Promise.all([answer, lock])).toEqual([{ kind: 'accepted' }, { kind: 'accepted' }])
  await lead.until(() => lead.view.public['mode'] === 'meeting')
  const stored = await storage.loadWorkshop(id)
  expect(stored !== 'unknown' && stored.entries.map(({ slice }) => slice).sort()).toEqual(['locks', 'mode', 'people'])
})

test('who is made an observer can write no more, who is made a participant can', async () => {
  const { room } = await openRoom()
  const [lead, other] = [await enter('facilitator', room), await enter('participant', room)]
  const edit = (key: string) => updateOf((doc) => doc.getMap('m').set(key, 1))
  const { participantId } = other.peer
  await ask(room, lead, { kind: 'set-role', participantId, role: 'observer' })
  await other.until(() => other.view.own['role'] === 'observer')
  room.edit(other.peer, edit('a'), 1)
  await other.hears({ close: closeCode.denied })
  await ask(room, lead, { kind: 'set-role', participantId, role: 'participant' })
  room.edit(other.peer, edit('b'), 1)
  await other.hears({ saved: 1 })
  expect(room.doc.getMap('m').toJSON()).toEqual({ made: true, b: 1 })
})

test('a role that changes shows another view, whole', async () => {
  const { room } = await openRoom()
  const [lead, other] = [await enter('facilitator', room), await enter('participant', room)]
  expect(other.view.public['links']).toBeUndefined()
  await ask(room, lead, { kind: 'set-role', participantId: other.peer.participantId, role: 'facilitator' })
  await other.until(() => other.view.public['links'] !== undefined)
  expect(other.view.own).toEqual({ role: 'facilitator' })
})

test('who is shown out is closed in every window, and a new window of theirs is closed at once', async () => {
  const { room } = await openRoom()
  const [lead, other] = [await enter('facilitator', room), await enter('participant', room)]
  await ask(room, lead, { kind: 'remove', participantId: other.peer.participantId })
  expect(other.told.at(-1)).toEqual({ close: closeCode.unauthorised })
  room.join(other.peer)
  expect(other.told.slice(-2)).toEqual(Array(2).fill({ close: closeCode.unauthorised }))
})

test('what came in one turn is seen as one view, and only what changed', async () => {
  const { room } = await openRoom()
  const [lead, team] = [await enter('facilitator', room), await enter('participant', room)]
  const before = team.views.length
  await Promise.all([ask(room, lead, meeting), ask(room, lead, { kind: 'lock', targets: [{ kind: 'card', id: 'c' }] })])
  await team.until(() => team.view.public['mode'] === 'meeting')
  expect(team.views.slice(before)).toEqual([
    {
      public: [
        { slice: 'mode', key: '', value: 'meeting' },
        { slice: 'locks', key: 'card:c', value: { by: lead.peer.participantId } },
      ],
      at: expect.any(Number),
    },
  ])
})

test('a crowd is told in ticks: many commands are few views, and the last one is seen', async () => {
  const { room } = await openRoom()
  const [lead, team] = [await enter('facilitator', room), await enter('participant', room)]
  for (let i = 0; i < 4000; i++) room.join({ ...team.peer })
  const before = team.views.length
  for (let i = 1; i <= 20; i++)
    await ask(room, lead, { kind: 'rename', participantId: team.peer.participantId, name: `Ana ${i}` })
  await team.until(() => JSON.stringify(team.view.public).includes('Ana 20'))
  expect(team.views.length - before).toBeLessThan(10)
})

test('a client that never said hello gets no view', async () => {
  const { room } = await openRoom()
  const stock = newPeer('participant')
  room.join(stock.peer)
  await ask(room, await enter('facilitator', room), meeting)
  expect(stock.views).toEqual([])
})

test('a workshop that cannot be read keeps the board closed', async () => {
  const { rooms, storage, id } = await start()
  await storage.append(id, [], [{ kind: 'entry', slice: 'locks', key: 'card:c', value: '7' }])
  await expect(rooms.hold(id)).rejects.toThrow(/locks/)
})

const answerOf = (answer: CommandAnswer) => (answer.kind === 'accepted' ? (answer.answer ?? {}) : {})

test('a vote that goes on for weeks is waited for, not asked after all the time', async () => {
  const { room } = await openRoom()
  const lead = await enter('facilitator', room)
  const id = newId(cardId)
  addCards(room.doc, [v.parse(card, { id, place: { kind: 'free', at: [0, 0] }, kind: 'irritant', text: 'Trop long' })])
  const warnings: Error[] = []
  const note = (warning: Error) => warnings.push(warning)
  process.on('warning', note)
  onTestFinished(() => void process.off('warning', note))
  await ask(room, lead, { kind: 'open-vote', cardIds: [id] })
  for (let i = 0; i < 150; i++) await ask(room, lead, { kind: 'extend-vote', seconds: 4 * 3600 })
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect([(room.workshop.state.vote?.endsAt ?? 0) > Date.now() + 2 ** 31, warnings]).toEqual([true, []])
})
