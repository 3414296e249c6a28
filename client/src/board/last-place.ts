// Where on the board this device has looked: kept from one visit to the next, and the way back after a jump.
import type { BoardId } from '@parcours/shared/domain/ids'
import * as v from 'valibot'
import { create } from 'zustand'
import { placeKey } from '../session/kept-place.ts'

const finite = v.pipe(v.number(), v.finite())
const place = v.object({
  /** The middle of the screen, in board coordinates. */
  x: finite,
  y: finite,
  zoom: v.pipe(finite, v.minValue(0.001), v.maxValue(10)),
})
export type Place = v.InferOutput<typeof place>
interface Screen {
  readonly width: number
  readonly height: number
}

/** Places where the view came to rest, the newest last. */
export const useTrail = create<{ readonly trail: readonly Place[] }>(() => ({ trail: [] }))
const trailLength = 20

/** Undefined: never been there on this device, or it keeps nothing. */
export const recallPlace = (board: BoardId): Place | undefined => {
  try {
    const read = v.safeParse(v.pipe(v.string(), v.parseJson(), place), localStorage.getItem(placeKey(board)))
    return read.success ? read.output : undefined
  } catch {
    return undefined
  }
}

export const keepPlace = (board: BoardId, now: Place): void => {
  useTrail.setState(({ trail }) => ({ trail: [...trail, now].slice(-trailLength) }))
  try {
    localStorage.setItem(placeKey(board), JSON.stringify(now))
  } catch {
    // The next visit then begins at the beginning.
  }
}

/** Not what one sees now: its middle is a good way off, or it was seen from notably nearer or farther. */
export const isElsewhere = (there: Place, now: Place, { width, height }: Screen): boolean =>
  Math.abs(there.x - now.x) * now.zoom > width / 4 ||
  Math.abs(there.y - now.y) * now.zoom > height / 4 ||
  Math.max(there.zoom / now.zoom, now.zoom / there.zoom) > 1.25

/** The newest place that is elsewhere; undefined: there is none. */
export const lastElsewhere = (trail: readonly Place[], now: Place, screen: Screen): Place | undefined =>
  trail.findLast((each) => isElsewhere(each, now, screen))

export const placeOf = ([left, top, zoom]: readonly [number, number, number], { width, height }: Screen): Place => ({
  x: (width / 2 - left) / zoom,
  y: (height / 2 - top) / zoom,
  zoom,
})
