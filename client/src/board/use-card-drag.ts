// Dragging cards: frames go to presence and my own screen, the document hears of it once, on drop.
import type { Card } from '@parcours/shared/domain/card'
import { cardId, type CardId } from '@parcours/shared/domain/ids'
import type { Point } from '@parcours/shared/domain/values'
import { moveCards } from '@parcours/shared/doc/edits/cards'
import { mayChangeCard } from '@parcours/shared/workshop/rights'
import {
  useReactFlow,
  type Node,
  type NodeChange,
  type NodeMouseHandler,
  type OnNodeDrag,
  type SelectionDragHandler,
} from '@xyflow/react'
import { useEffect, useMemo, useRef, type MouseEvent as ReactMouseEvent } from 'react'
import * as v from 'valibot'
import { useSession } from '../session/hooks.ts'
import type { Session } from '../session/session.ts'
import { selectedCards, useSelection } from '../session/selection.ts'
import { useDrawn } from './canvas-context.ts'
import { beside } from './hand/beside.ts'
import { carriedForOthers } from './hand/carried.ts'
import { freeRect } from './free-rect.ts'
import { noGuides, showGuides } from './hand/hand-drawn.ts'
import { outOfCells } from './hand/out-of-cells.ts'
import { snapCarried } from './hand/snap-carried.ts'
import { takeBackOnEscape } from './hand/take-back.ts'
import { measure } from './measure.ts'
import { changesNothing, landingAt, movesTo } from './drop.ts'

const noDrag: ReadonlyMap<CardId, Point> = new Map()
type DragEvent = ReactMouseEvent | MouseEvent | TouchEvent

export const useCardDrag = () => {
  const session = useSession()
  const flow = useReactFlow()
  /** React Flow goes on with a drag that Escape took back, until the button is up. */
  const isTakenBack = useRef(false)
  const drags = useRef(0)
  /** Whether the last press adds to what is in hand. */
  const isAdding = useRef(false)
  /** Where on the screen it was. */
  const press = useRef<Point>([0, 0])
  /** How far the hand had gone before React Flow took it for a drag: it begins to count there. */
  const missed = useRef<Point>([0, 0])
  useEffect(() => {
    const onPointerDown = ({ shiftKey, ctrlKey, metaKey, isPrimary, clientX, clientY }: PointerEvent) => {
      isAdding.current = shiftKey || ctrlKey || metaKey
      if (isPrimary) press.current = [clientX, clientY]
    }
    addEventListener('pointerdown', onPointerDown, true)
    return () => removeEventListener('pointerdown', onPointerDown, true)
  }, [])
  return useMemo(() => {
    const pointer = (event: DragEvent): Point => {
      const at = 'changedTouches' in event ? event.changedTouches[0] : event
      const { x, y } = flow.screenToFlowPosition({ x: at?.clientX ?? 0, y: at?.clientY ?? 0 })
      return [x, y]
    }
    const landing = (event: DragEvent) =>
      landingAt(
        session.store.getState().board,
        useDrawn.getState().scene,
        pointer(event),
        new Set(useSelection.getState().dragging.keys()),
      )

    const start = (event: DragEvent, nodes: readonly Node[]) => {
      isTakenBack.current = false
      const [at, from] = [pointer(event), flow.screenToFlowPosition({ x: press.current[0], y: press.current[1] })]
      missed.current = [at[0] - from.x, at[1] - from.y]
      const mine = ++drags.current
      const takeBack = () => {
        isTakenBack.current = true
        letGo()
        beside().drop()
      }
      takeBackOnEscape(takeBack, {
        act: () => {
          if (drags.current === mine && useSelection.getState().dragging.size > 0) takeBack()
        },
        afterMs: 100,
      })
      hold(event, nodes)
    }
    const letGo = () => {
      useSelection.getState().drag(noDrag)
      useDrawn.setState({ landing: null })
      showGuides(noGuides)
      session.presence.update({ dragging: [] })
    }
    const hold = (event: DragEvent, nodes: readonly Node[]) => {
      if (isTakenBack.current) return
      const dragging = new Map<CardId, Point>()
      const [dx, dy] = missed.current
      for (const { id, type, position } of nodes)
        if (type === 'card') dragging.set(v.parse(cardId, id), [position.x + dx, position.y + dy])
      if (dragging.size === 0) return
      takeAlong(session, dragging)
      useSelection.getState().drag(dragging)
      const under = landing(event)
      if (under.kind === 'free' && !event.ctrlKey && !event.metaKey) snapCarried(dragging, flow.getZoom())
      else showGuides(noGuides)
      beside().carry(wayOf(useSelection.getState().dragging))
      useDrawn.setState({ landing: under.kind === 'cell' ? { area: under.area, line: under.line } : null })
      const [x, y] = pointer(event)
      session.presence.update({
        cursor: [Math.round(x), Math.round(y)],
        dragging: carriedForOthers(useSelection.getState().dragging),
      })
    }
    const drop = (event: DragEvent) => {
      const { dragging } = useSelection.getState()
      if (dragging.size === 0) return
      const { board } = session.store.getState()
      const under = landing(event)
      const cards = [...dragging]
        .flatMap(([id, at]) => {
          const card = board.cards[id]
          return card === undefined ? [] : [{ card, at }]
        })
        .sort((a, b) => a.at[1] - b.at[1] || a.at[0] - b.at[0])
      const moves = movesTo(board, under, under.kind === 'free' ? apart(cards) : cards)
      letGo()
      const alongside = beside().drop()
      if (changesNothing(board, moves) && alongside === undefined) return
      session.change((doc) => {
        moveCards(doc, moves)
        alongside?.(doc)
      })
    }
    const onStart: OnNodeDrag = (event, _node, nodes) => start(event, nodes)
    const onDrag: OnNodeDrag = (event, _node, nodes) => hold(event, nodes)
    const onStop: OnNodeDrag = (event) => drop(event)
    const onSelectionStart: SelectionDragHandler = (event, nodes) => start(event, nodes)
    const onSelectionDrag: SelectionDragHandler = (event, nodes) => hold(event, nodes)
    const onSelectionStop: SelectionDragHandler = (event) => drop(event)
    /** Of several in hand, a press that carries nothing leaves the one that was pressed. */
    const onClick: NodeMouseHandler = (event, node) => {
      const { selected, select } = useSelection.getState()
      const id = v.safeParse(cardId, node.id)
      if (!id.success || event.shiftKey || event.ctrlKey || event.metaKey) return
      if (selectedCards(selected).length > 1 && selectedCards(selected).includes(id.output))
        select({ kind: 'cards', ids: [id.output] })
    }
    return {
      onClick,
      onStart,
      onDrag,
      onStop,
      onSelectionStart,
      onSelectionDrag,
      onSelectionStop,
      onNodesChange: (changes: readonly NodeChange[]) => takeOver(changes, isAdding.current),
    }
  }, [flow, session])
}

