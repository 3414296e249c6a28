import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { emptyBoard } from '../domain/board.ts'
import { cardId, newId, participantId, type ParticipantId } from '../domain/ids.ts'
import { joinCode } from '../domain/join-code.ts'
import { roles, type Role } from '../domain/values.ts'
import { admit, personIn } from './people.ts'
import { command, decide, type Command } from './registry.ts'
import { changedEntries, emptyOf, recordSlice, valueSlice, withEntries, type Entry } from './slices.ts'
import { newWorkshop, readWorkshop, stateSlices, type WorkshopState } from './state.ts'
import { ownView, publicView } from './view.ts'

const person = (id: string) => v.parse(participantId, id)
const [lead, helper, team, watcher] = ['lead', 'helper', 'team', 'watcher'].map(person) as [
  ParticipantId,
  ParticipantId,
  ParticipantId,
  ParticipantId,
]
const state = (
  [
    [lead, 'facilitator'],
    [team, 'participant'],
    [watcher, 'observer'],
  ] as const
).reduce((so, [id, role]) => admit(so, id, { name: id, role }), newWorkshop)
const context = (by: ParticipantId) => ({
  by,
  now: 0,
  newId: () => newId(cardId),
  newCode: () => v.parse(joinCode, 'K7M2PX'),
  board: () => emptyBoard('', 'fr'),
})
const after = (from: WorkshopState, by: ParticipantId, asked: Command): WorkshopState => {
  const decision = decide(from, asked, context(by))
  if (decision.kind === 'refused') throw new Error(decision.reason)
  return decision.state
}
const refusal = (from: WorkshopState, by: ParticipantId, asked: Command) => {
  const decision = decide(from, asked, context(by))
  return decision.kind === 'refused' ? decision.reason : 'accepted'
}
const target = (id: string) => ({ kind: 'card' as const, id: v.parse(cardId, id) })
const commands: Command[] = [
  { kind: 'set-mode', mode: 'meeting' },
  { kind: 'lock', targets: [target('c1')] },
  { kind: 'unlock', targets: [target('c1')] },
  { kind: 'set-role', participantId: team, role: 'observer' },
  { kind: 'rename', participantId: lead, name: 'Anna' },
  { kind: 'remove', participantId: team },
  { kind: 'add-link', role: 'participant' },
  { kind: 'renew-link', role: 'participant' },
  { kind: 'revoke-link', role: 'participant' },
]

