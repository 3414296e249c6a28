// Document content as it came from the server. Whoever listens for updates gets its very bytes: nobody encodes again what
// is at hand, which for a large board takes as long as reading it.
import * as Y from 'yjs'
import { UpdateReader } from './update-reader.ts'

/** Throws where the bytes are no update; then nobody is told of them. */
export const applyReceived = (doc: Y.Doc, update: Uint8Array, origin: unknown): void => {
  const listeners = doc._observers.get('update')
  // Yjs encodes a transaction only where somebody listens.
  doc._observers.delete('update')
  let applied: Y.Transaction | undefined
  const onTransaction = (transaction: Y.Transaction) => {
    applied = transaction
  }
  doc.on('beforeTransaction', onTransaction)
  try {
    Y.applyUpdateV2(doc, update, origin, UpdateReader)
  } finally {
    doc.off('beforeTransaction', onTransaction)
    if (listeners !== undefined) doc._observers.set('update', listeners)
  }
  if (applied !== undefined) doc.emit('update', [update, origin, doc, applied])
}
