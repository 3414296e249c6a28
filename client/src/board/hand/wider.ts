// "Select all" from what is in hand: the nearest whole that holds more. Asked again, it widens.
import type { Board } from '@parcours/shared/domain/board'
import type { Card } from '@parcours/shared/domain/card'
import { isInCell } from '@parcours/shared/domain/cells'
import type { CardId } from '@parcours/shared/domain/ids'
import type { Selected } from '../../session/selection.ts'

interface Drawn {
  readonly get: (id: CardId) => unknown
}

/** Cell, then lane, map and board; free notes first among themselves. Only cards of `shown` count. */
export const widerSelection = (board: Board, shown: Drawn, selected: Selected): Selected => {
  const cards = Object.values(board.cards).filter((card) => shown.get(card.id) !== undefined)
  const held = new Set(selected.kind === 'cards' ? selected.ids : [])
  for (const isWithin of scopes(board, selected)) {
    const ids = cards.filter(({ place }) => isWithin(place)).map(({ id }) => id)
    if (ids.length > 0 && ids.length >= held.size && ids.some((id) => !held.has(id))) return { kind: 'cards', ids }
  }
  return selected
}

type Scope = (place: Card['place']) => boolean

const everything: Scope = () => true

/** From the narrowest that holds all of the selection to the whole board. */
const scopes = (board: Board, selected: Selected): Scope[] => {
  switch (selected.kind) {
    case 'none':
    case 'link':
      return [everything]
    case 'cell':
      return [(place) => place.kind === 'cell' && isInCell(place, selected), ...laneScopes(selected), everything]
    case 'lane':
      return [...laneScopes(selected), everything]
    case 'step':
      return [(place) => place.kind === 'cell' && place.stepId === selected.stepId, inMap(selected.mapId), everything]
    case 'stage': {
      const steps = board.maps[selected.mapId]?.steps ?? {}
      const inStage: Scope = (place) => place.kind === 'cell' && steps[place.stepId]?.stageId === selected.stageId
      return [inStage, inMap(selected.mapId), everything]
    }
    case 'map':
      return [inMap(selected.mapId), everything]
    case 'cards':
      return scopesOfCards(selected.ids.flatMap((id) => board.cards[id]?.place ?? []))
  }
}

const scopesOfCards = (places: readonly Card['place'][]): Scope[] => {
  const [first] = places
  if (first === undefined) return [everything]
  const all: Scope[] =
    first.kind === 'free'
      ? [(place) => place.kind === 'free']
      : [(place) => place.kind === 'cell' && isInCell(place, first), ...laneScopes(first)]
  return [...all.filter((isWithin) => places.every(isWithin)), everything]
}

const laneScopes = ({ mapId, laneId }: { readonly mapId: string; readonly laneId: string }): Scope[] => [
  (place) => place.kind === 'cell' && place.mapId === mapId && place.laneId === laneId,
  inMap(mapId),
]
const inMap =
  (mapId: string): Scope =>
  (place) =>
    place.kind === 'cell' && place.mapId === mapId
