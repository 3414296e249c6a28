// Which map and which persona the views speak of: the ones in hand, else the last ones, else the first.
import type { Board } from '@parcours/shared/domain/board'
import type { Card } from '@parcours/shared/domain/card'
import type { CardId, MapId, PersonaId } from '@parcours/shared/domain/ids'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { useState } from 'react'
import { useBoard } from './hooks.ts'
import { useSelection, type Selected } from './selection.ts'

/** The map the selection lies in; undefined for nothing and for free cards. */
export const mapOfSelection = (selected: Selected, cards: Readonly<Record<CardId, Card>>): MapId | undefined => {
  switch (selected.kind) {
    case 'none':
    case 'link':
      return undefined
    case 'cards': {
      const place = selected.ids[0] === undefined ? undefined : cards[selected.ids[0]]?.place
      return place?.kind === 'cell' ? place.mapId : undefined
    }
    case 'cell':
    case 'step':
    case 'stage':
    case 'lane':
    case 'map':
      return selected.mapId
  }
}

/** The same on every screen: from left to right, then from top to bottom. */
export const mapsInOrder = (maps: Board['maps']): JourneyMap[] =>
  Object.values(maps).sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || (a.id < b.id ? -1 : 1))

/** Stays on a map until another one is picked, so that a press beside it changes nothing. */
export const useShownMap = (): JourneyMap | undefined => {
  const selected = useSelection((s) => s.selected)
  const picked = useBoard((board) => mapOfSelection(selected, board.cards))
  const [last, setLast] = useState(picked)
  if (picked !== undefined && picked !== last) setLast(picked)
  const shown = picked ?? last
  return useBoard((board) => (shown === undefined ? undefined : board.maps[shown]) ?? mapsInOrder(board.maps)[0])
}

/** The map's personas that are still on the board. */
export const personasOf = (map: JourneyMap, personas: Board['personas']): PersonaId[] =>
  map.personaIds.filter((id) => Object.hasOwn(personas, id))

/** The persona whose curve and scores lead; undefined on a map without any. */
export const leadingPersona = (
  map: JourneyMap,
  personas: Board['personas'],
  chosen: PersonaId | null,
): PersonaId | undefined => {
  const ids = personasOf(map, personas)
  return ids.find((id) => id === chosen) ?? ids[0]
}

export const useLeadingPersona = (map: JourneyMap | undefined): PersonaId | undefined => {
  const chosen = useSelection((s) => s.persona)
  return useBoard((board) => (map === undefined ? undefined : leadingPersona(map, board.personas, chosen)))
}
