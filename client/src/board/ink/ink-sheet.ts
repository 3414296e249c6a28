// The sheet that strokes are painted on: a part of the board around what is seen, painted in slices of time where it holds
// many, and shown when it is whole.
import type { Stroke } from '@parcours/shared/domain/stroke'
import { doMeet, widened, type Rect } from '@parcours/shared/layout/rect'
import { paintStroke, type InkColors } from './paint.ts'
import { strokeBounds } from './stroke-shape.ts'

export type Strokes = Readonly<Record<string, Stroke>>
export interface Wanted {
  readonly strokes: Strokes
  readonly hidden: ReadonlySet<string>
  readonly zoom: number
}
interface Painted extends Wanted {
  readonly area: Rect
  /** Canvas pixels a board pixel. */
  readonly scale: number
  /** Blank: there is nothing on it, not even a canvas. */
  state: 'blank' | 'going' | 'done'
}

/** Of the screen, on every side. */
const marginPx = 240
/** A dense screen gets what fits. */
const mostPixels = 9e6
/** Longer at a stretch, and a frame of the view would be late. */
const sliceMs = 7

/** `onShown` hears what the sheet that is shown from now on leaves out. */
export const createInkSheet = (
  element: HTMLCanvasElement,
  colors: InkColors,
  onShown: (hidden: ReadonlySet<string>) => void,
) => {
  const context = element.getContext('2d')
  let painted: Painted | undefined
  /** Counts up: a painting that has been overtaken ends. */
  let turn = 0

  const paint = (wanted: Wanted, seen: Rect): void => {
    const mine = ++turn
    const area = widened(seen, marginPx / wanted.zoom)
    const pixels = area.width * area.height * wanted.zoom ** 2
    const scale = wanted.zoom * Math.min(devicePixelRatio, Math.sqrt(mostPixels / pixels))
    const visible = Object.values(wanted.strokes).filter(
      (stroke) => !wanted.hidden.has(stroke.id) && doMeet(strokeBounds(stroke), area),
    )
    const now: Painted = { ...wanted, area, scale, state: visible.length === 0 ? 'blank' : 'going' }
    painted = now
    if (now.state === 'blank') {
      place(element, { x: 0, y: 0, width: 0, height: 0 }, 0)
      return onShown(wanted.hidden)
    }
    const sheet = document.createElement('canvas')
    place(sheet, area, scale)
    const on = sheet.getContext('2d')
    const left = visible.values()
    const go = (): void => {
      if (mine !== turn || on === null) return
      const until = performance.now() + sliceMs
      for (const stroke of left) {
        paintStroke(on, stroke, colors, [area.x, area.y], scale)
        if (performance.now() > until) return void requestAnimationFrame(go)
      }
      place(element, area, scale)
      context?.drawImage(sheet, 0, 0)
      now.state = 'done'
      onShown(wanted.hidden)
    }
    go()
  }
  return {
    painted: (): Readonly<Painted> | undefined => painted,
    paint,
    /** Strokes that came go on top of what is there. False: it has to be painted whole. */
    add: (wanted: Wanted): boolean => {
      if (painted?.state !== 'done' || context === null) return false
      const added = addedTo(painted, wanted)
      if (added === undefined) return false
      const { area, scale } = painted
      for (const stroke of added) paintStroke(context, stroke, colors, [area.x, area.y], scale)
      painted = { ...painted, ...wanted, zoom: painted.zoom }
      return true
    },
    stop: () => {
      turn++
    },
  }
}

const place = (sheet: HTMLCanvasElement, { x, y, width, height }: Rect, scale: number): void => {
  sheet.width = Math.ceil(width * scale)
  sheet.height = Math.ceil(height * scale)
  sheet.style.width = `${width}px`
  sheet.style.height = `${height}px`
  sheet.style.transform = `translate(${x}px, ${y}px)`
}

export const areSame = (a: Wanted, b: Wanted): boolean => a.strokes === b.strokes && isSameSet(a.hidden, b.hidden)

const isSameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a === b || (a.size === b.size && [...a].every((id) => b.has(id)))

/** Undefined: some went or changed. */
const addedTo = (before: Wanted, { strokes, hidden }: Wanted): readonly Stroke[] | undefined => {
  if (!isSameSet(before.hidden, hidden)) return undefined
  const added: Stroke[] = []
  let known = 0
  for (const stroke of Object.values(strokes)) {
    const old = before.strokes[stroke.id]
    if (old === undefined) added.push(stroke)
    else if (old === stroke) known++
    else return undefined
  }
  return known === Object.keys(before.strokes).length ? added : undefined
}
