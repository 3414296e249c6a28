// Drawing a box or a lasso around cards. A mouse or pen draws a box on empty ground, with Alt a lasso; the lasso tool draws
// one with a finger too, and a press on a card then adds it or lets it go. Shift adds to what is in hand; a finger, which has
// none, adds to what it gathered so. One finger alone moves the view.
import type { DrawnId } from '@parcours/shared/domain/drawn'
import { cardId, type CardId } from '@parcours/shared/domain/ids'
import type { Point } from '@parcours/shared/domain/values'
import { useReactFlow, useKeyPress } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import * as v from 'valibot'
import { selectedCards, useSelection, type Selected } from '../../session/selection.ts'
import { useDrawn } from '../canvas-context.ts'
import { idsInArea, type Area } from './area.ts'
import { beside } from './beside.ts'
import { useHandDrawn } from './hand-drawn.ts'
import { swallowClick } from './swallow-click.ts'

interface Drawing {
  readonly pointerId: number
  /** In pixels of the screen: a hand that trembles draws nothing. */
  readonly pressedAt: Point
  readonly before: Selected
  readonly drawnBefore: readonly DrawnId[]
  readonly kept: readonly CardId[]
  readonly keptDrawn: readonly DrawnId[]
  area: Area
  isDrawn: boolean
}

const leastDrag = 4
/** Points of a lasso closer than this add nothing, in board pixels at zoom 1. */
const leastStep = 3

export const useArea = () => {
  const flow = useReactFlow()
  const isPanning = useKeyPress('Space')
  const panning = useRef(isPanning)
  useEffect(() => {
    panning.current = isPanning
  }, [isPanning])
  useEffect(() => {
    let drawing: Drawing | undefined
    let frame: number | undefined
    /** A pointer that is still down after Escape took its drawing away. */
    let spent: number | undefined
    /** What the lasso took last: as soon as something else is in hand, a finger begins anew. */
    let gathered: Selected | undefined
    /** Where the pointer went down last, in pixels of the screen. */
    let pressedAt: Point = [0, 0]
    const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
      const { x, y } = flow.screenToFlowPosition({ x: clientX, y: clientY })
      return [x, y]
    }
    const take = () => {
      frame = undefined
      if (drawing === undefined) return
      useHandDrawn.setState({ area: drawing.area })
      const { area, kept, keptDrawn } = drawing
      takeInHand(
        [...new Set([...kept, ...idsInArea(useDrawn.getState().scene.cards, area)])],
        [...new Set([...keptDrawn, ...beside().inArea(area)])],
      )
    }
    const stop = () => {
      if (frame !== undefined) cancelAnimationFrame(frame)
      frame = undefined
      drawing = undefined
      useHandDrawn.setState({ area: null })
    }
    const onPointerDown = (event: PointerEvent) => {
      pressedAt = [event.clientX, event.clientY]
      // A second finger means to zoom.
      if (drawing !== undefined) return stop()
      const { tool, selected, drawn } = useSelection.getState()
      if (!draws(event, tool.kind) || panning.current || !isOnGround(event.target) || beside().holds(event)) return
      const at = pointOf(event)
      const isLasso = tool.kind === 'lasso' || event.altKey
      const isAdding =
        event.shiftKey || event.ctrlKey || event.metaKey || (event.pointerType === 'touch' && selected === gathered)
      drawing = {
        pointerId: event.pointerId,
        pressedAt,
        before: selected,
        drawnBefore: drawn,
        kept: isAdding ? selectedCards(selected) : [],
        keptDrawn: isAdding ? drawn : [],
        area: isLasso ? { kind: 'lasso', line: [at] } : { kind: 'box', from: at, to: at },
        isDrawn: false,
      }
    }
    const onPointerMove = (event: PointerEvent) => {
      if (drawing?.pointerId !== event.pointerId) return
      const { area } = drawing
      if (!drawing.isDrawn && wayFrom(drawing.pressedAt, event) < leastDrag) return
      drawing.isDrawn = true
      event.preventDefault()
      drawing.area = drawnTo(area, pointOf(event), leastStep / flow.getZoom())
      frame ??= requestAnimationFrame(take)
    }
    const onPointerUp = (event: PointerEvent) => {
      if (spent === event.pointerId) swallowClick()
      spent = undefined
      if (drawing?.pointerId !== event.pointerId) return
      if (drawing.isDrawn) {
        take()
        if (drawing.area.kind === 'lasso') gathered = useSelection.getState().selected
        swallowClick()
      }
      stop()
    }
    const onClick = (event: MouseEvent) => {
      // A mouse that carried notes lets them go: the click is none.
      if (event.detail > 0 && wayFrom(pressedAt, event) >= leastDrag) return
      const card = useSelection.getState().tool.kind === 'lasso' ? cardOf(event.target) : undefined
      if (card === undefined) return
      event.stopPropagation()
      // Two presses soon after one another are two.
      if (event.type === 'dblclick') return
      const { selected, drawn, select } = useSelection.getState()
      const others = selectedCards(selected).filter((id) => id !== card)
      const ids = others.length < selectedCards(selected).length ? others : [...others, card]
      select(ids.length > 0 ? { kind: 'cards', ids } : { kind: 'none' }, drawn)
      gathered = useSelection.getState().selected
    }
    const cancel = () => {
      if (drawing?.isDrawn === true) useSelection.getState().select(drawing.before, drawing.drawnBefore)
      stop()
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || drawing?.isDrawn !== true) return
      event.stopImmediatePropagation()
      spent = drawing.pointerId
      cancel()
    }
    // A pen would scroll as a finger does; it draws.
    const onTouchStart = (event: TouchEvent) => {
      if (drawing !== undefined && event.touches.length === 1) event.stopPropagation()
    }
    const listening = new AbortController()
    const { signal } = listening
    addEventListener('pointerdown', onPointerDown, { signal, capture: true })
    addEventListener('pointermove', onPointerMove, { signal })
    addEventListener('pointerup', onPointerUp, { signal })
    addEventListener('click', onClick, { signal, capture: true })
    addEventListener('dblclick', onClick, { signal, capture: true })
    addEventListener('pointercancel', cancel, { signal })
    addEventListener('blur', cancel, { signal })
    addEventListener('keydown', onKeyDown, { signal, capture: true })
    addEventListener('touchstart', onTouchStart, { signal, capture: true })
    return () => {
      listening.abort()
      stop()
    }
  }, [flow])
}

