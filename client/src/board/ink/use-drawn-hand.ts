// Selecting and moving what is drawn with the selecting tool: a press on a line or a title takes it, a drag carries all that
// is in hand.
import { moveCards } from '@parcours/shared/doc/edits/cards'
import { allDrawn, isOnCard, type Drawn } from '@parcours/shared/domain/drawn'
import type { CardId } from '@parcours/shared/domain/ids'
import type { Point } from '@parcours/shared/domain/values'
import { around } from '@parcours/shared/layout/rect'
import { mayChangeCard } from '@parcours/shared/workshop/rights'
import { useReactFlow } from '@xyflow/react'
import { useEffect } from 'react'
import { useSession } from '../../session/hooks.ts'
import { selectedCards, takesCards, useSelection } from '../../session/selection.ts'
import type { Session } from '../../session/session.ts'
import { beside, lieBeside } from '../hand/beside.ts'
import { carriedForOthers } from '../hand/carried.ts'
import { swallowClick } from '../hand/swallow-click.ts'
import { boundsOfDrawn } from './drawn-bounds.ts'
import { cardsAlong, carryDrawn, drawnAt, drawnInArea, dropDrawn, withContents } from './drawn-hand.ts'
import { followPress, isForInk } from './follow-press.ts'

/** Less is a press, in pixels of the screen. */
const leastDrag = 4

export const useDrawnHand = () => {
  const session = useSession()
  const flow = useReactFlow()
  useEffect(() => {
    const pointOf = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Point => {
      const { x, y } = flow.screenToFlowPosition({ x: clientX, y: clientY })
      return [x, y]
    }
    const under = (event: MouseEvent) => {
      const { tool, drawn: inHand } = useSelection.getState()
      if (!takesCards(tool.kind) || event.button !== 0) return undefined
      const found =
        drawnOfElement(session, event.target) ??
        (isOnCanvas(event.target)
          ? drawnAt(session, pointOf(event), flow.getZoom(), isOverCard(event.target))
          : undefined)
      // A lasso begins on a line too, unless that is in hand already.
      return tool.kind === 'select' || (found !== undefined && inHand.includes(found.id)) ? found : undefined
    }
    const stopLying = lieBeside({
      inArea: (area) => drawnInArea(session, area),
      withContents: (held) => withContents(session, held),
      along: () => cardsAlong(session),
      bounds: () =>
        around(
          allDrawn(session.store.getState().board)
            .filter((drawn) => !isOnCard(drawn))
            .map(boundsOfDrawn),
        ),
      all: () => allDrawn(session.store.getState().board).map(({ id }) => id),
      places: () =>
        new Map(
          allDrawn(session.store.getState().board)
            .filter((drawn) => !isOnCard(drawn))
            .map((drawn) => [drawn.id, boundsOfDrawn(drawn)]),
        ),
      holds: (press) => under(press) !== undefined,
      takeAt: (at, pressed) => {
        const drawn = drawnOfElement(session, pressed) ?? drawnAt(session, at, flow.getZoom(), false)
        const { drawn: inHand, select } = useSelection.getState()
        if (drawn !== undefined && !inHand.includes(drawn.id)) select({ kind: 'none' }, [drawn.id])
        return drawn !== undefined
      },
      carry: (by) => carryDrawn(session, by),
      drop: () => dropDrawn(session),
    })
    let from: Point = [0, 0]
    let pressed: Point = [0, 0]
    let isDragged = false
    let cards: ReadonlyMap<CardId, Point> = new Map()
    let by: Point = [0, 0]
    const letGo = () => {
      isDragged = false
      useSelection.getState().drag(new Map())
      session.presence.update({ dragging: [] })
    }
    const carryCards = (pointer?: Point) => {
      const moved = new Map([...cards].map(([id, [x, y]]) => [id, [x + by[0], y + by[1]] as const]))
      if (moved.size > 0 || useSelection.getState().dragging.size > 0) useSelection.getState().drag(moved)
      session.presence.update({
        ...(pointer !== undefined && { cursor: [Math.round(pointer[0]), Math.round(pointer[1])] }),
        dragging: carriedForOthers(moved),
      })
    }
    const stopWatching = session.store.subscribe(() => {
      const left = isDragged ? stillThere(session, cards) : cards
      if (left.size === cards.size) return
      cards = left
      carryCards()
    })
    const stopPress = followPress({
      onDown: (event) => {
        const drawn = under(event)
        if (drawn === undefined || (event.pointerType !== 'touch' && !isForInk(event))) return false
        const { drawn: inHand, selected, select } = useSelection.getState()
        const isAdding = event.shiftKey || event.ctrlKey || event.metaKey
        if (isAdding) {
          const others = inHand.filter((id) => id !== drawn.id)
          select(selected, others.length < inHand.length ? others : [...others, drawn.id])
        } else if (!inHand.includes(drawn.id)) select({ kind: 'none' }, [drawn.id])
        ;[from, pressed, isDragged] = [pointOf(event), [event.clientX, event.clientY], false]
        cards = session.store.getState().readOnly ? new Map() : freeCardsInHand(session)
        return true
      },
      onMove: (event) => {
        const far = Math.hypot(event.clientX - pressed[0], event.clientY - pressed[1])
        if (session.store.getState().readOnly || (!isDragged && far < leastDrag)) return
        isDragged = true
        const at = pointOf(event)
        by = [Math.round(at[0] - from[0]), Math.round(at[1] - from[1])]
        beside().carry(by)
        carryCards(at)
      },
      onUp: () => {
        swallowClick()
        if (!isDragged) return
        const { dragging } = useSelection.getState()
        const alongside = beside().drop()
        letGo()
        if (alongside === undefined) return
        session.change((doc) => {
          alongside(doc)
          moveCards(
            doc,
            [...dragging].map(([id, [x, y]]) => ({ id, place: { kind: 'free', at: [x, y] } })),
          )
        })
      },
      onCancel: () => {
        beside().drop()
        letGo()
      },
    })
    return () => {
      stopPress()
      stopWatching()
      stopLying()
    }
  }, [flow, session])
}

const freeCardsInHand = (session: Session): ReadonlyMap<CardId, Point> => {
  const { cards } = session.store.getState().board
  const rights = session.rights()
  const ids = new Set([...selectedCards(useSelection.getState().selected), ...cardsAlong(session)])
  return new Map(
    [...ids].flatMap((id): [CardId, Point][] => {
      const card = cards[id]
      return card?.place.kind === 'free' && mayChangeCard(rights, card) ? [[id, card.place.at]] : []
    }),
  )
}

/** Without those that somebody else took elsewhere since the press: they only lay in the frame. */
const stillThere = (session: Session, held: ReadonlyMap<CardId, Point>): ReadonlyMap<CardId, Point> => {
  const { cards } = session.store.getState().board
  return new Map(
    [...held].filter(([id, [x, y]]) => {
      const place = cards[id]?.place
      return place?.kind === 'free' && place.at[0] === x && place.at[1] === y
    }),
  )
}

/** A title is as large far away as it is near: it is asked itself. While it is renamed it is a field. */
const drawnOfElement = (session: Session, target: EventTarget | null): Drawn | undefined => {
  if (!(target instanceof Element) || target.closest('textarea') !== null) return undefined
  const id = target.closest('[data-drawn]')?.getAttribute('data-drawn') ?? ''
  return id === '' ? undefined : allDrawn(session.store.getState().board).find((drawn) => drawn.id === id)
}

const isOnCanvas = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('.react-flow') !== null &&
  target.closest('button, [role=slider], a, input, textarea, select, [contenteditable=true], .hand-handle') === null

const isOverCard = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-card]') !== null
