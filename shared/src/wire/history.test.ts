import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId, participantId } from '../domain/ids.ts'
import { encodePastLog, parsePastLog } from './history.ts'

const bytes = fc.uint8Array({ maxLength: 20 })
const edit = fc.record({ at: fc.maxSafeNat(), update: bytes })

test('a log goes over the wire whole', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), bytes, fc.array(edit), (from, base, some) => {
      const edits = some.map((each, i) => (i % 2 === 0 ? each : { ...each, by: newId(participantId) }))
      expect(parsePastLog(encodePastLog({ from, base, edits }))).toEqual({ from, base, edits })
    }),
  )
})

test('one that was cut short within an edit is refused', () => {
  const whole = encodePastLog({ from: 5, base: Uint8Array.of(1, 2), edits: [{ at: 300, update: Uint8Array.of(3, 4) }] })
  expect(parsePastLog(whole.subarray(0, -1))).toBeUndefined()
  expect(parsePastLog(whole.subarray(0, 3))).toBeUndefined()
})
