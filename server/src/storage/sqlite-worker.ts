// The thread that holds SQLite: fsync blocks here, never where the sockets are.
import { parentPort, workerData } from 'node:worker_threads'
import type { FromThread, ToThread, WorkerData } from './operations.ts'
import { openSqliteEngine, type SqliteEngine } from './sqlite-engine.ts'
import { StorageRefusal } from './storage.ts'

const port = parentPort
if (port === null) throw new Error('this file runs in a worker thread')
const tell = (message: FromThread) => port.postMessage(message)

const open = (): SqliteEngine | undefined => {
  try {
    const { dataDir, sessionMs } = workerData as WorkerData
    const engine = openSqliteEngine(dataDir, { sessionMs })
    tell({ kind: 'open' })
    return engine
  } catch (error) {
    const reason = error instanceof StorageRefusal ? error.reason : 'unwritable'
    tell({ kind: 'refused', reason, detail: error instanceof Error ? error.message : String(error) })
    return undefined
  }
}

const engine = open()
if (engine === undefined) port.close()
else {
  port.on('message', (message: ToThread) => {
    if (message === 'close') {
      engine.close()
      tell({ kind: 'closed' })
      port.close()
    } else tell({ kind: 'outcomes', outcomes: engine.run(message) })
  })
}
