// The others' pointers as elements, apart from React: they move thirty times a second, and nothing else does with them.
import type { DrawnCursor } from './cursor-groups.ts'

interface Shown {
  readonly element: HTMLElement
  readonly name: HTMLElement
  readonly arrow: SVGPathElement | undefined
}

/** Puts into `layer` what it is given, in board coordinates, and takes away what it is not given any more. */
export const createCursorLayer = (layer: HTMLElement, together: (count: number) => string) => {
  const shown = new Map<string, Shown>()
  return {
    show: (cursors: readonly DrawnCursor[], zoom: number) => {
      const gone = new Set(shown.keys())
      for (const each of cursors) {
        gone.delete(each.key)
        const known = shown.get(each.key)
        const made = known ?? madeFor(each)
        if (known === undefined) shown.set(each.key, made)
        paint(made, each, together)
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

const madeFor = ({ kind }: DrawnCursor): Shown => {
  const element = document.createElement('div')
  const name = document.createElement('span')
  element.className = kind === 'one' ? 'cursor' : 'cursor is-several'
  if (kind === 'several') {
    element.append(name)
    return { element, name, arrow: undefined }
  }
  const svg = document.createElementNS(svgNamespace, 'svg')
  const arrow = document.createElementNS(svgNamespace, 'path')
  for (const [key, value] of Object.entries({ width: '16', height: '16', 'aria-hidden': 'true' }))
    svg.setAttribute(key, value)
  for (const [key, value] of Object.entries({ d: 'M1 1l5 13 2.5-5.5L14 6z', stroke: '#fff', 'stroke-width': '1' }))
    arrow.setAttribute(key, value)
  svg.append(arrow)
  element.append(svg, name)
  return { element, name, arrow }
}

const paint = ({ name, arrow }: Shown, each: DrawnCursor, together: (count: number) => string) => {
  const words = each.kind === 'one' ? each.name : together(each.count)
  if (name.textContent !== words) name.textContent = words
  if (each.kind === 'several' || arrow?.getAttribute('fill') === each.color) return
  arrow?.setAttribute('fill', each.color)
  name.style.background = each.color
}
