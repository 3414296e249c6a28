// A real server on a disk that fails on demand: a preloaded library answers its writes as a broken disk would.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { startServer, type ServerProcess } from '../server-process.ts'

/** `kill n`: the process dies in its nth write from now, half of it done. */
export type DiskFault = 'full' | 'fsync' | 'readonly' | `kill ${number}`

export interface FaultyDisk {
  readonly dataDir: string
  readonly fail: (fault: DiskFault) => void
  readonly heal: () => void
  readonly start: (port?: number, env?: Readonly<Record<string, string>>) => Promise<ServerProcess>
}

// From the build, the source lies beside it.
const source = fileURLToPath(new URL('disk-shim.c', import.meta.url)).replace('/dist/', '/')

const hasTool = (name: string) => {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' })
    return process.platform === 'linux'
  } catch {
    return false
  }
}
/** A disk that fails needs glibc's preloading and a C compiler; a limit on a running process needs util-linux. */
export const canFail = hasTool('cc')
export const canLimit = hasTool('prlimit')

export const newFaultyDisk = (): FaultyDisk => {
  const folder = mkdtempSync(join(tmpdir(), 'parcours-disk-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const library = join(folder, 'disk-shim.so')
  execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl'])
  const dataDir = join(folder, 'data')
  mkdirSync(dataDir)
  const faultFile = join(folder, 'fault')
  const write = (fault: string) => writeFileSync(faultFile, fault)
  write('')
  return {
    dataDir,
    fail: write,
    heal: () => write(''),
    start: async (port = 0, env = {}) => {
      const preload = { LD_PRELOAD: library, FAULT_DIR: dataDir, FAULT_FILE: faultFile }
      const server = await startServer({ dataDir, port, env: { ...env, ...preload } })
      onTestFinished(server.kill9)
      return server
    },
  }
}
