// JSON Canvas 1.0 (jsoncanvas.org): text, link and file nodes become notes, edges arrows, groups
// frames, colours kinds. What is none of these is counted.
import * as v from 'valibot'
import type { DrawnShape } from '../domain/drawn.ts'
import type { CardKind } from '../domain/values.ts'
import { noteOf, type Clip, type ClipCard } from './clip.ts'
import { frameAround } from './frame-around.ts'

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
  label: v.optional(v.string(), ''),
  width: v.optional(number, 0),
  height: v.optional(number, 0),
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
  const drawn: DrawnShape[] = []
  const links: Clip['links'][number][] = []
  const places = new Map<string, number>()
  let skipped = 0
  for (const each of parsed.output.nodes) {
    const read = v.safeParse(node, each)
    const { type, text, url, file } = read.success ? read.output : {}
    const words = text ?? url ?? file ?? ''
    if (read.success && type === 'group') drawn.push(frameAround({ ...read.output, title: read.output.label }))
    else if (read.success && words.trim() !== '') {
      const { id, x, y, color = '' } = read.output
      places.set(id, cards.length)
      cards.push({
        ...noteOf(words, [x, y]),
        kind: (Object.hasOwn(kindOfColor, color) && kindOfColor[color]) || 'note',
      })
    } else if (!read.success || type !== 'text') skipped += 1
  }
  if (cards.length + drawn.length === 0) return undefined
  for (const each of parsed.output.edges) {
    const read = v.safeParse(edge, each)
    const joined = read.success ? arrow(places.get(read.output.fromNode), places.get(read.output.toNode)) : []
    if (joined.length === 0) skipped += 1
    links.push(...joined)
  }
  return { cards, links, ...(drawn.length > 0 && { drawn }), ...(skipped > 0 && { skipped }) }
}

export const arrow = (from: number | undefined, to: number | undefined): Clip['links'][number][] =>
  from === undefined || to === undefined || from === to ? [] : [{ from, to, kind: 'arrow' }]
