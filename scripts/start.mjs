// npm start: the server as a process that gives memory back. Its C library and V8 take these settings only at birth, so it
// is a child of this script, and ends with it. If it ends by itself after it has served, it is started again: people come
// back by themselves, and what was called saved is on disk. A service manager does all this itself (see README).
import { spawn } from 'node:child_process'
import { serverEnvironment } from './memory.mjs'
import { inRoot } from './run.mjs'

/** Who falls more often than this within a minute will fall again. */
const mostRestarts = 5
const minuteMs = 60_000

let isEnding = false
let restarts = []
let server

const start = () => {
  let isServing = false
  server = spawn(process.execPath, [inRoot('server', 'dist', 'main.js')], {
    env: serverEnvironment(process.env),
    // Over the channel the server notices when this script is gone, however that ended.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  server.on('message', (message) => (isServing ||= message === 'serving'))
  server.on('error', (error) => {
    console.error(`The server could not be started: ${error.message}`)
    process.exit(1)
  })
  server.on('exit', (code, signal) => {
    restarts = restarts.filter((at) => at > Date.now() - minuteMs)
    if (isEnding || code === 0 || !isServing || restarts.length === mostRestarts) process.exit(code ?? 1)
    restarts.push(Date.now())
    console.error(`The server ended unexpectedly (${signal ?? `code ${code}`}), and is started again.`)
    start()
  })
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    isEnding = true
    server.kill(signal)
  })
start()
