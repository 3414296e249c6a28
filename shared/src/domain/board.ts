// The board: the snapshot of everything on the canvas, as METHOD.md §2 writes it and as own JSON carries it.
import * as v from 'valibot'
import { card } from './card.ts'
import { comment } from './comment.ts'
import { drawnTables } from './drawn.ts'
import {
  actionId,
  cardId,
  checklistId,
  commentId,
  frameId,
  linkId,
  mapId,
  personaId,
  segmentId,
  stampId,
  stepId,
  strokeId,
  testId,
} from './ids.ts'
import { frame } from './frame.ts'
import { map } from './map.ts'
import { stamp } from './stamp.ts'
import { stroke } from './stroke.ts'
import { language, limits, personaRole } from './values.ts'

const text = v.string()
const strings = v.array(v.string())
const rank = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))

export const persona = v.object({
  id: personaId,
  name: v.pipe(v.string(), v.maxLength(limits.title)),
  photo: v.optional(text),
  segmentId: v.optional(segmentId),
  role: v.optional(personaRole, 'customer'),
  tagline: v.optional(text, ''),
  quote: v.optional(text, ''),
  goals: v.optional(strings, []),
  needs: v.optional(strings, []),
  channels: v.optional(strings, []),
  recognise: v.optional(text, ''),
  satisfy: v.optional(text, ''),
  color: v.optional(v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i)), '#3b5bdb'),
})

export const segment = v.object({ id: segmentId, name: text, description: v.optional(text, '') })

export const link = v.object({
  id: linkId,
  from: cardId,
  to: cardId,
  kind: v.optional(v.picklist(['arrow', 'addresses', 'quotes', 'loop']), 'arrow'),
})

export const action = v.object({
  id: actionId,
  title: text,
  opportunityIds: v.optional(v.array(cardId), []),
  stepIds: v.optional(v.array(stepId), []),
  owner: v.optional(text, ''),
  horizon: v.optional(v.picklist(['quick-win', 'mid', 'long']), 'quick-win'),
  track: v.optional(v.picklist(['customer', 'employee']), 'customer'),
  effort: v.optional(rank, 3),
  status: v.optional(v.picklist(['todo', 'doing', 'done', 'dropped']), 'todo'),
})

export const test = v.object({
  id: testId,
  hypothesis: text,
  opportunityId: v.optional(cardId),
  results: v.optional(
    v.array(
      v.object({
        tester: text,
        personaId: v.optional(personaId),
        understanding: rank,
        usability: rank,
        appetite: rank,
        verdict: v.picklist(['accept', 'improve', 'reject']),
        verbatim: v.optional(text),
      }),
    ),
    [],
  ),
})

export const checklist = v.object({
  id: checklistId,
  title: text,
  answers: v.optional(v.record(v.string(), v.picklist(['yes', 'partial', 'no', 'na'])), {}),
})

export const board = v.object({
  title: v.pipe(v.string(), v.maxLength(limits.title)),
  language,
  personas: v.record(personaId, persona),
  segments: v.record(segmentId, segment),
  maps: v.record(mapId, map),
  cards: v.record(cardId, card),
  /** Cards that others stand for (merged.ts); absent: none. */
  merged: v.optional(v.record(cardId, card)),
  links: v.record(linkId, link),
  actions: v.record(actionId, action),
  tests: v.record(testId, test),
  checklists: v.record(checklistId, checklist),
  comments: v.optional(v.record(commentId, comment), {}),
  strokes: v.optional(v.record(strokeId, stroke), {}),
  frames: v.optional(v.record(frameId, frame), {}),
  stamps: v.optional(v.record(stampId, stamp), {}),
})

export type Persona = v.InferOutput<typeof persona>
export type Segment = v.InferOutput<typeof segment>
export type Link = v.InferOutput<typeof link>
export type Action = v.InferOutput<typeof action>
export type UsabilityTest = v.InferOutput<typeof test>
export type Checklist = v.InferOutput<typeof checklist>
export type Board = v.InferOutput<typeof board>

/** Whose records are each in one piece; a map's parts have tables of their own, and a card may stand for several. */
export const flatTables = [
  'personas',
  'segments',
  'links',
  'actions',
  'tests',
  'checklists',
  'comments',
  ...drawnTables,
] as const

export const emptyBoard = (title: string, boardLanguage: Board['language']): Board => ({
  title,
  language: boardLanguage,
  personas: {},
  segments: {},
  maps: {},
  cards: {},
  links: {},
  actions: {},
  tests: {},
  checklists: {},
  comments: {},
  strokes: {},
  frames: {},
  stamps: {},
})
