import { lead, team, testWorkshop, irritants, journey } from '@parcours/shared/workshop/test-workshop'
import type { CommandInput } from '@parcours/shared/workshop/registry'
import { ownView, publicView } from '@parcours/shared/workshop/view'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foreseen } from './foreseen.ts'

const [ada = lead] = team
const nonce = 'a-nonce-of-adas-own'

const begin = () => {
  const workshop = testWorkshop()
  workshop.done(lead, { kind: 'open-writing', mapId: journey.id, laneIds: ['irritant'], authorship: 'free' })
  workshop.done(lead, { kind: 'open-rating', mapId: journey.id, subjects: ['lea', 'employee'] })
  workshop.done(lead, { kind: 'open-vote', cardIds: [...irritants], budget: 4, perCard: 3 })
  return workshop
}
const views = (workshop: ReturnType<typeof begin>) => {
  const { receipt: _, ...ballot } = ownView(workshop.state(), ada).ballot ?? { receipt: '' }
  return { ...ownView(workshop.state(), ada), ballot }
}

describe('what is foreseen', () => {
  it('is what the server shows once it has accepted, whatever was given', () => {
    const { rating, vote } = begin().state()
    const roundId = vote?.id ?? ''
    const asked: fc.Arbitrary<CommandInput> = fc.oneof(
      fc.record({
        kind: fc.constant('write-note' as const),
        id: fc.constantFrom('n1', 'n2', 'n3'),
        note: fc.record({
          text: fc.constantFrom('Trop long', ' Trop cher '),
          stepId: fc.constantFrom('step-1', 'step-2'),
          laneId: fc.constant('irritant'),
          isAnonymous: fc.boolean(),
        }),
      }),
      fc.record({ kind: fc.constant('delete-note' as const), id: fc.constantFrom('n1', 'n2') }),
      fc.record({
        kind: fc.constant('rate' as const),
        roundId: fc.constantFrom(rating?.id ?? '', 'another'),
        subject: fc.constantFrom('lea', 'employee'),
        stepId: fc.constantFrom('step-1', 'step-2'),
        value: fc.constantFrom(-3, 0, 2, null),
      }),
      fc.record({
        kind: fc.constant('cast' as const),
        roundId: fc.constantFrom(roundId, 'another'),
        cardId: fc.constantFrom(...irritants),
        dots: fc.integer({ min: 0, max: 4 }),
        nonce: fc.constant(nonce),
      }),
      fc.record({
        kind: fc.constant('finish-ballot' as const),
        roundId: fc.constant(roundId),
        isDone: fc.boolean(),
        nonce: fc.constant(nonce),
      }),
    )
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 12 }), (commands) => {
        const workshop = begin()
        const before = ownView(workshop.state(), ada)
        const open = publicView(workshop.state(), 'participant')
        const accepted = commands.filter((each) => workshop.ask(ada, each) === undefined)
        const { receipt: _, ...ballot } = foreseen(before, open, accepted).ballot ?? { receipt: '' }
        expect({ ...foreseen(before, open, accepted), ballot }).toEqual(views(workshop))
      }),
      { numRuns: 60 },
    )
  })

  it('is nothing of a round that is over', () => {
    const workshop = begin()
    const own = ownView(workshop.state(), ada)
    const late = { kind: 'cast', roundId: 'gone', cardId: irritants[0] ?? '', dots: 1, nonce } as const
    expect(foreseen(own, publicView(workshop.state(), 'participant'), [late])).toEqual(own)
  })
})
