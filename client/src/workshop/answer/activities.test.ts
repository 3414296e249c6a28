import { irritants, journey, lead, team, testWorkshop } from '@parcours/shared/workshop/test-workshop'
import { ownView, publicView } from '@parcours/shared/workshop/view'
import { describe, expect, it } from 'vitest'
import { activitiesOf, lastResultOf, sheetKeyOf } from './activities.ts'

const [ada = lead] = team
const note = { text: 'Trop long', stepId: 'step-1', laneId: 'irritant', isAnonymous: true }

describe('what a person is asked to do', () => {
  it('follows the rounds, the most pressing first, and ends with them', () => {
    const workshop = testWorkshop()
    const now = () => activitiesOf(publicView(workshop.state(), 'participant'), ownView(workshop.state(), ada))
    expect(now()).toEqual([])
    workshop.done(lead, { kind: 'open-writing', mapId: journey.id, laneIds: ['irritant'] })
    workshop.done(lead, { kind: 'open-rating', mapId: journey.id, subjects: ['lea'] })
    workshop.done(lead, { kind: 'open-vote', cardIds: [...irritants] })
    expect(now()).toEqual(['vote', 'rate', 'write'])
    workshop.done(lead, { kind: 'close-vote' })
    workshop.done(lead, { kind: 'reveal-rating' })
    expect(now()).toEqual(['write'])
    workshop.done(ada, { kind: 'write-note', id: 'n1', note })
    workshop.done(lead, { kind: 'close-writing' })
    // The note waits for the reveal, and is still its author's to take back.
    expect(now()).toEqual(['write'])
    workshop.done(lead, { kind: 'reveal-notes' })
    expect(now()).toEqual([])
  })
})

describe('the sheet beside the board', () => {
  it('comes back for everything new that is asked or shown, and for nothing else', () => {
    const workshop = testWorkshop()
    const view = () => publicView(workshop.state(), 'participant')
    const keys = new Set([sheetKeyOf(view())])
    workshop.done(lead, { kind: 'open-vote', cardIds: [...irritants] })
    keys.add(sheetKeyOf(view()))
    const vote = view().vote?.id ?? ''
    workshop.done(ada, { kind: 'cast', roundId: vote, cardId: irritants[0] ?? '', dots: 1, nonce: 'n'.repeat(16) })
    keys.add(sheetKeyOf(view()))
    expect(keys.size).toBe(2)
    workshop.done(lead, { kind: 'close-vote' })
    expect(lastResultOf(view())?.id).toBe(vote)
    keys.add(sheetKeyOf(view()))
    workshop.done(lead, { kind: 'show', shown: { kind: 'agenda' } })
    expect(lastResultOf(view())).toBeUndefined()
    expect(keys.size).toBe(3)
  })
})