const wayFrom = ([x, y]: Point, { clientX, clientY }: MouseEvent): number => Math.hypot(clientX - x, clientY - y)

const draws = ({ button, pointerType }: PointerEvent, tool: string): boolean =>
  button === 0 && (tool === 'lasso' || (tool === 'select' && pointerType !== 'touch'))

/** Ground is what has no drag of its own: the empty canvas, and a map between its titles, cards and points. */
const isOnGround = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('.react-flow__pane, .react-flow__node-map') !== null &&
  target.closest('button, [role=button], [role=slider], a, input, textarea, select, .nodrag, .nopan') === null

/** The card that was pressed, and none of the controls on it. */
const cardOf = (target: EventTarget | null): CardId | undefined => {
  if (!(target instanceof Element) || target.closest('a, button, textarea, .nodrag') !== null) return undefined
  const parsed = v.safeParse(cardId, target.closest('[data-card]')?.getAttribute('data-card'))
  return parsed.success ? parsed.output : undefined
}

const drawnTo = (area: Area, to: Point, step: number): Area => {
  if (area.kind === 'box') return { ...area, to }
  const last = area.line.at(-1)
  const isFar = last === undefined || Math.hypot(to[0] - last[0], to[1] - last[1]) >= step
  return isFar ? { kind: 'lasso', line: [...area.line, to] } : area
}

const takeInHand = (ids: readonly CardId[], drawn: readonly DrawnId[]) => {
  const { selected, drawn: hadDrawn, select } = useSelection.getState()
  if (isSameList(selectedCards(selected), ids) && isSameList(hadDrawn, drawn)) return
  select(ids.length > 0 ? { kind: 'cards', ids } : { kind: 'none' }, drawn)
}
const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, i) => id === b[i])
