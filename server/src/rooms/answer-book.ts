// Answers by whom and key, so that a repeated command gets the answer it had and does nothing. The newest are kept.
import type { ParticipantId } from '@parcours/shared/domain/ids'
import { commandAnswer, type CommandAnswer } from '@parcours/shared/wire/workshop'
import * as v from 'valibot'
import { answersKept, type StoredAnswer } from '../storage/storage.ts'

type Reply = (answer: CommandAnswer) => void
interface Slot {
  /** At once, or when it is settled. */
  readonly tell: (reply: Reply) => void
  readonly settle: (answer: CommandAnswer) => void
}
export interface AnswerBook {
  find(by: ParticipantId, key: string): Slot | undefined
  open(by: ParticipantId, key: string): Slot
}

const answerText = v.pipe(v.string(), v.parseJson(), commandAnswer)

export const newAnswerBook = (stored: readonly StoredAnswer[]): AnswerBook => {
  const slots = new Map<string, Slot | string>(
    stored.map((each) => [slotKey(each.participantId, each.key), each.answer]),
  )
  return {
    find: (by, key) => {
      const found = slots.get(slotKey(by, key))
      // What was loaded stays text until it is asked for.
      return typeof found === 'string' ? settledSlot(v.parse(answerText, found)) : found
    },
    open: (by, key) => {
      const slot = newSlot()
      slots.set(slotKey(by, key), slot)
      const [oldest] = slots.keys()
      if (slots.size > answersKept && oldest !== undefined) slots.delete(oldest)
      return slot
    },
  }
}

const slotKey = (by: ParticipantId, key: string) => `${by}/${key}`

const settledSlot = (answer: CommandAnswer): Slot => ({ tell: (reply) => reply(answer), settle: () => undefined })

const newSlot = (): Slot => {
  let settled: CommandAnswer | undefined
  const waiting: Reply[] = []
  return {
    tell: (reply) => {
      if (settled === undefined) waiting.push(reply)
      else reply(settled)
    },
    settle: (answer) => {
      settled = answer
      for (const reply of waiting.splice(0)) reply(answer)
    },
  }
}
