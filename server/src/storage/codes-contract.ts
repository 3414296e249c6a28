// What every engine must do for the codes that people type; a part of the storage contract.
import { expect, test } from 'vitest'
import { boardId, newId, participantId } from '@parcours/shared/domain/ids'
import type { CodeEntry, NewBoard, Storage, WorkshopWrite } from './storage.ts'

const entry = (hash: string): CodeEntry => {
  const id = newId(participantId)
  return { hash, id, name: 'Ana', sessionHash: `s-${id}` }
}

export const describeCodes = (
  withBoard: () => Promise<{ storage: Storage; reopen: () => Promise<Storage>; board: NewBoard }>,
) => {
  /** Codes of this board alone: the storage may be shared with other tests. */
  const withCodes = async () => {
    const opened = await withBoard()
    const { storage, board } = opened
    const write = (...writes: WorkshopWrite[]) => storage.append(board.id, [], writes)
    return { ...opened, write, code: `code-${board.id}`, other: `other-${board.id}` }
  }
  const someone = async (storage: Storage, { id: board }: NewBoard) => {
    const id = newId(participantId)
    await storage.addParticipant({ boardId: board, id, name: 'Lea', role: 'facilitator', sessionHash: `s-${id}` })
    return id
  }

  test('the code of an open door lets somebody new in, again and again, also after reopening', async () => {
    const { board, write, code, reopen } = await withCodes()
    await write({ kind: 'set-code', hash: code })
    const storage = await reopen()
    expect(await storage.codeHolder(code)).toEqual({ kind: 'door', boardId: board.id })
    for (const each of [entry(code), entry(code)]) {
      const person = { participantId: each.id, name: 'Ana', role: 'participant' }
      expect(await storage.enterByCode(each)).toEqual({ boardId: board.id, ...person })
      expect(await storage.session(board.id, each.sessionHash)).toMatchObject(person)
    }
  })

  test('the code of a closed door, and one that never was, are unknown', async () => {
    const { storage, write, code, other } = await withCodes()
    await write({ kind: 'set-code', hash: code })
    await write({ kind: 'drop-code' })
    expect(await Promise.all([code, other].map((hash) => storage.codeHolder(hash)))).toEqual(['unknown', 'unknown'])
    expect(await storage.enterByCode(entry(code))).toBe('unknown')
  })

  test('the code of a door that closes by itself is known until then, and no longer', async () => {
    const { storage, board, write, code, other } = await withCodes()
    await write({ kind: 'set-code', hash: code, expiresAt: Date.now() + 60_000 })
    expect(await storage.codeHolder(code)).toEqual({ kind: 'door', boardId: board.id })
    await write({ kind: 'drop-code' })
    await write({ kind: 'set-code', hash: other, expiresAt: Date.now() - 1 })
    expect(await storage.codeHolder(other)).toBe('unknown')
    expect(await storage.enterByCode(entry(other))).toBe('unknown')
  })

  test('a code that two boards have opens neither', async () => {
    const { storage, board, write, code } = await withCodes()
    const second = { ...board, id: newId(boardId), keys: [] }
    await storage.createBoard(second)
    await write({ kind: 'set-code', hash: code })
    await storage.append(second.id, [], [{ kind: 'set-code', hash: code }])
    expect([await storage.codeHolder(code), await storage.enterByCode(entry(code))]).toEqual(['unknown', 'unknown'])
    await storage.append(second.id, [], [{ kind: 'drop-code' }])
    expect(await storage.codeHolder(code)).toEqual({ kind: 'door', boardId: board.id })
  })

  test('the code of a device makes it the same person, once, whatever the door does', async () => {
    const { storage, board, write, code } = await withCodes()
    const id = await someone(storage, board)
    await write({ kind: 'add-device-code', participantId: id, hash: code, expiresAt: Date.now() + 60_000 })
    await write({ kind: 'drop-code' })
    expect(await storage.codeHolder(code)).toEqual({ kind: 'device', boardId: board.id, participantId: id })
    const device = entry(code)
    const lea = { participantId: id, name: 'Lea', role: 'facilitator' }
    expect(await storage.enterByCode(device)).toEqual({ boardId: board.id, ...lea })
    expect(await storage.session(board.id, device.sessionHash)).toMatchObject(lea)
    expect(await storage.session(board.id, `s-${id}`)).toMatchObject(lea)
    expect(await storage.enterByCode(entry(code))).toBe('unknown')
  })

  test('the code of a device is gone once it expired, another one was made, or its owner was shown out', async () => {
    const { storage, board, write, code, other } = await withCodes()
    const id = await someone(storage, board)
    const device = (hash: string, expiresAt: number): WorkshopWrite => ({
      kind: 'add-device-code',
      participantId: id,
      hash,
      expiresAt,
    })
    await write(device(code, Date.now() - 1))
    expect(await storage.enterByCode(entry(code))).toBe('unknown')
    await write(device(code, Date.now() + 60_000), device(other, Date.now() + 60_000))
    expect(await storage.codeHolder(code)).toBe('unknown')
    await write({ kind: 'end-sessions', participantId: id })
    expect(await storage.enterByCode(entry(other))).toBe('unknown')
  })

  test('a board that is deleted takes its codes along', async () => {
    const { storage, board, write, code } = await withCodes()
    await write({ kind: 'set-code', hash: code })
    expect(await storage.deleteBoard(board.id)).toBe('deleted')
    expect(await storage.codeHolder(code)).toBe('unknown')
  })
}
