// Edits of the board itself, its people and its plan.
import type * as Y from 'yjs'
import { flatTables, type Action, type Board, type Link, type Persona, type Segment } from '../../domain/board.ts'
import type { ActionId, LinkId, PersonaId, SegmentId } from '../../domain/ids.ts'
import { everyCard } from '../../domain/merged.ts'
import { limits, type Language } from '../../domain/values.ts'
import { head, schemaVersion, type Table } from '../layout.ts'
import { addRow, changeRow, deleteRow, edit } from './transact.ts'
import { writeMap } from './maps.ts'

/** Any of a record's fields but its id; undefined takes an optional one away. */
export type Change<R> = { readonly [K in keyof Omit<R, 'id'>]?: R[K] | undefined }

export const retitleBoard = (doc: Y.Doc, title: string) =>
  edit(doc, () => head(doc).set('title', title.trim().slice(0, limits.title)))
export const setBoardLanguage = (doc: Y.Doc, language: Language) => edit(doc, () => head(doc).set('language', language))

/** Writes a whole board into a document, beside what is there: templates, imports and samples come in this way. */
export const writeBoard = (doc: Y.Doc, board: Board) =>
  edit(doc, () => {
    head(doc).set('schema', schemaVersion)
    head(doc).set('title', board.title)
    head(doc).set('language', board.language)
    for (const map of Object.values(board.maps)) writeMap(doc, map)
    for (const card of everyCard(board)) addRow(doc, 'cards', card)
    for (const table of flatTables)
      for (const record of Object.values(board[table])) addRow(doc, table satisfies Table, record)
  })

export const addPersona = (doc: Y.Doc, persona: Persona) => edit(doc, () => addRow(doc, 'personas', persona))
export const changePersona = (doc: Y.Doc, id: PersonaId, change: Change<Persona>) =>
  edit(doc, () => changeRow(doc, 'personas', id, change))
/** The record alone: maps still name it and steps keep its ratings, so that undo brings its curve back whole. */
export const deletePersona = (doc: Y.Doc, id: PersonaId) => edit(doc, () => deleteRow(doc, 'personas', id))

export const addSegment = (doc: Y.Doc, segment: Segment) => edit(doc, () => addRow(doc, 'segments', segment))
export const changeSegment = (doc: Y.Doc, id: SegmentId, change: Change<Segment>) =>
  edit(doc, () => changeRow(doc, 'segments', id, change))
/** The record alone: its personas still name it, and belong to it again after undo. */
export const deleteSegment = (doc: Y.Doc, id: SegmentId) => edit(doc, () => deleteRow(doc, 'segments', id))

export const addLink = (doc: Y.Doc, link: Link) => edit(doc, () => addRow(doc, 'links', link))
export const changeLink = (doc: Y.Doc, id: LinkId, change: Change<Link>) =>
  edit(doc, () => changeRow(doc, 'links', id, change))
export const deleteLink = (doc: Y.Doc, id: LinkId) => edit(doc, () => deleteRow(doc, 'links', id))

export const addAction = (doc: Y.Doc, action: Action) => edit(doc, () => addRow(doc, 'actions', action))
export const changeAction = (doc: Y.Doc, id: ActionId, change: Change<Action>) =>
  edit(doc, () => changeRow(doc, 'actions', id, change))
export const deleteAction = (doc: Y.Doc, id: ActionId) => edit(doc, () => deleteRow(doc, 'actions', id))
