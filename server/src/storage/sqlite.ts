// SQLite behind the port: operations that arrive while a transaction runs share the next one (group commit).
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type {
  FromThread,
  Operation,
  OperationName,
  OperationOf,
  Outcome,
  Results,
  ToThread,
  WorkerData,
} from './operations.ts'
import { databaseIn, isCheckedAtStart } from './sqlite-file.ts'
import { keepingSessions, StorageFailure, StorageRefusal, type Storage, type StorageOptions } from './storage.ts'

interface Waiting {
  readonly operation: Operation
  readonly settle: (outcome: Outcome) => void
}

/** Rejects with a StorageRefusal when the data folder cannot be used. */
export const openSqliteStorage = async (
  dataDir: string,
  { sessionMs, onDamaged }: StorageOptions = keepingSessions,
): Promise<Storage> => {
  const worker = new Worker(threadFile('sqlite-worker'), { workerData: { dataDir, sessionMs } satisfies WorkerData })
  const [first] = (await once(worker, 'message')) as [FromThread]
  if (first.kind === 'refused') throw new StorageRefusal(first.reason, first.detail)
  if (isCheckedAtStart(databaseIn(dataDir)) || onDamaged === undefined) return storageOn(worker)
  const stopCheck = checkMeanwhile(databaseIn(dataDir), onDamaged)
  const storage = storageOn(worker)
  return { ...storage, close: () => stopCheck().then(() => storage.close()) }
}

// Node 20 runs no TypeScript in a thread: from source the built worker is taken, so tests run after the build.
const threadFile = (name: string): URL =>
  import.meta.url.endsWith('.ts')
    ? new URL(`../../dist/storage/${name}.js`, import.meta.url)
    : new URL(`./${name}.js`, import.meta.url)

/** The answer ends the check, wherever it is. */
const checkMeanwhile = (path: string, onDamaged: (detail: string) => void): (() => Promise<unknown>) => {
  const worker = new Worker(threadFile('sqlite-check-worker'), { workerData: { path } })
  worker.on('message', (damage: string | undefined) => damage !== undefined && onDamaged(damage))
  // A check that cannot run finds nothing; what is really damaged is met by whoever reads it.
  worker.on('error', () => undefined)
  worker.unref()
  return () => worker.terminate()
}

/** Edits that come one after the other share a transaction, and wait this long at most: a disk that writes in no time is still asked 100 times a second at most. */
const commitGapMs = 10

const storageOn = (worker: Worker): Storage => {
  let waiting: Waiting[] = []
  let running: Waiting[] = []
  let ended: string | undefined
  let closing: Promise<void> | undefined
  const idle: (() => void)[] = []
  const send = (message: ToThread) => worker.postMessage(message)

  let appendsMayStartAt = 0
  let later: NodeJS.Timeout | undefined

  const start = () => {
    if (running.length > 0 || waiting.length === 0) return
    if (waiting.every(({ operation }) => operation.name === 'append')) {
      const now = performance.now()
      if (now < appendsMayStartAt) {
        later ??= setTimeout(() => {
          later = undefined
          start()
        }, appendsMayStartAt - now)
        return
      }
      appendsMayStartAt = now + commitGapMs
    }
    clearTimeout(later)
    later = undefined
    running = waiting
    waiting = []
    send(running.map(({ operation }) => operation))
  }
  const end = (why: string) => {
    ended ??= why
    for (const { settle } of [...running, ...waiting]) settle({ ok: false, message: ended })
    running = []
    waiting = []
    for (const wake of idle.splice(0)) wake()
  }
  worker.on('message', (message: FromThread) => {
    if (message.kind !== 'outcomes') return
    const done = running
    running = []
    done.forEach(({ settle }, i) => settle(message.outcomes[i] ?? { ok: false, message: 'no outcome' }))
    // Those who were told may have more to append at once: let it join the next transaction.
    setImmediate(() => {
      start()
      // Appends that only wait for their time are under way too.
      if (running.length + waiting.length === 0) for (const wake of idle.splice(0)) wake()
    })
  })
  worker.on('error', (error) => end(error instanceof Error ? error.message : String(error)))
  worker.on('exit', () => end('storage is closed'))

  const run = <N extends OperationName>(name: N, input: OperationOf<N>['input']): Promise<Results[N]> =>
    new Promise((resolve, reject) => {
      if (ended !== undefined || closing !== undefined) return reject(new StorageFailure(ended ?? 'storage is closed'))
      const settle = (outcome: Outcome) => {
        if (outcome.ok) resolve(outcome.value as Results[N])
        else reject(new StorageFailure(outcome.message, outcome.isDamage))
      }
      waiting.push({ operation: { name, input } as Operation, settle })
      start()
    })
  const closeWhenIdle = async () => {
    if (ended !== undefined) return
    if (running.length + waiting.length > 0) await new Promise<void>((resolve) => idle.push(resolve))
    const exit = once(worker, 'exit')
    send('close')
    await exit
  }
  return {
    createBoard: (board) => run('createBoard', board),
    boardKeys: (boardId) => run('boardKeys', { boardId }),
    addParticipant: (participant) => run('addParticipant', participant),
    codeHolder: (hash) => run('codeHolder', { hash }),
    enterByCode: (entry) => run('enterByCode', entry),
    session: (boardId, hash) => run('session', { boardId, hash }),
    append: (boardId, updates, writes = []) => run('append', { boardId, updates, writes }),
    load: (boardId) => run('load', { boardId }),
    loadWorkshop: (boardId) => run('loadWorkshop', { boardId }),
    deleteBoard: (boardId, unlessTouchedSince) => run('deleteBoard', { boardId, unlessTouchedSince }),
    boardsUntouchedSince: (time) => run('boardsUntouchedSince', { time }),
    sweepSessions: () => run('sweepSessions', {}),
    probe: () => run('probe', {}),
    compact: (boardId, snapshot, throughSeq, kept) => run('compact', { boardId, snapshot, throughSeq, kept }),
    addVersion: (boardId, version) => run('addVersion', { boardId, version }),
    versions: (boardId) => run('versions', { boardId }),
    versionContent: (boardId, id) => run('versionContent', { boardId, id }),
    renameVersion: (boardId, id, name) => run('renameVersion', { boardId, id, name }),
    deleteVersions: (boardId, ids) => run('deleteVersions', { boardId, ids }),
    rowsAfter: (boardId, seq) => run('rowsAfter', { boardId, seq }),
    authors: (boardId) => run('authors', { boardId }),
    addImage: (boardId, image, quota) => run('addImage', { boardId, image, quota }),
    image: (boardId, hash) => run('image', { boardId, hash }),
    close: () => (closing ??= closeWhenIdle()),
  }
}
