// Moments of a board that are over: a version opened again, and the log between two moments.
import * as Y from 'yjs'
import type { ParticipantId } from '../domain/ids.ts'
import { isNewer, migrate } from './migrate.ts'

/** An edit as the log kept it. */
export interface PastEdit {
  /** Epoch milliseconds. */
  readonly at: number
  /** Absent: the server, or a log that does not tell. */
  readonly by?: ParticipantId | undefined
  readonly update: Uint8Array
}

export type OpenedVersion =
  | { readonly kind: 'opened'; readonly doc: Y.Doc }
  /** Bytes that are no board. */
  | { readonly kind: 'damaged' }
  /** Written by a later Parcours. */
  | { readonly kind: 'newer' }

/** A document of its own, in the present layout. */
export const openVersion = (update: Uint8Array): OpenedVersion => {
  const doc = new Y.Doc()
  try {
    // A truncated update throws here, before it could be applied by half.
    Y.decodeUpdate(update)
    Y.applyUpdate(doc, update)
  } catch {
    return { kind: 'damaged' }
  }
  if (isNewer(doc)) return { kind: 'newer' }
  migrate(doc)
  return { kind: 'opened', doc }
}
