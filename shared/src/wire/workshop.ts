// The workshop on the wire, over the socket and over HTTP. What a command and a view hold is shared/workshop's to know.
import * as v from 'valibot'

const entry = v.object({ slice: v.string(), key: v.string(), value: v.optional(v.unknown()) })

/** The same key again gets the same answer and changes nothing; a new intention needs a new key. */
export const commandMessage = v.object({
  key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/)),
  command: v.unknown(),
})
export type CommandMessage = v.InferOutput<typeof commandMessage>

export const commandAnswer = v.variant('kind', [
  v.object({ kind: v.literal('accepted'), answer: v.optional(v.record(v.string(), v.unknown())) }),
  v.object({ kind: v.literal('refused'), reason: v.string() }),
])
export type CommandAnswer = v.InferOutput<typeof commandAnswer>
export const answerMessage = v.intersect([v.object({ key: v.string() }), commandAnswer])

/** Entries that changed since the last view on this socket; `whole`: of everything, what was known before is void. */
export const viewMessage = v.object({
  whole: v.optional(v.literal(true)),
  public: v.optional(v.array(entry)),
  own: v.optional(v.array(entry)),
  /** Epoch ms of the server when it sent this: clocks are shown in its time. */
  at: v.optional(v.number()),
})
export type ViewMessage = v.InferOutput<typeof viewMessage>
