// Answers to the Kano questions about a need: a key each, so that what two people enter at once adds up.
import * as v from 'valibot'
import type * as Y from 'yjs'
import { kanoAnswer, type KanoAnswer } from '../../domain/card.ts'
import { answerId, newId, type CardId } from '../../domain/ids.ts'
import { dataKey, isKanoKey, kanoKey } from '../layout.ts'
import { edit, rowOf } from './transact.ts'

/** Off the scale of 1–5, or the card gone: nothing is written. */
export const addKanoAnswer = (doc: Y.Doc, id: CardId, answer: KanoAnswer) =>
  edit(doc, () => {
    if (v.is(kanoAnswer, answer)) rowOf(doc, 'cards', id)?.set(kanoKey(newId(answerId)), [...answer])
  })

/** Takes one answer like this one back. */
export const removeKanoAnswer = (doc: Y.Doc, id: CardId, answer: KanoAnswer) =>
  edit(doc, () => {
    const row = rowOf(doc, 'cards', id)
    if (row === undefined) return
    const isLike = (value: unknown) => v.is(kanoAnswer, value) && value.join() === answer.join()
    const key = [...row.keys()]
      .filter(isKanoKey)
      .sort()
      .findLast((each) => isLike(row.get(each)))
    if (key !== undefined) return row.delete(key)
    // Boards imported by an earlier Parcours hold their answers in one list.
    const list = row.get(dataKey('kano'))
    const index = Array.isArray(list) ? list.findLastIndex(isLike) : -1
    if (Array.isArray(list) && index >= 0) row.set(dataKey('kano'), list.toSpliced(index, 1))
  })
