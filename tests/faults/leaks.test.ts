// Short forms of what `npm run faults` measures at length.
import { expect, test } from 'vitest'
import { joinsAndLeaves, roomsOpenedAndClosed } from './leaks.ts'
import { stuckReaders } from './stuck.ts'

test('a thousand people who came and went leave nothing behind', async () => {
  const { grownKiB, handlesBefore, handlesAfter } = await joinsAndLeaves(1000)
  expect(handlesAfter).toBeLessThanOrEqual(handlesBefore)
  // Compiled code and caches; a presence, a peer or a socket that stayed would be tens of KiB each, times a thousand.
  expect(grownKiB).toBeLessThan(5000)
})

test('a hundred rooms that were opened and closed leave nothing behind', async () => {
  const { grownKiB, handlesBefore, handlesAfter } = await roomsOpenedAndClosed(100)
  expect(handlesAfter).toBeLessThanOrEqual(handlesBefore)
  expect(grownKiB).toBeLessThan(5000)
})

test('five who stop reading cost at most 4 MB each, and are let go or caught up', async () => {
  const { grownMiB, stuck, closeCodes } = await stuckReaders(5, 3)
  expect(grownMiB).toBeLessThan(stuck * 4)
  expect(closeCodes.filter((code) => code !== undefined && code !== 4500)).toEqual([])
})
