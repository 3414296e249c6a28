// One record of own JSON, read tolerantly: what does not fit is taken out at the smallest place that can be.
import * as v from 'valibot'

/**
 * invalid: the field was left out. unusable: the record was. missing: a field nobody wrote got its plainest value.
 * cut: a text was shortened to its limit. renamed: an id that two parts bore. moved: a card whose map is not there.
 * picture: one that did not come along, or is damaged; its card stays.
 */
export type JsonWarningReason = 'invalid' | 'unusable' | 'missing' | 'cut' | 'renamed' | 'moved' | 'picture'
export interface JsonWarning {
  /** Where in the board: `cards.c12.data.severity`. */
  readonly path: string
  readonly reason: JsonWarningReason
}

export interface Warnings {
  readonly all: readonly JsonWarning[]
  readonly add: (warning: JsonWarning) => void
  /** Too much is damaged for anybody to read on: the file is refused. */
  readonly isFull: () => boolean
}

const mostWarnings = 1000
export const warningList = (): Warnings => {
  const all: JsonWarning[] = []
  return { all, add: (warning) => void all.push(warning), isFull: () => all.length >= mostWarnings }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export interface RecordReading<S extends v.GenericSchema> {
  readonly schema: S
  /** What a record cannot be without, when it is gone. */
  readonly plain: Readonly<Record<string, unknown>>
}

/** Undefined, and a warning: what is there cannot be such a record. `raw` is left as it is. */
export const readJsonRecord = <S extends v.GenericSchema>(
  { schema, plain }: RecordReading<S>,
  raw: unknown,
  path: string,
  warnings: Warnings,
): v.InferOutput<S> | undefined => {
  const whole = v.safeParse(schema, raw, { abortEarly: true })
  if (whole.success) return whole.output
  const copy = copyOf(raw)
  for (let attempt = 0; copy !== undefined && attempt < mostAttempts; attempt++) {
    const result = v.safeParse(schema, copy)
    if (result.success) return result.output
    // From the last to the first, so that the index of an array's entry still holds.
    const mended = [...result.issues].reverse().map((issue) => mend(copy, issue, plain, path, warnings))
    if (!mended.includes(true)) break
  }
  warnings.add({ path, reason: 'unusable' })
  return undefined
}

const mostAttempts = 20
/** Values in one record, and how deep they lie: each that is wrong costs the parser an issue of its own. */
const mostValues = 20_000
const deepest = 16

const copyOf = (raw: unknown): Record<string, unknown> | undefined => {
  if (!isRecord(raw) || !isModest(raw)) return undefined
  const copy: unknown = JSON.parse(JSON.stringify(raw))
  return isRecord(copy) ? copy : undefined
}

/** Does not call itself: a file can be nested deeper than the stack. */
const isModest = (raw: object): boolean => {
  let level: object[] = [raw]
  let count = 0
  for (let depth = 0; level.length > 0; depth++) {
    const values = level.flatMap((each): unknown[] => Object.values(each))
    count += values.length
    if (count > mostValues || depth > deepest) return false
    level = values.filter(isContainer)
  }
  return true
}

/** Takes out, cuts or fills in what one issue is about; false: nothing could be done. */
const mend = (
  record: Record<string, unknown>,
  issue: v.BaseIssue<unknown>,
  plain: Readonly<Record<string, unknown>>,
  path: string,
  warnings: Warnings,
): boolean => {
  const keys = (issue.path ?? []).map((each) => String(each.key))
  const say = (depth: number, reason: JsonWarningReason) =>
    warnings.add({ path: [path, ...keys.slice(0, depth + 1)].join('.'), reason })
  const { holder, depth } = innermost(record, keys)
  const [field, key] = [keys[0], keys[depth]]
  if (field === undefined || key === undefined) return false
  if (Object.hasOwn(holder, key)) {
    const value: unknown = Reflect.get(holder, key)
    const isTooLong = issue.type === 'max_length' && typeof value === 'string' && typeof issue.requirement === 'number'
    if (isTooLong) Reflect.set(holder, key, value.slice(0, Number(issue.requirement)))
    else takeOut(holder, key)
    say(depth, isTooLong ? 'cut' : 'invalid')
    return true
  }
  // A part within the field is missing: the whole field is of no use.
  if (depth > 0) {
    Reflect.deleteProperty(record, field)
    say(0, 'invalid')
    return true
  }
  if (!Object.hasOwn(plain, key)) return false
  record[key] = plain[key]
  say(0, 'missing')
  return true
}

/** The innermost object on the way that is there; `keys[depth]` is what the issue is about in it. */
const innermost = (record: object, keys: readonly string[]): { readonly holder: object; readonly depth: number } => {
  let holder = record
  let depth = 0
  for (const key of keys.slice(0, -1)) {
    const next: unknown = Object.hasOwn(holder, key) ? Reflect.get(holder, key) : undefined
    if (!isContainer(next)) break
    holder = next
    depth++
  }
  return { holder, depth }
}

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null

const takeOut = (holder: object, key: string): void => {
  if (Array.isArray(holder)) holder.splice(Number(key), 1)
  else Reflect.deleteProperty(holder, key)
}
