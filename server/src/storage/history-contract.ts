// What every engine must do for a board's past; storage-contract runs it.
import { expect, test } from 'vitest'
import { boardId, newId, participantId, versionId } from '@parcours/shared/domain/ids'
import type { KeptHistory, NewVersion } from './history.ts'
import type { NewBoard, Storage } from './storage.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const keep = (given: Partial<KeptHistory> = {}): KeptHistory => ({
  now: 1000,
  since: 0,
  bytes: 1_000_000,
  authors: [],
  ...given,
})
const version = (given: Partial<NewVersion> = {}): NewVersion => ({
  id: newId(versionId),
  at: 1,
  kind: 'automatic',
  name: '',
  people: [],
  throughSeq: 1,
  content: bytes(1, 2, 3),
  ...given,
})

export const describeHistory = (
  withBoard: () => Promise<{ storage: Storage; reopen: () => Promise<Storage>; board: NewBoard }>,
) => {
  const seqsOf = async (storage: Storage, id: NewBoard['id'], after = 0) => {
    const rows = await storage.rowsAfter(id, after)
    return rows === 'unknown' ? rows : rows.map(({ seq }) => seq)
  }

  test('rows that a snapshot covers move to the history, and the log goes on after them', async () => {
    const { storage, board, reopen } = await withBoard()
    await storage.append(board.id, [bytes(2), bytes(3)])
    await storage.compact(board.id, bytes(1, 2), 2, keep())
    expect(await storage.load(board.id)).toEqual({ snapshot: bytes(1, 2), updates: [bytes(3)], seq: 3 })
    const again = await reopen()
    expect(await again.rowsAfter(board.id, 0)).toEqual([
      { seq: 1, content: bytes(1) },
      { seq: 2, content: bytes(2) },
      { seq: 3, content: bytes(3) },
    ])
    expect(await seqsOf(again, board.id, 2)).toEqual([3])
  })

  test('without a word about history, covered rows go', async () => {
    const { storage, board } = await withBoard()
    await storage.append(board.id, [bytes(2)])
    await storage.compact(board.id, bytes(1, 2), 2)
    expect(await seqsOf(storage, board.id)).toEqual([])
  })

  test('old rows go with time, heavy ones with weight, the newest last', async () => {
    const { storage, board } = await withBoard()
    await storage.append(board.id, [bytes(2)])
    await storage.compact(board.id, bytes(1), 2, keep({ now: 1000 }))
    await storage.append(board.id, [bytes(3, 3, 3), bytes(4, 4, 4), bytes(5, 5, 5)])
    await storage.compact(board.id, bytes(1), 5, keep({ now: 2000, since: 1001 }))
    expect(await seqsOf(storage, board.id)).toEqual([3, 4, 5])
    await storage.append(board.id, [bytes(6)])
    await storage.compact(board.id, bytes(1), 6, keep({ now: 3000, bytes: 8 }))
    expect(await seqsOf(storage, board.id)).toEqual([4, 5, 6])
  })

  test('versions come newest first, without their content, which is read alone', async () => {
    const { storage, board, reopen } = await withBoard()
    const by = newId(participantId)
    const old = version({ at: 5 })
    const named = version({ at: 9, kind: 'named', name: 'Avant l’atelier', by, people: [by], throughSeq: 7 })
    await storage.addVersion(board.id, old)
    await storage.addVersion(board.id, named)
    const again = await reopen()
    const [{ content, ...first }, { content: other, ...second }] = [named, old]
    expect(await again.versions(board.id)).toEqual([
      { ...first, bytes: content.byteLength },
      { ...second, bytes: other.byteLength },
    ])
    expect(await again.versionContent(board.id, named.id)).toEqual(content)
  })

  test('a version that is given a name is a named one', async () => {
    const { storage, board } = await withBoard()
    const one = version()
    await storage.addVersion(board.id, one)
    expect(await storage.renameVersion(board.id, one.id, 'Le tri')).toBe('renamed')
    expect(await storage.renameVersion(board.id, newId(versionId), 'x')).toBe('unknown')
    expect(await storage.versions(board.id)).toMatchObject([{ id: one.id, name: 'Le tri', kind: 'named' }])
  })

  test('deleted versions are gone, and no other', async () => {
    const { storage, board } = await withBoard()
    const [one, two] = [version(), version()]
    await storage.addVersion(board.id, one)
    await storage.addVersion(board.id, two)
    await storage.deleteVersions(board.id, [one.id])
    expect(await storage.versions(board.id)).toMatchObject([{ id: two.id }])
    expect(await storage.versionContent(board.id, one.id)).toBe('unknown')
  })

  test('who wrote what is kept with the compaction that covers it', async () => {
    const { storage, board, reopen } = await withBoard()
    const ana = newId(participantId)
    await storage.addParticipant({ boardId: board.id, id: ana, name: 'Ana', role: 'participant', sessionHash: 's' })
    const spans = [
      { client: 4_294_967_295, clock: 3, participant: ana, at: 10 },
      { client: 7, clock: 9, participant: ana, at: 20 },
    ]
    await storage.compact(board.id, bytes(1), 1, keep({ authors: spans }))
    expect(await (await reopen()).authors(board.id)).toEqual({
      spans: [spans[1], spans[0]],
      people: [{ id: ana, name: 'Ana' }],
      throughSeq: 1,
    })
  })

  test('an unknown board has no past', async () => {
    const { storage } = await withBoard()
    const id = newId(boardId)
    const asked = [storage.versions(id), storage.rowsAfter(id, 0), storage.authors(id)]
    expect(await Promise.all(asked)).toEqual(['unknown', 'unknown', 'unknown'])
    await expect(storage.addVersion(id, version())).rejects.toBeInstanceOf(Error)
  })
}
