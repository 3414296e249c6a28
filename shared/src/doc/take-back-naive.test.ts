// Taking one person's doing back, against a naive account of everything that ever stood in each place.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { changeRecords } from './edits/change-records.ts'
import { rows } from './layout.ts'
import { person } from './random-edits.ts'
import { takeBackOf } from './take-back.ts'
import { emptyUpdate, record } from './test-log.ts'

const people = ['ana', 'ben', 'cleo'].map(person)
const ana = person('ana')

const fields = ['a', 'b']
const ids = ['x', 'y']
interface Step {
  readonly who: number
  readonly id: string
  readonly does:
    | { readonly kind: 'make' }
    | { readonly kind: 'delete' }
    | { readonly kind: 'set'; readonly field: string; readonly value: number }
}
const step = fc.record<Step>({
  who: fc.nat(2),
  id: fc.constantFrom(...ids),
  does: fc.oneof(
    fc.constant({ kind: 'make' as const }),
    fc.constant({ kind: 'delete' as const }),
    fc.record({ kind: fc.constant('set' as const), field: fc.constantFrom(...fields), value: fc.nat(3) }),
  ),
})

interface Entry<T> {
  readonly value: T
  readonly who: number
}
/** Everything that ever stood in one place, oldest first; nobody (−1) wrote the first. */
type Account<T> = Entry<T>[]
const lastBut = <T>(account: Account<T>, who: number): T | undefined =>
  account.findLast((entry) => entry.who !== who)?.value

test('fields others wrote last are untouched, that person’s alone are back', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), fc.array(step, { maxLength: 25 }), (before, window) => {
      const { doc, log, as } = record()
      const play = ({ who, id, does }: Step) =>
        as(people[who] ?? ana, () => {
          const row = rows(doc, 'cards').get(id)
          if (does.kind === 'make' && row === undefined) rows(doc, 'cards').set(id, new Y.Map([['a', 0]]))
          if (does.kind === 'delete' && row !== undefined) rows(doc, 'cards').delete(id)
          if (does.kind === 'set') row?.set(does.field, does.value)
        })
      for (const each of before) play(each)
      const since = log.length
      const json = (): Record<string, Record<string, number>> => rows(doc, 'cards').toJSON()
      const accounts = new Map(
        ids.map((id) => {
          const row = json()[id]
          const account = {
            there: [{ value: row !== undefined, who: -1 }] as Account<boolean>,
            fields: new Map(
              fields.map((field) => [field, [{ value: row?.[field], who: -1 }] as Account<number | undefined>]),
            ),
            /** Since Ana last made it. */
            others: false,
          }
          return [id, account]
        }),
      )
      for (const each of window) {
        const was = json()[each.id]
        play(each)
        const is = json()[each.id]
        const account = accounts.get(each.id)
        if (account === undefined) continue
        if ((was === undefined) !== (is === undefined)) {
          account.there.push({ value: is !== undefined, who: each.who })
          if (is !== undefined && each.who === 0) account.others = false
        }
        if (is === undefined) continue
        for (const [field, entries] of account.fields) {
          if (entries.at(-1)?.value === is[field]) continue
          entries.push({ value: is[field], who: each.who })
          if (each.who !== 0) account.others = true
        }
      }
      const expected = Object.fromEntries(
        [...accounts].flatMap(([id, { there, fields: written, others }]) => {
          const isTheirs = there.at(-1)?.who === 0
          const was = lastBut(there, 0) === true
          const is = there.at(-1)?.value === true
          const isMade = isTheirs && !was
          if (!is && !(isTheirs && was)) return []
          if (is && isMade && !others) return []
          const values = [...written].flatMap(([field, entries]) => {
            const value = lastBut(entries, 0) ?? (isMade ? entries.at(-1)?.value : undefined)
            return value === undefined ? [] : [[field, value]]
          })
          return [[id, Object.fromEntries(values) as unknown]]
        }),
      )
      changeRecords(doc, takeBackOf({ base: emptyUpdate, edits: log, who: ana, since }))
      expect(json()).toEqual(expected)
    }),
    { numRuns: 600 },
  )
})
