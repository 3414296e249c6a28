// A large Yjs update as several small ones: a first sync in messages that pass every limit, a document rebuilt slice by slice.
// Applied in their order none waits for a later one, which Yjs would hold back invisibly ("pending").
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

type Struct = Y.Item | Y.GC | Y.Skip
/** Client → its structs in the order of their clocks, as in a document's store. */
type Structs = ReadonlyMap<number, readonly Struct[]>
type Deletes = ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>
/** Client → what comes next of it. */
export type Clocks = ReadonlyMap<number, number>
export interface Part {
  readonly update: Uint8Array
  /** How far it brings each client that it holds something of. */
  readonly reached: Clocks
}
export interface Whole {
  /** How far all parts together reach. */
  readonly reached: Clocks
  /** Everything that is deleted, once more, as an update. */
  readonly deletes: Uint8Array
}

/** At most `limitBytes` each, but for a single value that is larger. What already fits stays as it is. Throws if that is no update. */
export const splitUpdate = (update: Uint8Array, limitBytes: number): Uint8Array[] => {
  if (update.byteLength <= limitBytes) return [update]
  const { structs, ds } = Y.decodeUpdate(update)
  const clients = byClient<Struct>(structs, ({ id }) => id.client)
  return [...parts(clients, () => ds.clients, { partBytes: limitBytes, lastPartBytes: limitBytes })].flatMap(
    (part) => part?.update ?? [],
  )
}

/**
 * The whole of a document, without what it holds back as pending. Now and then it yields undefined: the caller may pause
 * there, and the document may change meanwhile; what is written during it may or may not be in the parts. The last part
 * may be longer, so that it holds all deletions.
 */
export const partsOfDoc = (
  doc: Y.Doc,
  limits: { readonly partBytes: number; readonly lastPartBytes: number },
): Generator<Part | undefined, Whole> => parts(doc.store.clients, (reached) => deletesUpTo(doc, reached), limits)

function* parts(
  clients: Structs,
  deletes: (reached: Clocks) => Deletes,
  { partBytes, lastPartBytes }: { readonly partBytes: number; readonly lastPartBytes: number },
): Generator<Part | undefined, Whole> {
  const part = new PartWriter(partBytes)
  const walk = new CausalWalk(clients)
  let visited = 0
  for (const { struct, offset } of walk.structs()) {
    const full = part.write(struct, offset)
    if (full !== undefined) yield full
    else if (++visited % structsBetweenPauses === 0) yield undefined
  }
  const reached = walk.clocks()
  const ranges = rangesOf(deletes(reached))
  yield* part.end(ranges, lastPartBytes)
  return { reached, deletes: updateOf([], ranges) }
}

/** What is deleted of the structs that were written; of the others, the updates that bring them will tell. */
const deletesUpTo = ({ store }: Y.Doc, reached: Clocks): Deletes =>
  new Map(
    [...Y.createDeleteSetFromStructStore(store).clients].map(([client, ranges]) => {
      const end = reached.get(client) ?? 0
      const written = ranges.filter(({ clock }) => clock < end)
      return [client, written.map(({ clock, len }) => ({ clock, len: Math.min(len, end - clock) }))]
    }),
  )

const structsBetweenPauses = 500

interface Cursor {
  index: number
  /** What comes next. */
  clock: number
}

/** Every struct after all that it builds on. Positions are clocks, so that the structs may be split and merged meanwhile. */
class CausalWalk {
  readonly #clients: Structs
  readonly #cursors = new Map<number, Cursor>()

  constructor(clients: Structs) {
    this.#clients = clients
  }

  clocks(): Clocks {
    return new Map([...this.#cursors].map(([client, { clock }]) => [client, clock]))
  }

  *structs(): Generator<{ readonly struct: Struct; readonly offset: number }> {
    for (const client of this.#clients.keys()) {
      const stack = [{ client, through: Infinity }]
      for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
        const cursor = this.#cursor(top.client)
        const struct = cursor.clock > top.through ? undefined : this.#next(top.client, cursor)
        if (struct === undefined) {
          stack.pop()
          continue
        }
        const owed = this.#owed(struct)
        // Only a forged update goes in circles; Yjs will hold that back wherever it is put.
        if (owed !== undefined && !stack.some(({ client: waiting }) => waiting === owed.client)) {
          stack.push({ client: owed.client, through: owed.clock })
          continue
        }
        const offset = cursor.clock - struct.id.clock
        cursor.clock = struct.id.clock + struct.length
        yield { struct, offset }
      }
    }
  }

  #cursor(client: number): Cursor {
    const known = this.#cursors.get(client)
    if (known !== undefined) return known
    const cursor = { index: 0, clock: this.#clients.get(client)?.[0]?.id.clock ?? 0 }
    this.#cursors.set(client, cursor)
    return cursor
  }

  #next(client: number, cursor: Cursor): Struct | undefined {
    const structs = this.#clients.get(client) ?? []
    for (let i = cursor.index; i <= cursor.index + 1; i++) {
      const struct = structs[i]
      if (struct === undefined || !covers(struct, cursor.clock)) continue
      cursor.index = i
      return struct
    }
    const last = structs.at(-1)
    if (last === undefined || cursor.clock >= last.id.clock + last.length) return undefined
    cursor.index = indexOf(structs, cursor.clock)
    return structs[cursor.index]
  }

