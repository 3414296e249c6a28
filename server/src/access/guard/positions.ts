// Where in the board each part of an update would land. The update alone does not tell: what overwrites or follows
// something carries only an origin, so everything is resolved through the store and the update's own structs.
import * as Y from 'yjs'

export type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>
type Struct = DecodedUpdate['structs'][number]

/** A key of a root is a record; a key of a record is a field; all that lies deeper belongs to its field. */
export interface Position {
  readonly root: string
  /** Undefined: in the root's list, which no board has. */
  readonly record: string | undefined
  /** The item that is the record, where the position lies within one. */
  readonly of: Y.Item | undefined
  /** Undefined: the record itself; null: in the record's list. */
  readonly field: string | null | undefined
}
/** `gone`: it would fall into something deleted, and change nothing. */
export type Landing = Position | 'gone' | 'missing' | 'malformed'

interface Found {
  readonly struct: Struct
  readonly isNew: boolean
}

export class Positions {
  readonly #doc: Y.Doc
  readonly #added: ReadonlyMap<number, readonly Struct[]>
  readonly #landings = new Map<Struct, Landing>()
  readonly #rootNames = new Map<unknown, string>()

  constructor(doc: Y.Doc, structs: readonly Struct[]) {
    this.#doc = doc
    this.#added = groupByClient(structs)
  }

  /** Of an item of the update or of the store. */
  of(item: Y.Item): Landing {
    // Without recursion: a long text typed letter by letter is a long chain.
    const waiting: Y.Item[] = [item]
    const open = new Set<Y.Item>()
    for (let top = waiting.at(-1); top !== undefined; top = waiting.at(-1)) {
      const needed = this.#landings.has(top) ? undefined : this.#needed(top)
      if (needed === undefined || this.#landings.has(needed)) {
        if (!this.#landings.has(top)) this.#landings.set(top, this.#land(top))
        waiting.pop()
        open.delete(top)
      } else if (open.has(needed)) {
        // They wait for one another, for ever.
        this.#landings.set(top, 'malformed')
      } else {
        open.add(top)
        waiting.push(needed)
      }
    }
    return this.#landings.get(item) ?? 'malformed'
  }

  /** The struct that holds this id: the update's own only where the store has none. */
  find(id: Y.ID): Found | undefined {
    const stored = this.#doc.store.clients.get(id.client)
    if (stored !== undefined && id.clock < Y.getState(this.#doc.store, id.client)) {
      const struct = stored[Y.findIndexSS(stored, id.clock)]
      return struct && { struct, isNew: false }
    }
    const struct = holding(this.#added.get(id.client) ?? [], id.clock)
    return struct && { struct, isNew: true }
  }

  /** The one other item whose landing decides this one's. */
  #needed(item: Y.Item): Y.Item | undefined {
    const parent = parentOf(item)
    if (isType(parent)) return parent._item ?? undefined
    if (typeof parent === 'string') return undefined
    const id = parent ?? item.origin ?? item.rightOrigin
    const struct = id && this.find(id)?.struct
    return struct instanceof Y.Item ? struct : undefined
  }

  #land(item: Y.Item): Landing {
    const parent = parentOf(item)
    if (isType(parent)) return this.#inType(parent, item.parentSub)
    if (typeof parent === 'string') return inRoot(parent, item.parentSub)
    for (const id of [item.origin, item.rightOrigin, parent]) {
      if (id === null) continue
      if (id.client === item.id.client && id.clock >= item.id.clock) return 'malformed'
      const struct = this.find(id)?.struct
      if (struct === undefined || struct instanceof Y.Skip) return 'missing'
      if (struct instanceof Y.GC) return 'gone'
    }
    if (parent !== null) return this.#inItem(this.find(parent)?.struct, item.parentSub)
    const beside = this.find(item.origin ?? item.rightOrigin ?? item.id)?.struct
    return (beside instanceof Y.Item && beside !== item && this.#landings.get(beside)) || 'malformed'
  }

  #inItem(holder: Struct | undefined, key: string | null): Landing {
    if (!(holder instanceof Y.Item)) return 'malformed'
    // Before its content is looked at: of a record that was deleted Yjs keeps none.
    if (holder.deleted) return 'gone'
    if (!(holder.content instanceof Y.ContentType)) return 'malformed'
    const outer = this.#landings.get(holder)
    if (outer === undefined || typeof outer === 'string') return outer ?? 'malformed'
    return outer.field === undefined && outer.record !== undefined ? { ...outer, of: holder, field: key } : outer
  }

  #inType(type: Y.AbstractType<unknown>, key: string | null): Landing {
    if (type._item !== null) return this.#inItem(type._item, key)
    const known = this.#rootNames.get(type) ?? Y.findRootTypeKey(type)
    this.#rootNames.set(type, known)
    return inRoot(known, key)
  }
}

const inRoot = (root: string, key: string | null): Position => ({
  root,
  record: key ?? undefined,
  of: undefined,
  field: undefined,
})

/** As it stands in the struct: a type once integrated, a root's name or an id before, null where it is to be copied. */
const parentOf = (item: Y.Item): Y.AbstractType<unknown> | Y.ID | string | null =>
  item.parent as Y.AbstractType<unknown> | Y.ID | string | null

const isType = (parent: ReturnType<typeof parentOf>): parent is Y.AbstractType<unknown> =>
  parent instanceof Y.AbstractType

const groupByClient = (structs: readonly Struct[]): Map<number, Struct[]> => {
  const groups = new Map<number, Struct[]>()
  for (const struct of structs) {
    const group = groups.get(struct.id.client)
    if (group === undefined) groups.set(struct.id.client, [struct])
    else group.push(struct)
  }
  return groups
}

/** Of structs in order of their clocks. */
const holding = (structs: readonly Struct[], clock: number): Struct | undefined => {
  let [low, high] = [0, structs.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const struct = structs[middle]
    if (struct === undefined) return undefined
    if (clock < struct.id.clock) high = middle - 1
    else if (clock >= struct.id.clock + struct.length) low = middle + 1
    else return struct
  }
  return undefined
}
