import { expect, test } from 'vitest'
import { daysAgo, formatDay, formatTime } from './format-moment.ts'

const at = (text: string) => new Date(text).getTime()

test('a day ends at midnight, not after 24 hours', () => {
  const now = at('2026-03-11T00:10')
  expect(
    [at('2026-03-11T00:05'), at('2026-03-10T23:55'), at('2026-03-09T12:00')].map((each) => daysAgo(each, now)),
  ).toEqual([0, 1, 2])
})

test('moments are told in the reader’s language, the year only when it is another', () => {
  const now = at('2026-03-11T10:00')
  expect(formatTime('fr', at('2026-03-11T09:05'))).toBe('09:05')
  expect(formatDay('fr', at('2026-03-04T09:05'), now)).toBe('mercredi 4 mars')
  expect(formatDay('en', at('2025-03-04T09:05'), now)).toContain('2025')
})
