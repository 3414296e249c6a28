// Damage that SQLite itself does not see: a board opens as it was stored, or not at all.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import Database from 'libsql'
import { expect, onTestFinished, test } from 'vitest'
import { boardId, newId } from '@parcours/shared/domain/ids'
import { openSqliteEngine } from './sqlite-engine.ts'
import { StorageRefusal } from './storage.ts'

const id = newId(boardId)
/** A closed file with one board: a snapshot and two updates after it. */
const newFile = () => {
  const folder = mkdtempSync(join(tmpdir(), 'parcours-damage-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const engine = openSqliteEngine(folder)
  engine.run([
    { name: 'createBoard', input: { id, keys: [], update: noise(1) } },
    { name: 'compact', input: { boardId: id, snapshot: noise(9000), throughSeq: 1 } },
    { name: 'append', input: { boardId: id, updates: [noise(300), noise(5000)], writes: [] } },
  ])
  engine.close()
  return { folder, file: join(folder, 'parcours.db') }
}
const noise = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 131 + length) % 251)

const opened = (folder: string) => {
  try {
    const engine = openSqliteEngine(folder)
    const [outcome] = engine.run([{ name: 'load', input: { boardId: id } }])
    engine.close()
    return outcome
  } catch (error) {
    if (error instanceof StorageRefusal) return { ok: false, message: error.reason }
    throw error
  }
}
const asStored = {
  ok: true,
  value: { snapshot: noise(9000), updates: [noise(300), noise(5000)], seq: 3 },
}
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
      const outcome = opened(folder)
      if (outcome?.ok === true && 'value' in outcome && outcome.value !== 'unknown') expect(outcome).toEqual(asStored)
      else refused++
    }),
    { numRuns: 80, interruptAfterTimeLimit: 8000 },
  )
  expect(refused).toBeGreaterThan(0)
})

test('an update that is gone is missed', () => {
  const { folder, file } = newFile()
  change(file, 'DELETE FROM updates WHERE seq = 2')
  expect(opened(folder)).toEqual({ ok: false, message: 'stored update 2 is missing' })
})

test('what was stored before there were checksums opens as it was', () => {
  const { folder, file } = newFile()
  change(file, 'UPDATE updates SET crc = NULL; UPDATE snapshots SET crc = NULL')
  expect(opened(folder)).toEqual(asStored)
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
  expect(rows).toEqual({ ok: false, message: 'what is stored at update 2 is damaged' })
  expect(board).toEqual({ ok: true, value: { snapshot: noise(9000), updates: [], seq: 3 } })
})
