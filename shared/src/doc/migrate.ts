// Brings a document of an older layout to the present one. The server does it as it loads a board, before anybody is
// in the room and with the result on disk: one writer, so no two people migrate at once. Clients never do. Their undo
// tracks their own origin alone, so it cannot take a migration back; and what a device wrote offline in an older
// layout merges as fields that the readers do not know or parse tolerantly.
import type * as Y from 'yjs'
import { head, migrationOrigin, schemaVersion } from './layout.ts'

/**
 * Rewrites a document of one version as the next. Deterministic, and writes single values rather than new records or
 * texts wherever it can: two copies of one backup that were migrated apart must merge to what either is.
 */
export type Migration = (doc: Y.Doc) => void

/** The migration at n brings version n to n + 1. Add one, and raise `schemaVersion`. */
export const migrations: readonly Migration[] = [
  // Before boards carried a version: the layout is that of version 1.
  () => undefined,
]

export type Migrated =
  | { readonly kind: 'current' }
  | { readonly kind: 'migrated'; readonly from: number }
  /** Written by a later Parcours: to be read and never written. */
  | { readonly kind: 'newer'; readonly version: number }

/** The version of a document's layout; 0 where none is written. */
export const schemaOf = (doc: Y.Doc): number => {
  const written = head(doc).get('schema')
  return typeof written === 'number' && Number.isInteger(written) && written > 0 ? written : 0
}

/** Whether this Parcours is too old to write in the document. */
export const isNewer = (doc: Y.Doc): boolean => schemaOf(doc) > schemaVersion

/** All steps in one transaction; a document that needs none is not touched. */
export const migrate = (doc: Y.Doc, steps: readonly Migration[] = migrations): Migrated => {
  const from = schemaOf(doc)
  if (from > steps.length) return { kind: 'newer', version: from }
  if (from === steps.length) return { kind: 'current' }
  doc.transact(() => {
    for (const step of steps.slice(from)) step(doc)
    head(doc).set('schema', steps.length)
  }, migrationOrigin)
  return { kind: 'migrated', from }
}
