// The real server as its own process, for tests that kill it: end-to-end and faults.
import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'

export interface ServerProcess {
  /** As printed at start, without a slash at the end: http://127.0.0.1:54321 */
  readonly url: string
  readonly port: number
  readonly pid: number
  /** Resolves when the process is gone; nothing is flushed. */
  readonly kill9: () => Promise<void>
  /** Asks it to end as a service manager would, and waits. */
  readonly stop: () => Promise<void>
  /** Resolves when the process is gone: to its exit code, or null if a signal killed it. */
  readonly gone: Promise<number | null>
  /** Everything printed so far. */
  readonly output: () => string
}

interface ServerOptions {
  readonly dataDir: string
  /** 0, the default, takes any free port. */
  readonly port?: number
  readonly env?: Readonly<Record<string, string>>
  /** Run instead of the server itself. */
  readonly script?: string
  /** What a shell does before it becomes the server, such as `ulimit`. */
  readonly before?: string
}

const main = createRequire(import.meta.url).resolve('@parcours/server/dist/main.js')
// A machine that is busy with other things starts a server late.
const startDeadlineMs = 60_000
const stopDeadlineMs = 10_000

export const startServer = async ({
  dataDir,
  port = 0,
  env = {},
  script = main,
  before,
}: ServerOptions): Promise<ServerProcess> => {
  const inShell = before === undefined ? [] : ['sh', '-c', `${before}; exec "$0" "$1"`]
  const [program, ...args] = [...inShell, process.execPath, script]
  const child = spawn(program, args, {
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const gone = new Promise<number | null>((resolve) => child.once('close', resolve))
  const address = await new Promise<URL>((resolve, reject) => {
    const fail = (why: string) => {
      child.kill('SIGKILL')
      reject(new Error(`The server ${why}. It printed:\n${printed}`))
    }
    const timer = setTimeout(() => fail(`printed no address within ${startDeadlineMs} ms`), startDeadlineMs)
    const read = (chunk: Buffer) => {
      printed += chunk.toString('utf8')
      const found = / at (https?:\/\/[\w.[\]:-]+:\d+)/.exec(printed)
      if (found === null) return
      clearTimeout(timer)
      resolve(new URL(found[1] ?? ''))
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('error', (error) => fail(`did not start: ${error.message}`))
    child.once('exit', (code) => {
      clearTimeout(timer)
      fail(`ended with code ${code} while starting`)
    })
  })
  return {
    url: address.origin,
    port: Number(address.port),
    // With no number the process had not started, and this would not be reached.
    pid: child.pid ?? 0,
    gone,
    kill9: async () => {
      child.kill('SIGKILL')
      await gone
    },
    stop: () => stopped(child, gone),
    output: () => printed,
  }
}

const stopped = async (child: ChildProcess, gone: Promise<unknown>) => {
  const hard = setTimeout(() => child.kill('SIGKILL'), stopDeadlineMs)
  child.kill('SIGTERM')
  await gone
  clearTimeout(hard)
}
