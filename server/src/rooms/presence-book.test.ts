import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { newId, participantId } from '@parcours/shared/domain/ids'
import type { Peer } from './peer.ts'
import { newPresenceBook } from './presence-book.ts'
import { pointersUpTo } from '@parcours/shared/wire/presence'

const nothing = () => undefined
const newPeer = (id = newId(participantId), role: Peer['role'] = 'participant'): Peer => ({
  participantId: id,
  name: 'Ana',
  role,
  isDemoted: false,
  send: nothing,
  sendWhole: nothing,
  sendMissed: nothing,
  sendUpdate: nothing,
  sendPresence: nothing,
  sendBoth: nothing,
  saved: nothing,
  notify: nothing,
  close: nothing,
})
const newTab = (state: Record<string, unknown> | null = {}) => {
  const awareness = new Awareness(new Y.Doc())
  awareness.setLocalState(state)
  onTestFinished(() => awareness.destroy())
  return awareness
}
const ownUpdate = (tab: Awareness) => encodeAwarenessUpdate(tab, [tab.clientID])

test('what one tab says, another understands', () => {
  const book = newPresenceBook()
  const [tab, other] = [newTab({ name: 'Ana' }), newTab()]
  const result = book.receive(newPeer(), ownUpdate(tab))
  expect(result).toEqual({ kind: 'changed', clients: [tab.clientID] })
  applyAwarenessUpdate(other, book.encode([tab.clientID]), 'test')
  expect(other.getStates().get(tab.clientID)).toEqual({ name: 'Ana' })
})

test('a tab’s renewed clock is passed on, its repetition is not', () => {
  const book = newPresenceBook()
  const [tab, peer] = [newTab(), newPeer()]
  book.receive(peer, ownUpdate(tab))
  expect(book.receive(peer, ownUpdate(tab))).toEqual({ kind: 'changed', clients: [] })
  tab.setLocalState({})
  expect(book.receive(peer, ownUpdate(tab))).toEqual({ kind: 'changed', clients: [tab.clientID] })
})

test('who leaves takes their clients along, and the others see it', () => {
  const book = newPresenceBook()
  const [tab, other, peer] = [newTab(), newTab(), newPeer()]
  book.receive(peer, ownUpdate(tab))
  applyAwarenessUpdate(other, book.encode([tab.clientID]), 'test')
  expect(book.leave(peer)).toEqual([tab.clientID])
  applyAwarenessUpdate(other, book.encode([tab.clientID]), 'test')
  expect([other.getStates().has(tab.clientID), book.clients()]).toEqual([false, []])
})

test('a tab that comes back is told how far others have seen it, and shows again at once', () => {
  const book = newPresenceBook()
  const [tab, other, before, after] = [newTab({ name: 'Ana' }), newTab(), newPeer(), newPeer()]
  book.receive(before, ownUpdate(tab))
  book.leave(before)
  applyAwarenessUpdate(other, book.encode([tab.clientID]), 'test')
  const result = book.receive(after, ownUpdate(tab))
  if (result.kind !== 'outdated') throw new Error(`it was ${result.kind}`)
  applyAwarenessUpdate(tab, result.reply, 'test')
  expect(book.receive(after, ownUpdate(tab))).toEqual({ kind: 'changed', clients: [tab.clientID] })
  applyAwarenessUpdate(other, book.encode([tab.clientID]), 'test')
  expect(other.getStates().get(tab.clientID)).toEqual({ name: 'Ana' })
})

test('a reconnected tab keeps its client though its old socket closes later', () => {
  const book = newPresenceBook()
  const person = newId(participantId)
  const [tab, old, fresh] = [newTab(), newPeer(person), newPeer(person)]
  book.receive(old, ownUpdate(tab))
  book.receive(fresh, ownUpdate(tab))
  expect([book.leave(old), book.clients()]).toEqual([[], [tab.clientID]])
})

test('nobody touches a client of somebody else', () => {
  const book = newPresenceBook()
  const [tab, owner, thief] = [newTab({ name: 'Ana' }), newPeer(), newPeer()]
  book.receive(owner, ownUpdate(tab))
  const before = book.encode([tab.clientID])
  tab.setLocalState({ name: 'Thief' })
  expect(book.receive(thief, ownUpdate(tab))).toEqual({ kind: 'changed', clients: [] })
  expect(book.encode([tab.clientID])).toEqual(before)
})

test('one peer holds a handful of clients, not thousands', () => {
  const book = newPresenceBook()
  const peer = newPeer()
  for (let i = 0; i < 100; i++) book.receive(peer, ownUpdate(newTab()))
  expect(book.clients().length).toBe(8)
})

test('bytes that are no presence are malformed', () => {
  const book = newPresenceBook()
  expect(book.receive(newPeer(), Uint8Array.of(3, 1)).kind).toBe('malformed')
})

test('nobody passes for another: what a presence says of its person is the server’s word', () => {
  const book = newPresenceBook()
  const [liar, reader] = [newPeer(), newTab()]
  const tab = newTab({
    user: { id: 'somebody', name: 'The boss', role: 'facilitator', color: '#123456' },
    cursor: null,
  })
  book.receive(liar, ownUpdate(tab))
  applyAwarenessUpdate(reader, book.encode(book.clients()), 'test')
  expect(reader.getStates().get(tab.clientID)).toEqual({
    user: { id: liar.participantId, name: 'Ana', role: 'participant', color: '#123456' },
    cursor: null,
  })
})

test('in a crowd only the facilitators’ pointers are shown, and what others see unchanged is not told again', () => {
  const book = newPresenceBook()
  for (let i = 0; i <= pointersUpTo; i++) book.receive(newPeer(), ownUpdate(newTab({})))
  const [person, lead] = [newPeer(), newPeer(newId(participantId), 'facilitator')]
  const [tab, leading, reader] = [newTab(), newTab({ cursor: [1, 2] }), newTab()]
  book.receive(lead, ownUpdate(leading))
  const say = (state: Record<string, unknown>) => {
    tab.setLocalState(state)
    return book.receive(person, ownUpdate(tab))
  }
  const isTold = { kind: 'changed', clients: [tab.clientID] }
  expect(say({ cursor: [3, 4], editing: 'card' })).toEqual(isTold)
  expect(say({ cursor: [5, 6], editing: 'card' })).toEqual({ kind: 'changed', clients: [] })
  const seen = { at: [0, 0], size: [800, 600] }
  expect(say({ cursor: [5, 6], editing: 'card', sight: seen, isPointing: true })).toEqual(isTold)
  expect(say({ cursor: [7, 8], editing: 'card', sight: { ...seen, at: [9, 9] }, isPointing: true })).toEqual({
    kind: 'changed',
    clients: [],
  })
  expect(say({ cursor: [5, 6], editing: null })).toEqual(isTold)
  applyAwarenessUpdate(reader, book.encode([tab.clientID, leading.clientID]), 'test')
  const states = [tab, leading].map(({ clientID }) => reader.getStates().get(clientID))
  expect(states).toEqual([{ cursor: null, editing: null }, { cursor: [1, 2] }])
})
