// For tests: a document whose every update is written down with its author, as the server's log does.
import * as Y from 'yjs'
import type { ParticipantId } from '../domain/ids.ts'
import type { PastEdit } from './past.ts'

export const emptyUpdate = Y.encodeStateAsUpdate(new Y.Doc())

/** A log as the server keeps it: what each person's screen sends, in the order it arrives. */
export const record = (base: Uint8Array = emptyUpdate) => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, base)
  const log: PastEdit[] = []
  let by: ParticipantId | undefined
  doc.on('update', (update: Uint8Array) => log.push({ at: log.length, by, update }))
  return {
    doc,
    log,
    as: (who: ParticipantId, write: (doc: Y.Doc) => void) => {
      by = who
      write(doc)
      by = undefined
    },
  }
}
