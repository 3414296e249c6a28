// npm run bench:server: our server beside two rivals that store and the floors below them; one JSON line a scenario.
//   npm run bench:server -- --table --reps 5        the table of the README
//   npm run bench:server -- --only fanout,workshop --reps 1 --peers parcours,yws-ldb --out results.jsonl
// The harness is the folder BENCH_DIR (or --bench, default ../shared/bench/server); it is copied, never written to.
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { ended, fail, workingCopy } from './harness.mjs'
import { measureTable } from './table.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    reps: { type: 'string', default: '3' },
    peers: { type: 'string', default: 'parcours,yws-ldb,hocus-sqlite,floor-ws,floor-tick,floor-blob' },
    table: { type: 'boolean', default: false },
    bench: { type: 'string', default: process.env.BENCH_DIR ?? join(root, '../shared/bench/server') },
    out: { type: 'string' },
    full: { type: 'boolean', default: false },
  },
})

const original = resolve(options.bench)
const main = join(root, 'server/dist/main.js')
// As npm start does.
const start = join(root, 'scripts/start.mjs')
if (!existsSync(join(original, 'suite.mjs')))
  fail(`There is no benchmark harness in ${original}: name its folder in BENCH_DIR.`)
if (!existsSync(main)) fail('The server is not built: run "npm run build" first.')

const harness = await workingCopy(original, 'sh setup.sh')
const extra = join(harness, 'parcours.json')
const adapter = join(harness, 'parcours-adapter.mjs')
// Beside the harness, so that both use the same Yjs.
cpSync(join(root, 'tests/bench/adapter.mjs'), adapter)
const door = join(harness, 'parcours-probe-door.mjs')
cpSync(join(root, 'tests/bench/probe-door.mjs'), door)
const env = {
  PORT: '{port}',
  HOST: '127.0.0.1',
  DATA_DIR: '{data}',
  CREATES_PER_MINUTE: '1000000',
  JOINS_PER_MINUTE: '1000000',
}
const ours = { name: 'parcours', protocol: 'yws', cmd: `${process.execPath} ${start}`, cwd: root, adapter, env }
writeFileSync(extra, JSON.stringify([ours]))

const results = resolve(options.out ?? join(harness, 'results', `${Date.now()}.jsonl`))
mkdirSync(resolve(results, '..'), { recursive: true })
let shown = existsSync(results) ? readFileSync(results, 'utf8').length : 0
const show = () => {
  if (!existsSync(results)) return
  const text = readFileSync(results, 'utf8')
  const end = text.lastIndexOf('\n') + 1
  for (const line of text.slice(shown, end).split('\n').filter(Boolean)) console.log(options.full ? line : brief(line))
  shown = Math.max(shown, end)
}

// The harness gives the servers options of their own, so this reaches the load generator alone.
const preloaded = { ...process.env, NODE_OPTIONS: `--import=${pathToFileURL(door).href}` }
if (options.table) {
  const shown = (result) => console.log(brief(JSON.stringify(result)))
  const peers = options.peers.split(',')
  const only = options.only?.split(',')
  const out = results
  const table = await measureTable({
    harness,
    env: preloaded,
    ours,
    reps: Number(options.reps),
    peers,
    only,
    out,
    show: shown,
  })
  console.log(`\n${table}`)
  console.error(`Raw results: ${results}`)
  process.exit(readFileSync(results, 'utf8').includes('"error":') ? 1 : 0)
}

const chosen = options.only === undefined ? [] : ['--only', options.only]
const args = [
  'suite.mjs',
  '--out',
  results,
  '--extra',
  extra,
  '--peers',
  options.peers,
  '--reps',
  options.reps,
  ...chosen,
]
const timer = setInterval(show, 500)
const code = await ended(spawn(process.execPath, args, { cwd: harness, stdio: ['ignore', 2, 2], env: preloaded }))
clearInterval(timer)
show()
console.error(`Raw results: ${results}`)
const failed =
  existsSync(results) &&
  readFileSync(results, 'utf8')
    .trim()
    .split('\n')
    .some((line) => line.includes('"error":'))
process.exitCode = code !== 0 || failed ? 1 : 0

/** A result without its steps and samples. */
function brief(line) {
  const { rungs: _rungs, detail: _detail, ...result } = JSON.parse(line)
  return JSON.stringify(result)
}
