// What an item of the agenda opens when it starts, so that a workshop can be led with "next" alone. What cannot be opened
// (no map yet, nothing to vote on, a round still open) is left to the facilitator: the clock runs all the same.
import type { Board } from '../domain/board.ts'
import type { AgendaItem } from './agenda.ts'
import { accepted, type Context, type Decision } from './decision.ts'
import type { Shown } from './lead.ts'
import { lanesFor, mapOrFirst, votable } from './map-of.ts'
import { openWriting, revealNotes } from './notes.ts'
import { openRating, type Subject } from './rating.ts'
import type { WorkshopState } from './state.ts'
import { openVote } from './voting.ts'

export const openItem = (state: WorkshopState, item: AgendaItem, context: Context): Decision => {
  const opened = opening(state, item, context)
  const decision = opened?.kind === 'accepted' ? opened : accepted(state)
  const shown = shownFor(item, context.board())
  return shown === undefined ? decision : { ...decision, state: { ...decision.state, shown } }
}

/** What an item lacks to open anything on this board as it is; undefined if nothing. */
export const lackingFor = (item: AgendaItem, board: Board): 'map' | 'votable-cards' | undefined => {
  if (item.kind !== 'write' && item.kind !== 'rate' && item.kind !== 'vote') return undefined
  const map = mapOrFirst(board, item.mapId)
  if (map === undefined) return 'map'
  return item.kind === 'vote' && votable(map, board.cards, item.laneKinds).length === 0 ? 'votable-cards' : undefined
}

/** What the wall goes to; undefined where the item leaves it as it is, or speaks of a map that is not there. */
const shownFor = ({ scene, mapId, laneKinds, personaIds }: AgendaItem, board: Board): Shown | undefined => {
  const map = mapOrFirst(board, mapId)
  switch (scene) {
    case undefined:
      return undefined
    case 'invitation':
    case 'agenda':
    case 'report':
    case 'ranking':
      return { kind: scene }
    case 'map': {
      const [laneId] = map === undefined || laneKinds === undefined ? [] : lanesFor(map, laneKinds)
      return map && { kind: 'map', mapId: map.id, ...(laneId !== undefined && { laneId }) }
    }
    case 'curve': {
      const [personaId] = personaIds ?? map?.personaIds ?? []
      return map && { kind: 'curve', mapId: map.id, ...(personaId !== undefined && { personaId }) }
    }
    case 'matrix':
    case 'plan':
      return map && { kind: scene, mapId: map.id }
  }
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
            authorship: item.authorship ?? 'free',
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
      const cardIds = map === undefined ? [] : [...votable(map, board.cards, item.laneKinds)]
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
