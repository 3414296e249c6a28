// What every engine must do; each engine's test file runs it.
import { afterEach, describe, expect, test } from 'vitest'
import { imageHash } from '@parcours/shared/domain/image'
import { boardId, newId, participantId } from '@parcours/shared/domain/ids'
import { describeCodes } from './codes-contract.ts'
import { describeHistory } from './history-contract.ts'
import * as v from 'valibot'
import type { NewBoard, NewImage, Storage, StorageOptions } from './storage.ts'
import { describeWorkshop } from './workshop-contract.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const newBoard = (): NewBoard => {
  const id = newId(boardId)
  return {
    id,
    update: bytes(1),
    keys: [
      { role: 'facilitator', hash: `f-${id}` },
      { role: 'observer', hash: `o-${id}` },
    ],
  }
}

/** `reopen` of an engine that forgets gives the same storage. */
export const storageContract = (
  name: string,
  open: (
    options?: StorageOptions,
  ) => Promise<{ storage: Storage; reopen: () => Promise<Storage>; end: () => Promise<void> }>,
) => {
  describe(`${name} storage`, () => {
    const ends: (() => Promise<void>)[] = []
    afterEach(async () => {
      for (const end of ends.splice(0)) await end()
    })
    const start = async (options?: StorageOptions) => {
      const opened = await open(options)
      ends.push(opened.end)
      return opened
    }
    const withBoard = async (options?: StorageOptions) => {
      const opened = await start(options)
      const board = newBoard()
      await opened.storage.createBoard(board)
      return { ...opened, board }
    }

    test('a new board has its keys and its first update', async () => {
      const { storage, board } = await withBoard()
      expect(await storage.boardKeys(board.id)).toEqual(board.keys)
      expect(await storage.load(board.id)).toEqual({ updates: [bytes(1)], seq: 1 })
    })

    test('an unknown board is unknown, never empty', async () => {
      const { storage } = await start()
      const id = newId(boardId)
      const asked = [storage.load(id), storage.boardKeys(id), storage.session(id, 'x'), storage.loadWorkshop(id)]
      expect(await Promise.all(asked)).toEqual(['unknown', 'unknown', 'unknown', 'unknown'])
      await expect(storage.append(id, [bytes(1)])).rejects.toBeInstanceOf(Error)
      await expect(storage.compact(id, bytes(1), 1)).rejects.toBeInstanceOf(Error)
    })

    test('a board is created once', async () => {
      const { storage, board } = await withBoard()
      await expect(storage.createBoard({ ...board, update: bytes(9) })).rejects.toBeInstanceOf(Error)
      expect(await storage.load(board.id)).toEqual({ updates: [bytes(1)], seq: 1 })
    })

    test('updates come back in the order they were appended, numbered a board', async () => {
      const { storage, board } = await withBoard()
      const other = newBoard()
      await storage.createBoard(other)
      const seqs = await Promise.all([
        storage.append(board.id, [bytes(2), bytes(3)]),
        storage.append(other.id, [bytes(7)]),
        storage.append(board.id, [bytes(4)]),
      ])
      expect(seqs).toEqual([3, 2, 4])
      expect(await storage.load(board.id)).toEqual({ updates: [bytes(1), bytes(2), bytes(3), bytes(4)], seq: 4 })
    })

    test('a part of a larger buffer is stored as that part', async () => {
      const { storage, board } = await withBoard()
      await storage.append(board.id, [bytes(5, 6, 7, 8).subarray(1, 3)])
      expect(await storage.load(board.id)).toEqual({ updates: [bytes(1), bytes(6, 7)], seq: 2 })
    })

    test('what the caller does with the bytes afterwards does not matter', async () => {
      const { storage, board } = await withBoard()
      const update = bytes(2)
      await storage.append(board.id, [update])
      update[0] = 99
      expect(await storage.load(board.id)).toEqual({ updates: [bytes(1), bytes(2)], seq: 2 })
    })

    test('a snapshot takes the place of the updates it covers, and only of those', async () => {
      const { storage, board } = await withBoard()
      await storage.append(board.id, [bytes(2), bytes(3)])
      await storage.compact(board.id, bytes(1, 2), 2)
      expect(await storage.load(board.id)).toEqual({ snapshot: bytes(1, 2), updates: [bytes(3)], seq: 3 })
      await storage.compact(board.id, bytes(1, 2, 3), 3)
      expect(await storage.load(board.id)).toEqual({ snapshot: bytes(1, 2, 3), updates: [], seq: 3 })
    })

    test('numbers go on after everything was compacted', async () => {
      const { storage, board } = await withBoard()
      await storage.compact(board.id, bytes(1), 1)
      expect(await storage.append(board.id, [bytes(2)])).toBe(2)
    })

    test('an older snapshot does not replace a newer one', async () => {
      const { storage, board } = await withBoard()
      await storage.append(board.id, [bytes(2)])
      await storage.compact(board.id, bytes(1, 2), 2)
      await storage.compact(board.id, bytes(1), 1)
      expect(await storage.load(board.id)).toEqual({ snapshot: bytes(1, 2), updates: [], seq: 2 })
    })

    test('a session is found by its hash, on its own board alone', async () => {
      const { storage, board } = await withBoard()
      const other = newBoard()
      await storage.createBoard(other)
      const id = newId(participantId)
      await storage.addParticipant({ boardId: board.id, id, name: 'Ana', role: 'observer', sessionHash: 's' })
      expect(await storage.session(board.id, 's')).toEqual({
        participantId: id,
        name: 'Ana',
        role: 'observer',
        hash: 's',
      })
      expect([await storage.session(other.id, 's'), await storage.session(board.id, 't')]).toEqual([
        'unknown',
        'unknown',
      ])
    })

    test('a session that is not used for too long is unknown, and swept away', async () => {
      // Expired a second before it began.
      const { storage, board } = await withBoard({ sessionMs: -1000 })
      await storage.addParticipant({
        boardId: board.id,
        id: newId(participantId),
        name: 'Ana',
        role: 'observer',
        sessionHash: 's',
      })
      expect(await storage.session(board.id, 's')).toBe('unknown')
      expect([await storage.sweepSessions(), await storage.sweepSessions()]).toEqual([1, 0])
    })

    test('a sweep leaves the sessions that live', async () => {
      const { storage, board } = await withBoard()
      const id = newId(participantId)
      await storage.addParticipant({ boardId: board.id, id, name: 'Ana', role: 'observer', sessionHash: 's' })
      expect(await storage.sweepSessions()).toBe(0)
      expect(await storage.session(board.id, 's')).toMatchObject({ participantId: id, hash: 's' })
    })

    test('a deleted board is unknown in every way, and the others stay whole', async () => {
      const { storage, board } = await withBoard()
      const other = newBoard()
      await storage.createBoard(other)
      for (const { id } of [board, other]) {
        const participant = { boardId: id, id: newId(participantId), name: 'Ana', role: 'observer' } as const
        await storage.addParticipant({ ...participant, sessionHash: `s-${id}` })
        await storage.append(id, [bytes(2)])
        await storage.compact(id, bytes(1, 2), 1)
      }
      expect(await storage.deleteBoard(board.id)).toBe('deleted')
      expect(await storage.deleteBoard(board.id)).toBe('unknown')
      expect([
        await storage.load(board.id),
        await storage.boardKeys(board.id),
        await storage.session(board.id, `s-${board.id}`),
      ]).toEqual(['unknown', 'unknown', 'unknown'])
      await expect(storage.append(board.id, [bytes(3)])).rejects.toBeInstanceOf(Error)
      expect(await storage.load(other.id)).toEqual({ snapshot: bytes(1, 2), updates: [bytes(2)], seq: 2 })
      expect(await storage.boardKeys(other.id)).toEqual(other.keys)
      expect(await storage.session(other.id, `s-${other.id}`)).toMatchObject({ role: 'observer' })
    })

    test('boards are told apart by when they were touched, and a touched one is not deleted', async () => {
      const { storage, board } = await withBoard()
      const [past, future] = [Date.now() - 10_000, Date.now() + 10_000]
      expect(await storage.boardsUntouchedSince(past)).toEqual([])
      expect(await storage.boardsUntouchedSince(future)).toEqual([board.id])
      expect(await storage.deleteBoard(board.id, past)).toBe('touched')
      expect(await storage.load(board.id)).toEqual({ updates: [bytes(1)], seq: 1 })
      expect(await storage.deleteBoard(board.id, future)).toBe('deleted')
      expect(await storage.boardsUntouchedSince(future)).toEqual([])
    })

    test('a probe succeeds, more than once', async () => {
      const { storage } = await start()
      await storage.probe()
      await storage.probe()
    })

    describeHistory(withBoard)
    describeWorkshop(withBoard)
    describeCodes(withBoard)

    test('one operation that fails spoils none that share its transaction', async () => {
      const { storage, board } = await withBoard()
      const results = await Promise.allSettled([
        storage.append(board.id, [bytes(2)]),
        storage.append(newId(boardId), [bytes(3)]),
        storage.append(board.id, [bytes(4)]),
      ])
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
      expect(await storage.load(board.id)).toEqual({ updates: [bytes(1), bytes(2), bytes(4)], seq: 3 })
    })

    describe('pictures', () => {
      const quota = { count: 2, bytes: 10 }
      const picture = (letter: string, ...content: number[]): NewImage => ({
        hash: v.parse(imageHash, letter.repeat(43)),
        type: 'image/webp',
        content: bytes(...content),
      })
      const [a, b, c] = [picture('a', 1, 2, 3), picture('b', 4), picture('c', 5)]

      test('is found by its content, on its own board alone, also after reopening', async () => {
        const { storage, board, reopen } = await withBoard()
        const other = newBoard()
        await storage.createBoard(other)
        expect(await storage.addImage(board.id, a, quota)).toBe('kept')
        const kept = { type: 'image/webp', content: bytes(1, 2, 3) }
        expect(await storage.image(board.id, a.hash)).toEqual(kept)
        expect([await storage.image(other.id, a.hash), await storage.image(board.id, b.hash)]).toEqual([
          'unknown',
          'unknown',
        ])
        expect(await storage.image(newId(boardId), a.hash)).toBe('unknown')
        expect(await (await reopen()).image(board.id, a.hash)).toEqual(kept)
      })

      test('a part of a larger buffer is stored as that part', async () => {
        const { storage, board } = await withBoard()
        await storage.addImage(board.id, { ...a, content: bytes(5, 6, 7, 8).subarray(1, 3) }, quota)
        expect(await storage.image(board.id, a.hash)).toEqual({ type: 'image/webp', content: bytes(6, 7) })
      })

      test('a board takes no more than its quota, and the same picture twice for once', async () => {
        const { storage, board } = await withBoard()
        const heavy = picture('h', ...Array.from({ length: 11 }, () => 0))
        const answers = [heavy, a, a, b, a, c].map((each) => storage.addImage(board.id, each, quota))
        expect(await Promise.all(answers)).toEqual(['full', 'kept', 'kept', 'kept', 'kept', 'full'])
        expect(await storage.image(board.id, c.hash)).toBe('unknown')
        const light = picture('l', ...Array.from({ length: 7 }, () => 0))
        expect(await storage.addImage(board.id, light, { count: 9, bytes: 10 })).toBe('full')
        expect(await storage.addImage(board.id, light, { count: 9, bytes: 11 })).toBe('kept')
      })

      test('a new board brings its own', async () => {
        const { storage } = await start()
        const board = { ...newBoard(), images: [a, b] }
        await storage.createBoard(board)
        expect(await storage.image(board.id, b.hash)).toEqual({ type: 'image/webp', content: bytes(4) })
        expect(await storage.addImage(board.id, c, quota)).toBe('full')
      })

      test('goes with its board', async () => {
        const { storage, board } = await withBoard()
        await storage.addImage(board.id, a, quota)
        await storage.deleteBoard(board.id)
        expect(await storage.image(board.id, a.hash)).toBe('unknown')
      })

      test('an unknown board takes none', async () => {
        const { storage } = await start()
        await expect(storage.addImage(newId(boardId), a, quota)).rejects.toBeInstanceOf(Error)
      })
    })

    test('what was stored is there after reopening', async () => {
      const { storage, board, reopen } = await withBoard()
      await storage.append(board.id, [bytes(2)])
      const again = await reopen()
      expect(await again.load(board.id)).toEqual({ updates: [bytes(1), bytes(2)], seq: 2 })
    })

    test('closing waits for what was asked before, and nothing works after it', async () => {
      const { storage, board } = await withBoard()
      const first = storage.append(board.id, [bytes(2)])
      // On its way already: the next one cannot share its transaction.
      await new Promise((resolve) => setImmediate(resolve))
      const appends = [first, storage.append(board.id, [bytes(3)])]
      await storage.close()
      expect(await Promise.all(appends)).toEqual([2, 3])
      await expect(storage.load(board.id)).rejects.toBeInstanceOf(Error)
    })
  })
}
