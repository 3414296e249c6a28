// npm run dev: the compiler watching, the server restarting, the page hot-reloading. Ctrl-C ends all three.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { inRoot, root, toolPath } from './run.mjs'

const children = new Set()
let ending = false

const start = (name, args) => {
  // A group of its own on Unix, so that what the child starts ends with it.
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
  })
  children.add(child)
  child.on('exit', (code) => {
    children.delete(child)
    if (ending) return
    console.error(`${name} ended with code ${code}.`)
    end(1)
  })
}

const end = (code) => {
  if (ending) return
  ending = true
  process.exitCode = code
  for (const child of children) {
    try {
      if (process.platform === 'win32') child.kill()
      else process.kill(-child.pid, 'SIGTERM')
    } catch {
      // It went first.
    }
  }
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0))

start('The compiler', [toolPath('typescript'), '-b', 'server', '--watch', '--preserveWatchOutput'])
while (!ending && !existsSync(inRoot('server', 'dist', 'main.js')))
  await new Promise((resolve) => setTimeout(resolve, 200))
if (!ending) {
  start('The server', ['--watch', '--watch-preserve-output', inRoot('server', 'dist', 'main.js')])
  start('The page', [toolPath('vite'), 'dev', 'client'])
}
