import { expect, test } from 'vitest'
import { killRounds } from './kill-rounds.ts'

test('kill −9 under two writing clients loses no acknowledged edit', async () => {
  const rounds = await killRounds(3, () => undefined)
  expect(rounds.map(({ lost }) => lost)).toEqual([0, 0, 0])
  expect(rounds.at(-1)?.acknowledged).toBeGreaterThan(0)
})
