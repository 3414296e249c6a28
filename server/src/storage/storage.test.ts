import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Operation } from './operations.ts'
import { openMemoryStorage } from './memory.ts'
import { openSqliteEngine, type SqliteEngine } from './sqlite-engine.ts'
import { openSqliteStorage } from './sqlite.ts'
import { storageContract } from './storage-contract.ts'
import { StorageRefusal, type Storage } from './storage.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'parcours-storage-'))
const testFolder = () => {
  const folder = newFolder()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

storageContract('memory', async () => {
  const storage = openMemoryStorage()
  return { storage, reopen: async () => storage, end: () => storage.close() }
})

storageContract('sqlite', async () => {
  const folder = newFolder()
  let storage = await openSqliteStorage(folder)
  const reopen = async () => {
    await storage.close()
    return (storage = await openSqliteStorage(folder))
  }
  const end = async () => {
    await storage.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { storage, reopen, end }
})

// The engine's source itself, without its thread: the built one may be older.
storageContract('sqlite engine', async () => {
  const folder = newFolder()
  let engine = openSqliteEngine(folder)
  let storage = directStorage(engine)
  const reopen = async () => {
    await storage.close()
    engine = openSqliteEngine(folder)
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
    session: (boardId, hash) => run({ name: 'session', input: { boardId, hash } }),
    append: (boardId, updates) => run({ name: 'append', input: { boardId, updates } }),
    load: (boardId) => run({ name: 'load', input: { boardId } }),
    compact: (boardId, snapshot, throughSeq) => run({ name: 'compact', input: { boardId, snapshot, throughSeq } }),
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
