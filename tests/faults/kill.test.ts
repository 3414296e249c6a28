import { expect, test } from 'vitest'
import { killRounds } from './kill-rounds.ts'

test('kill −9 under twenty writing clients, twenty times, loses no acknowledged edit', async () => {
  const rounds = await killRounds({ writers: 20, goesOn: (round) => round <= 20 })
  expect(rounds.map(({ lost }) => lost)).toEqual(rounds.map(() => 0))
  expect(rounds.filter(({ acknowledged }) => acknowledged > 0).length).toBeGreaterThan(10)
}, 600_000)
