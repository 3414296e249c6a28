// Strokes in hand: what is under a point, what lies in an area, and carrying them. Writes nothing by itself.
import { drawnOf, type Drawn, type DrawnId } from '@parcours/shared/domain/drawn'
import { moveDrawn } from '@parcours/shared/doc/edits/drawn'
import type { Point } from '@parcours/shared/domain/values'
import { mayChangeOwn } from '@parcours/shared/workshop/rights'
import type * as Y from 'yjs'
import { useSelection } from '../../session/selection.ts'
import type { Session } from '../../session/session.ts'
import { idsInArea, type Area } from '../hand/area.ts'
import { useInkHand } from './ink-hand.ts'
import { isOnStroke, strokeBounds } from './stroke-shape.ts'

/** How near to a line counts as on it, in pixels of the screen. */
const reachPx = { onGround: 6, onCard: 2 } as const

/** The uppermost under a point. Over a card a marker is part of the card's face: it is taken beside it, or by a box. */
export const drawnAt = (session: Session, at: Point, zoom: number, isOnCard: boolean): Drawn | undefined => {
  const reach = (isOnCard ? reachPx.onCard : reachPx.onGround) / zoom
  return Object.values(session.store.getState().board.strokes).findLast(
    (stroke) => !(isOnCard && stroke.pen === 'highlighter') && isOnStroke(stroke, at, reach),
  )
}

export const drawnInArea = (session: Session, area: Area): DrawnId[] =>
  idsInArea(
    Object.values(session.store.getState().board.strokes).map((stroke) => [stroke.id, strokeBounds(stroke)] as const),
    area,
  )

/** What is not mine to move stays. */
export const carryDrawn = (session: Session, by: Point): void => {
  const { board } = session.store.getState()
  const rights = session.rights()
  const ids = useSelection.getState().drawn.filter((id) => {
    const drawn = drawnOf(board, id)
    return drawn !== undefined && mayChangeOwn(rights, drawn)
  })
  const known = useInkHand.getState().carried
  if (ids.length > 0) useInkHand.setState({ carried: { ids: known?.ids ?? new Set(ids), by } })
}

export const dropDrawn = (session: Session): ((doc: Y.Doc) => void) | undefined => {
  const { carried } = useInkHand.getState()
  useInkHand.setState({ carried: null })
  if (carried === null || (carried.by[0] === 0 && carried.by[1] === 0)) return undefined
  const { board } = session.store.getState()
  const moves = [...carried.ids].flatMap((id) => {
    const at = drawnOf(board, id)?.at
    return at === undefined ? [] : [{ id, at: [at[0] + carried.by[0], at[1] + carried.by[1]] as const }]
  })
  return (doc) => moveDrawn(doc, moves)
}
