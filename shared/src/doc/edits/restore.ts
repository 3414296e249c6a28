// The board as it was at another moment, by the fewest writes: what is the same is not touched, so what others write
// meanwhile survives, and undo is the board before.
import { simpleDiffString } from 'lib0/diff'
import { equalityDeep } from 'lib0/function'
import * as Y from 'yjs'
import { head, rows, tables } from '../layout.ts'
import { textOf } from '../record.ts'
import { edit } from './transact.ts'

/** Both in the present layout. Fields that no reader of ours knows come back with the rest. */
export const restoreBoard = (doc: Y.Doc, target: Y.Doc): void =>
  edit(doc, () => {
    restoreFields(head(doc), head(target), (key) => key !== 'schema')
    for (const table of tables) restoreFields(rows(doc, table), rows(target, table))
  })

const restoreFields = <T>(live: Y.Map<T>, wanted: Y.Map<T>, isContent: (key: string) => boolean = () => true): void => {
  for (const key of live.keys()) if (isContent(key) && !wanted.has(key)) live.delete(key)
  for (const [key, value] of wanted.entries()) if (isContent(key)) restoreField(live, key, value)
}

const restoreField = <T>(live: Y.Map<T>, key: string, wanted: T): void => {
  const present: unknown = live.get(key)
  if (present instanceof Y.Text && wanted instanceof Y.Text) return retype(present, textOf(wanted))
  if (present instanceof Y.Map && wanted instanceof Y.Map) return restoreFields<unknown>(present, wanted)
  if (!live.has(key) || !equalityDeep(plain(present), plain(wanted))) live.set(key, copyOf(wanted))
}

/** Only the part that differs is typed again. */
export const retype = (text: Y.Text, wanted: string): void => {
  const { index, remove, insert } = simpleDiffString(textOf(text), wanted)
  if (remove > 0) text.delete(index, remove)
  if (insert !== '') text.insert(index, insert)
}

const plain = (value: unknown): unknown =>
  value instanceof Y.AbstractType ? [value.constructor, value.toJSON()] : value

/** A shared type lives in one document only. */
const copyOf = <T>(value: T): T => (value instanceof Y.AbstractType ? (value.clone() as T) : value)
