import type * as Y from 'yjs'
import { drawnTables, tableOf, type Drawn, type DrawnId } from '../../domain/drawn.ts'
import type { Frame } from '../../domain/frame.ts'
import type { CardId, FrameId } from '../../domain/ids.ts'
import type { Point } from '../../domain/values.ts'
import type { Change } from './board.ts'
import { addRow, changeRow, deleteRow, edit, rowOf } from './transact.ts'

export interface DrawnMove {
  readonly id: DrawnId
  readonly at: Point
  /** Of a stamp: the card it is on now, null for none; absent: as before. */
  readonly on?: CardId | null
}

export const addDrawn = (doc: Y.Doc, drawn: readonly Drawn[]) =>
  edit(doc, () => {
    for (const each of drawn) addRow(doc, tableOf(each), each)
  })
/** What is gone stays gone. */
export const moveDrawn = (doc: Y.Doc, moves: readonly DrawnMove[]) =>
  edit(doc, () => {
    for (const { id, at, on } of moves)
      for (const table of drawnTables)
        changeRow(doc, table, id, { at, ...(on !== undefined && { on: on ?? undefined }) })
  })
/** What lies in a frame stays. */
export const deleteDrawn = (doc: Y.Doc, ids: readonly DrawnId[]) =>
  edit(doc, () => {
    for (const id of ids)
      for (const table of drawnTables) if (rowOf(doc, table, id) !== undefined) deleteRow(doc, table, id)
  })
export const changeFrame = (doc: Y.Doc, id: FrameId, change: Change<Frame>) =>
  edit(doc, () => changeRow(doc, 'frames', id, change))
