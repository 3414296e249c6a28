// Writing alone: notes that exist for their author only, until the facilitator reveals them and they become cards.
// Whether a note is anonymous is decided when it is written; nothing on the card tells afterwards.
import * as v from 'valibot'
import { laneId, mapId, stepId, type LaneId, type ParticipantId } from '../domain/ids.ts'
import { limits } from '../domain/values.ts'
import { accepted, refused, type Context, type Decision } from './decision.ts'
import { isWritable, mapIn } from './map-of.ts'
import { isFacilitator, roleIn } from './people.ts'
import { cardsOf } from './reveal.ts'
import { recordSlice, valueSlice } from './slices.ts'
import type { WorkshopState } from './state.ts'

/** `free`: each author chooses, note by note. */
export const authorship = v.picklist(['named', 'anonymous', 'free'])
const writing = v.object({
  mapId,
  /** Those not revealed yet. */
  laneIds: v.array(laneId),
  question: v.pipe(v.string(), v.trim(), v.maxLength(limits.title)),
  authorship,
  /** Nobody writes any more; the notes wait to be revealed. */
  isClosed: v.optional(v.literal(true)),
})
export type Writing = v.InferOutput<typeof writing>
export const writingSlice = valueSlice(v.nullable(writing), null)

export const noteId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/), v.brand('NoteId'))
export type NoteId = v.InferOutput<typeof noteId>
const note = v.object({
  text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limits.cardText)),
  stepId,
  laneId,
  isAnonymous: v.boolean(),
})
export type PrivateNote = v.InferOutput<typeof note>
/** What one person has written, by note id. */
const ownNotes = v.record(v.string(), note)
export type OwnNotes = v.InferOutput<typeof ownNotes>
/** By participant id. */
export const notesSlice = recordSlice(ownNotes)

const maxNotes = 200
export const openWritingCommand = v.object({
  kind: v.literal('open-writing'),
  mapId,
  laneIds: v.pipe(v.array(laneId), v.minLength(1)),
  question: v.optional(writing.entries.question, ''),
  authorship: v.optional(authorship, 'free'),
})
export const closeWritingCommand = v.object({ kind: v.literal('close-writing') })
/** Writes the note, or writes it anew. */
export const writeNoteCommand = v.object({ kind: v.literal('write-note'), id: noteId, note })
export const deleteNoteCommand = v.object({ kind: v.literal('delete-note'), id: noteId })
/** Absent lanes: all. */
export const revealNotesCommand = v.object({ kind: v.literal('reveal-notes'), laneIds: v.optional(v.array(laneId)) })

export const openWriting = (
  state: WorkshopState,
  { mapId: on, laneIds, question, authorship: who }: v.InferOutput<typeof openWritingCommand>,
  { by, board }: Context,
): Decision => {
  if (!isFacilitator(state, by)) return refused('not-allowed')
  if (countNotes(state).notes > 0) return refused('notes-waiting')
  const map = mapIn(board(), on)
  const lanes = laneIds.filter((id) => map !== undefined && isWritable(map, id))
  if (map === undefined || lanes.length === 0 || Object.keys(map.steps).length === 0) return refused('unknown-place')
  const writing = { mapId: on, laneIds: lanes, question, authorship: who }
  return accepted({ ...state, writing, shown: { kind: 'turnout' } })
}

export const closeWriting = (state: WorkshopState, { by }: Context): Decision => {
  if (!isFacilitator(state, by)) return refused('not-allowed')
  if (state.writing === null) return refused('closed')
  const isEmpty = countNotes(state).notes === 0
  return accepted({ ...state, writing: isEmpty ? null : { ...state.writing, isClosed: true } })
}

export const writeNote = (
  state: WorkshopState,
  { id, note: written }: v.InferOutput<typeof writeNoteCommand>,
  { by }: Context,
): Decision => {
  const role = roleIn(state, by)
  if (role === undefined || role === 'observer') return refused('not-allowed')
  const { writing: open } = state
  if (open === null || open.isClosed) return refused('closed')
  if (!open.laneIds.includes(written.laneId)) return refused('unknown-place')
  const mine = notesOf(state, by)
  if (!Object.hasOwn(mine, id) && Object.keys(mine).length >= maxNotes) return refused('too-many')
  const isAnonymous = open.authorship === 'free' ? written.isAnonymous : open.authorship === 'anonymous'
  return accepted(withNotes(state, by, { ...mine, [id]: { ...written, isAnonymous } }))
}

/** Also once the writing is closed: what is not revealed is its author's. Deleting twice is deleting. */
export const deleteNote = (
  state: WorkshopState,
  { id }: v.InferOutput<typeof deleteNoteCommand>,
  { by }: Context,
): Decision => {
  if (roleIn(state, by) === undefined) return refused('not-allowed')
  return accepted(
    withNotes(
      state,
      by,
      without(notesOf(state, by), (key) => key === id),
    ),
  )
}

export const revealNotes = (
  state: WorkshopState,
  { laneIds }: v.InferOutput<typeof revealNotesCommand>,
  context: Context,
): Decision => {
  if (!isFacilitator(state, context.by)) return refused('not-allowed')
  const { writing: open } = state
  if (open === null) return refused('closed')
  const revealed = new Set<LaneId>(laneIds ?? open.laneIds)
  const written = Object.entries(state.notes).flatMap(([author, notes]) =>
    Object.entries(notes)
      .filter(([, each]) => revealed.has(each.laneId))
      .map(([id, each]) => ({ ...each, id, author: author as ParticipantId })),
  )
  const cards = cardsOf(written, open.mapId, context)
  const left = open.laneIds.filter((id) => !revealed.has(id))
  const notes = Object.fromEntries(
    Object.entries(state.notes)
      .map(([author, own]) => [author, without(own, (_, each) => revealed.has(each.laneId))] as const)
      .filter(([, own]) => Object.keys(own).length > 0),
  )
  // What was written is what everybody wants to read: an empty lane is shown only when all are.
  const read = open.laneIds.filter((id) => revealed.has(id))
  const laneId = read.find((id) => written.some((each) => each.laneId === id)) ?? read[0]
  const shown = { kind: 'map' as const, mapId: open.mapId, ...(laneId !== undefined && { laneId }) }
  return accepted({ ...state, notes, shown, writing: left.length === 0 ? null : { ...open, laneIds: left } }, [
    { kind: 'add-cards', cards },
  ])
}

/** What everybody may know: how many, never what. */
export const countNotes = ({ notes }: Pick<WorkshopState, 'notes'>): { notes: number; authors: number } => {
  const counts = Object.values(notes).map((own) => Object.keys(own).length)
  return { notes: counts.reduce((sum, count) => sum + count, 0), authors: counts.filter((count) => count > 0).length }
}

export const notesOf = ({ notes }: Pick<WorkshopState, 'notes'>, by: ParticipantId): OwnNotes =>
  (Object.hasOwn(notes, by) ? notes[by] : undefined) ?? {}

const withNotes = (state: WorkshopState, by: ParticipantId, own: OwnNotes): WorkshopState => ({
  ...state,
  notes: Object.keys(own).length > 0 ? { ...state.notes, [by]: own } : without(state.notes, (author) => author === by),
})

const without = <T>(record: Readonly<Record<string, T>>, isGone: (key: string, value: T) => boolean) =>
  Object.fromEntries(Object.entries(record).filter(([key, value]) => !isGone(key, value)))
