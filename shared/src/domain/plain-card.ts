// A card as nearly all are written, judged in one pass: a board of ten thousand waits for it. Of what is not plainly right
// it says nothing; the schema has the last word there, and a test holds the two against one another.
import * as v from 'valibot'
import { cardData, type Card, type CardData, type Place } from './card.ts'
import { idPattern } from './ids.ts'
import { cardColors, cardKinds, limits, orderPattern } from './values.ts'

type Raw = Readonly<Record<string, unknown>>

const kinds: ReadonlySet<unknown> = new Set(cardKinds)
const colors: ReadonlySet<unknown> = new Set(cardColors)
/** In the order of the schema. Cards with anything else are rarer, and read by it. */
const fields: ReadonlySet<string> = new Set([
  'id',
  'place',
  'kind',
  'text',
  'author',
  'personaIds',
  'color',
  'tags',
  'data',
])

/** The same card that the schema gives, or undefined: ask the schema. */
export const plainCard = (raw: Raw): Card | undefined => {
  for (const key in raw) if (!fields.has(key) || raw[key] === undefined) return undefined
  const { id, kind, text, author, color, personaIds = [], tags = [] } = raw
  const place = plainPlace(raw['place'])
  if (place === undefined || !isId(id) || !kinds.has(kind) || typeof text !== 'string') return undefined
  if (author !== undefined && !isShort(author, 64)) return undefined
  if (color !== undefined && !colors.has(color)) return undefined
  if (!isListOf(personaIds, isId) || !isListOf(tags, isTag)) return undefined
  const data = plainData(raw['data'])
  if (data === undefined) return undefined
  return {
    id,
    place,
    kind,
    text,
    ...(author !== undefined && { author }),
    personaIds: [...personaIds],
    ...(color !== undefined && { color }),
    tags: [...tags],
    data,
  } as Card
}

const plainPlace = (place: unknown): Place | undefined => {
  if (typeof place !== 'object' || place === null) return undefined
  const { kind, at, mapId, stepId, laneId, order, span } = place as Raw
  if (kind === 'free') {
    if (!Array.isArray(at) || at.length !== 2 || !Number.isFinite(at[0]) || !Number.isFinite(at[1])) return undefined
    return { kind, at: [at[0], at[1]] } as Place
  }
  if (kind !== 'cell' || !isId(mapId) || !isId(stepId) || !isId(laneId)) return undefined
  if (typeof order !== 'string' || !orderPattern.test(order)) return undefined
  if (!Number.isInteger(span) || Number(span) < 1) return undefined
  return { kind, mapId, stepId, laneId, order, span } as Place
}

const plainData = (data: unknown): CardData | undefined => {
  if (data === undefined) return {}
  const parsed = v.safeParse(cardData, data)
  return parsed.success ? parsed.output : undefined
}

const isId = (value: unknown): value is string => typeof value === 'string' && idPattern.test(value)
const isShort = (value: unknown, most: number): boolean => typeof value === 'string' && value.length <= most
const isTag = (value: unknown): boolean => isShort(value, limits.name)
const isListOf = (list: unknown, is: (value: unknown) => boolean): list is readonly unknown[] =>
  Array.isArray(list) && list.every(is)
