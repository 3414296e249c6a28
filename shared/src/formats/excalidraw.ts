// What Excalidraw copies, and its files: a shape with words becomes a note, words by themselves free text, bound arrows
// links; frames stay frames, and what was drawn by hand stays drawn. Everything else is counted.
import * as v from 'valibot'
import type { DrawnShape } from '../domain/drawn.ts'
import type { CardColor } from '../domain/values.ts'
import { noteOf, type Clip, type ClipCard } from './clip.ts'
import { frameOf, lineOf } from './excalidraw-drawn.ts'
import { hueOf } from './hue.ts'
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
  /** Without the breaks that fit it into its shape. */
  originalText: v.optional(v.string()),
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

/** Undefined: this is none of Excalidraw's. */
export const parseExcalidraw = (value: unknown): Clip | undefined => {
  const parsed = v.safeParse(clipboard, value)
  if (!parsed.success) return undefined
  let skipped = 0
  const elements = parsed.output.elements.flatMap((each): (readonly [Element, unknown])[] => {
    const read = v.safeParse(element, each)
    if (!read.success) skipped += 1
    return read.success && !read.output.isDeleted ? [[read.output, each]] : []
  })
  const byId = new Map(elements.map(([each]) => [each.id, each]))
  const cards: ClipCard[] = []
  const places = new Map<string, number>()
  for (const [each] of elements) {
    const words = each.originalText ?? each.text ?? ''
    if (each.type !== 'text' || words.trim() === '') continue
    const shape = byId.get(each.containerId ?? '')
    // The words on an arrow are no note.
    if (shape !== undefined && isLine(shape)) continue
    const { x, y } = shape ?? each
    const color = shape === undefined ? 'clear' : nearestColor(shape.backgroundColor)
    places.set(each.id, cards.length)
    if (shape !== undefined) places.set(shape.id, cards.length)
    cards.push({ ...noteOf(words, [x, y]), ...(color !== undefined && { color }) })
  }
  const links: Clip['links'][number][] = []
  const drawn: DrawnShape[] = []
  for (const [each, whole] of elements) {
    if (places.has(each.id)) continue
    const joined = each.type === 'arrow' ? joinedBy(each, places) : []
    const shape = joined.length > 0 ? undefined : shapeOf(each, whole)
    links.push(...joined)
    if (shape !== undefined) drawn.push(shape)
    else if (joined.length === 0 && !isBlankText(each)) skipped += 1
  }
  return { cards, links, ...(drawn.length > 0 && { drawn }), ...(skipped > 0 && { skipped }) }
}

const isLine = ({ type }: Element): boolean => type === 'arrow' || type === 'line'
const isBlankText = ({ type, text = '' }: Element): boolean => type === 'text' && text.trim() === ''

const joinedBy = ({ startBinding, endBinding }: Element, places: ReadonlyMap<string, number>) =>
  arrow(places.get(startBinding?.elementId ?? ''), places.get(endBinding?.elementId ?? ''))

const shapeOf = (each: Element, whole: unknown): DrawnShape | undefined => {
  if (each.type === 'frame' || each.type === 'magicframe') return frameOf(whole)
  return each.type === 'freedraw' || isLine(each) ? lineOf(whole) : undefined
}

/** By hue: the palette of Excalidraw changes from version to version. Undefined: none was given. */
const nearestColor = (written: string | undefined): CardColor | undefined => {
  const hue = hueOf(written)
  if (hue === undefined || hue === 'none') return hue && 'grey'
  return hue < 35 || hue >= 320 ? 'coral' : hue < 75 ? 'yellow' : hue < 170 ? 'mint' : hue < 240 ? 'sky' : 'lilac'
}
