// What every engine must do for the workshop; a part of the storage contract.
import { expect, test } from 'vitest'
import { newId, participantId } from '@parcours/shared/domain/ids'
import type { NewBoard, Storage, WorkshopWrite } from './storage.ts'

const person = newId(participantId)
const entry = (slice: string, key: string, value: string): WorkshopWrite => ({ kind: 'entry', slice, key, value })
const answer = (key: string, text = `"${key}"`): WorkshopWrite => ({
  kind: 'answer',
  participantId: person,
  key,
  command: 'set-mode',
  at: 1,
  answer: text,
})

export const describeWorkshop = (
  withBoard: () => Promise<{ storage: Storage; reopen: () => Promise<Storage>; board: NewBoard }>,
) => {
  test('a new board has an empty workshop', async () => {
    const { storage, board } = await withBoard()
    expect(await storage.loadWorkshop(board.id)).toEqual({ entries: [], answers: [] })
  })

  test('entries are written, overwritten and taken away one by one, and are there after reopening', async () => {
    const { storage, board, reopen } = await withBoard()
    await storage.append(board.id, [], [entry('mode', '', '"a"'), entry('people', 'x', '1'), entry('people', 'y', '2')])
    await storage.append(board.id, [], [entry('mode', '', '"b"'), { kind: 'no-entry', slice: 'people', key: 'x' }])
    const stored = await (await reopen()).loadWorkshop(board.id)
    expect(stored !== 'unknown' && new Set(stored.entries)).toEqual(
      new Set([
        { slice: 'mode', key: '', value: '"b"' },
        { slice: 'people', key: 'y', value: '2' },
      ]),
    )
  })

  test('answers come back oldest first, and one key has its newest answer', async () => {
    const { storage, board } = await withBoard()
    await storage.append(board.id, [], [answer('k1'), answer('k2')])
    await storage.append(board.id, [], [answer('k1', '"again"')])
    expect(await storage.loadWorkshop(board.id)).toEqual({
      entries: [],
      answers: [
        { participantId: person, key: 'k2', answer: '"k2"' },
        { participantId: person, key: 'k1', answer: '"again"' },
      ],
    })
  })

  test('a write that fails takes along all that came with it', async () => {
    const { storage, board } = await withBoard()
    const twice: WorkshopWrite = { kind: 'add-key', role: 'observer', hash: `f-${board.id}` }
    await expect(
      storage.append(board.id, [Uint8Array.of(7)], [entry('mode', '', '"x"'), answer('k1'), twice]),
    ).rejects.toBeInstanceOf(Error)
    expect(await storage.loadWorkshop(board.id)).toEqual({ entries: [], answers: [] })
    expect(await storage.load(board.id)).toEqual({ updates: [Uint8Array.of(1)], seq: 1 })
  })

  test('updates and what a command writes take effect together', async () => {
    const { storage, board } = await withBoard()
    expect(await storage.append(board.id, [Uint8Array.of(2)], [entry('mode', '', '"a"')])).toBe(2)
    expect(await storage.loadWorkshop(board.id)).toMatchObject({ entries: [{ slice: 'mode' }] })
  })

  test('keys of a role are dropped and added, sessions of a person ended, a role changed', async () => {
    const { storage, board } = await withBoard()
    await storage.addParticipant({ boardId: board.id, id: person, name: 'Ana', role: 'observer', sessionHash: 's1' })
    const other = newId(participantId)
    await storage.addParticipant({ boardId: board.id, id: other, name: 'Bo', role: 'observer', sessionHash: 's2' })
    const hash = `new-${board.id}`
    await storage.append(
      board.id,
      [],
      [
        { kind: 'drop-keys', role: 'observer' },
        { kind: 'add-key', role: 'observer', hash },
        { kind: 'end-sessions', participantId: person },
        { kind: 'set-role', participantId: other, role: 'participant' },
      ],
    )
    expect(await storage.boardKeys(board.id)).toEqual([
      { role: 'facilitator', hash: `f-${board.id}` },
      { role: 'observer', hash },
    ])
    expect(await storage.session(board.id, 's1')).toBe('unknown')
    expect(await storage.session(board.id, 's2')).toMatchObject({ participantId: other, role: 'participant' })
  })
}
