// A state or a view in slices: each a single value, or a record of entries that are written and sent one by one.
// What goes to disk and what goes over the wire are the same thing: the entries that changed.
import { equalityDeep } from 'lib0/function'
import * as v from 'valibot'

export interface ValueSlice<S extends v.GenericSchema> {
  readonly kind: 'value'
  readonly schema: S
  /** Until something else is written. */
  readonly initial: v.InferOutput<S>
}
export interface RecordSlice<S extends v.GenericSchema> {
  readonly kind: 'record'
  /** Of one entry. */
  readonly schema: S
}
export type Slices = Readonly<Record<string, ValueSlice<v.GenericSchema> | RecordSlice<v.GenericSchema>>>
export type ValueOf<D extends Slices> = {
  readonly [K in keyof D]: D[K]['kind'] extends 'value'
    ? v.InferOutput<D[K]['schema']>
    : Readonly<Record<string, v.InferOutput<D[K]['schema']>>>
}

export const valueSlice = <const S extends v.GenericSchema>(
  schema: S,
  initial: v.InferOutput<NoInfer<S>>,
): ValueSlice<S> => ({ kind: 'value', schema, initial })
/** For what grows with people or notes: one entry changes at a time. */
export const recordSlice = <const S extends v.GenericSchema>(schema: S): RecordSlice<S> => ({ kind: 'record', schema })

/** `key` is '' for a value. Without `value`: the entry is gone, the value is the initial one again. */
export interface Entry {
  readonly slice: string
  readonly key: string
  readonly value?: unknown
}

export const emptyOf = <D extends Slices>(slices: D): ValueOf<D> =>
  Object.fromEntries(
    Object.entries(slices).map(([name, slice]) => [name, slice.kind === 'value' ? slice.initial : {}]),
  ) as ValueOf<D>

/** What turns `before` into `after`. What is the same object is not looked into. */
export const changedEntries = <D extends Slices>(slices: D, before: ValueOf<D>, after: ValueOf<D>): Entry[] =>
  Object.entries(slices).flatMap(([slice, { kind }]) => {
    const [was, is] = [before[slice], after[slice]]
    if (was === is) return []
    if (kind === 'value') return equalityDeep(was, is) ? [] : [{ slice, key: '', value: is }]
    return changedKeys(was as Table, is as Table).map((key) => entryOf(slice, key, at(is as Table, key)))
  })

/**
 * The value with these entries. Each is parsed; one of a slice this Parcours does not know is passed over, and one that
 * does not parse is told to `onDamaged`, which may throw.
 */
export const withEntries = <D extends Slices>(
  slices: D,
  value: ValueOf<D>,
  entries: readonly Entry[],
  onDamaged: (entry: Entry) => void,
): ValueOf<D> => {
  const next: Record<string, unknown> = { ...value }
  const copied = new Set<string>()
  for (const entry of entries) {
    const slice = Object.hasOwn(slices, entry.slice) ? slices[entry.slice] : undefined
    if (slice === undefined) continue
    const parsed = entry.value === undefined ? undefined : v.safeParse(slice.schema, entry.value)
    if (parsed?.success === false) onDamaged(entry)
    else if (slice.kind === 'value') next[entry.slice] = parsed === undefined ? slice.initial : parsed.output
    else {
      if (!copied.has(entry.slice)) next[entry.slice] = { ...(next[entry.slice] as Table) }
      copied.add(entry.slice)
      const table = next[entry.slice] as Record<string, unknown>
      if (parsed === undefined) Reflect.deleteProperty(table, entry.key)
      else put(table, entry.key, parsed.output)
    }
  }
  return next as ValueOf<D>
}

type Table = Readonly<Record<string, unknown>>

/** Its own: a key may be called `toString`. */
const at = (table: Table, key: string): unknown => (Object.hasOwn(table, key) ? table[key] : undefined)

/** As its own, whatever it is called: assigned, `__proto__` would be lost. */
const put = (table: Record<string, unknown>, key: string, value: unknown): void => {
  Object.defineProperty(table, key, { value, enumerable: true, configurable: true, writable: true })
}

const changedKeys = (was: Table, is: Table): string[] => [
  ...Object.keys(is).filter((key) => is[key] !== at(was, key) && !equalityDeep(is[key], at(was, key))),
  ...Object.keys(was).filter((key) => !Object.hasOwn(is, key)),
]

const entryOf = (slice: string, key: string, value: unknown): Entry =>
  value === undefined ? { slice, key } : { slice, key, value }
