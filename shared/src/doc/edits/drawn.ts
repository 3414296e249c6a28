import type * as Y from 'yjs'
import { drawnTables, type DrawnId } from '../../domain/drawn.ts'
import type { Stroke } from '../../domain/stroke.ts'
import type { Point } from '../../domain/values.ts'
import { addRow, changeRow, deleteRow, edit, rowOf } from './transact.ts'

export interface DrawnMove {
  readonly id: DrawnId
  readonly at: Point
}

export const addStrokes = (doc: Y.Doc, strokes: readonly Stroke[]) =>
  edit(doc, () => {
    for (const stroke of strokes) addRow(doc, 'strokes', stroke)
  })
/** What is gone stays gone. */
export const moveDrawn = (doc: Y.Doc, moves: readonly DrawnMove[]) =>
  edit(doc, () => {
    for (const { id, at } of moves) for (const table of drawnTables) changeRow(doc, table, id, { at })
  })
export const deleteDrawn = (doc: Y.Doc, ids: readonly DrawnId[]) =>
  edit(doc, () => {
    for (const id of ids)
      for (const table of drawnTables) if (rowOf(doc, table, id) !== undefined) deleteRow(doc, table, id)
  })
