// What panels and titles may ask of the view without knowing the canvas; the page that has both answers.
import type { CardId, FrameId, LinkId, MapId, StepId } from '@parcours/shared/domain/ids'
import type { Point } from '@parcours/shared/domain/values'
import { createContext, useContext } from 'react'

export interface BoardView {
  /** Each brings it on screen and selects it. */
  readonly showCard: (id: CardId) => void
  readonly showFrame: (id: FrameId) => void
  readonly showLink: (id: LinkId) => void
  readonly showMap: (id: MapId) => void
  readonly showStep: (mapId: MapId, stepId: StepId) => void
  /** The corner of a new map under this one, where nothing is yet. */
  readonly placeUnder: (id: MapId) => Point
}

const nowhere: BoardView = {
  showCard: () => {},
  showFrame: () => {},
  showLink: () => {},
  showMap: () => {},
  showStep: () => {},
  placeUnder: () => [0, 0],
}

export const BoardViewContext = createContext<BoardView>(nowhere)
export const useBoardView = (): BoardView => useContext(BoardViewContext)
