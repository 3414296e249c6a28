import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Board } from '../domain/board.ts'
import { place as placeSchema } from '../domain/card.ts'
import { orderKey } from '../domain/values.ts'
import { itemsInOrder, settingsOf } from './agenda.ts'
import { leftMsOf } from './clock.ts'
import { lackingFor } from './open-item.ts'
import { mayChangeMap, mayPlace } from './rights.ts'
import { board, irritants, journey, lead, team, testWorkshop } from './test-workshop.ts'

const minute = 60_000
const agenda = (...kinds: ('write' | 'reveal' | 'cluster' | 'rate' | 'vote' | 'discuss' | 'break')[]) => {
  const workshop = testWorkshop()
  workshop.done(lead, {
    kind: 'set-agenda',
    items: kinds.map((kind) => ({ kind, title: kind, minutes: 5 })),
  })
  return workshop
}
const left = (workshop: ReturnType<typeof testWorkshop>): number | null => {
  const { clock } = workshop.state()
  return clock && leftMsOf(clock, workshop.now())
}

describe('the agenda', () => {
  it('is put in order, changed and shortened', () => {
    const workshop = agenda('write', 'vote')
    workshop.done(lead, { kind: 'add-item', item: { kind: 'break', title: 'Café', minutes: 10 } })
    const [write, vote, coffee] = itemsInOrder(workshop.state().agenda)
    if (!write || !vote || !coffee) throw new Error('an item is missing')
    workshop.done(lead, { kind: 'move-item', id: coffee.id, to: 1 })
    workshop.done(lead, { kind: 'change-item', id: write.id, item: { kind: 'write', title: 'Seul', minutes: 7 } })
    workshop.done(lead, { kind: 'add-item', item: { kind: 'discuss', title: 'Parlons', minutes: 3 }, before: write.id })
    workshop.done(lead, { kind: 'remove-item', id: vote.id })
    expect(itemsInOrder(workshop.state().agenda).map(({ title, minutes }) => [title, minutes])).toEqual([
      ['Parlons', 3],
      ['Seul', 7],
      ['Café', 10],
    ])
    expect(workshop.ask(lead, { kind: 'start-item', id: vote.id })).toBe('unknown-item')
    expect(workshop.ask(team[0] ?? lead, { kind: 'next-item' })).toBe('not-allowed')
  })

  it('opens the lanes of its item to everybody else’s hands, and all of them after it', () => {
    const workshop = testWorkshop()
    const items = [
      { kind: 'cluster' as const, title: '', minutes: 5, laneKinds: ['irritant' as const] },
      { kind: 'discuss' as const, title: '', minutes: 5 },
    ]
    const may = (laneId: string, by = team[0] ?? lead) => {
      const { mode, locks, openLanes } = workshop.state()
      const rights = {
        me: by,
        role: by === lead ? ('facilitator' as const) : ('participant' as const),
        mode,
        locks,
        openLanes,
      }
      const place = { kind: 'cell', mapId: journey.id, stepId: 'step-1', laneId, order: 'a0', span: 1 }
      return [
        mayPlace(rights, v.parse(placeSchema, place)),
        mayPlace(rights, { kind: 'free', at: [0, 0] }),
        mayChangeMap(rights, journey.id),
      ]
    }
    workshop.done(lead, { kind: 'set-agenda', items })
    expect(may('enchantment')).toEqual([true, true, true])
    workshop.done(lead, { kind: 'next-item' })
    expect([may('irritant'), may('enchantment'), may('enchantment', lead)]).toEqual([
      [true, false, false],
      [false, false, false],
      [true, true, true],
    ])
    workshop.done(lead, { kind: 'next-item' })
    expect(may('enchantment')).toEqual([true, true, true])
    workshop.done(lead, { kind: 'start-item', id: itemsInOrder(workshop.state().agenda)[0]?.id ?? '' })
    expect(may('enchantment')).toEqual([false, false, false])
    workshop.done(lead, { kind: 'stop-clock' })
    expect(may('enchantment')).toEqual([true, true, true])
  })

  it('runs on one clock: paused, resumed, longer, and past its end', () => {
    const workshop = agenda('discuss', 'break')
    workshop.done(lead, { kind: 'next-item' })
    workshop.pass(2 * minute)
    expect(left(workshop)).toBe(3 * minute)
    workshop.done(lead, { kind: 'pause' })
    workshop.pass(10 * minute)
    expect(left(workshop)).toBe(3 * minute)
    workshop.done(lead, { kind: 'add-minutes', minutes: 1 })
    workshop.done(lead, { kind: 'resume' })
    workshop.pass(6 * minute)
    expect(left(workshop)).toBe(-2 * minute)
    workshop.done(lead, { kind: 'add-minutes', minutes: 1 })
    expect(left(workshop)).toBe(minute)
    workshop.done(lead, { kind: 'next-item' })
    workshop.pass(minute)
    workshop.done(lead, { kind: 'next-item' })
    expect(workshop.state().clock).toBeNull()
    const [first, second] = itemsInOrder(workshop.state().agenda)
    expect((first?.endedAt ?? 0) - (first?.startedAt ?? 0)).toBe(18 * minute)
    expect((second?.endedAt ?? 0) - (second?.startedAt ?? 0)).toBe(minute)
  })

  it('has one clock with the vote that ends with it: paused, resumed and longer together', () => {
    const workshop = agenda('vote', 'break')
    workshop.done(lead, { kind: 'next-item' })
    const voteLeft = () => (workshop.state().vote?.endsAt ?? Infinity) - workshop.now()
    const both = () => [left(workshop), voteLeft()]
    workshop.pass(minute)
    workshop.done(lead, { kind: 'add-minutes', minutes: 1 })
    expect(both()).toEqual([5 * minute, 5 * minute])
    workshop.done(lead, { kind: 'extend-vote', seconds: 60 })
    expect(both()).toEqual([6 * minute, 6 * minute])
    workshop.done(lead, { kind: 'pause' })
    workshop.pass(30 * minute)
    expect(both()).toEqual([6 * minute, Infinity])
    const { vote } = workshop.state()
    const cast = { roundId: vote?.id ?? '', cardId: irritants[0] ?? '', dots: 1, nonce: 'a'.repeat(16) }
    workshop.done(team[0] ?? lead, { kind: 'cast', ...cast })
    workshop.done(lead, { kind: 'extend-vote', seconds: 60 })
    workshop.done(lead, { kind: 'resume' })
    expect(both()).toEqual([7 * minute, 7 * minute])
    // Who leaves a pause by going on has not ended the vote.
    workshop.done(lead, { kind: 'pause' })
    workshop.done(lead, { kind: 'next-item' })
    expect(both()).toEqual([5 * minute, 7 * minute])
    // From here on they are two.
    workshop.done(lead, { kind: 'add-minutes', minutes: 4 })
    workshop.done(lead, { kind: 'extend-vote', seconds: 60 })
    workshop.done(lead, { kind: 'pause' })
    expect(both()).toEqual([9 * minute, 8 * minute])
  })

  it('opens what each item asks for, and leaves the clock alone when it cannot', () => {
    const workshop = agenda('write', 'reveal', 'rate', 'vote')
    workshop.done(lead, { kind: 'next-item' })
    expect(workshop.state().writing?.mapId).toBe(journey.id)
    workshop.done(lead, { kind: 'next-item' })
    expect(workshop.state().writing).toBeNull()
    workshop.done(lead, { kind: 'next-item' })
    expect(workshop.state().rating?.stepIds).toHaveLength(Object.keys(journey.steps).length)
    workshop.done(lead, { kind: 'next-item' })
    expect(
      workshop
        .state()
        .vote?.candidates.map(({ cardId }) => cardId)
        .toSorted(),
    ).toEqual([...irritants].toSorted())
    expect(workshop.state().vote?.endsAt).toBe(workshop.now() + 5 * minute)
    // The vote is still open: a second one is not, but the item starts.
    const last = itemsInOrder(workshop.state().agenda)[3]
    workshop.done(lead, { kind: 'start-item', id: last?.id ?? '' })
    expect(workshop.state().clock?.itemId).toBe(last?.id)
  })
})