describe('the rules of a workshop', () => {
  it.each(commands)('$kind is for facilitators', (asked) => {
    expect([team, watcher, person('stranger')].map((by) => refusal(state, by, asked))).toEqual([
      'not-allowed',
      'not-allowed',
      'not-allowed',
    ])
    expect(refusal(state, lead, asked)).toBe('accepted')
  })

  it('everybody may rename themselves', () => {
    const next = after(state, watcher, { kind: 'rename', participantId: watcher, name: 'Zoé' })
    expect(personIn(next, watcher)).toMatchObject({ name: 'Zoé', role: 'observer' })
  })

  it('names before the present one are kept, each once, so that what was written to them still is', () => {
    const names = ['Ana', 'Bea', 'Ana', 'Cleo', 'Cleo']
    const next = names.reduce(
      (now, name) => after(now, watcher, { kind: 'rename', participantId: watcher, name }),
      state,
    )
    const before = personIn(state, watcher)
    expect(personIn(next, watcher)).toEqual({ ...before, name: 'Cleo', formerly: ['Ana', 'Bea', before?.name] })
  })

  it('somebody must be left to lead', () => {
    expect(refusal(state, lead, { kind: 'set-role', participantId: lead, role: 'participant' })).toBe(
      'last-facilitator',
    )
    expect(refusal(state, lead, { kind: 'remove', participantId: lead })).toBe('last-facilitator')
    const two = admit(state, helper, { name: 'helper', role: 'facilitator' })
    expect(refusal(two, lead, { kind: 'remove', participantId: lead })).toBe('accepted')
  })

  it('who was shown out belongs to the board no more, keeps a name, and does not come back by being admitted', () => {
    const next = admit(after(state, lead, { kind: 'remove', participantId: team }), team, {
      name: 'team',
      role: 'facilitator',
    })
    expect([personIn(next, team), next.people[team]?.name]).toEqual([undefined, 'team'])
    expect(refusal(next, lead, { kind: 'set-role', participantId: team, role: 'observer' })).toBe('unknown-person')
  })

  it('who shows somebody out ends their sessions', () => {
    expect(decide(state, { kind: 'remove', participantId: team }, context(lead))).toMatchObject({
      effects: [{ kind: 'end-sessions', participantId: team }],
    })
  })

  it('a renewed link takes the place of all of its role', () => {
    const two = after(state, lead, { kind: 'add-link', role: 'observer' })
    expect(two.links).toEqual({ facilitator: 1, participant: 1, observer: 2 })
    expect(after(two, lead, { kind: 'renew-link', role: 'observer' }).links.observer).toBe(1)
    expect(after(two, lead, { kind: 'revoke-link', role: 'observer' }).links.observer).toBe(0)
  })

  it('a lock is set once and says by whom', () => {
    const two = admit(state, helper, { name: 'helper', role: 'facilitator' })
    const once = after(two, lead, { kind: 'lock', targets: [target('c1')] })
    expect(after(once, helper, { kind: 'lock', targets: [target('c1'), target('c2')] }).locks).toEqual({
      'card:c1': { by: lead },
      'card:c2': { by: helper },
    })
    expect(after(once, helper, { kind: 'unlock', targets: [target('c1')] }).locks).toEqual({})
  })

  it('any sequence of commands is read back from its entries as it was', () => {
    const asked = fc.record({
      by: fc.constantFrom(lead, helper, team, watcher),
      asked: fc.oneof(
        fc.constantFrom(...commands),
        fc.record({
          kind: fc.constant('set-role' as const),
          participantId: fc.constantFrom(lead, helper, team),
          role: fc.constantFrom(...roles),
        }),
      ),
    })
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 20 }), (sequence) => {
        let now = newWorkshop
        const stored = new Map<string, Entry>()
        const store = (next: WorkshopState) => {
          for (const entry of changedEntries(stateSlices, now, next)) stored.set(`${entry.slice}/${entry.key}`, entry)
          now = next
        }
        store(state)
        for (const each of sequence) {
          const decision = decide(now, each.asked, context(each.by))
          if (decision.kind === 'accepted') store(decision.state)
        }
        const text = JSON.stringify([...stored.values()])
        expect(readWorkshop(JSON.parse(text) as Entry[])).toEqual(now)
        expect(Object.values(now.people).some(({ role, removed }) => role === 'facilitator' && !removed)).toBe(true)
      }),
    )
  })

  it('an entry that cannot be read stops the reading, one of a slice to come does not', () => {
    expect(() => readWorkshop([{ slice: 'mode', key: '', value: 'party' }])).toThrow(/mode/)
    expect(readWorkshop([{ slice: 'to-come', key: 'a', value: 1 }])).toEqual(newWorkshop)
  })

  it('views show links to facilitators alone, and to each their role', () => {
    const links = (role: Role) => publicView(state, role).links
    expect([links('facilitator'), links('participant'), links('observer')]).toEqual([state.links, null, null])
    expect([lead, watcher, person('stranger')].map((id) => ownView(state, id).role)).toEqual([
      'facilitator',
      'observer',
      null,
    ])
  })

  it.each([
    { kind: 'set-mode', mode: 'party' },
    { kind: 'lock', targets: [] },
    { kind: 'lock', targets: [{ kind: 'step', id: 's' }] },
    { kind: 'rename', participantId: 'p', name: '  ' },
    { kind: 'unknown' },
    null,
  ])('%j is no command', (asked) => expect(v.safeParse(command, asked).success).toBe(false))
})

describe('slices', () => {
  const slices = { mood: valueSlice(v.nullable(v.string()), null), votes: recordSlice(v.number()) }
  const some = fc.record({ mood: fc.option(fc.string()), votes: fc.dictionary(fc.string(), fc.integer()) })

  it('the changed entries turn what was into what is', () => {
    fc.assert(
      fc.property(some, some, (before, now) => {
        const entries = changedEntries(slices, before, now)
        const never = () => expect.unreachable()
        expect({ ...withEntries(slices, before, entries, never) }).toEqual({ ...now, votes: { ...now.votes } })
      }),
      {
        examples: [
          [
            { mood: null, votes: {} },
            { mood: null, votes: JSON.parse('{"__proto__":0}') as { a: number } },
          ],
        ],
      },
    )
  })

  it('nothing has changed in an equal value', () => {
    fc.assert(
      fc.property(some, (value) => {
        expect(changedEntries(slices, value, structuredClone(value))).toEqual([])
      }),
    )
  })

  it('an entry that does not parse is told and left as it was', () => {
    const damaged: Entry[] = []
    const before = { ...emptyOf(slices), votes: { a: 1 } }
    const after = withEntries(slices, before, [{ slice: 'votes', key: 'a', value: 'x' }], (entry) =>
      damaged.push(entry),
    )
    expect([after, damaged.length]).toEqual([before, 1])
  })
})
