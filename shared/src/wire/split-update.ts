// A large Yjs update as several small ones: a first sync in messages that pass every limit, a document rebuilt slice by slice.
// Applied in their order none waits for a later one, which Yjs would hold back invisibly ("pending").
import * as Y from 'yjs'
import { byClient, Deletions, rangesOf, type Deletes, type Range } from './deletions.ts'
import { PartWriter, updateOf, type Clocks, type Part, type Struct } from './part-writer.ts'

/** Client → its structs in the order of their clocks, as in a document's store. */
type Structs = ReadonlyMap<number, readonly Struct[]>
export interface Whole {
  /** How far all parts together reach. */
  readonly reached: Clocks
  /** Everything that is deleted, once more, as an update. */
  readonly deletes: Uint8Array
}

/**
 * At most `limitBytes` each, but for a single value that is larger. What already fits stays as it is. Each part can be
 * judged by itself: it tells what of it is deleted, and a record comes with its fields. Throws if that is no update.
 */
export const splitUpdate = (update: Uint8Array, limitBytes: number): Uint8Array[] => {
  if (update.byteLength <= limitBytes) return [update]
  const { structs, ds } = Y.decodeUpdate(update)
  const clients = byClient<Struct>(structs, ({ id }) => id.client)
  const limits = { partBytes: limitBytes, lastPartBytes: limitBytes }
  return [...parts(clients, () => ds.clients, limits, new Deletions(ds.clients))].flatMap((part) => part?.update ?? [])
}

/** The update without anything of some clients. Throws if that is no update. */
export const withoutClients = (update: Uint8Array, isLeftOut: (client: number) => boolean): Uint8Array => {
  const { structs, ds } = Y.decodeUpdate(update)
  const part = new PartWriter(Infinity)
  for (const struct of structs) if (!isLeftOut(struct.id.client)) part.write(struct, 0)
  const kept = rangesOf(new Map([...ds.clients].filter(([client]) => !isLeftOut(client))))
  const [whole] = part.end(kept, Infinity)
  return whole?.update ?? Uint8Array.of(0, 0)
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
  known?: Deletions,
): Generator<Part | undefined, Whole> {
  const part = new PartWriter(partBytes, known)
  const walk = new CausalWalk(clients)
  let visited = 0
  for (const { struct, offset } of walk.structs()) {
    const full = part.write(struct, offset)
    if (full !== undefined) yield full
    else if (++visited % structsBetweenPauses === 0) yield undefined
  }
  const reached = walk.clocks()
  const ranges = rangesOf(deletes(reached))
  const untold = known === undefined ? ranges : ranges.filter((range) => !isToldOf(clients, range))
  yield* part.end(untold, lastPartBytes)
  return { reached, deletes: updateOf([], ranges) }
}

/** Its part has told. */
const isToldOf = (clients: Structs, { client, clock, len }: Range): boolean => {
  const structs = clients.get(client)
  const [first, last] = [structs?.[0], structs?.at(-1)]
  return (
    first !== undefined && last !== undefined && clock >= first.id.clock && clock + len <= last.id.clock + last.length
  )
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
