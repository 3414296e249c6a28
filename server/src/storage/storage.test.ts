import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { expect, onTestFinished, test } from 'vitest'
import { boardId, newId, participantId } from '@parcours/shared/domain/ids'
import type { Operation } from './operations.ts'
import { openMemoryStorage } from './memory.ts'
import { openSqliteEngine, type SqliteEngine } from './sqlite-engine.ts'
import { openSqliteStorage } from './sqlite.ts'
import { storageContract } from './storage-contract.ts'
import { StorageRefusal, type Storage } from './storage.ts'

const dayMs = 86_400_000
const newFolder = () => mkdtempSync(join(tmpdir(), 'parcours-storage-'))
const testFolder = () => {
  const folder = newFolder()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

storageContract('memory', async (options) => {
  const storage = openMemoryStorage(options)
  return { storage, reopen: async () => storage, end: () => storage.close() }
})

storageContract('sqlite', async (options) => {
  const folder = newFolder()
  let storage = await openSqliteStorage(folder, options)
  const reopen = async () => {
    await storage.close()
    return (storage = await openSqliteStorage(folder, options))
  }
  const end = async () => {
    await storage.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { storage, reopen, end }
})

// The engine's source itself, without its thread: the built one may be older.
storageContract('sqlite engine', async (options) => {
  const folder = newFolder()
  let engine = openSqliteEngine(folder, options)
  let storage = directStorage(engine)
  const reopen = async () => {
    await storage.close()
    engine = openSqliteEngine(folder, options)
    return (storage = directStorage(engine))
  }
  const end = async () => {
    await storage.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { storage, reopen, end }
})

/** Everything asked for in one turn is one batch, as behind the thread. */
const directStorage = (engine: SqliteEngine): Storage => {
  let waiting: { operation: Operation; settle: (outcome: ReturnType<SqliteEngine['run']>[number]) => void }[] = []
  let isClosed = false
  const flush = () => {
    const batch = waiting
    waiting = []
    if (batch.length === 0) return
    const outcomes = engine.run(batch.map(({ operation }) => operation))
    batch.forEach(({ settle }, i) => settle(outcomes[i] ?? { ok: false, message: 'no outcome' }))
  }
  const run = (operation: Operation) =>
    new Promise<never>((resolve, reject) => {
      if (isClosed) return reject(new Error('closed'))
      waiting.push({
        operation,
        settle: (outcome) => (outcome.ok ? resolve(outcome.value as never) : reject(new Error(outcome.message))),
      })
      queueMicrotask(flush)
    })
  return {
    createBoard: (input) => run({ name: 'createBoard', input }),
    boardKeys: (boardId) => run({ name: 'boardKeys', input: { boardId } }),
    addParticipant: (input) => run({ name: 'addParticipant', input }),
    codeHolder: (hash) => run({ name: 'codeHolder', input: { hash } }),
    enterByCode: (input) => run({ name: 'enterByCode', input }),
    session: (boardId, hash) => run({ name: 'session', input: { boardId, hash } }),
    append: (boardId, updates, writes = []) => run({ name: 'append', input: { boardId, updates, writes } }),
    load: (boardId) => run({ name: 'load', input: { boardId } }),
    loadWorkshop: (boardId) => run({ name: 'loadWorkshop', input: { boardId } }),
    deleteBoard: (boardId, unlessTouchedSince) => run({ name: 'deleteBoard', input: { boardId, unlessTouchedSince } }),
    boardsUntouchedSince: (time) => run({ name: 'boardsUntouchedSince', input: { time } }),
    sweepSessions: () => run({ name: 'sweepSessions', input: {} }),
    probe: () => run({ name: 'probe', input: {} }),
    compact: (boardId, snapshot, throughSeq, kept) =>
      run({ name: 'compact', input: { boardId, snapshot, throughSeq, kept } }),
    addVersion: (boardId, version) => run({ name: 'addVersion', input: { boardId, version } }),
    versions: (boardId) => run({ name: 'versions', input: { boardId } }),
    versionContent: (boardId, id) => run({ name: 'versionContent', input: { boardId, id } }),
    renameVersion: (boardId, id, name) => run({ name: 'renameVersion', input: { boardId, id, name } }),
    deleteVersions: (boardId, ids) => run({ name: 'deleteVersions', input: { boardId, ids } }),
    rowsAfter: (boardId, seq) => run({ name: 'rowsAfter', input: { boardId, seq } }),
    authors: (boardId) => run({ name: 'authors', input: { boardId } }),
    addImage: (boardId, image, quota) => run({ name: 'addImage', input: { boardId, image, quota } }),
    image: (boardId, hash) => run({ name: 'image', input: { boardId, hash } }),
    close: async () => {
      if (isClosed) return
      isClosed = true
      flush()
      engine.close()
    },
  }
}

const refusalOf = async (dataDir: string) => {
  const error: unknown = await openSqliteStorage(dataDir).then(
    (storage) => storage.close(),
    (reason: unknown) => reason,
  )
  return error instanceof StorageRefusal ? error.reason : error
}

test('a damaged file is refused and left as it was', async () => {
  const folder = testFolder()
  const file = join(folder, 'parcours.db')
  const damaged = Buffer.from('this was a database once '.repeat(400))
  writeFileSync(file, damaged)
  expect(await refusalOf(folder)).toBe('corrupt')
  expect(readFileSync(file).equals(damaged)).toBe(true)
})

test('a file with a damaged page is refused', async () => {
  const folder = testFolder()
  const engine = openSqliteEngine(folder)
  engine.close()
  const file = join(folder, 'parcours.db')
  const content = readFileSync(file)
  writeFileSync(file, content.fill(0xff, 4096, 3 * 4096))
  expect(await refusalOf(folder)).toBe('corrupt')
})

test('two servers do not share a folder', async () => {
  const folder = testFolder()
  const first = await openSqliteStorage(folder)
  onTestFinished(() => first.close())
  expect(await refusalOf(folder)).toBe('in-use')
})

test('a folder that cannot be made is refused', async () => {
  const folder = testFolder()
  writeFileSync(join(folder, 'file'), '')
  expect(await refusalOf(join(folder, 'file', 'data'))).toBe('unwritable')
})

test('nothing of a deleted board stays in the files', async () => {
  const folder = testFolder()
  const storage = await openSqliteStorage(folder)
  onTestFinished(() => storage.close())
  const id = newId(boardId)
  const words = 'a secret that somebody wrote down'
  const update = Buffer.from(words.repeat(1000))
  await storage.createBoard({ id, keys: [{ role: 'facilitator', hash: 'hash-of-a-key' }], update })
  await storage.addParticipant({
    boardId: id,
    id: newId(participantId),
    name: 'Ana Lovelace',
    role: 'observer',
    sessionHash: 'hash-of-a-session',
  })
  const inFiles = () =>
    [words, 'hash-of-a-key', 'Ana Lovelace', 'hash-of-a-session', id].filter((text) =>
      readdirSync(folder).some((file) => readFileSync(join(folder, file)).includes(text)),
    )
  expect(inFiles()).toHaveLength(5)
  await storage.deleteBoard(id)
  expect(inFiles()).toEqual([])
})

test('a session in use stays alive, and its board with it', async () => {
  const folder = testFolder()
  const storage = await openSqliteStorage(folder, { sessionMs: 10 * dayMs })
  const id = newId(boardId)
  await storage.createBoard({ id, keys: [], update: Uint8Array.of(1) })
  const participant = { boardId: id, id: newId(participantId), name: 'Ana', role: 'observer' } as const
  await storage.addParticipant({ ...participant, sessionHash: 's' })
  await storage.close()
  const age = (days: number) => {
    const db = new Database(join(folder, 'parcours.db'))
    db.exec(
      `UPDATE sessions SET used_at = used_at - ${days * 86_400}; UPDATE boards SET touched_at = touched_at - ${days * 86_400}`,
    )
    db.close()
  }
  for (const _ of [1, 2, 3]) {
    age(6)
    const again = await openSqliteStorage(folder, { sessionMs: 10 * dayMs })
    expect(await again.session(id, 's')).toMatchObject({ role: 'observer' })
    expect(await again.boardsUntouchedSince(Date.now() - 5 * dayMs)).toEqual([])
    await again.close()
  }
  age(11)
  const late = await openSqliteStorage(folder, { sessionMs: 10 * dayMs })
  expect([await late.session(id, 's'), await late.session(id, 's')]).toEqual(['unknown', 'unknown'])
  await late.close()
})

test('every table is of a board, so that nothing is forgotten when one is deleted', () => {
  const folder = testFolder()
  openSqliteEngine(folder).close()
  const db = new Database(join(folder, 'parcours.db'))
  onTestFinished(() => void db.close())
  const apart = db
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'
       AND NOT EXISTS (SELECT 1 FROM pragma_foreign_key_list(sqlite_schema.name) WHERE "table" = 'boards' AND "from" = 'board')`,
    )
    .all([]) as { name: string }[]
  expect(apart.map(({ name }) => name)).toEqual(['boards', 'probe'])
})
