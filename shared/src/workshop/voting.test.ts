import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Card } from '../domain/card.ts'
import type { CardId, ParticipantId } from '../domain/ids.ts'
import { withCards } from '../domain/merged.ts'
import type { RefusalReason } from './decision.ts'
import { groupResults, rankingOf, tallyOf, topOf, votesOf, type VoteResult } from './tally.ts'
import { verifyTally } from './verify-tally.ts'
import { board, irritants, lead, person, team, testWorkshop, watcher, type TestWorkshop } from './test-workshop.ts'
import { atTime, dueAt } from './time.ts'
import { candidatesOf, graceMs } from './voting.ts'
import type { VoteRound } from './vote-round.ts'

const cards = irritants.slice(0, 4)
const others = Object.values(board.cards).flatMap(({ id }) => (cards.includes(id) ? [] : [id]))
const nonceOf = (by: ParticipantId) => `nonce-of-${by}-`.padEnd(24, 'x')
const open = (rules: { budget?: number; perCard?: number; seconds?: number; isNamed?: boolean } = {}) => {
  const workshop = testWorkshop()
  workshop.done(lead, { kind: 'open-vote', question: 'Que traiter ?', cardIds: [...cards], ...rules })
  return workshop
}
const round = (workshop: TestWorkshop): VoteRound => workshop.state().vote ?? fail()
const cast = (workshop: TestWorkshop, by: ParticipantId, cardId: CardId, dots: number) =>
  workshop.ask(by, { kind: 'cast', roundId: round(workshop).id, cardId, dots, nonce: nonceOf(by) })
const close = (workshop: TestWorkshop): VoteResult => {
  const { id } = round(workshop)
  workshop.done(lead, { kind: 'close-vote' })
  return workshop.state().results[id] ?? fail()
}
const fail = (): never => {
  throw new Error('there is no round')
}
const card = (index: number): CardId => cards[index] ?? fail()

