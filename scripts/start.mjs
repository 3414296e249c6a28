// npm start: the server as a process that gives memory back. Its C library and V8 take these settings only at birth, so it
// is a child of this script and ends with it. A service manager sets them itself (see README).
import { spawn } from 'node:child_process'
import { serverEnvironment } from './memory.mjs'
import { inRoot } from './run.mjs'

const server = spawn(process.execPath, [inRoot('server', 'dist', 'main.js')], {
  env: serverEnvironment(process.env),
  // Over the channel the server notices when this script is gone, however that ended.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal))
server.on('error', (error) => {
  console.error(`The server could not be started: ${error.message}`)
  process.exit(1)
})
server.on('exit', (code) => process.exit(code ?? 1))
