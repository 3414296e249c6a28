// What the benchmarks that use a harness share: a copy of it to work in, and the end of a process.
import { createHash } from 'node:crypto'
import { spawn } from 'node:child_process'
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A copy of the folder with its packages installed by `install`, one for each version of the harness. */
export const workingCopy = async (folder, install) => {
  const hash = createHash('sha256')
  for (const file of readdirSync(folder, { recursive: true }).map(String).sort()) {
    if (/(^|\/)(node_modules|results)(\/|$)/.test(file) || !statSync(join(folder, file)).isFile()) continue
    hash.update(`${file}\0`).update(readFileSync(join(folder, file)))
  }
  const copy = join(tmpdir(), `parcours-bench-${hash.digest('hex').slice(0, 12)}`)
  const ready = join(copy, '.ready')
  if (existsSync(ready)) return copy
  cpSync(folder, copy, { recursive: true, filter: (source) => !/\/(node_modules|results)$/.test(source) })
  // The original may be read-only, and the copy is then too.
  for (const path of ['', ...readdirSync(copy, { recursive: true }).map(String)]) makeWritable(join(copy, path))
  console.error('Installing the rivals, once…')
  if ((await ended(spawn('sh', ['-c', install], { cwd: copy, stdio: ['ignore', 2, 2] }))) !== 0)
    fail('Installing the rivals failed (see above).')
  writeFileSync(ready, '')
  return copy
}

const makeWritable = (path) => chmodSync(path, statSync(path).mode | 0o200)

/** A process's exit code. */
export const ended = (child) =>
  new Promise((resolveCode, reject) => {
    child.on('error', reject)
    child.on('close', (exit) => resolveCode(exit ?? 1))
  })

export const fail = (message) => {
  console.error(message)
  process.exit(1)
}
