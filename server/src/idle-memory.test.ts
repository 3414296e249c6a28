import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { collectWhenIdle } from './idle-memory.ts'

const newGarbage = () => new WeakRef({ notes: Array.from({ length: 1000 }, (_, i) => ({ i })) })

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
