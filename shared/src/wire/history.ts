// A board's past over HTTP, documented in the README.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as v from 'valibot'
import { participantId, versionId, type ParticipantId } from '../domain/ids.ts'
import { limits } from '../domain/values.ts'

/** A point in time: somebody named it, the clock took it, or it was kept before the board was put back. */
export const versionKind = v.picklist(['named', 'automatic', 'before-restore', 'before-take-back'])
export type VersionKind = v.InferOutput<typeof versionKind>

const versionName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limits.title))
const person = v.object({ id: participantId, name: v.string() })

export const version = v.object({
  id: versionId,
  /** Epoch milliseconds. */
  at: v.number(),
  kind: versionKind,
  /** '' unless somebody named it. */
  name: v.string(),
  /** Who asked for it; absent for automatic points. */
  by: v.optional(participantId),
  /** Who wrote since the point before. */
  people: v.array(participantId),
})
export const historyAnswer = v.object({
  /** Newest first. */
  versions: v.array(version),
  /** All who ever joined, so that a name can be told for each. */
  people: v.array(person),
  /** Who wrote since the newest version. */
  writers: v.array(participantId),
})
export const newVersionRequest = v.variant('kind', [
  v.object({ kind: v.literal('named'), name: versionName }),
  v.object({ kind: v.picklist(['before-restore', 'before-take-back']) }),
])
export const renameVersionRequest = v.object({ name: versionName })

/** Everything below `clock` that this client wrote, and no span before covers, is this person's, written by `at`. */
const authorSpan = v.object({ client: v.number(), clock: v.number(), participant: participantId, at: v.number() })
/** Each client's spans in the order of their clocks. */
export const authorsAnswer = v.object({ spans: v.array(authorSpan), people: v.array(person) })

export type Version = v.InferOutput<typeof version>
export type HistoryAnswer = v.InferOutput<typeof historyAnswer>
export type NewVersionRequest = v.InferOutput<typeof newVersionRequest>
export type AuthorsAnswer = v.InferOutput<typeof authorsAnswer>

/** The board as it was at some moment before the one asked for, and all that was written after it, in order. */
export interface PastLog {
  /** The moment that was asked for, by the server's clock. */
  readonly from: number
  readonly base: Uint8Array
  readonly edits: readonly {
    /** Epoch milliseconds. */
    readonly at: number
    /** Absent: the server itself. */
    readonly by?: ParticipantId
    readonly update: Uint8Array
  }[]
}

export const encodePastLog = ({ from, base, edits }: PastLog): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, from)
  encoding.writeVarUint8Array(encoder, base)
  for (const { at, by = '', update } of edits) {
    encoding.writeVarUint(encoder, at)
    encoding.writeVarString(encoder, by)
    encoding.writeVarUint8Array(encoder, update)
  }
  return encoding.toUint8Array(encoder)
}

/** Undefined when the bytes are cut short or no such log. */
export const parsePastLog = (bytes: Uint8Array): PastLog | undefined => {
  try {
    const decoder = decoding.createDecoder(bytes)
    const from = decoding.readVarUint(decoder)
    const base = decoding.readVarUint8Array(decoder)
    const edits: PastLog['edits'][number][] = []
    while (decoding.hasContent(decoder)) {
      const at = decoding.readVarUint(decoder)
      const by = decoding.readVarString(decoder)
      const update = decoding.readVarUint8Array(decoder)
      edits.push({ at, update, ...(by !== '' && { by: v.parse(participantId, by) }) })
    }
    return { from, base, edits }
  } catch {
    return undefined
  }
}
