// What the server refused stays on this device: kept before anything is cleared, found once, cleared by the person alone.
import 'fake-indexeddb/auto'
import { addCards, typeInCard } from '@parcours/shared/doc/edits/cards'
import type { Card } from '@parcours/shared/domain/card'
import { emptyBoard } from '@parcours/shared/domain/board'
import type { BoardId, CardId } from '@parcours/shared/domain/ids'
import { answer, openDb } from './device-db.ts'
import { beforeEach, expect, test } from 'vitest'
import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import { bringBackAside, clearAside, readAside, setAside, settleRefusals } from './aside.ts'
import { isInMemory, useAside } from './aside-shown.ts'
import { copiesOf, entriesOf, forgetAside, keepCopy } from './aside-db.ts'
import type { Session } from './session.ts'
import { testSession } from './test-session.ts'

const board = 'testboard' as BoardId
const note = (id: string, text: string): Card => ({
  id: id as CardId,
  place: { kind: 'free', at: [0, 0] },
  kind: 'note',
  text,
  personaIds: [],
  tags: [],
  data: {},
})
const refusedSession = (text: string, id = 'mine'): Session => {
  const session = testSession(emptyBoard('', 'fr'))
  session.change((doc) => addCards(doc, [note(id, text)]))
  return session
}
const server = () => testSession(emptyBoard('', 'fr')).doc
const texts = () =>
  useAside.getState().entries.map(({ change }) => {
    const field = change?.wanted?.get('text')
    return field?.kind === 'text' ? field.text : undefined
  })

const withoutStorage = async (work: () => Promise<void>) => {
  const { indexedDB } = globalThis
  Reflect.deleteProperty(globalThis, 'indexedDB')
  try {
    await work()
  } finally {
    globalThis.indexedDB = indexedDB
  }
}

beforeEach(async () => {
  await clearAside(useAside.getState().entries)
  await forgetAside(board)
  await readAside(board)
})

test('a refused document is kept, its copy on this device emptied, and told once whichever window is first', async () => {
  const device = new IndexeddbPersistence(`parcours-${board}`, new Y.Doc())
  await device.whenSynced
  device.doc.getMap('x').set('y', 1)
  await device.destroy()
  expect(await setAside(refusedSession('écrit dans le train'))).toBe(true)
  const reopened = new IndexeddbPersistence(`parcours-${board}`, new Y.Doc())
  await reopened.whenSynced
  expect(reopened.doc.getMap('x').size).toBe(0)
  await reopened.destroy()
  expect((await copiesOf(board)).length).toBe(1)
  const both = await Promise.all([settleRefusals(board, server()), settleRefusals(board, server())])
  expect(both.filter((found) => found !== undefined).length).toBeGreaterThan(0)
  expect([await copiesOf(board), texts()]).toEqual([[], ['écrit dans le train']])
  expect(await settleRefusals(board, server())).toBeUndefined()
})

test('several refusals add up; the same change of two windows is kept once', async () => {
  const first = refusedSession('un')
  await setAside(first)
  await setAside(first)
  await setAside(refusedSession('deux', 'other'))
  expect(await settleRefusals(board, server())).toBe(2)
  expect(new Set(texts())).toEqual(new Set(['deux', 'un']))
  first.change((doc) => typeInCard(doc, 'mine' as CardId, { index: 2, remove: 0, insert: ' et demi' }))
  await setAside(first)
  expect(await settleRefusals(board, server())).toBe(1)
  expect(new Set(texts())).toEqual(new Set(['deux', 'un', 'un et demi']))
})

test('what was cleared comes back when that is undone, and stays away otherwise', async () => {
  await setAside(refusedSession('un'))
  await settleRefusals(board, server())
  const { entries } = useAside.getState()
  expect(await clearAside(entries)).toBe(true)
  expect([texts(), await entriesOf(board)]).toEqual([[], []])
  await bringBackAside(entries)
  expect([texts(), (await entriesOf(board)).length]).toEqual([['un'], 1])
})

test('on a device that keeps nothing, this page does; and its copy of the board is left alone', async () => {
  await withoutStorage(async () => {
    expect(await setAside(refusedSession('seulement ici'))).toBe(false)
    expect(await settleRefusals(board, server())).toBe(1)
    const { entries } = useAside.getState()
    expect([texts(), entries.map(isInMemory)]).toEqual([['seulement ici'], [true]])
    expect(await clearAside(entries)).toBe(true)
    await bringBackAside(entries)
    expect(texts()).toEqual(['seulement ici'])
  })
})

test('what was damaged is still there to be cleared, and harms nothing else', async () => {
  await setAside(refusedSession('un'))
  await settleRefusals(board, server())
  const db = await openDb('parcours-aside')
  await answer(
    db
      .transaction('entries', 'readwrite')
      .objectStore('entries')
      .add({ boardId: board, at: 1, change: { place: 'nowhere' } }),
  )
  db.close()
  await keepCopy({ boardId: board, at: 2, update: Uint8Array.of(1, 2, 3) })
  expect(await settleRefusals(board, server())).toBe(1)
  const { entries } = useAside.getState()
  expect(texts()).toEqual(['un', undefined, undefined])
  expect(await copiesOf(board)).toEqual([])
  expect(await clearAside(entries)).toBe(true)
  expect(await entriesOf(board)).toEqual([])
})

test('past the bound the copy waits on the device, and this page shows what is in it', async () => {
  await setAside(refusedSession('un'))
  const many = testSession(emptyBoard('', 'fr'))
  many.change((doc) =>
    addCards(
      doc,
      Array.from({ length: 1000 }, (_, i) => note(`n${i}`, '')),
    ),
  )
  await setAside(many)
  expect(await settleRefusals(board, server())).toBe(1001)
  const { entries } = useAside.getState()
  expect([entries.length, entries.filter(isInMemory).length]).toEqual([1001, 1000])
  expect((await copiesOf(board)).length).toBe(1)
  // Told already, and still there.
  expect(await settleRefusals(board, server())).toBeUndefined()
  expect(useAside.getState().entries.length).toBe(1001)
  await clearAside(entries.filter((entry) => !isInMemory(entry)))
  expect(await settleRefusals(board, server())).toBe(1000)
  expect(useAside.getState().entries.filter(isInMemory)).toEqual([])
  expect((await entriesOf(board)).length).toBe(1000)
}, 30_000)
