// From what a document says (clients and how far they had come) to people and times.
import type { Writing } from '@parcours/shared/doc/authorship'
import type { ParticipantId } from '@parcours/shared/domain/ids'
import type { AuthorsAnswer } from '@parcours/shared/wire/history'

export interface CardWriting {
  readonly participant: ParticipantId
  /** When they last wrote, in epoch milliseconds. */
  readonly at: number
}

/** One entry a person, the latest first; what no span covers is nobody's that the server knows. */
export const writersOf = (writings: readonly Writing[], spans: AuthorsAnswer['spans']): CardWriting[] => {
  const latest = new Map<ParticipantId, number>()
  for (const { client, clock } of writings) {
    // Spans come in the order of their clocks: the first that reaches beyond covers it.
    const span = spans.find((each) => each.client === client && each.clock > clock)
    if (span !== undefined) latest.set(span.participant, Math.max(span.at, latest.get(span.participant) ?? 0))
  }
  return [...latest].map(([participant, at]) => ({ participant, at })).sort((a, b) => b.at - a.at)
}
