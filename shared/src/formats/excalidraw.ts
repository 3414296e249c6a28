// What Excalidraw copies, and its files: a shape with words and a text by itself become notes, bound arrows become links.
import * as v from 'valibot'
import type { CardColor } from '../domain/values.ts'
import { noteOf, type Clip, type ClipCard } from './clip.ts'
import { arrow } from './json-canvas.ts'

const number = v.pipe(v.number(), v.finite())
const end = v.optional(v.nullable(v.object({ elementId: v.string() })))
const element = v.object({
  id: v.string(),
  type: v.string(),
  x: number,
  y: number,
  isDeleted: v.optional(v.boolean(), false),
  text: v.optional(v.string()),
  containerId: v.optional(v.nullable(v.string())),
  backgroundColor: v.optional(v.string()),
  startBinding: end,
  endBinding: end,
})
type Element = v.InferOutput<typeof element>
const clipboard = v.object({
  type: v.picklist(['excalidraw', 'excalidraw/clipboard']),
  elements: v.array(v.unknown()),
})

/** Undefined: this is none of Excalidraw's. Drawings without words are left out. */
export const parseExcalidraw = (value: unknown): Clip | undefined => {
  const parsed = v.safeParse(clipboard, value)
  if (!parsed.success) return undefined
  const elements = parsed.output.elements.flatMap((each): Element[] => {
    const read = v.safeParse(element, each)
    return read.success && !read.output.isDeleted ? [read.output] : []
  })
  const byId = new Map(elements.map((each) => [each.id, each]))
  const cards: ClipCard[] = []
  const places = new Map<string, number>()
  for (const { id, type, text, containerId, ...self } of elements) {
    if (type !== 'text' || text === undefined || text.trim() === '') continue
    const shape = byId.get(containerId ?? '')
    // The words on an arrow are no note.
    if (shape?.type === 'arrow' || shape?.type === 'line') continue
    const { x, y, backgroundColor } = shape ?? self
    const color = nearestColor(backgroundColor)
    places.set(id, cards.length)
    if (shape !== undefined) places.set(shape.id, cards.length)
    cards.push({ ...noteOf(text, [x, y]), ...(color !== undefined && { color }) })
  }
  if (cards.length === 0) return undefined
  const links = elements
    .filter(({ type }) => type === 'arrow')
    .flatMap(({ startBinding, endBinding }) =>
      arrow(places.get(startBinding?.elementId ?? ''), places.get(endBinding?.elementId ?? '')),
    )
  return { cards, links }
}

/** By hue: the palette of Excalidraw changes from version to version. Undefined: none was given. */
const nearestColor = (written: string | undefined): CardColor | undefined => {
  const [, hex] = /^#([0-9a-f]{6})$/i.exec(written ?? '') ?? []
  if (hex === undefined) return undefined
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  const most = Math.max(red, green, blue)
  const range = most - Math.min(red, green, blue)
  if (range < 16) return 'grey'
  const sector =
    most === red ? (green - blue) / range : most === green ? 2 + (blue - red) / range : 4 + (red - green) / range
  const hue = (sector * 60 + 360) % 360
  return hue < 35 || hue >= 320 ? 'coral' : hue < 75 ? 'yellow' : hue < 170 ? 'mint' : hue < 240 ? 'sky' : 'lilac'
}
