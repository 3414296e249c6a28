// What the far layer shows, and where that is on the screen.
import type { Board } from '@parcours/shared/domain/board'
import type { CardId, PersonaId } from '@parcours/shared/domain/ids'
import type { JourneyMap } from '@parcours/shared/domain/map'
import type { CardKind } from '@parcours/shared/domain/values'
import type { Rect } from '@parcours/shared/layout/rect'
import type { Votes } from '@parcours/shared/scoring/board-inputs'
import type { MapScores } from '@parcours/shared/scoring/map-scores'
import type { Transform } from '@xyflow/react'
import type { Labels } from '../../ui/labels/catalogue.ts'
import type { Scene } from '../scene.ts'
import type { FarArrowsDrawn } from './far-arrows.ts'
import type { Inks } from './inks.ts'

/** Pictures of the kinds' marks. */
export type Marks = ReadonlyMap<CardKind, CanvasImageSource>

/** What there is to see: everything but the canvas it is drawn on. */
export interface FarView {
  readonly scene: Scene
  readonly board: Board
  readonly transform: Transform
  readonly width: number
  readonly height: number
  readonly inks: Inks
  readonly marks: Marks
  readonly labels: Labels
  /** Undefined: ways around notes are not known yet. */
  readonly arrows: FarArrowsDrawn | undefined
  /** The persona whose curve leads on a map, with the map's scores. */
  readonly curveOf: (map: JourneyMap) => { readonly scores: MapScores; readonly persona: PersonaId } | undefined
  /** What is looked for and found; null: nothing is looked for. The others step back. */
  readonly found: ReadonlySet<CardId> | null
  /** Dots a card. */
  readonly votes: Votes
  /** Cards in hand, mine and the others', with the colour of the hand. */
  readonly held: readonly { readonly id: CardId; readonly color: string }[]
}

export const toScreen = ({ x, y, width, height }: Rect, [left, top, zoom]: Transform): Rect => ({
  x: x * zoom + left,
  y: y * zoom + top,
  width: width * zoom,
  height: height * zoom,
})
