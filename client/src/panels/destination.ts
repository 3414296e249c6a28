// Where a press in the panels leads: a step or a card on the canvas.
import { plainWords } from '@parcours/shared/domain/plain-words'
import type { CardId, MapId, StepId } from '@parcours/shared/domain/ids'

/** A step somebody wants to see. */
export interface StepPlace {
  readonly mapId: MapId
  readonly stepId: StepId
}

export interface Destinations {
  readonly onGoTo: (place: StepPlace) => void
  readonly onGoToCard: (card: CardId) => void
}

/** A card's text on one line, short enough for a list or a spoken name. */
export const shortText = (text: string, most = 90): string => {
  const line = plainWords(text).replaceAll(/\s+/g, ' ').trim()
  return line.length > most ? `${line.slice(0, most - 1)}…` : line
}