describe('what is set of an item', () => {
  it('is what it opens: whose names, which lanes, whose curve, what the wall shows', () => {
    const workshop = testWorkshop()
    const laneKinds = ['enchantment' as const]
    workshop.done(lead, {
      kind: 'set-agenda',
      items: [
        { kind: 'write', title: 'Ce qui enchante', minutes: 5, laneKinds, authorship: 'anonymous', scene: 'map' },
        { kind: 'vote', title: '', minutes: 5, laneKinds, scene: 'agenda' },
        { kind: 'discuss', title: '', minutes: 5, personaIds: ['lea'], scene: 'curve' },
        { kind: 'break', title: '', minutes: 5 },
      ],
    })
    workshop.done(lead, { kind: 'next-item' })
    expect(workshop.state().writing).toMatchObject({ laneIds: ['enchantment'], authorship: 'anonymous' })
    expect(workshop.state().shown).toEqual({ kind: 'map', mapId: journey.id, laneId: 'enchantment' })
    workshop.done(lead, { kind: 'next-item' })
    expect(workshop.state().vote?.candidates.map(({ cardId }) => cardId)).toEqual(['delight'])
    expect(workshop.state().shown).toEqual({ kind: 'agenda' })
    workshop.done(lead, { kind: 'next-item' })
    expect(workshop.state().shown).toEqual({ kind: 'curve', mapId: journey.id, personaId: 'lea' })
    workshop.done(lead, { kind: 'next-item' })
    expect(workshop.state().shown).toEqual({ kind: 'curve', mapId: journey.id, personaId: 'lea' })
  })

  it('is the same after a change of its title alone', () => {
    const workshop = testWorkshop()
    const item = {
      kind: 'vote',
      title: 'Un',
      minutes: 5,
      mode: 'meeting',
      laneKinds: ['irritant'],
      scene: 'map',
    } as const
    workshop.done(lead, { kind: 'set-agenda', items: [{ ...item, laneKinds: [...item.laneKinds] }] })
    workshop.done(lead, { kind: 'next-item' })
    const [before] = itemsInOrder(workshop.state().agenda)
    if (!before) throw new Error('no item')
    workshop.done(lead, { kind: 'change-item', id: before.id, item: { ...settingsOf(before), title: 'Deux' } })
    expect(itemsInOrder(workshop.state().agenda)).toEqual([{ ...before, title: 'Deux' }])
  })
})

