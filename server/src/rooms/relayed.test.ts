// A crash takes what others had seen already. Whoever comes back first brings it along, and is not turned away for that.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addCards } from '@parcours/shared/doc/edits/cards'
import { readBoard } from '@parcours/shared/doc/read'
import type { Card } from '@parcours/shared/domain/card'
import { cardId, newId } from '@parcours/shared/domain/ids'
import type { Role } from '@parcours/shared/domain/values'
import { closeCode } from '@parcours/shared/wire/close-codes'
import { held, newPeer, start } from './test-rooms.ts'
import type { Room } from './room.ts'

type Person = ReturnType<typeof newPeer>
const note = ({ peer }: Person, text: string): Card => ({
  id: newId(cardId),
  place: { kind: 'free', at: [0, 0] },
  kind: 'note',
  text,
  author: peer.participantId,
  personaIds: [],
  tags: [],
  data: {},
})
const textsIn = (doc: Y.Doc) =>
  Object.values(readBoard(doc).cards)
    .map(({ text }) => text)
    .toSorted()

const inMeeting = async (mode = 'meeting') => {
  const { rooms, id } = await start()
  const { room } = await held(rooms, id)
  const lead = newPeer('facilitator')
  room.join(lead.peer)
  await new Promise((resolve) =>
    room.workshop.command(lead.peer, { key: 'a-key-of-mode', command: { kind: 'set-mode', mode } }, resolve),
  )
  const back = (role: Role = 'participant') => {
    const person = newPeer(role)
    room.join(person.peer)
    return person
  }
  return { room, back }
}
/** What somebody holds who was there: the room's, what Ana wrote, and the own. */
const withLost = (room: Room, lost: readonly Card[], own: readonly Card[] = []) => {
  const [theirs, mine] = [new Y.Doc(), new Y.Doc()]
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(room.doc))
  addCards(theirs, lost)
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs))
  addCards(mine, own)
  return { byAuthor: Y.encodeStateAsUpdate(theirs), bySeer: Y.encodeStateAsUpdate(mine) }
}

test('what another wrote stays out, what is one’s own lands, and the author brings theirs', async () => {
  const { room, back } = await inMeeting()
  const [ana, ben] = [back(), back()]
  const { byAuthor, bySeer } = withLost(room, [note(ana, 'of Ana')], [note(ben, 'of Ben')])
  room.edit(ben.peer, bySeer, 1)
  await ben.hears({ saved: 1 })
  expect(textsIn(room.doc)).toEqual(['of Ben'])
  room.edit(ana.peer, byAuthor, 1)
  await ana.hears({ saved: 1 })
  expect(textsIn(room.doc)).toEqual(['of Ana', 'of Ben'])
})

test.each(['participant', 'observer'] as const)('a %s who brings nothing but others’ notes stays', async (role) => {
  const { room, back } = await inMeeting()
  const [ana, ben] = [back(), back(role)]
  room.edit(ben.peer, withLost(room, [note(ana, 'of Ana')]).bySeer, 1)
  await ben.hears({ saved: 1 })
  expect(textsIn(room.doc)).toEqual([])
})

test('where everybody may write, and for a facilitator, the note is saved by whoever comes first', async () => {
  for (const [mode, role] of [
    ['design', 'participant'],
    ['meeting', 'facilitator'],
  ] as const) {
    const { room, back } = await inMeeting(mode)
    const [ana, first] = [back(), back(role)]
    room.edit(first.peer, withLost(room, [note(ana, 'of Ana')]).bySeer, 1)
    await first.hears({ saved: 1 })
    expect(textsIn(room.doc)).toEqual(['of Ana'])
  }
})

test('once here, nobody brings a note in another’s name; nor with a forbidden edit of their own beside it', async () => {
  const { room, back } = await inMeeting()
  const [ana, ben, eve] = [back(), back(), back()]
  room.edit(ben.peer, withLost(room, [], [note(ben, 'of Ben')]).bySeer, 1)
  await ben.hears({ saved: 1 })
  room.edit(ben.peer, withLost(room, [], [note(ana, 'forged')]).bySeer, 2)
  await ben.hears({ close: closeCode.denied })
  const forbidden = new Y.Doc()
  Y.applyUpdate(forbidden, withLost(room, [note(ana, 'of Ana')]).bySeer)
  forbidden.getMap('board').set('title', 'mine now')
  room.edit(eve.peer, Y.encodeStateAsUpdate(forbidden), 1)
  await eve.hears({ close: closeCode.denied })
  expect(textsIn(room.doc)).toEqual(['of Ben'])
})
