// The first look: where this device left the board, else the whole of it if it can be read that way, else its beginning;
// never moved again by us.
import { around, doMeet, type Rect } from '@parcours/shared/layout/rect'
import { getViewportForBounds, useReactFlow, useStoreApi, type ReactFlowInstance } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { useLiveSession } from '../session/hooks.ts'
import { useSideFold } from '../session/side-fold.ts'
import { motionMs } from '../ui/motion.ts'
import { useDrawn } from './canvas-context.ts'
import { beside } from './hand/beside.ts'
import { keepPlace, recallPlace, type Place } from './last-place.ts'
import { seenArea } from './near-view.ts'
import { boundsOf } from './scene.ts'

/** Below this a card's text cannot be read at arm's length. */
const readableZoom = { wide: 0.5, narrow: 0.62 } as const
export const mostZoom = 1.15
/** Of the largest board there may be, all is seen. */
export const leastZoom = 0.01
const mostPhoneZoom = 0.95

export const useFirstView = (isEmpty: boolean) => {
  const flow = useReactFlow()
  const { boardId } = useLiveSession()
  // A board that is empty as one comes in has no beginning to show: the first note stays where it is written.
  const done = useRef(isEmpty)
  const store = useStoreApi()
  useEffect(() => {
    const stops: (() => void)[] = []
    // As it is now, not as it was drawn: before React draws again, so that nothing is mounted where nobody looks.
    const look = () => {
      const { width } = store.getState()
      const bounds = done.current || width === 0 ? undefined : boundsOf(useDrawn.getState().scene)
      if (bounds === undefined) return
      done.current = true
      for (const stop of stops) stop()
      const place = recallPlace(boardId)
      if (place === undefined || !doMeet(areaAt(place), bounds)) return showStart(flow, bounds)
      void flow.setCenter(place.x, place.y, { zoom: place.zoom })
      // Who jumps away at once is led back here too.
      keepPlace(boardId, place)
    }
    look()
    // Whoever has had it hears of no edit any more.
    if (!done.current) stops.push(store.subscribe(look), useDrawn.subscribe(look))
    return () => {
      for (const stop of stops) stop()
    }
  }, [flow, store, boardId])
}

const areaAt = ({ x, y, zoom }: Place): Rect =>
  seenArea([innerWidth / 2 - x * zoom, innerHeight / 2 - y * zoom, zoom], innerWidth, innerHeight)

/** The room that the bars around the canvas leave, in pixels of the screen. */
export const freeArea = () => {
  const wide = innerWidth >= 900
  // Folded, the side panel is a line under the top bar.
  const side = useSideFold.getState().isFolded ? { top: 128, right: 48 } : { top: 78, right: 376 }
  // On a phone the tools lie at the foot.
  const left = innerWidth < 600 ? 8 : 78
  const inset = wide ? { ...side, left, bottom: 58 } : { top: 72, left, right: 8, bottom: 132 }
  return {
    ...inset,
    wide,
    width: innerWidth - inset.left - inset.right,
    height: innerHeight - inset.top - inset.bottom,
  }
}

/** What else covers the canvas, from its edges. */
interface Cover {
  readonly top?: number
  readonly left?: number
}

/** Shows a part of the board as large as it is readable, clear of the bars. */
export const fitRect = (flow: ReactFlowInstance, rect: Rect, cover: Cover = {}): void => {
  const { top, left, right, bottom } = { ...freeArea(), ...cover }
  const padding = { top: `${top}px`, left: `${left}px`, right: `${right}px`, bottom: `${bottom}px` } as const
  const viewport = getViewportForBounds(rect, innerWidth, innerHeight, leastZoom, mostZoom, padding)
  void flow.setViewport(viewport, { duration: motionMs(200) })
}
export const fitBoard = (flow: ReactFlowInstance, cover: Cover = {}): void => {
  const bounds = around([boundsOf(useDrawn.getState().scene), beside().bounds()].flatMap((rect) => rect ?? []))
  if (bounds !== undefined) fitRect(flow, bounds, cover)
}

const showStart = (flow: ReactFlowInstance, bounds: Rect) => {
  const area = freeArea()
  const whole = Math.min(area.width / bounds.width, area.height / bounds.height, mostZoom)
  // A phone is narrow: the map fills its height and begins at its first steps.
  const tall = area.wide ? whole : Math.min(area.height / bounds.height, mostPhoneZoom)
  const zoom = Math.max(whole, tall, area.wide ? readableZoom.wide : readableZoom.narrow)
  // What does not fit begins at its beginning.
  const spareX = Math.max(0, area.width - bounds.width * zoom) / 2
  const spareY = Math.max(0, area.height - bounds.height * zoom) / 2
  void flow.setViewport({ x: area.left + spareX - bounds.x * zoom, y: area.top + spareY - bounds.y * zoom, zoom })
}
