// Who wrote what: for each client of a document how far it had written when, and whose it was. One span a client, person
// and minute, so that it costs next to nothing to keep for ever.
import * as Y from 'yjs'
import type { ParticipantId } from '@parcours/shared/domain/ids'
import type { AuthorSpan } from '../storage/history.ts'
import { decodeUpdate, type DecodedUpdate } from './known-content.ts'
import { unpackRow } from './log-row.ts'

const minuteMs = 60_000
type Spans = Map<number, AuthorSpan[]>

export class Authorship {
  #spans: Spans = new Map()

  note(participant: ParticipantId, { structs }: Pick<DecodedUpdate, 'structs'>, at: number): void {
    for (const struct of structs) {
      if (struct instanceof Y.Skip) continue
      extend(this.#spans, struct.id.client, struct.id.clock + struct.length, participant, at)
    }
  }
  /** What was noted since, to be kept; forgotten here. */
  take(): AuthorSpan[] {
    const spans = [...this.#spans.values()].flat()
    this.#spans = new Map()
    return spans
  }
  /** They could not be kept after all. */
  giveBack(spans: readonly AuthorSpan[]): void {
    const later = this.#spans
    this.#spans = new Map()
    for (const { client, clock, participant, at } of [...spans, ...[...later.values()].flat()])
      extend(this.#spans, client, clock, participant, at)
  }
}

const extend = (spans: Spans, client: number, clock: number, participant: ParticipantId, at: number) => {
  const known = spans.get(client)
  const last = known?.at(-1)
  if (last !== undefined && last.clock >= clock) return
  const span = { client, clock, participant, at }
  if (known === undefined) spans.set(client, [span])
  else if (last?.participant === participant && Math.floor(last.at / minuteMs) === Math.floor(at / minuteMs))
    known[known.length - 1] = span
  else known.push(span)
}

/** Of rows that nobody has noted yet. A row that cannot be read says nothing here; loading the board speaks of it. */
export const spansOfRows = (rows: readonly Uint8Array[]): AuthorSpan[] => {
  const authorship = new Authorship()
  for (const row of rows) {
    const { at, edits } = readableRow(row)
    for (const { by, update } of edits) {
      const decoded = by === undefined ? undefined : decodeUpdate(update)
      if (by !== undefined && at !== undefined && decoded !== undefined) authorship.note(by, decoded, at)
    }
  }
  return authorship.take()
}

const readableRow = (row: Uint8Array): ReturnType<typeof unpackRow> => {
  try {
    return unpackRow(row)
  } catch {
    return { at: undefined, edits: [] }
  }
}
