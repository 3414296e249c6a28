import { expect, test } from 'vitest'
import { closeCode } from '@parcours/shared/wire/close-codes'
import { fuzz } from './fuzz-run.ts'

// The long run (npm run faults -- fuzz) has a hundred thousand.
test('five thousand spoilt messages: each sender is closed with a code or goes on, and two people work undisturbed', async () => {
  const report = await fuzz(5000)
  const known = ['survived', closeCode.malformed, closeCode.denied].map(String)
  expect(Object.keys(report.outcomes).filter((how) => !known.includes(how))).toEqual([])
  expect(report.inputs).toBeGreaterThanOrEqual(5000)
  expect(report.usableBoards[0]).toBe(report.usableBoards[1])
  expect(report.latencyMs.count).toBeGreaterThan(10)
  expect(report.rssMiB.end - report.rssMiB.early).toBeLessThan(100)
})
