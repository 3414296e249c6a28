// One record: Y.Map ↔ domain value. What a peer wrote is parsed; a damaged field falls back, the rest stays.
import * as v from 'valibot'
import * as Y from 'yjs'
import { action, checklist, link, persona, segment, test } from '../domain/board.ts'
import { card, kanoAnswer } from '../domain/card.ts'
import { mapId } from '../domain/ids.ts'
import { lane, map, stage, step } from '../domain/map.ts'
import { plainCard } from '../domain/plain-card.ts'
import { comment } from '../domain/comment.ts'
import { frame } from '../domain/frame.ts'
import { stamp } from '../domain/stamp.ts'
import { stroke } from '../domain/stroke.ts'
import { dataKey, isKanoKey, kanoKey, type Table, type YRecord } from './layout.ts'

const inMap = { mapId }
const mapHead = v.omit(map, ['stages', 'steps', 'lanes'])
export const recordSchemas = {
  personas: persona,
  segments: segment,
  maps: mapHead,
  stages: v.object({ ...stage.entries, ...inMap }),
  steps: v.object({ ...step.entries, ...inMap }),
  lanes: v.object({ ...lane.entries, ...inMap }),
  cards: card,
  links: link,
  actions: action,
  tests: test,
  checklists: checklist,
  comments: comment,
  strokes: stroke,
  frames: frame,
  stamps: stamp,
} as const satisfies Record<Table, v.GenericSchema>

export type RecordOf<T extends Table> = v.InferOutput<(typeof recordSchemas)[T]>

/** Keys that fold into one grouped field of the record. */
const grouped: Record<string, string> = {
  rating: 'ratings',
  override: 'override',
  employee: 'employeeRatings',
  data: 'data',
}

/** The record as the domain knows it, or undefined if what is there cannot be one; `unread` takes what had to be left out. */
export const readRecord = <T extends Table>(
  table: T,
  id: string,
  record: unknown,
  unread: string[] = [],
): RecordOf<T> | undefined => {
  if (!(record instanceof Y.Map)) return undefined
  const raw: Record<string, unknown> = { id }
  let hasAnswers = false
  record.forEach((value: unknown, key) => {
    // Most keys by far: what is asked of a grouped one is not asked of them.
    if (!key.includes(':')) {
      if (key !== 'id') raw[key] = value instanceof Y.Text ? textOf(value) : value
      return
    }
    if (isKanoKey(key) || key === listedKano) hasAnswers = true
    if (!isKanoKey(key)) fold(raw, key.split(':'), value)
  })
  if (table === 'cards' && hasAnswers) gatherAnswers(record, raw, unread)
  const plain = table === 'cards' ? plainCard(raw) : undefined
  return (plain ?? parseTolerantly(recordSchemas[table], raw, unread)) as RecordOf<T> | undefined
}

const listedKano = dataKey('kano')

/** The characters of a shared text. */
// oxlint-disable-next-line typescript/no-base-to-string -- Y.Text has a toString of its own, inherited untyped
export const textOf = (text: Y.Text): string => text.toString()

const fold = (raw: Record<string, unknown>, [group = '', first = '', second]: string[], value: unknown) => {
  const field = grouped[group]
  if (field === undefined) return
  const target = (raw[field] ??= bare()) as Record<string, unknown>
  if (second === undefined) target[first] = value
  else ((target[first] ??= bare()) as Record<string, unknown>)[second] = value
}

/** In the order of their keys, the same on every screen; those off the scale are left out, the others stay. */
const gatherAnswers = (record: YRecord, raw: Record<string, unknown>, unread: string[]) => {
  const listed = record.get(listedKano)
  const keys = [...record.keys()].filter(isKanoKey).sort()
  if (listed === undefined && keys.length === 0) return
  const answers = [...(Array.isArray(listed) ? listed : []), ...keys.map((key) => record.get(key))]
  const kano = answers.filter((each) => v.is(kanoAnswer, each))
  for (let i = kano.length; i < answers.length; i++) unread.push('kano')
  raw['data'] = { ...(raw['data'] as Record<string, unknown> | undefined), kano }
}

/** Without a prototype: a key that a peer named `constructor` is a key, and reaches no code. */
const bare = (): unknown => Object.create(null)

/** Parses; what does not fit is taken out at the smallest place that can be, named in `unread`, and parsed again. */
const parseTolerantly = (schema: v.GenericSchema, raw: Record<string, unknown>, unread: string[]): unknown => {
  for (let attempt = 0; attempt < 20; attempt++) {
    const result = v.safeParse(schema, raw)
    if (result.success) return result.output
    const removed = result.issues.flatMap((issue) => remove(raw, issue.path) ?? [])
    if (removed.length === 0) break
    unread.push(...removed)
  }
  unread.push('id')
  return undefined
}

/** Takes out the value that the path leads to; its key, undefined if there was none to take. */
const remove = (raw: Record<string, unknown>, path: readonly v.IssuePathItem[] | undefined): string | undefined => {
  if (path === undefined || path.length === 0) return undefined
  let target: unknown = raw
  for (const item of path.slice(0, -1)) {
    const next: unknown = isRecord(target) ? target[String(item.key)] : undefined
    if (!isRecord(next)) break
    target = next
  }
  const holder = isRecord(target) ? target : raw
  const key = [...path]
    .reverse()
    .map((item) => String(item.key))
    .find((k) => k in holder)
  if (key !== undefined) Reflect.deleteProperty(holder, key)
  return key
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A record's fields as keys of its Y.Map: grouped fields spread, text as Y.Text, absent ones left out. */
export const writeRecord = (table: Table, fields: Record<string, unknown>): YRecord =>
  new Y.Map<unknown>(
    Object.entries(fields).flatMap(([key, value]) =>
      isReadAsNone(table, key, value) ? [] : entries(table, key, value),
    ),
  )

/** Most cards bear no tag and no persona: that would be a fifth of what a board of many notes is made of. */
const isReadAsNone = (table: Table, key: string, value: unknown): boolean =>
  table === 'cards' && (key === 'tags' || key === 'personaIds') && Array.isArray(value) && value.length === 0

/** The keys one field stands under. */
export const entries = (table: Table, key: string, value: unknown): [string, unknown][] => {
  if (key === 'id' || value === undefined) return []
  if (table === 'cards' && key === 'text') return [[key, new Y.Text(typeof value === 'string' ? value : '')]]
  const group = Object.entries(grouped).find(([, field]) => field === key)?.[0]
  if (group === undefined || !isRecord(value)) return [[key, value]]
  if (group === 'data') return Object.entries(value).flatMap(([field, each]) => dataEntries(field, each))
  if (group !== 'rating') return Object.entries(value).map(([k, each]) => [`${group}:${k}`, each])
  return Object.entries(value).flatMap(([persona, by]) =>
    isRecord(by)
      ? Object.entries(by).map(([who, rating]): [string, unknown] => [`${group}:${persona}:${who}`, rating])
      : [],
  )
}

/** The keys one field of a card's data stands under. */
export const dataEntries = (field: string, value: unknown): [string, unknown][] =>
  field === 'kano' && Array.isArray(value)
    ? value.map((answer: unknown, i) => [kanoKey(i), answer])
    : [[dataKey(field), value]]