describe('an item that can open nothing', () => {
  const lacking = (kind: 'write' | 'rate' | 'vote' | 'break', on: Board) =>
    lackingFor({ kind, title: '', minutes: 5, order: v.parse(orderKey, 'a0') }, on)

  it('says what it lacks', () => {
    const bare = { ...board, cards: {} }
    const empty = { ...bare, maps: {} }
    expect((['write', 'rate', 'vote', 'break'] as const).map((kind) => lacking(kind, empty))).toEqual([
      'map',
      'map',
      'map',
      undefined,
    ])
    expect([lacking('vote', bare), lacking('rate', bare), lacking('vote', board)]).toEqual([
      'votable-cards',
      undefined,
      undefined,
    ])
  })
})

describe('a rating round', () => {
  it('keeps one rating a person, step and subject, and hands all of them to the board', () => {
    const workshop = testWorkshop()
    const [persona] = journey.personaIds
    if (persona === undefined) throw new Error('the sample has no persona')
    workshop.done(lead, { kind: 'open-rating', mapId: journey.id, subjects: [persona, 'employee'] })
    const { rating } = workshop.state()
    if (rating === null) throw new Error('no round')
    const rate = (by: (typeof team)[number], value: number | null) =>
      workshop.done(by, { kind: 'rate', roundId: rating.id, subject: persona, stepId: rating.stepIds[0] ?? '', value })
    for (const by of team) rate(by, -1)
    rate(team[0] ?? lead, 3)
    rate(team[1] ?? lead, null)
    const [effect] = workshop.done(lead, { kind: 'reveal-rating' })
    const ratings = effect?.kind === 'rate-steps' ? effect.ratings : []
    expect(ratings.map(({ value }) => value).toSorted((a, b) => a - b)).toEqual([-1, -1, -1, 3])
    expect(workshop.state()).toMatchObject({ rating: null, ratings: {} })
    expect(workshop.ask(team[0] ?? lead, { kind: 'reveal-rating' })).toBe('not-allowed')
  })
})
