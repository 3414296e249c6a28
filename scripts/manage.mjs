// npm run backup, restore, delete-board: the built server's commands. A fresh clone is made ready first; a server that
// was built is left as it is, because it may be running.
import { existsSync } from 'node:fs'
import { inRoot, run } from './run.mjs'

const commands = inRoot('server', 'dist', 'manage.js')
const isReady = existsSync(commands) || (await run(process.execPath, [inRoot('scripts', 'setup.mjs'), 'start'])) === 0
process.exitCode = isReady ? await run(process.execPath, [commands, ...process.argv.slice(2)]) : 1
