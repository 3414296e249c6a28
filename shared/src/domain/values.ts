// The small closed lists of METHOD.md, each one schema; the words are never repeated elsewhere.
import * as v from 'valibot'

export const language = v.picklist(['fr', 'en'])
export const phase = v.picklist(['before', 'during', 'after'])
export const templateName = v.picklist(['blueprint', 'journey', 'experience', 'blank'])
export const role = v.picklist(['facilitator', 'participant', 'observer'])
export const personaRole = v.picklist(['customer', 'prescriber', 'buyer', 'user', 'distributor', 'employee'])
export const cardKind = v.picklist([
  'note',
  'action',
  'question',
  'think',
  'feel',
  'verbatim',
  'moment',
  'touchpoint',
  'irritant',
  'breaking',
  'enchantment',
  'expectation',
  'need',
  'stakeholder',
  'employee',
  'opportunity',
  'promise',
  'dataItem',
  'campaign',
  'front',
  'back',
  'support',
  'evidence',
  'issue',
  'image',
])
/** What a lane holds: cards of one kind, or the emotion curve. */
export const laneKind = v.picklist([
  'evidence',
  'action',
  'front',
  'back',
  'support',
  'issue',
  'moment',
  'touchpoint',
  'enchantment',
  'irritant',
  'expectation',
  'curve',
  'opportunity',
  'employee',
  'promise',
  'dataItem',
  'campaign',
  'question',
  'think',
  'feel',
  'verbatim',
  'stakeholder',
  'experience',
  'note',
])
/** Clear: words without paper. */
export const cardColor = v.picklist(['yellow', 'coral', 'mint', 'sky', 'lilac', 'grey', 'clear'])
export const cardSource = v.picklist(['interview', 'focus-group', 'observation', 'review', 'data', 'assumption'])
/** One rating: an integer −3 … +3. */
export const emotion = v.pipe(v.number(), v.integer(), v.minValue(-3), v.maxValue(3))
/** A point or level of the curve: any number −3 … +3. */
export const level = v.pipe(v.number(), v.minValue(-3), v.maxValue(3))
/** A point of the canvas, in board pixels. */
export const point = v.tuple([v.pipe(v.number(), v.finite()), v.pipe(v.number(), v.finite())])
/** A fractional index: sorts as text, ties broken by id. */
export const orderPattern = /^[A-Za-z0-9]{1,256}$/
export const orderKey = v.pipe(v.string(), v.regex(orderPattern))

export type Language = v.InferOutput<typeof language>
export type Phase = v.InferOutput<typeof phase>
export type TemplateName = v.InferOutput<typeof templateName>
export type Role = v.InferOutput<typeof role>
export type CardKind = v.InferOutput<typeof cardKind>
export type LaneKind = v.InferOutput<typeof laneKind>
export type CardColor = v.InferOutput<typeof cardColor>
export type Point = readonly [x: number, y: number]

export const roles: readonly Role[] = role.options
export const phases: readonly Phase[] = phase.options
export const cardKinds: readonly CardKind[] = cardKind.options
export const cardColors: readonly CardColor[] = cardColor.options

/** How small and how large a free card may be made, in board pixels. */
export const cardSizes = { least: [96, 48], most: 1600 } as const

/** Longest texts a person may enter, in UTF-16 units. */
export const limits = {
  title: 200,
  cardText: 4000,
  narrative: 8000,
  comment: 2000,
  /** Of one stroke, and the signs they take. */
  strokePoints: 2000,
  strokeText: 16_000,
  name: 60,
  steps: 500,
  cards: 20_000,
  mermaid: 200_000,
} as const

export const personName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limits.name))