  /** Something that comes along and must come first. */
  #owed(struct: Struct): Y.ID | undefined {
    if (!(struct instanceof Y.Item)) return undefined
    const { origin, rightOrigin, id } = struct
    for (const each of [origin, rightOrigin, parentOf(struct)]) {
      if (each !== null && each !== undefined && each.client !== id.client && this.#isOwed(each)) return each
    }
    return undefined
  }
  #isOwed({ client, clock }: Y.ID): boolean {
    const last = this.#clients.get(client)?.at(-1)
    return last !== undefined && clock >= this.#cursor(client).clock && clock < last.id.clock + last.length
  }
}

const covers = ({ id, length }: Struct, clock: number) => id.clock <= clock && clock < id.clock + length
const indexOf = (structs: readonly Struct[], clock: number): number => {
  let [low, high] = [0, structs.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((structs[middle]?.id.clock ?? Infinity) <= clock) low = middle
    else high = middle - 1
  }
  return low
}
const parentOf = ({ parent }: Y.Item): Y.ID | undefined => {
  if (parent instanceof Y.AbstractType) return parent._item?.id
  return parent instanceof Y.ID ? parent : undefined
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

/** Collects structs until an update of them would pass the limit. */
class PartWriter {
  readonly #limitBytes: number
  #runs = new Map<number, Run>()
  #bytes = 0

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes - runHeadBytes
  }

  /** Answers the part that this one did not fit into any more. */
  write(struct: Struct, offset: number): Part | undefined {
    const { client, clock } = struct.id
    const run = this.#runs.get(client) ?? this.#newRun(client, clock + offset)
    const before = encoding.length(run.encoder.restEncoder)
    struct.write(run.encoder, offset)
    const size = encoding.length(run.encoder.restEncoder) - before
    if (this.#bytes + size > this.#limitBytes && this.#bytes > runHeadBytes) {
      const content = run.encoder.toUint8Array()
      const full = this.#close([], { client, content: content.subarray(0, before) })
      const next = this.#newRun(client, clock + offset)
      encoding.writeUint8Array(next.encoder.restEncoder, content.subarray(before))
      this.#count(next, struct, size)
      return full
    }
    this.#count(run, struct, size)
    return undefined
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

  /** With one run `cut` short. */
  #close(ranges: readonly Range[] = [], cut?: { readonly client: number; readonly content: Uint8Array }): Part {
    const runs = [...this.#runs].filter(([, { structs }]) => structs > 0)
    this.#runs = new Map()
    this.#bytes = 0
    const written = runs.map(([client, { structs, clock, encoder }]) => ({
      client,
      structs,
      clock,
      content: client === cut?.client ? cut.content : encoder.toUint8Array(),
    }))
    return { update: updateOf(written, ranges), reached: new Map(runs.map(([client, { end }]) => [client, end])) }
  }
}

interface WrittenRun {
  readonly client: number
  readonly structs: number
  readonly clock: number
  readonly content: Uint8Array
}
interface Range {
  readonly client: number
  readonly clock: number
  readonly len: number
}
/** Client, number of ranges, clock and length, as long as they get. */
const rangeBytes = 24

/** Higher clients first: Yjs merges and compares updates in this order. */
const updateOf = (runs: readonly WrittenRun[], ranges: readonly Range[]): Uint8Array =>
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

const rangesOf = (deletes: Deletes): Range[] =>
  [...deletes].flatMap(([client, ranges]) => ranges.map(({ clock, len }) => ({ client, clock, len })))

const byClient = <T>(values: readonly T[], clientOf: (value: T) => number): Map<number, T[]> => {
  const clients = new Map<number, T[]>()
  for (const value of values) {
    const client = clientOf(value)
    const ofClient = clients.get(client)
    if (ofClient === undefined) clients.set(client, [value])
    else ofClient.push(value)
  }
  return clients
}
