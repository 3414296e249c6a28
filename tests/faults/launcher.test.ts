// npm start runs the server through a script, so that its memory is set up: it must end and save as if there were none.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { startServer } from '../server-process.ts'
import { createBoard, joinBoard } from '../support/board-api.ts'

const script = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url))
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'parcours-launcher-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
const onLinux = test.skipIf(process.platform !== 'linux')
const childOf = (pid: number) => Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim())
/** The server under the script has saved and let go of its folder when its output has ended. */
const isServedAgain = async (dataDir: string, board: Awaited<ReturnType<typeof createBoard>>) => {
  const again = await startServer({ dataDir })
  const { role } = await joinBoard(again.url, board, 'observer')
  await again.stop()
  return role === 'observer'
}

// As from a terminal: to the script, which passes it on, and to the server as well.
onLinux.each([['SIGTERM'], ['SIGINT'], ['SIGHUP']] as const)(
  '%s, also twice, saves and ends with 0',
  async (signal) => {
    const dataDir = newFolder()
    const server = await startServer({ dataDir, script })
    const board = await createBoard(server.url)
    const child = childOf(server.pid)
    process.kill(server.pid, signal)
    process.kill(child, signal)
    expect(await server.gone).toBe(0)
    expect(server.output().match(/saving and closing/g)).toHaveLength(1)
    expect(await isServedAgain(dataDir, board)).toBe(true)
  },
)

test('a script that is killed takes the server along, which saves', async () => {
  const dataDir = newFolder()
  const server = await startServer({ dataDir, script })
  const board = await createBoard(server.url)
  await server.kill9()
  expect(server.output()).toContain('saving and closing')
  expect(await isServedAgain(dataDir, board)).toBe(true)
})

onLinux(
  'a server that is killed is started again, with all that was saved; one that keeps falling is let lie',
  async () => {
    const dataDir = newFolder()
    const server = await startServer({ dataDir, script })
    const board = await createBoard(server.url)
    const fell: number[] = []
    const addresses = () => server.output().match(/http:\S+/g) ?? []
    const fall = async () => {
      const child = childOf(server.pid)
      fell.push(child)
      process.kill(child, 'SIGKILL')
      await expect.poll(() => addresses().length, { timeout: 20_000 }).toBe(fell.length + 1)
    }
    await fall()
    expect(await joinBoard(addresses()[1] ?? '', board, 'observer')).toMatchObject({ role: 'observer' })
    for (let i = 2; i <= 5; i++) await fall()
    expect(new Set(fell).size).toBe(5)
    process.kill(childOf(server.pid), 'SIGKILL')
    expect(await server.gone).toBe(1)
  },
)

test('a server that cannot start is said so, with its code', async () => {
  await expect(startServer({ dataDir: newFolder(), script, env: { STORAGE: 'paper' } })).rejects.toThrow(
    /ended with code 1.*STORAGE/s,
  )
})

onLinux('memory is set up, and what somebody set themselves wins', async () => {
  const server = await startServer({ dataDir: newFolder(), script, env: { MALLOC_TRIM_THRESHOLD_: '131072' } })
  onTestFinished(server.stop)
  const env = readFileSync(`/proc/${childOf(server.pid)}/environ`, 'utf8').split('\0')
  expect(env.filter((line) => line.startsWith('MALLOC_')).toSorted()).toEqual([
    'MALLOC_ARENA_MAX=2',
    'MALLOC_MMAP_THRESHOLD_=8192',
    'MALLOC_TRIM_THRESHOLD_=131072',
  ])
  expect(env.find((line) => line.startsWith('NODE_OPTIONS='))).toContain('--max-semi-space-size=16')
})
