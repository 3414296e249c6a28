// The others' pointers as elements, apart from React: they move thirty times a second, and nothing else does with them.
import type { Point } from '@parcours/shared/domain/values'
import type { Rect } from '@parcours/shared/layout/rect'
import type { DrawnCursor } from './cursor-groups.ts'

export interface Around {
  readonly zoom: number
  /** On the page's clock, in ms. */
  readonly now: number
  /** So many that they would cover the board. */
  readonly isCrowd: boolean
  /** The note that I am writing, in board coordinates. */
  readonly writing: Rect | undefined
}

/** In a crowd, who has not moved for so long is dimmed, and their name goes. */
export const stillAfterMs = 3_000
/** Of a pointer with its name, in pixels of the screen. */
const reach = [190, 36] as const

interface Shown {
  readonly element: HTMLElement
  readonly name: HTMLElement
  readonly arrow: SVGPathElement | undefined
  at: Point
  movedAt: number
}

/** Puts into `layer` what it is given, in board coordinates, and takes away what it is not given any more. */
export const createCursorLayer = (layer: HTMLElement, together: (count: number) => string) => {
  const shown = new Map<string, Shown>()
  return {
    show: (cursors: readonly DrawnCursor[], around: Around) => {
      const { zoom, now, isCrowd } = around
      layer.classList.toggle('is-crowd', isCrowd)
      const gone = new Set(shown.keys())
      for (const each of cursors) {
        gone.delete(each.key)
        const known = shown.get(each.key)
        const made = known ?? madeFor(each, now)
        if (known === undefined) shown.set(each.key, made)
        paint(made, each, together)
        rest(made, each, around)
        // Names stay the same size on screen at every zoom.
        made.element.style.transform = `translate(${each.at[0]}px, ${each.at[1]}px) scale(${1 / zoom})`
        // Once it has its place: it does not come flying from the corner.
        if (known === undefined) layer.append(made.element)
      }
      for (const key of gone) {
        shown.get(key)?.element.remove()
        shown.delete(key)
      }
    },
    clear: () => {
      layer.replaceChildren()
      shown.clear()
    },
  }
}

const svgNamespace = 'http://www.w3.org/2000/svg'

const madeFor = ({ kind, at }: DrawnCursor, movedAt: number): Shown => {
  const element = document.createElement('div')
  const name = document.createElement('span')
  element.className = kind === 'one' ? 'cursor' : 'cursor is-several'
  if (kind === 'several') {
    element.append(name)
    return { element, name, arrow: undefined, at, movedAt }
  }
  const svg = document.createElementNS(svgNamespace, 'svg')
  const arrow = document.createElementNS(svgNamespace, 'path')
  for (const [key, value] of Object.entries({ width: '16', height: '16', 'aria-hidden': 'true' }))
    svg.setAttribute(key, value)
  for (const [key, value] of Object.entries({ d: 'M1 1l5 13 2.5-5.5L14 6z', stroke: '#fff', 'stroke-width': '1' }))
    arrow.setAttribute(key, value)
  svg.append(arrow)
  element.append(svg, name)
  return { element, name, arrow, at, movedAt }
}

const paint = ({ name, arrow }: Shown, each: DrawnCursor, together: (count: number) => string) => {
  const words = each.kind === 'one' ? each.name : together(each.count)
  if (name.textContent !== words) name.textContent = words
  if (each.kind === 'several' || arrow?.getAttribute('fill') === each.color) return
  arrow?.setAttribute('fill', each.color)
  name.style.background = each.color
}

/** Who leads is always seen; but nobody's pointer lies over what I write. */
const rest = (shown: Shown, each: DrawnCursor, { now, isCrowd, writing, zoom }: Around) => {
  if (shown.at[0] !== each.at[0] || shown.at[1] !== each.at[1]) {
    shown.at = each.at
    shown.movedAt = now
  }
  const leads = each.kind === 'one' && each.leads
  const { classList } = shown.element
  classList.toggle('is-still', isCrowd && !leads && now - shown.movedAt >= stillAfterMs)
  classList.toggle('is-aside', writing !== undefined && isOver(each.at, zoom, writing))
}

const isOver = ([x, y]: Point, zoom: number, area: Rect): boolean =>
  x < area.x + area.width && x + reach[0] / zoom > area.x && y < area.y + area.height && y + reach[1] / zoom > area.y
