import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roles } from '../domain/values.ts'
import { isWritable } from './map-of.ts'
import { board, irritants, journey, lead, team, testWorkshop, watcher } from './test-workshop.ts'
import { mayDiffer, ownView, publicView } from './view.ts'

const steps = Object.values(journey.steps).map(({ id }) => id)
const lanes = Object.values(journey.lanes)
  .filter(({ id }) => isWritable(journey, id))
  .map(({ id }) => id)
const persona = journey.personaIds[0]
const everybody = [lead, watcher, ...team]

const act = fc.record({
  by: fc.constantFrom(...team),
  what: fc.constantFrom('note', 'rate', 'vote'),
  where: fc.nat({ max: 30 }),
  value: fc.integer({ min: -3, max: 3 }),
})

describe('what is secret', () => {
  it('is in nobody’s view but its author’s before the reveal, the facilitator’s included', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 40 }), (acts) => {
        const workshop = testWorkshop()
        workshop.done(lead, { kind: 'open-writing', mapId: journey.id, laneIds: lanes })
        workshop.done(lead, { kind: 'open-rating', mapId: journey.id, subjects: persona ? [persona] : ['employee'] })
        workshop.done(lead, { kind: 'open-vote', cardIds: [...irritants], budget: 50 })
        acts.forEach(({ by, what, where, value }, i) => {
          const before = workshop.state()
          const { rating, vote } = before
          const [stepId, laneId] = [steps[where % steps.length], lanes[where % lanes.length]]
          const cardId = irritants[where % irritants.length]
          if (!stepId || !laneId || !cardId || !rating || !vote) throw new Error('nothing to act on')
          if (what === 'note') {
            const note = { text: `secret of ${by}`, stepId, laneId, isAnonymous: false }
            workshop.done(by, { kind: 'write-note', id: `n${i}`, note })
          } else if (what === 'rate')
            workshop.done(by, {
              kind: 'rate',
              roundId: rating.id,
              subject: rating.subjects[0] ?? 'employee',
              stepId,
              value,
            })
          else
            workshop.ask(by, {
              kind: 'cast',
              roundId: vote.id,
              cardId,
              dots: Math.abs(value),
              nonce: `secret of ${by}`.padEnd(20, '_').replaceAll(' ', '_'),
            })
          // Whom the server does not tell has nothing to be told.
          const after = workshop.state()
          const untold = everybody.filter((id) => !mayDiffer(before, after, id))
          expect(untold).toEqual(expect.arrayContaining(everybody.filter((id) => id !== by)))
          for (const id of untold) expect(ownView(before, id)).toEqual(ownView(after, id))
        })
        // Whatever a person did alone leaves every other view as it was, but for the counts.
        const state = workshop.state()
        for (const author of team) {
          const without = {
            ...state,
            notes: Object.fromEntries(Object.entries(state.notes).filter(([id]) => id !== author)),
            ratings: Object.fromEntries(Object.entries(state.ratings).filter(([id]) => id !== author)),
            ballots: Object.fromEntries(Object.entries(state.ballots).filter(([id]) => id !== author)),
          }
          for (const role of roles)
            expect({ ...publicView(state, role), counts: null }).toEqual({ ...publicView(without, role), counts: null })
          for (const other of everybody.filter((id) => id !== author))
            expect(ownView(state, other)).toEqual(ownView(without, other))
        }
        for (const role of roles) expect(JSON.stringify(publicView(state, role))).not.toMatch(/secret.of/)
      }),
      { numRuns: 60 },
    )
  })

  it('stays so for an anonymous note when it has become a card', () => {
    const workshop = testWorkshop()
    workshop.done(lead, { kind: 'open-writing', mapId: journey.id, laneIds: lanes, authorship: 'free' })
    team.forEach((by, i) => {
      const note = { text: `Note ${i}`, stepId: steps[0] ?? fail(), laneId: lanes[0] ?? fail(), isAnonymous: i > 0 }
      workshop.done(by, { kind: 'write-note', id: `${by}-note`, note })
    })
    const [effect] = workshop.done(lead, { kind: 'reveal-notes' })
    const cards = effect?.kind === 'add-cards' ? effect.cards : []
    expect(cards.map(({ text }) => text).toSorted()).toEqual(team.map((_, i) => `Note ${i}`))
    expect(cards.flatMap(({ author }) => author ?? [])).toEqual([team[0]])
    expect(team.slice(1).some((by) => JSON.stringify(cards).includes(by))).toBe(false)
    expect(workshop.state()).toMatchObject({ writing: null, notes: {} })
  })

  it('is shown to all once it is revealed, past the lanes that nobody wrote in', () => {
    const workshop = testWorkshop()
    const [, laneId] = lanes
    workshop.done(lead, { kind: 'open-writing', mapId: journey.id, laneIds: lanes })
    const note = { text: 'Read me', stepId: steps[0] ?? fail(), laneId: laneId ?? fail(), isAnonymous: false }
    workshop.done(team[0] ?? lead, { kind: 'write-note', id: 'note-1', note })
    workshop.done(lead, { kind: 'reveal-notes' })
    expect(workshop.state().shown).toEqual({ kind: 'map', mapId: journey.id, laneId })
  })

  it('is revealed once, also when the server died while it revealed', () => {
    const note = { text: 'Once', stepId: steps[0] ?? fail(), laneId: lanes[0] ?? fail(), isAnonymous: true }
    const reveal = (cards: typeof board.cards) => {
      const workshop = testWorkshop({ ...board, cards })
      workshop.done(lead, { kind: 'open-writing', mapId: journey.id, laneIds: lanes })
      workshop.done(team[0] ?? lead, { kind: 'write-note', id: 'note-1', note })
      const [effect] = workshop.done(lead, { kind: 'reveal-notes' })
      return effect?.kind === 'add-cards' ? effect.cards : []
    }
    const [first] = reveal(board.cards)
    if (first === undefined) return fail()
    expect(reveal({ ...board.cards, [first.id]: first })).toEqual([])
  })
})

const fail = (): never => {
  throw new Error(`${board.title} has no such part`)
}
