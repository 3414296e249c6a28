// How a board lies in its Y.Doc: one root Y.Map a table, one Y.Map a record, one key a field.
// A field is the unit of conflict, so `at` and `place` are single values; ratings are a key a person.
import type * as Y from 'yjs'
import type { AnswerId, ParticipantId, PersonaId } from '../domain/ids.ts'

export const tables = [
  'personas',
  'segments',
  'maps',
  'stages',
  'steps',
  'lanes',
  'cards',
  'links',
  'actions',
  'tests',
  'checklists',
  'comments',
  'strokes',
  'frames',
  'stamps',
] as const
export type Table = (typeof tables)[number]
export const isTable = (root: string): root is Table => (tables as readonly string[]).includes(root)

/** The root of the board's own fields: schema, title, language. */
export const headRoot = 'board'
/** Raised when the layout changes; doc/migrate brings older documents up. */
export const schemaVersion = 1

/** Transactions of the person at this screen: the only ones their undo takes back. */
export const localOrigin = Symbol.for('parcours.local')
/** The transaction that brings a document to the present layout. */
export const migrationOrigin = Symbol.for('parcours.migration')

export type YRecord = Y.Map<unknown>
export const head = (doc: Y.Doc): YRecord => doc.getMap(headRoot)
export const rows = (doc: Y.Doc, table: Table): Y.Map<YRecord> => doc.getMap<YRecord>(table)
export const roots = (doc: Y.Doc): Y.Map<unknown>[] => [head(doc), ...tables.map((table) => doc.getMap(table))]

/** Keys of a step's record that belong to one person or persona; ids never hold a colon. */
export const ratingKey = (persona: PersonaId, participant: ParticipantId) => `rating:${persona}:${participant}`
export const overrideKey = (persona: PersonaId) => `override:${persona}`
export const employeeKey = (participant: ParticipantId) => `employee:${participant}`
/** A card's kind-specific field: each is its own unit of conflict. */
export const dataKey = (field: string) => `data:${field}`
/** A customer's answers about a need, a key each: what two people enter at once adds up. */
export const kanoKey = (answer: AnswerId | number) =>
  `${kanoPrefix}${typeof answer === 'number' ? String(answer).padStart(6, '0') : answer}`
export const isKanoKey = (key: string) => key.startsWith(kanoPrefix)
const kanoPrefix = 'kano:'
