// npm run bench:client: our board beside tldraw, Excalidraw and plain React Flow; one JSON line a measurement, then a table.
//   npm run bench:client -- --n 1000,10000 --adapters parcours,excalidraw --groups load,pan,remote --reps 1 --out results.jsonl
// The harness is the folder BENCH_DIR (or --bench, default ../shared/bench/client); it is copied, never written to.
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { clientTable } from './client-table.mjs'
import { ended, fail, workingCopy } from './harness.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { values: options } = parseArgs({
  options: {
    n: { type: 'string', default: '1000,5000,10000' },
    adapters: { type: 'string', default: 'parcours,parcours-maps,tldraw,excalidraw,reactflow,reactflow-visible' },
    groups: { type: 'string', default: 'all' },
    reps: { type: 'string', default: '3' },
    scale: { type: 'string', default: '1' },
    shots: { type: 'string' },
    bench: { type: 'string', default: process.env.BENCH_DIR ?? join(root, '../shared/bench/client') },
    out: { type: 'string' },
  },
})
const original = resolve(options.bench)
if (!existsSync(join(original, 'run.mjs')))
  fail(`There is no benchmark harness in ${original}: name its folder in BENCH_DIR.`)
if (!existsSync(join(root, 'tests/dist/support/wire-client.js'))) fail('Nothing is built: run "npm run build" first.')

const harness = await workingCopy(original, 'npm ci && node build.mjs')
for (const [file, adapter] of [
  ['parcours', 'flatBoard'],
  ['parcours-maps', 'mapsBoard'],
])
  writeFileSync(
    join(harness, `adapters/${file}.mjs`),
    `import { adapterOf, ${adapter} } from './client-adapter.mjs'\nimport rival from './reactflow.mjs'\nexport default adapterOf('${file}', ${adapter}, rival)\n`,
  )
cpSync(join(root, 'tests/bench/client-adapter.mjs'), join(harness, 'adapters/client-adapter.mjs'))

const scratch = mkdtempSync(join(tmpdir(), 'parcours-client-'))
const page = join(scratch, 'page')
await build({
  configFile: join(root, 'client/vite.config.ts'),
  root: join(root, 'client/bench'),
  logLevel: 'error',
  build: { outDir: page },
})
const server = await startServer()
const env = { ...process.env, BENCH_ROOT: root, BENCH_SERVER: server.address }
Object.assign(process.env, env)
const { addressOfEmptyBoard } = await import('./client-peer.mjs')

const results = resolve(options.out ?? join(scratch, 'results.jsonl'))
let failed = false
for (let rep = 1; rep <= Number(options.reps); rep++)
  for (const n of options.n.split(','))
    for (const adapter of options.adapters.split(',')) await measure(adapter, n, rep)
server.stop()
if (!existsSync(results)) fail('Nothing could be measured (see above).')
console.log(clientTable(readFileSync(results, 'utf8')))
console.error(`Raw results: ${results}`)
process.exitCode = failed ? 1 : 0

async function measure(adapter, n, rep) {
  const ours = adapter.startsWith('parcours')
  const args = [
    'run.mjs',
    '--adapter',
    adapter,
    '--n',
    n,
    '--rep',
    String(rep),
    '--groups',
    options.groups,
    '--scale',
    options.scale,
  ]
  if (options.shots !== undefined) args.push('--shots', resolve(options.shots))
  if (process.env.CHROMIUM_PATH) args.push('--chromium', process.env.CHROMIUM_PATH)
  if (ours) args.push('--url', await addressOfEmptyBoard(server.address))
  const run = spawn(process.execPath, args, { cwd: harness, env, stdio: ['ignore', 'pipe', 2] })
  createInterface({ input: run.stdout }).on('line', (line) => {
    console.log(line)
    appendFileSync(results, `${line}\n`)
  })
  if ((await ended(run)) !== 0) failed = true
}

/** The real server with its log on disk, serving the page under measure. */
async function startServer() {
  const child = spawn(process.execPath, [join(root, 'server/dist/main.js')], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: join(scratch, 'data'), CLIENT_DIR: page },
    stdio: ['ignore', 'pipe', 2],
  })
  let address
  for await (const line of createInterface({ input: child.stdout })) {
    address = /^Parcours is at (\S+)/.exec(line)?.[1]
    if (address !== undefined) break
  }
  if (address === undefined) fail('The server did not start (see above).')
  const stop = () => {
    child.kill()
    if (options.out !== undefined) rmSync(scratch, { recursive: true, force: true })
  }
  return { address: address.replace(/\/$/, ''), stop }
}
