import * as v from 'valibot'
import { image } from './image.ts'
import { cardId, laneId, mapId, personaId, stepId } from './ids.ts'
import { cardColor, cardKind, cardSizes, cardSource, emotion, limits, orderKey, point } from './values.ts'

/** Where a card is: one value, so that two people moving it at once end in one place. */
export const place = v.variant('kind', [
  v.object({
    kind: v.literal('cell'),
    mapId,
    stepId,
    laneId,
    order: orderKey,
    span: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  v.object({ kind: v.literal('free'), at: point }),
])

/** Of a card on the free canvas, in board pixels: one value. It is never less high than its text needs. */
export const cardSize = v.tuple([
  v.pipe(v.number(), v.minValue(cardSizes.least[0]), v.maxValue(cardSizes.most)),
  v.pipe(v.number(), v.minValue(cardSizes.least[1]), v.maxValue(cardSizes.most)),
])

const score = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))
const strings = v.array(v.string())
const kanoMark = v.picklist([1, 2, 3, 4, 5])
/** One customer's answers about a need: if it is met, if it is not; 1 like, 2 expect, 3 neutral, 4 live with, 5 dislike. */
export const kanoAnswer = v.tuple([kanoMark, kanoMark])

/** The fields of every kind, all optional: a card keeps them when its kind changes and changes back. */
export const cardData = v.partial(
  v.object({
    channel: v.string(),
    medium: v.picklist(['physical', 'digital']),
    trigger: v.picklist(['push', 'pull']),
    nature: v.picklist(['informative', 'transactional']),
    volume: v.pipe(v.number(), v.minValue(0)),
    severity: score,
    missingTouchpoint: v.boolean(),
    strength: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3)),
    side: v.picklist(['customer', 'employee', 'front', 'back']),
    covered: v.boolean(),
    explicit: v.boolean(),
    kano: v.array(kanoAnswer),
    external: v.boolean(),
    relation: v.string(),
    role: v.string(),
    tools: strings,
    kpis: strings,
    ease: v.string(),
    obstacle: v.string(),
    polarity: emotion,
    addresses: v.array(cardId),
    impact: score,
    effort: score,
    datum: v.string(),
    reason: v.string(),
    storage: v.string(),
    use: v.string(),
    consent: v.boolean(),
    occasion: v.string(),
    message: v.string(),
    tone: v.string(),
    priority: v.pipe(v.number(), v.integer()),
    alt: v.string(),
    image,
  }),
)

export const card = v.object({
  id: cardId,
  place,
  kind: cardKind,
  text: v.string(),
  author: v.optional(v.pipe(v.string(), v.maxLength(64))),
  personaIds: v.optional(v.array(personaId), []),
  color: v.optional(cardColor),
  tags: v.optional(v.array(v.pipe(v.string(), v.maxLength(limits.name))), []),
  source: v.optional(cardSource),
  /** The name of what it was put together with; cards of one name are one group. */
  group: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limits.title))),
  /** The card that says the same and stands for it since. */
  mergedInto: v.optional(cardId),
  size: v.optional(cardSize),
  data: v.optional(cardData, {}),
})

export type Place = v.InferOutput<typeof place>
export type CellPlace = Extract<Place, { kind: 'cell' }>
export type FreePlace = Extract<Place, { kind: 'free' }>
export type KanoAnswer = v.InferOutput<typeof kanoAnswer>
export type CardData = v.InferOutput<typeof cardData>
export type Card = v.InferOutput<typeof card>
