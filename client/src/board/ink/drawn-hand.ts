// What is drawn, in hand: what is under a point, what lies in an area, and carrying it. Writes nothing by itself.
import {
  allDrawn,
  drawnIn,
  drawnOf,
  isFrame,
  isOnCard,
  isStamp,
  type Drawn,
  type DrawnId,
} from '@parcours/shared/domain/drawn'
import { moveDrawn } from '@parcours/shared/doc/edits/drawn'
import { moveMap } from '@parcours/shared/doc/edits/maps'
import type { Point } from '@parcours/shared/domain/values'
import { holds, type Rect } from '@parcours/shared/layout/rect'
import { mayChangeCard, mayChangeDrawn, mayChangeMap } from '@parcours/shared/workshop/rights'
import type { CardId, MapId } from '@parcours/shared/domain/ids'
import type * as Y from 'yjs'
import { selectedCards, useSelection, type Selected } from '../../session/selection.ts'
import type { Session } from '../../session/session.ts'
import { useDrawn } from '../canvas-context.ts'
import { boundsOf, idsInArea, type Area } from '../hand/area.ts'
import { idsForOthers } from '../hand/carried.ts'
import { boundsOfDrawn } from './drawn-bounds.ts'
import { contentsOf } from './frame-contents.ts'
import { useInkHand } from './ink-hand.ts'
import { moveOfStamp } from './stamp-place.ts'
import { isOnStroke } from './stroke-shape.ts'
import { placeOf } from './their-hands.ts'

/** How near to a line counts as on it, in pixels of the screen. */
const reachPx = { onGround: 6, onCard: 2 } as const

/** The uppermost under a point. Over a card a marker is part of the card's face: it is taken beside it, or by a box. */
export const drawnAt = (session: Session, at: Point, zoom: number, overCard: boolean): Drawn | undefined => {
  const reach = (overCard ? reachPx.onCard : reachPx.onGround) / zoom
  const isUnder = (drawn: Drawn): boolean => {
    // A stamp is an element, and asked itself.
    if (isStamp(drawn)) return false
    if (isFrame(drawn)) return !overCard && isOnBorder(boundsOfDrawn(drawn), at, reach)
    return !(overCard && drawn.pen === 'highlighter') && isOnStroke(drawn, at, reach)
  }
  return allDrawn(session.store.getState().board).findLast(isUnder)
}

const isOnBorder = ({ x, y, width, height }: Rect, [px, py]: Point, reach: number): boolean => {
  const inside = Math.min(px - x, x + width - px, py - y, y + height - py)
  return Math.abs(inside) <= reach
}

/** A frame is taken by a box around all of it: one that is drawn within takes what lies there. */
export const drawnInArea = (session: Session, area: Area): DrawnId[] => {
  const all = allDrawn(session.store.getState().board).filter((drawn) => !isOnCard(drawn))
  const ids = new Set(
    idsInArea(
      all.map((drawn) => [drawn.id, boundsOfDrawn(drawn)] as const),
      area,
    ),
  )
  const around = boundsOf(area)
  return all.flatMap((drawn) =>
    ids.has(drawn.id) && (!isFrame(drawn) || holds(around, boundsOfDrawn(drawn))) ? [drawn.id] : [],
  )
}

const contentsInHand = (session: Session, drawn = useSelection.getState().drawn) => {
  const { board } = session.store.getState()
  return contentsOf(drawnIn(board, drawn).filter(isFrame), board, useDrawn.getState().scene)
}

/** Free cards in the frames in hand that I may move. */
export const cardsAlong = (session: Session): readonly CardId[] => {
  const { cards } = session.store.getState().board
  const rights = session.rights()
  return contentsInHand(session).cards.filter((id) => {
    const card = cards[id]
    return card !== undefined && mayChangeCard(rights, card)
  })
}

export const withContents = (
  session: Session,
  held: { readonly selected: Selected; readonly drawn: readonly DrawnId[] },
) => {
  const contents = contentsInHand(session, held.drawn)
  return {
    cards: [...new Set([...selectedCards(held.selected), ...contents.cards])],
    drawn: [...new Set([...held.drawn, ...contents.drawn])],
  }
}

/** What is not mine to move stays. */
export const carryDrawn = (session: Session, by: Point): void => {
  const known = useInkHand.getState().carried
  const { drawn: inHand } = useSelection.getState()
  if (known !== null) {
    useInkHand.setState({ carried: { ...known, by } })
    showToOthers(session, known.ids, by)
    return showMap(session, known.maps[0], by)
  }
  if (inHand.length === 0) return
  const { board } = session.store.getState()
  const rights = session.rights()
  const { drawn, maps } = contentsInHand(session)
  const ids = drawnIn(board, [...inHand, ...drawn]).flatMap((each) => (mayChangeDrawn(rights, each) ? [each.id] : []))
  useInkHand.setState({
    carried: { ids: new Set(ids), maps: maps.filter((id) => mayChangeMap(rights, id)), by },
  })
  showToOthers(session, new Set(ids), by)
}

const hundredths = (length: number) => Math.round(length * 100) / 100

const showToOthers = (session: Session, all: ReadonlySet<DrawnId>, [dx, dy]: Point): void => {
  const ids = idsForOthers(all)
  const { board } = session.store.getState()
  const home = ids[0] && placeOf(drawnOf(board, ids[0]), useDrawn.getState().scene.cards.get)
  session.presence.update({
    carrying: home === undefined ? null : { ids, at: [hundredths(home[0] + dx), hundredths(home[1] + dy)] },
  })
}

/** The canvas shows one map on its way; others in the same frame follow when it is let go. */
const showMap = (session: Session, id: MapId | undefined, [dx, dy]: Point): void => {
  const at = id === undefined ? undefined : session.store.getState().board.maps[id]?.at
  if (id !== undefined && at !== undefined) useDrawn.setState({ carried: { id, at: [at[0] + dx, at[1] + dy] } })
}

export const dropDrawn = (session: Session): ((doc: Y.Doc) => void) | undefined => {
  const { carried } = useInkHand.getState()
  useInkHand.setState({ carried: null })
  if (carried !== null) session.presence.update({ carrying: null })
  if (carried !== null && carried.maps.length > 0) useDrawn.setState({ carried: null })
  if (carried === null || (carried.by[0] === 0 && carried.by[1] === 0)) return undefined
  const { board } = session.store.getState()
  const moved = ([x, y]: Point): [number, number] => [x + carried.by[0], y + carried.by[1]]
  const moves = drawnIn(board, [...carried.ids]).map((drawn) =>
    isStamp(drawn) ? moveOfStamp(drawn, carried.by) : { id: drawn.id, at: moved(drawn.at) },
  )
  const maps = carried.maps.flatMap((id) => {
    const at = board.maps[id]?.at
    return at === undefined ? [] : [{ id, at: moved(at) }]
  })
  return (doc) => {
    moveDrawn(doc, moves)
    for (const { id, at } of maps) moveMap(doc, id, at)
  }
}
