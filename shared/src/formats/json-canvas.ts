// JSON Canvas 1.0 (jsoncanvas.org): text, link and file nodes become notes, edges arrows, colours kinds; groups stay behind.
import * as v from 'valibot'
import type { CardKind } from '../domain/values.ts'
import { noteOf, type Clip, type ClipCard } from './clip.ts'

const number = v.pipe(v.number(), v.finite())
const node = v.object({
  id: v.string(),
  type: v.string(),
  x: number,
  y: number,
  text: v.optional(v.string()),
  url: v.optional(v.string()),
  file: v.optional(v.string()),
  color: v.optional(v.string()),
})
const edge = v.object({ fromNode: v.string(), toNode: v.string() })
const canvas = v.object({ nodes: v.optional(v.array(v.unknown()), []), edges: v.optional(v.array(v.unknown()), []) })

/** METHOD.md §5; a colour of one's own (`#…`) says no kind. */
const kindOfColor: Readonly<Record<string, CardKind>> = {
  1: 'irritant',
  2: 'expectation',
  3: 'moment',
  4: 'enchantment',
  5: 'opportunity',
  6: 'employee',
}

/** Undefined: this is no canvas. A node that cannot be read is left out with its edges. */
export const parseJsonCanvas = (value: unknown): Clip | undefined => {
  const parsed = v.safeParse(canvas, value)
  if (!parsed.success || parsed.output.nodes.length === 0) return undefined
  const cards: ClipCard[] = []
  const places = new Map<string, number>()
  for (const each of parsed.output.nodes) {
    const read = v.safeParse(node, each)
    if (!read.success) continue
    const { id, x, y, text, url, file, color = '' } = read.output
    const words = text ?? url ?? file
    if (words === undefined || words.trim() === '') continue
    places.set(id, cards.length)
    cards.push({ ...noteOf(words, [x, y]), kind: (Object.hasOwn(kindOfColor, color) && kindOfColor[color]) || 'note' })
  }
  if (cards.length === 0) return undefined
  const links = parsed.output.edges.flatMap((each) => {
    const read = v.safeParse(edge, each)
    return read.success ? arrow(places.get(read.output.fromNode), places.get(read.output.toNode)) : []
  })
  return { cards, links }
}

export const arrow = (from: number | undefined, to: number | undefined): Clip['links'][number][] =>
  from === undefined || to === undefined || from === to ? [] : [{ from, to, kind: 'arrow' }]
