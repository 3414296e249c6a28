import { boardId, participantId } from '@parcours/shared/domain/ids'
import type { CommandMessage } from '@parcours/shared/wire/workshop'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { keptCommands } from './kept-commands.ts'
import { createWorkshop, roleNow } from './workshop.ts'

const ana = v.parse(participantId, 'ana')
const meeting = { kind: 'set-mode', mode: 'meeting' } as const

const start = () => {
  const sent: CommandMessage[] = []
  const workshop = createWorkshop({ send: (message) => sent.push(message) })
  return { sent, workshop }
}

describe('the client’s side of the workshop', () => {
  it('sends a command again on each new connection until it is answered', async () => {
    const { sent, workshop } = start()
    const answer = workshop.command(meeting)
    workshop.greeted()
    expect(sent).toEqual([sent[0], sent[0]])
    workshop.receiveAnswer(JSON.stringify({ key: sent[0]?.key, kind: 'accepted' }))
    expect(await answer).toEqual({ kind: 'accepted' })
    workshop.greeted()
    expect(sent.length).toBe(2)
  })

  it('gives each command a key of its own, and each answer to its command', async () => {
    const { sent, workshop } = start()
    const answers = [workshop.command(meeting), workshop.command(meeting)]
    const [first, second] = sent.map(({ key }) => key)
    workshop.receiveAnswer(JSON.stringify({ key: second, kind: 'refused', reason: 'not-allowed' }))
    workshop.receiveAnswer(JSON.stringify({ key: first, kind: 'accepted', answer: { key: 'k' } }))
    expect(await Promise.all(answers)).toEqual([
      { kind: 'accepted', answer: { key: 'k' } },
      { kind: 'refused', reason: 'not-allowed' },
    ])
  })

  it('keeps what a view does not touch, forgets everything at a whole one', () => {
    const { workshop } = start()
    const person = { name: 'Ana', role: 'participant' }
    const people = [{ slice: 'people', key: ana, value: person }]
    workshop.receiveView(JSON.stringify({ whole: true, public: people, own: [] }))
    const before = workshop.view.getState()
    workshop.receiveView(JSON.stringify({ public: [{ slice: 'mode', key: '', value: 'meeting' }] }))
    const after = workshop.view.getState()
    expect([after.public.mode, after.public.people === before.public.people]).toEqual(['meeting', true])
    workshop.receiveView(JSON.stringify({ whole: true }))
    expect([workshop.view.getState().public.mode, workshop.view.getState().public.people]).toEqual(['design', {}])
  })

  it('passes over what it cannot read', () => {
    const { workshop } = start()
    const entries = [
      { slice: 'mode', key: '', value: 'party' },
      { slice: 'to-come', key: '', value: 1 },
      { slice: 'role', key: '', value: 'observer' },
    ]
    workshop.receiveView(JSON.stringify({ public: entries, own: entries }))
    workshop.receiveView('{')
    workshop.receiveAnswer('7')
    const { own, ...view } = workshop.view.getState()
    expect([view.public.mode, own.role]).toEqual(['design', 'observer'])
  })

  it('has the role of the link until the server says otherwise', () => {
    const { workshop } = start()
    expect(roleNow(workshop.view.getState(), 'participant')).toBe('participant')
    workshop.receiveView(JSON.stringify({ own: [{ slice: 'role', key: '', value: 'observer' }] }))
    expect(roleNow(workshop.view.getState(), 'participant')).toBe('observer')
  })

  it('refuses what is not answered when the session ends', async () => {
    const { workshop } = start()
    const answer = workshop.command(meeting)
    workshop.stop()
    expect(await answer).toEqual({ kind: 'refused', reason: 'left' })
  })

  it('shows what it sent until the view shows what it did', async () => {
    const { sent, workshop } = start()
    const answer = workshop.command(meeting)
    expect(workshop.coming.getState().map(({ isAccepted }) => isAccepted)).toEqual([false])
    workshop.receiveAnswer(JSON.stringify({ key: sent[0]?.key, kind: 'accepted' }))
    await answer
    expect(workshop.coming.getState().map(({ isAccepted }) => isAccepted)).toEqual([true])
    workshop.receiveView(JSON.stringify({ public: [{ slice: 'mode', key: '', value: 'meeting' }] }))
    expect(workshop.coming.getState()).toEqual([])
  })

  it('forgets at once what was refused', () => {
    const { sent, workshop } = start()
    void workshop.command(meeting)
    workshop.receiveAnswer(JSON.stringify({ key: sent[0]?.key, kind: 'refused', reason: 'not-allowed' }))
    expect(workshop.coming.getState()).toEqual([])
  })

  it('sends one’s own doing after a reload, under the same key, and never again what leads', () => {
    const board = v.parse(boardId, 'board')
    const open = () => {
      const sent: CommandMessage[] = []
      const kept = keptCommands(board, ana)
      return { sent, workshop: createWorkshop({ send: (message) => sent.push(message), kept }) }
    }
    const first = open()
    void first.workshop.command(meeting)
    void first.workshop.command({ kind: 'delete-note', id: 'note' })
    first.workshop.stop()
    const second = open()
    expect(second.sent).toEqual([])
    second.workshop.greeted()
    expect(second.sent).toEqual([first.sent[1]])
    second.workshop.receiveAnswer(JSON.stringify({ key: first.sent[1]?.key, kind: 'accepted' }))
    const third = open()
    third.workshop.greeted()
    expect(third.sent).toEqual([])
  })
})
