// What is carried over a clipboard: cards with where they lay among each other, the arrows between them, and what is drawn.
import * as v from 'valibot'
import { card } from '../domain/card.ts'
import { imageHash } from '../domain/image.ts'
import type { DrawnShape } from '../domain/drawn.ts'
import { frame } from '../domain/frame.ts'
import { stamp } from '../domain/stamp.ts'
import { strokeLine } from '../domain/stroke.ts'
import { laneKind, limits, point } from '../domain/values.ts'

/** Ids, places and authors stay behind: a paste gives new ones. */
const carried = v.omit(card, ['id', 'place', 'author', 'personaIds', 'mergedInto'])

export const clipCard = v.object({
  ...carried.entries,
  text: v.pipe(v.string(), v.maxLength(limits.cardText)),
  /** The corner where it was drawn, in board pixels. */
  at: point,
  /** Its column and row among the steps and lanes it was copied from. */
  cell: v.optional(v.object({ column: v.number(), row: v.number(), lane: v.optional(laneKind), span: v.number() })),
})
export type ClipCard = v.InferOutput<typeof clipCard>

export const drawnShape = v.union([strokeLine, v.omit(frame, ['id']), v.pick(stamp, ['kind', 'at'])])

const index = v.pipe(v.number(), v.integer(), v.minValue(0))
const clip = v.object({
  /** The board it was copied from, whose pictures it names. */
  boardId: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/))),
  cards: v.array(v.unknown()),
  links: v.optional(v.array(v.object({ from: index, to: index, kind: v.picklist(['arrow', 'loop']) })), []),
  drawn: v.optional(v.array(v.unknown()), []),
})

export interface Clip {
  readonly boardId?: string
  readonly cards: readonly ClipCard[]
  /** By the cards' places in the list. */
  readonly links: readonly { readonly from: number; readonly to: number; readonly kind: 'arrow' | 'loop' }[]
  /** Where they lay on the same board as the cards. */
  readonly drawn?: readonly DrawnShape[]
  /** Parts of another program's clipboard that are nothing of ours, or damaged. */
  readonly skipped?: number
}

/** Cards that one paste may bring. */
export const mostPasted = 1000

/** For `text/html`: every program keeps it, none shows it. */
export const clipMark = (clipped: Clip): string =>
  `<span data-parcours="${encodeURIComponent(JSON.stringify(clipped))}"></span>`

/** Undefined: there is none, or nobody can read it. A card that is damaged is left out with its arrows. */
export const readClipMark = (html: string): Clip | undefined => {
  const [, mark] = /data-parcours="([^"]*)"/.exec(html) ?? []
  if (mark === undefined) return undefined
  try {
    return parseClip(JSON.parse(decodeURIComponent(mark)))
  } catch {
    return undefined
  }
}

const parseClip = (value: unknown): Clip | undefined => {
  const parsed = v.safeParse(clip, value)
  if (!parsed.success) return undefined
  const { boardId, links } = parsed.output
  const drawn = parsed.output.drawn.flatMap((each): DrawnShape[] => {
    const read = v.safeParse(drawnShape, each)
    return read.success ? [read.output] : []
  })
  const cards: ClipCard[] = []
  const places = new Map<number, number>()
  for (const [i, each] of parsed.output.cards.entries()) {
    const read = v.safeParse(clipCard, each)
    if (!read.success) continue
    places.set(i, cards.length)
    cards.push(read.output)
  }
  const kept = links.flatMap(({ from, to, kind }) => {
    const [start, end] = [places.get(from), places.get(to)]
    return start === undefined || end === undefined || start === end ? [] : [{ from: start, to: end, kind }]
  })
  return { ...(boardId !== undefined && { boardId }), cards, links: kept, ...(drawn.length > 0 && { drawn }) }
}

/** A plain note. */
export const noteOf = (text: string, at: ClipCard['at']): ClipCard => ({
  kind: 'note',
  text: text.slice(0, limits.cardText),
  tags: [],
  data: {},
  at,
})

export const hasPicture = ({ data }: ClipCard): boolean => v.is(imageHash, data.image?.hash)
