// Starting programs and naming places, for the scripts beside this file. Node alone, nothing installed.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const inRoot = (...parts) => join(root, ...parts)

/** Notes between runs: what was installed and built, which browser was found. Gone with node_modules, as they should be. */
const stampFile = (name) => inRoot('node_modules', '.cache', 'parcours', `${name}.json`)
export const readStamp = (name) => {
  try {
    return JSON.parse(readFileSync(stampFile(name), 'utf8'))
  } catch {
    return undefined
  }
}
export const writeStamp = (name, value) => {
  mkdirSync(dirname(stampFile(name)), { recursive: true })
  writeFileSync(stampFile(name), `${JSON.stringify(value)}\n`)
}

/**
 * Runs to the end, output passed on; resolves with the exit code, 127 when the program is not there.
 * After `timeoutMs` it and everything it started are killed: 124.
 */
export const run = (command, args, { env = {}, quiet = false, timeoutMs } = {}) =>
  new Promise((resolve) => {
    // A group of its own can be killed whole; without a deadline the terminal's Ctrl-C reaches the child by itself.
    const grouped = timeoutMs !== undefined && process.platform !== 'win32'
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'ignore' : 'inherit', quiet ? 'ignore' : 'inherit'],
      // npx is a .cmd on Windows, which only a shell starts.
      shell: process.platform === 'win32' && command === 'npx',
      detached: grouped,
    })
    const kill = () =>
      grouped && child.pid !== undefined ? process.kill(-child.pid, 'SIGKILL') : child.kill('SIGKILL')
    const interrupted = () => {
      kill()
      process.exit(130)
    }
    if (grouped) for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, interrupted)
    let late = false
    const expire = () => {
      late = true
      kill()
    }
    const timer = timeoutMs === undefined ? undefined : setTimeout(expire, timeoutMs)
    const settle = (code) => {
      clearTimeout(timer)
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, interrupted)
      resolve(late ? 124 : code)
    }
    child.on('error', () => settle(127))
    child.on('close', (code) => settle(code ?? 1))
  })

/** As `run`, the output kept instead of shown. */
export const capture = (command, args, { env = {} } = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const output = []
    child.stdout.on('data', (chunk) => output.push(chunk))
    child.stderr.on('data', (chunk) => output.push(chunk))
    child.on('error', (error) => resolve({ code: 127, output: String(error) }))
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(output).toString('utf8') }))
  })

/** A package's command run by this Node: no shell, no shim, the same on every system. */
export const toolPath = (packageName) => {
  const folder = inRoot('node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : Object.values(bin)[0])
}
export const runTool = (packageName, args, options) => run(process.execPath, [toolPath(packageName), ...args], options)
export const captureTool = (packageName, args, options) =>
  capture(process.execPath, [toolPath(packageName), ...args], options)
