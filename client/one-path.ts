// An icon is one element: its strokes, circles and boxes are written as a single path, which looks the same and is laid out,
// styled and shipped once instead of three times.
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'

export type Shape = readonly [string, Readonly<Record<string, string | number | undefined>>]
interface Icon {
  readonly name: string
  readonly node: readonly Shape[]
}

const icons = /\/lucide-react\/dist\/esm\/icons\/[\w-]+\.mjs$/

export const onePath = (): Plugin => {
  let count = 0
  return {
    name: 'one-path',
    apply: 'build',
    async transform(_code, id) {
      if (!icons.test(id)) return undefined
      const { __iconData: icon }: { readonly __iconData?: Icon } = await import(pathToFileURL(id).href)
      const path = icon === undefined ? undefined : pathOf(icon.node)
      if (path === undefined) return undefined
      count++
      const data = JSON.stringify({ ...icon, node: [['path', { d: path, key: 'path' }]] })
      const code = [
        `import createLucideIcon from '../createLucideIcon.mjs'`,
        `export const __iconData = ${data}`,
        `export default /* @__PURE__ */ createLucideIcon(__iconData)`,
      ].join('\n')
      return { code, map: null }
    },
    generateBundle() {
      if (count === 0) this.error('no icon was found: their files lie or read otherwise than before')
    },
  }
}

/** Undefined where one path would not look the same: a shape with paint of its own, or of a kind unknown here. */
export const pathOf = (shapes: readonly Shape[]): string | undefined => {
  const paths = shapes.map(([kind, of]) => {
    const drawn = kinds[kind]
    const isPlain = Object.keys(of).every((name) => name === 'key' || drawn?.takes.includes(name))
    return isPlain ? drawn?.path(of) : undefined
  })
  return paths.includes(undefined) ? undefined : paths.join('')
}

type Of = Readonly<Record<string, string | number | undefined>>
interface Kind {
  readonly takes: readonly string[]
  readonly path: (of: Of) => string | undefined
}

const kinds: Readonly<Record<string, Kind>> = {
  path: { takes: ['d'], path: ({ d }) => fromAnywhere(String(d)) },
  line: { takes: ['x1', 'y1', 'x2', 'y2'], path: ({ x1, y1, x2, y2 }) => `M${x1} ${y1}L${x2} ${y2}` },
  circle: { takes: ['cx', 'cy', 'r'], path: ({ cx, cy, r }) => oval(Number(cx), Number(cy), Number(r), Number(r)) },
  ellipse: {
    takes: ['cx', 'cy', 'rx', 'ry'],
    path: ({ cx, cy, rx, ry }) => oval(Number(cx), Number(cy), Number(rx), Number(ry)),
  },
  polyline: { takes: ['points'], path: ({ points }) => `M${points}` },
  polygon: { takes: ['points'], path: ({ points }) => `M${points}Z` },
  rect: {
    takes: ['x', 'y', 'width', 'height', 'rx', 'ry'],
    path: ({ x = 0, y = 0, width, height, rx, ry }) =>
      box(Number(x), Number(y), Number(width), Number(height), Number(rx ?? ry ?? 0), Number(ry ?? rx ?? 0)),
  },
}

const number = String.raw`[-+]?(?:\d*\.\d+|\d+\.?)(?:e[-+]?\d+)?`
const relativeStart = new RegExp(String.raw`^m\s*(${number})[\s,]*(${number})[\s,]*(.*)$`, 's')

/** A path that begins relative to nothing would begin where the one before it ended. */
const fromAnywhere = (d: string): string | undefined => {
  if (d.startsWith('M')) return d
  const [, x, y, rest] = relativeStart.exec(d) ?? []
  if (x === undefined || y === undefined || rest === undefined) return undefined
  return `M${x} ${y}${/^[-+.\d]/.test(rest) ? 'l' : ''}${rest}`
}

const oval = (x: number, y: number, rx: number, ry: number): string =>
  `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`

const box = (x: number, y: number, width: number, height: number, wantedX: number, wantedY: number): string => {
  const [rx, ry] = [Math.min(wantedX, width / 2), Math.min(wantedY, height / 2)]
  if (rx === 0 || ry === 0) return `M${x} ${y}h${width}v${height}h${-width}Z`
  const [w, h, turn] = [width - 2 * rx, height - 2 * ry, `a${rx} ${ry} 0 0 1`]
  return `M${x + rx} ${y}h${w}${turn} ${rx} ${ry}v${h}${turn} ${-rx} ${ry}h${-w}${turn} ${-rx} ${-ry}v${-h}${turn} ${rx} ${-ry}Z`
}
