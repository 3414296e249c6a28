// Damage that SQLite itself does not see: a board opens as it was stored, or not at all.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import Database from 'libsql'
import * as v from 'valibot'
import { expect, onTestFinished, test } from 'vitest'
import { imageHash } from '@parcours/shared/domain/image'
import { boardId, newId, participantId, versionId } from '@parcours/shared/domain/ids'
import { openSqliteEngine } from './sqlite-engine.ts'
import type { Outcome } from './operations.ts'
import type { NewVersion } from './history.ts'
import { StorageRefusal, type NewImage, type StoredBoard, type StoredWorkshop, type WorkshopWrite } from './storage.ts'

const id = newId(boardId)
const noise = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 131 + length) % 251)
/** A closed file with one board: a snapshot and two updates after it, and something in every other table. */
const newFile = () => {
  const folder = mkdtempSync(join(tmpdir(), 'parcours-damage-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const engine = openSqliteEngine(folder)
  engine.run([
    {
      name: 'createBoard',
      input: { id, keys: [{ role: 'observer', hash: secret }], update: noise(1), images: [image] },
    },
    {
      name: 'addParticipant',
      input: { boardId: id, id: by, name: 'Élodie', role: 'participant', sessionHash: secret },
    },
    { name: 'addVersion', input: { boardId: id, version } },
    { name: 'compact', input: { boardId: id, snapshot: noise(9000), throughSeq: 1 } },
    { name: 'append', input: { boardId: id, updates: [noise(300), noise(5000)], writes: workshop } },
  ])
  engine.close()
  return { folder, file: join(folder, 'parcours.db') }
}
const by = newId(participantId)
const secret = 's'.repeat(43)
const image = { hash: v.parse(imageHash, 'i'.repeat(43)), type: 'image/png', content: noise(100) } satisfies NewImage
const version = {
  id: newId(versionId),
  at: 5,
  kind: 'named',
  name: 'Le tri',
  by,
  people: [by],
  throughSeq: 1,
  content: noise(200),
} satisfies NewVersion
const workshop: readonly WorkshopWrite[] = [
  { kind: 'entry', slice: 'mode', key: '', value: '"meeting"' },
  { kind: 'entry', slice: 'ballots', key: 'round:someone', value: '{"dots":3}' },
  { kind: 'answer', participantId: by, key: 'key-of-it', command: 'set-mode', at: 7, answer: '{"kind":"accepted"}' },
]
const reads = [
  { name: 'load', input: { boardId: id } },
  { name: 'loadWorkshop', input: { boardId: id } },
] as const
/** What the property only asks not to end the process. */
const otherReads = [
  { name: 'boardKeys', input: { boardId: id } },
  { name: 'session', input: { boardId: id, hash: secret } },
  { name: 'authors', input: { boardId: id } },
  { name: 'versions', input: { boardId: id } },
  { name: 'image', input: { boardId: id, hash: image.hash } },
] as const
const opened = (folder: string) => {
  try {
    const engine = openSqliteEngine(folder)
    const [board, held] = [...reads, ...otherReads].flatMap((read) => engine.run([read]))
    engine.close()
    return { board, held }
  } catch (error) {
    const refused = { ok: false, message: error instanceof StorageRefusal ? error.reason : '' } as const
    if (error instanceof StorageRefusal) return { board: refused, held: refused }
    throw error
  }
}
const asStored = {
  board: { ok: true, value: { snapshot: noise(9000), updates: [noise(300), noise(5000)], seq: 3 } },
  held: {
    ok: true,
    value: {
      entries: [
        { slice: 'ballots', key: 'round:someone', value: '{"dots":3}' },
        { slice: 'mode', key: '', value: '"meeting"' },
      ],
      answers: [{ participantId: by, key: 'key-of-it', answer: '{"kind":"accepted"}' }],
    },
  },
}
type Read = { readonly ok: true; readonly value: StoredBoard & StoredWorkshop }
const isRead = (outcome: Outcome | undefined): outcome is Read => outcome?.ok === true && outcome.value !== 'unknown'
const change = (file: string, sql: string) => {
  const db = new Database(file)
  db.exec(sql)
  db.close()
}

test('bytes that were flipped anywhere in the file never open as another board', () => {
  const { folder, file } = newFile()
  const sound = readFileSync(file)
  const flip = fc.record({ at: fc.nat(sound.length - 1), by: fc.integer({ min: 1, max: 255 }) })
  let refused = 0
  fc.assert(
    fc.property(fc.array(flip, { minLength: 1, maxLength: 4 }), (flips) => {
      const damaged = Buffer.from(sound)
      for (const { at, by } of flips) damaged[at] = (damaged[at] ?? 0) ^ by
      writeFileSync(file, damaged)
      for (const beside of ['-wal', '-shm']) rmSync(file + beside, { force: true })
      const { board, held } = opened(folder)
      if (isRead(board)) expect(board).toEqual(asStored.board)
      else refused++
      // Of the workshop a whole row may be gone with its page; none is another.
      if (isRead(held))
        for (const entry of held.value.entries) expect(asStored.held.value.entries).toContainEqual(entry)
    }),
    { numRuns: 80, interruptAfterTimeLimit: 8000 },
  )
  expect(refused).toBeGreaterThan(0)
})

test('an update that is gone is missed', () => {
  const { folder, file } = newFile()
  change(file, 'DELETE FROM updates WHERE seq = 2')
  expect(opened(folder).board).toEqual({ ok: false, message: 'stored update 2 is missing', isDamage: true })
})

test('what was stored before there were checksums opens as it was', () => {
  const { folder, file } = newFile()
  for (const table of ['updates', 'snapshots', 'workshop_entries', 'workshop_answers'])
    change(file, `UPDATE ${table} SET crc = NULL`)
  expect(opened(folder)).toEqual(asStored)
})

test('a file of the version before checksums of the workshop gets them as it is written on', () => {
  const { folder, file } = newFile()
  change(
    file,
    `ALTER TABLE workshop_entries DROP COLUMN crc; ALTER TABLE workshop_answers DROP COLUMN crc; PRAGMA user_version = 7`,
  )
  expect(opened(folder)).toEqual(asStored)
  const engine = openSqliteEngine(folder)
  engine.run([{ name: 'append', input: { boardId: id, updates: [], writes: workshop.slice(0, 1) } }])
  engine.close()
  change(file, `UPDATE workshop_entries SET value = '"design"'`)
  expect(opened(folder).held).toEqual({ ok: false, message: "the workshop's mode is damaged", isDamage: true })
})

test.each([
  [`UPDATE workshop_entries SET value = '{"dots":9}' WHERE slice = 'ballots'`, "the workshop's ballots is damaged"],
  [`UPDATE workshop_entries SET key = 'round:other' WHERE slice = 'ballots'`, "the workshop's ballots is damaged"],
  [`UPDATE workshop_answers SET answer = '{"kind":"refused"}'`, 'an answer of the workshop is damaged'],
  [`UPDATE workshop_answers SET at = 8`, 'an answer of the workshop is damaged'],
])('nothing that the workshop holds is ever read as something else: %s', (sql, message) => {
  const { folder, file } = newFile()
  change(file, sql)
  expect(opened(folder)).toEqual({ board: asStored.board, held: { ok: false, message, isDamage: true } })
})

test.each([
  ['updates', 'content', 'load'],
  ['workshop_entries', 'value', 'loadWorkshop'],
  ['workshop_answers', 'answer', 'loadWorkshop'],
  ['board_keys', 'role', 'boardKeys'],
  ['participants', 'name', 'authors'],
  ['versions', 'people', 'versions'],
  ['images', 'type', 'image'],
] as const)('a text of %s that is none ends neither the thread nor the process', (table, column, name) => {
  const { folder, file } = newFile()
  // Strict tables are changed by hand: no statement puts a text where bytes belong, but a flipped bit does.
  change(file, `PRAGMA writable_schema = 1; UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '')`)
  change(file, `UPDATE ${table} SET ${column} = CAST(x'c3' AS TEXT)`)
  const engine = openSqliteEngine(folder)
  const [read] = [...reads, ...otherReads].filter((known) => known.name === name)
  const [outcome] = engine.run(read === undefined ? [] : [read])
  engine.close()
  expect(outcome).toMatchObject({ ok: false, isDamage: true })
})

test('a piece of the past that is damaged is not told, and the board itself opens', () => {
  const { folder, file } = newFile()
  const kept = { now: 1, since: 0, bytes: 1_000_000, authors: [] }
  const before = openSqliteEngine(folder)
  before.run([{ name: 'compact', input: { boardId: id, snapshot: noise(9000), throughSeq: 3, kept } }])
  before.close()
  change(file, 'UPDATE history_rows SET content = zeroblob(300) WHERE seq = 2')
  const engine = openSqliteEngine(folder)
  const [rows] = engine.run([{ name: 'rowsAfter', input: { boardId: id, seq: 0 } }])
  const [board] = engine.run([{ name: 'load', input: { boardId: id } }])
  engine.close()
  expect(rows).toEqual({ ok: false, message: 'what is stored at update 2 is damaged', isDamage: true })
  expect(board).toEqual({ ok: true, value: { snapshot: noise(9000), updates: [], seq: 3 } })
})