/** The same vote, kept as naively as can be: a table of numbers. */
class Reference {
  readonly dots = new Map<string, number>()
  readonly #budget: number
  readonly #perCard: number
  constructor(budget: number, perCard: number) {
    this.#budget = budget
    this.#perCard = perCard
  }
  cast(by: string, on: string, count: number): RefusalReason | undefined {
    if (count > this.#perCard) return 'card-limit'
    const others = [...this.dots].filter(([key]) => key.startsWith(`${by} `) && key !== `${by} ${on}`)
    if (others.reduce((sum, [, each]) => sum + each, 0) + count > this.#budget) return 'budget-spent'
    this.dots.set(`${by} ${on}`, count)
    return undefined
  }
  tally(): Record<string, number> {
    return Object.fromEntries(
      cards.map((id) => [
        id,
        [...this.dots].filter(([key]) => key.endsWith(` ${id}`)).reduce((sum, [, each]) => sum + each, 0),
      ]),
    )
  }
}

const casts = fc.array(
  fc.record({
    by: fc.constantFrom(...team),
    on: fc.constantFrom(...cards),
    dots: fc.integer({ min: 0, max: 6 }),
    /** A double tap, a second device, a resend. */
    again: fc.boolean(),
  }),
  { maxLength: 60 },
)

describe('a vote', () => {
  it('does what a naive table of numbers does, whatever is asked in whatever order, and again', () => {
    const rules = { budget: fc.integer({ min: 1, max: 6 }), perCard: fc.integer({ min: 1, max: 6 }) }
    fc.assert(
      fc.property(fc.record(rules), casts, ({ budget, perCard }, asked) => {
        const workshop = open({ budget, perCard })
        const reference = new Reference(budget, Math.min(perCard, budget))
        for (const { by, on, dots, again } of asked) {
          const expected = reference.cast(by, on, dots)
          expect(cast(workshop, by, on, dots)).toBe(expected)
          if (again) expect(cast(workshop, by, on, dots)).toBe(expected)
        }
        const result = close(workshop)
        expect(
          tallyOf(
            result.candidates,
            result.ledger.map((line) => line.dots),
          ),
        ).toEqual(reference.tally())
        expect(verifyTally(result).problems).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('ends the same whoever was faster, as long as each person’s own order is kept', () => {
    fc.assert(
      fc.property(casts, (asked) => {
        const [one, other] = [open({ budget: 5 }), open({ budget: 5 })]
        for (const { by, on, dots } of asked) cast(one, by, on, dots)
        for (const { by, on, dots } of asked.toSorted((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0)))
          cast(other, by, on, dots)
        expect(close(other).ledger).toEqual(close(one).ledger)
      }),
    )
  })

  it('lets everybody change their mind, and nobody without a ballot in', () => {
    const workshop = open({ budget: 2 })
    const [ada, bob] = [team[0] ?? lead, team[1] ?? lead]
    expect(cast(workshop, ada, card(0), 2)).toBeUndefined()
    expect(cast(workshop, ada, card(1), 1)).toBe('budget-spent')
    expect(cast(workshop, ada, card(0), 1)).toBeUndefined()
    expect(cast(workshop, ada, card(1), 1)).toBeUndefined()
    expect([watcher, lead, person('stranger')].map((by) => cast(workshop, by, card(0), 1))).toEqual([
      'not-allowed',
      'not-allowed',
      'not-allowed',
    ])
    expect(cast(workshop, bob, others[0] ?? card(0), 1)).toBe('no-candidates')
    expect(
      workshop.ask(bob, { kind: 'finish-ballot', roundId: round(workshop).id, isDone: true, nonce: nonceOf(bob) }),
    ).toBe(undefined)
    const result = close(workshop)
    expect(result.ledger.map(({ dots }) => dots)).toHaveLength(2)
    expect(rankingOf(result).map(({ dots, rank, isTied }) => [dots, rank, isTied])).toEqual([
      [1, 1, true],
      [1, 1, true],
      [0, 3, true],
      [0, 3, true],
    ])
    expect(cast({ ...workshop, state: () => ({ ...workshop.state(), vote: result }) }, ada, card(0), 1)).toBe('closed')
  })

  it('leaves the wall, once it is taken back, with what the group is at', () => {
    const workshop = open({})
    expect(workshop.state().shown).toEqual({ kind: 'turnout' })
    workshop.done(lead, { kind: 'cancel-vote' })
    expect(workshop.state().shown).toBeNull()
    const item = { kind: 'vote' as const, title: 'Voter', minutes: 5 }
    workshop.done(lead, { kind: 'set-agenda', items: [item] })
    workshop.done(lead, { kind: 'next-item' })
    workshop.done(lead, { kind: 'cancel-vote' })
    expect(workshop.state().shown).toEqual({ kind: 'agenda' })
  })

  it('is opened at once also on a card whose text was made to be slow to read', () => {
    const slow = { ...board.cards[card(0)], text: '**a '.repeat(250_000) } as Card
    const [candidate] = candidatesOf({ ...board, cards: { [slow.id]: slow } }, [slow.id])
    expect(candidate?.text).toBe(`${slow.text.slice(0, 499)}…`)
  })

  it('takes a dot given on the last second, and closes by itself after it', () => {
    const workshop = open({ seconds: 60 })
    const { endsAt = 0 } = round(workshop)
    workshop.pass(60_000 + graceMs - 1)
    expect(cast(workshop, team[0] ?? lead, card(0), 1)).toBeUndefined()
    expect(atTime(workshop.state(), { now: workshop.now() })).toBe(workshop.state())
    workshop.pass(2)
    expect(cast(workshop, team[1] ?? lead, card(0), 1)).toBe('closed')
    expect(dueAt(workshop.state())).toBe(endsAt + graceMs)
    const closed = atTime(workshop.state(), { now: workshop.now() })
    expect(closed.vote).toBeNull()
    expect(votesOf(closed.results)[card(0)]).toBe(1)
  })

  it('leaves no way from a ballot to a person, unless it was a named vote', () => {
    for (const isNamed of [false, true]) {
      const workshop = open({ isNamed })
      for (const by of team) cast(workshop, by, card(0), 1)
      close(workshop)
      const kept = JSON.stringify({ ...workshop.state(), people: {} })
      expect(team.some((by) => kept.includes(`"${by}"`) || kept.includes(nonceOf(by)))).toBe(isNamed)
    }
  })

  it('asks again about the first ones, those that tie with the last of them included', () => {
    const workshop = open({ budget: 3 })
    const votes: [number, CardId][] = [
      [0, card(0)],
      [1, card(0)],
      [2, card(1)],
      [3, card(2)],
    ]
    for (const [who, on] of votes) cast(workshop, team[who] ?? lead, on, 1)
    const top = topOf(close(workshop), 2)
    expect(top).toEqual([card(0), card(1), card(2)])
    workshop.done(lead, { kind: 'open-vote', cardIds: top })
    cast(workshop, team[0] ?? lead, card(2), 1)
    close(workshop)
    expect(votesOf(workshop.state().results)).toEqual({ [card(0)]: 0, [card(1)]: 0, [card(2)]: 1, [card(3)]: 0 })
  })

  it('counts for a card what those got that it stands for since, in the last round any of them stood in', () => {
    const workshop = open({ budget: 3 })
    cast(workshop, team[0] ?? lead, card(0), 1)
    cast(workshop, team[1] ?? lead, card(1), 2)
    cast(workshop, team[2] ?? lead, card(2), 1)
    close(workshop)
    const second = board.cards[card(1)]
    const changes = new Map(second && [[card(1), { ...second, mergedInto: card(0) }]])
    const merged = withCards(board, changes).board
    expect(votesOf(workshop.state().results, merged)).toEqual({ [card(0)]: 3, [card(2)]: 1, [card(3)]: 0 })
    // A second round among cards that were merged meanwhile is the one that counts.
    workshop.done(lead, { kind: 'open-vote', cardIds: [card(0), card(2)] })
    cast(workshop, team[0] ?? lead, card(0), 1)
    close(workshop)
    expect(votesOf(workshop.state().results, merged)).toEqual({ [card(0)]: 1, [card(2)]: 0, [card(3)]: 0 })
  })

  it('shows no group that is too small, nor lets one be worked out from the rest', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 6 })
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 5 }), (groups, alone) => {
        const members = groups.flatMap((size, g) => Array.from({ length: size }, () => `g${g}`))
        const cast = [...members, ...Array.from({ length: alone }, () => undefined)].map((group) => ({
          group,
          dots: {},
        }))
        const shown = groupResults({ candidates: [] }, cast)
        expect(shown.every(({ voters }) => voters >= 4)).toBe(true)
        const whole = shown.reduce((sum, { voters }) => sum + voters, 0)
        expect(shown.length === 0 || whole === cast.length).toBe(true)
      }),
    )
  })

  it('is found out when a published ledger was changed', () => {
    const workshop = open({ budget: 3, perCard: 2 })
    for (const by of team) cast(workshop, by, card(1), 2)
    const result = close(workshop)
    const [first, ...others] = result.ledger
    const forged = (change: Partial<VoteResult>) =>
      verifyTally({ ...result, ...change }).problems.map(({ kind }) => kind)
    expect(verifyTally(result)).toMatchObject({ problems: [], dots: 10, voters: 5 })
    expect(forged({ budget: 9 })).toEqual(['fingerprint'])
    expect(forged({ ledger: [...result.ledger, ...others.slice(0, 1)] })).toEqual(['receipt-twice'])
    const line = (dots: Record<string, number>) => ({ receipt: first?.receipt ?? '', dots })
    expect(forged({ ledger: [line({ [card(0)]: 2, [card(1)]: 2 }), ...others] })).toEqual(['over-budget'])
    expect(forged({ ledger: [line({ [card(0)]: 3 }), ...others] })).toEqual(['over-card-limit'])
    expect(forged({ ledger: [line({ elsewhere: 1 }), ...others] })).toEqual(['unknown-card'])
  })
})