/** Out of a map notes are larger than in it. */
const apart = (cards: readonly { readonly card: Card; readonly at: Point }[]) => {
  const corners = outOfCells(
    cards.map(({ card, at }) => ({
      column: card.place.kind === 'cell' ? `${card.place.mapId} ${card.place.stepId}` : undefined,
      rect: freeRect(card, at, measure),
    })),
  )
  return cards.map(({ card, at }, i) => ({ card, at: corners[i] ?? at }))
}

/** How far the cards have been carried from where they lie. */
const wayOf = (dragging: ReadonlyMap<CardId, Point>): Point => {
  const [first] = dragging
  const home = first === undefined ? undefined : useDrawn.getState().scene.cards.get(first[0])
  return first === undefined || home === undefined
    ? [0, 0]
    : [Math.round(first[1][0] - home.x), Math.round(first[1][1] - home.y)]
}

/** Cards in hand that are too far away to be elements come along: as far as those that are. */
const takeAlong = (session: Session, dragging: Map<CardId, Point>) => {
  const { selected } = useSelection.getState()
  const { scene } = useDrawn.getState()
  const [first] = dragging
  const home = first === undefined ? undefined : scene.cards.get(first[0])
  if (first === undefined || home === undefined || !selectedCards(selected).includes(first[0])) return
  const [dx, dy] = [first[1][0] - home.x, first[1][1] - home.y]
  const { board } = session.store.getState()
  for (const id of [...selectedCards(selected), ...beside().along()]) {
    const [card, rect] = [board.cards[id], dragging.has(id) ? undefined : scene.cards.get(id)]
    if (card !== undefined && rect !== undefined && mayChangeCard(session.rights(), card))
      dragging.set(id, [rect.x + dx, rect.y + dy])
  }
}

/** Positions come from the scene; only what was selected by click or marquee is taken over. */
const takeOver = (changes: readonly NodeChange[], isAdding: boolean) => {
  const { selected, drawn, select } = useSelection.getState()
  const ids = new Set(selectedCards(selected))
  let changed = false
  for (const change of changes) {
    if (change.type !== 'select') continue
    const parsed = v.safeParse(cardId, change.id)
    if (!parsed.success) continue
    changed ||= ids.has(parsed.output) !== change.selected
    if (change.selected) ids.add(parsed.output)
    else ids.delete(parsed.output)
  }
  if (changed) select(ids.size === 0 ? { kind: 'none' } : { kind: 'cards', ids: [...ids] }, isAdding ? drawn : [])
}
