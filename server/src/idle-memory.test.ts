import { setTimeout as wait } from 'node:timers/promises'
import { getHeapSpaceStatistics } from 'node:v8'
import { expect, onTestFinished, test, vi } from 'vitest'
import { collectWhenIdle } from './idle-memory.ts'

const newGarbage = () => new WeakRef({ notes: Array.from({ length: 1000 }, (_, i) => ({ i })) })
const youngMib = () =>
  (getHeapSpaceStatistics().find((space) => space.space_name === 'new_space')?.space_size ?? 0) / 1024 ** 2

test('what people left behind is collected once they are gone, though nothing is allocated any more', async () => {
  let isInUse = true
  onTestFinished(collectWhenIdle(() => isInUse, 1))
  const left = newGarbage()
  while (left.deref() !== undefined) {
    await wait(5)
    isInUse = !isInUse
  }
  expect(left.deref()).toBeUndefined()
})

test('the young memory of a busy hour goes back in a calm, though everybody is still there', async () => {
  let held: unknown[] = []
  while (youngMib() < 8) {
    for (let i = 0; i < 10_000; i++) held.push({ i, in: [i] })
    if (held.length > 200_000) held = held.slice(100_000)
  }
  onTestFinished(collectWhenIdle(() => true, 20))
  await vi.waitFor(() => expect(youngMib()).toBeLessThan(4), 5000)
})
