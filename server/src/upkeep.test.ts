// What ages goes, board by board.
import { expect, test } from 'vitest'
import { boardId, newId } from '@parcours/shared/domain/ids'
import { start } from './rooms/test-rooms.ts'
import { startUpkeep } from './upkeep.ts'

test('a board that cannot be deleted keeps no other', async () => {
  const { rooms, storage, faults, id } = await start()
  const other = newId(boardId)
  await storage.createBoard({ id: other, keys: [], update: new Uint8Array(1) })
  await new Promise((resolve) => setTimeout(resolve, 5))
  faults.deleteBoard = 1
  const errors: object[] = []
  const log = { info: () => undefined, warn: () => undefined, error: (facts: object) => void errors.push(facts) }
  const stop = startUpkeep({ storage, rooms, log, retentionMs: 1, everyMs: 1_000_000 })
  await expect.poll(() => storage.load(other)).toBe('unknown')
  await stop()
  expect(errors).toEqual([expect.objectContaining({ boardId: id })])
  expect(await storage.load(id)).not.toBe('unknown')
})
