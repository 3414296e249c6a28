import type * as Y from 'yjs'
import type { Comment } from '../../domain/comment.ts'
import type { CommentId } from '../../domain/ids.ts'
import { addRow, changeRow, deleteRow, edit } from './transact.ts'

export const addComment = (doc: Y.Doc, comment: Comment) => edit(doc, () => addRow(doc, 'comments', comment))
export const rewriteComment = (doc: Y.Doc, id: CommentId, text: string) =>
  edit(doc, () => changeRow(doc, 'comments', id, { text }))
/** `id`: the first of the thread. */
export const resolveThread = (doc: Y.Doc, id: CommentId, resolved: boolean) =>
  edit(doc, () => changeRow(doc, 'comments', id, { resolved: resolved || undefined }))
export const deleteComments = (doc: Y.Doc, ids: readonly CommentId[]) =>
  edit(doc, () => {
    for (const id of ids) deleteRow(doc, 'comments', id)
  })
