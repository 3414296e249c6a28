// Writes structs into parts of an update, each complete in itself.
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { byClient, type Deletions, type Range } from './deletions.ts'

export type Struct = Y.Item | Y.GC | Y.Skip
/** Client → what comes next of it. */
export type Clocks = ReadonlyMap<number, number>
export interface Part {
  readonly update: Uint8Array
  /** How far it brings each client that it holds something of. */
  readonly reached: Clocks
}

interface Run {
  readonly clock: number
  /** What comes after it. */
  end: number
  structs: number
  readonly encoder: Y.UpdateEncoderV1
}
/** Number of structs, client and clock, as long as they get. */
const runHeadBytes = 24

/** A shared value and what was put into it right after: the end of a run. What it is has to be seen in one piece. */
interface Group {
  readonly client: number
  readonly clock: number
  /** How many bytes, of the part and of the run, and how many structs of the run stand before it. */
  readonly before: { readonly part: number; readonly run: number; readonly structs: number }
}

/**
 * Collects structs until an update of them would pass the limit. With `deletions` each part tells what of it is deleted,
 * and a value begins a new part rather than to be cut.
 */
export class PartWriter {
  readonly #limitBytes: number
  readonly #deletions: Deletions | undefined
  #runs = new Map<number, Run>()
  #bytes = 0
  #group: Group | undefined

  constructor(limitBytes: number, deletions?: Deletions) {
    this.#limitBytes = limitBytes - runHeadBytes
    this.#deletions = deletions
  }

  /** Answers the part that this one did not fit into any more. */
  write(struct: Struct, offset: number): Part | undefined {
    const { client } = struct.id
    const clock = struct.id.clock + offset
    const run = this.#runs.get(client) ?? this.#newRun(client, clock)
    const written = encoding.length(run.encoder.restEncoder)
    const here = { client, clock, before: { part: this.#bytes, run: written, structs: run.structs } }
    this.#group = groupWith(this.#group, struct, here)
    struct.write(run.encoder, offset)
    const told = this.#deletions?.within(client, clock, struct.id.clock + struct.length).length ?? 0
    const size = encoding.length(run.encoder.restEncoder) - written + told * rangeBytes
    const isFull = this.#bytes + size > this.#limitBytes && this.#bytes > runHeadBytes
    this.#count(run, struct, size)
    return isFull ? this.#cut(run, this.#deletions === undefined ? here : this.#whereToCut(here)) : undefined
  }

  /** Before the value that is being written, if it then fits. */
  #whereToCut(here: Group): Group {
    const group = this.#group
    const isWorthIt = group !== undefined && group.before.part > runHeadBytes
    return isWorthIt && this.#bytes - group.before.part <= this.#limitBytes - runHeadBytes ? group : here
  }

  /** What stands before it is a part; the rest begins the next one. */
  #cut(run: Run, { client, clock, before }: Group): Part {
    const content = run.encoder.toUint8Array()
    const [size, structs] = [this.#bytes - before.part, run.structs - before.structs]
    const full = this.#close([], { client, clock, structs: before.structs, content: content.subarray(0, before.run) })
    const next = this.#newRun(client, clock)
    encoding.writeUint8Array(next.encoder.restEncoder, content.subarray(before.run))
    next.structs = structs
    next.end = run.end
    if (this.#group !== undefined) this.#group = { client, clock, before: { part: this.#bytes, run: 0, structs: 0 } }
    this.#bytes += size
    return full
  }

  *end(ranges: readonly Range[], lastPartBytes: number): Generator<Part> {
    const perPart = Math.max(1, Math.floor(this.#limitBytes / rangeBytes))
    if (this.#bytes + runHeadBytes + ranges.length * rangeBytes <= lastPartBytes) return yield this.#close(ranges)
    if (this.#runs.size > 0) yield this.#close()
    for (let from = 0; from < ranges.length; from += perPart) yield this.#close(ranges.slice(from, from + perPart))
  }

  #newRun(client: number, clock: number): Run {
    const run = { clock, end: clock, structs: 0, encoder: new Y.UpdateEncoderV1() }
    this.#runs.set(client, run)
    this.#bytes += runHeadBytes
    return run
  }
  #count(run: Run, { id, length }: Struct, size: number): void {
    run.structs++
    run.end = id.clock + length
    this.#bytes += size
  }

  /** With one run cut `short`. */
  #close(ranges: readonly Range[] = [], short?: Short): Part {
    const written = [...this.#runs]
      .map(([client, run]) => (client === short?.client ? cutShort(run, short) : asWritten(client, run)))
      .filter(({ structs }) => structs > 0)
    this.#runs = new Map()
    this.#bytes = 0
    const told = written.flatMap(({ client, clock, end }) => this.#deletions?.within(client, clock, end) ?? [])
    return {
      update: updateOf(written, [...told, ...ranges]),
      reached: new Map(written.map(({ client, end }) => [client, end])),
    }
  }
}

interface Short {
  readonly client: number
  /** Where it ends. */
  readonly clock: number
  readonly structs: number
  readonly content: Uint8Array
}
const asWritten = (client: number, { structs, clock, end, encoder }: Run): WrittenRun => ({
  client,
  structs,
  clock,
  end,
  content: encoder.toUint8Array(),
})
const cutShort = (run: Run, { client, clock, structs, content }: Short): WrittenRun => ({
  client,
  structs,
  clock: run.clock,
  end: clock,
  content,
})

/** The group that goes on or begins with this struct. */
const groupWith = (group: Group | undefined, struct: Struct, here: Group): Group | undefined => {
  if (!(struct instanceof Y.Item)) return undefined
  if (group !== undefined && isWithin(group, struct)) return group
  return struct.content instanceof Y.ContentType ? here : undefined
}
/** It follows at once in the run, and lies in the value or beside something that does; what is beside the value itself is the next. */
const isWithin = ({ client, clock }: Group, { id, parent, origin, rightOrigin }: Y.Item): boolean => {
  if (id.client !== client) return false
  if (parent instanceof Y.ID) return parent.client === client && parent.clock >= clock
  return [origin, rightOrigin].some((each) => each !== null && each.client === client && each.clock > clock)
}

interface WrittenRun {
  readonly client: number
  readonly structs: number
  readonly clock: number
  readonly end: number
  readonly content: Uint8Array
}
/** Client, number of ranges, clock and length, as long as they get. */
const rangeBytes = 24

/** Higher clients first: Yjs merges and compares updates in this order. */
export const updateOf = (runs: readonly WrittenRun[], ranges: readonly Range[]): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, runs.length)
    for (const { client, structs, clock, content } of runs.toSorted((a, b) => b.client - a.client)) {
      encoding.writeVarUint(encoder, structs)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeUint8Array(encoder, content)
    }
    const clients = byClient(ranges, ({ client }) => client)
    encoding.writeVarUint(encoder, clients.size)
    for (const [client, ofClient] of [...clients].toSorted(([a], [b]) => b - a)) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, ofClient.length)
      for (const { clock, len } of ofClient) {
        encoding.writeVarUint(encoder, clock)
        encoding.writeVarUint(encoder, len)
      }
    }
  })
