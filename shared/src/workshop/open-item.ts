// What an item of the agenda opens when it starts, so that a workshop can be led with "next" alone. What cannot be opened
// (no map yet, nothing to vote on, a round still open) is left to the facilitator: the clock runs all the same.
import type { AgendaItem } from './agenda.ts'
import { accepted, type Context, type Decision } from './decision.ts'
import { lanesFor, mapOrFirst, votable } from './map-of.ts'
import { openWriting, revealNotes } from './notes.ts'
import { openRating, type Subject } from './rating.ts'
import type { WorkshopState } from './state.ts'
import { openVote } from './voting.ts'

export const openItem = (state: WorkshopState, item: AgendaItem, context: Context): Decision => {
  const opened = opening(state, item, context)
  return opened?.kind === 'accepted' ? opened : accepted(state)
}

const opening = (state: WorkshopState, item: AgendaItem, context: Context): Decision | undefined => {
  const board = context.board()
  const map = mapOrFirst(board, item.mapId)
  switch (item.kind) {
    case 'write':
      return (
        map &&
        openWriting(
          state,
          {
            kind: 'open-writing',
            mapId: map.id,
            laneIds: [...lanesFor(map, item.laneKinds)],
            question: item.title,
            authorship: 'free',
          },
          context,
        )
      )
    case 'reveal':
      return state.writing === null ? undefined : revealNotes(state, { kind: 'reveal-notes' }, context)
    case 'rate': {
      const subjects: Subject[] = item.personaIds ?? map?.personaIds ?? []
      return map && openRating(state, { kind: 'open-rating', mapId: map.id, subjects }, context)
    }
    case 'vote': {
      const cardIds = map === undefined ? [] : [...votable(map, board.cards)]
      const question = item.title
      const rules = { kind: 'open-vote' as const, question, cardIds, isNamed: false, facilitatorsVote: false }
      return openVote(state, { ...rules, seconds: item.minutes * 60 }, context)
    }
    case 'cluster':
    case 'discuss':
    case 'break':
      return undefined
  }
}
