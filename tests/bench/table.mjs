// The table of the README: every row's scenario for us, for two rivals that store and for a floor, as medians.
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { measureDrags } from './drags.mjs'

const rivals = ['yws-ldb', 'hocus-sqlite']
const heavyLoad = { cursors: 15, cursorHz: 12, draggers: 3, dragHz: 25 }
const works = {
  room: { scenario: 'fanout', args: { n: 200 }, floor: 'floor-tick' },
  team: { scenario: 'workshop', args: {}, floor: 'floor-tick' },
  heavy: { scenario: 'workshop', args: heavyLoad, floor: 'floor-tick' },
  sockets: { scenario: 'idle-conns', args: {}, floor: 'floor-ws' },
  boards: { scenario: 'idle-rooms', args: {} },
  cold: { scenario: 'coldopen', args: {}, floor: 'floor-blob' },
  death: { scenario: 'durability', args: { rate: 100 } },
  stuck: { scenario: 'slow', args: { paused: 1 } },
}
const rows = [
  ['one room of 200, highest edits/s with p99 < 100 ms', 'room', (r) => [r.maxEditsPerSec]],
  ['one room of 200, 1 edit/s each, p99 ms', 'room', (r) => [r.fixed.p99]],
  ['20 rooms of 15, CPU ms per 1,000 delivered', 'team', (r) => [r.cpuSecPer1000 * 1000]],
  ['the same, heavy, edit p99 ms', 'heavy', (r) => [r.edits.p99]],
  ['KB an idle connection; after a garbage collection', 'sockets', (r) => [r.kbPerConn, r.kbPerConnLive]],
  [
    'idle room of 1,000 notes, KB while open; MB kept after all left 200',
    'boards',
    (r) => [r.kbPerRoomLive, r.keptMbLive],
  ],
  ['of the growth, kept, %', 'boards', (r) => [r.keptPctLive]],
  ['cold open of 10,000 notes, ms; event loop blocked, ms', 'cold', (r) => [r.single.firstMs, r.single.probe?.maxMs]],
  ['30 at once on that cold room, last one, ms', 'cold', (r) => [r.coldHerd.lastMs]],
  ['edits that another had seen, lost to kill −9; how old at most, ms', 'death', (r) => [r.lost, r.lostWindowMs]],
  ['a reader that stopped, growth in 20 s, MB', 'stuck', (r) => [r.growthMb]],
  ['60,000 drag frames, growth of the data folder, KB', 'drags', (r) => [r.growthKb]],
]

/** Runs what `out` has not got yet, and prints the table. */
export const measureTable = async ({ harness, env, ours, reps, peers, only, out, show }) => {
  const measure = (scenario, args, who) => oneRun({ harness, env, scenario, args, who })
  const populated = new Set()
  const results = existsSync(out)
    ? readFileSync(out, 'utf8')
        .trim()
        .split('\n')
        .filter(Boolean)
        .map((l) => JSON.parse(l))
    : []
  const has = (work, name) => results.filter((each) => each.work === work && each.name === name && !each.error).length
  const keep = (result) => {
    results.push(result)
    mkdirSync(dirname(out), { recursive: true })
    appendFileSync(out, `${JSON.stringify(result)}\n`)
    show(result)
  }
  const isWanted = (work, name) => peers.includes(name) && (only === undefined || only.includes(work))
  for (let rep = 0; rep < reps; rep++) {
    for (const [work, { scenario, args, floor }] of Object.entries(works)) {
      for (const name of ['parcours', ...rivals, floor].filter((each) => each !== undefined && isWanted(work, each))) {
        if (has(work, name) > rep) continue
        const who = name === 'parcours' ? ours : name
        // Anew: what an older version stored would be migrated first.
        if (scenario === 'coldopen' && !populated.has(name)) await measure('populate', {}, who)
        if (scenario === 'coldopen') populated.add(name)
        keep({ work, ...(await measure(scenario, args, who)), name })
      }
    }
    if (isWanted('drags', 'parcours') && has('drags', 'parcours') <= rep)
      keep({ work: 'drags', name: 'parcours', ...(await measureDrags(harness, ours)) })
  }
  return tableOf(results)
}

/** One run, alone on the machine as far as other benchmarks go. */
const oneRun = async ({ harness, env, scenario, args, who }) => {
  const flags = (given) => Object.entries(given).flatMap(([key, value]) => [`--${key}`, String(value)])
  const { env: settingsOfServer = {}, ...server } = typeof who === 'string' ? { peer: who } : who
  const settings = Object.entries(settingsOfServer).flatMap(([key, value]) => ['--env', `${key}=${value}`])
  const run = [
    join(harness, 'run.mjs'),
    '--scenario',
    scenario,
    '--quiet',
    '8',
    ...flags(server),
    ...settings,
    ...flags(args),
  ]
  const child = spawn('flock', ['/tmp/bench.lock', 'taskset', '-c', '1', process.execPath, ...run], {
    cwd: harness,
    env,
    stdio: ['ignore', 'pipe', 2],
  })
  let printed = ''
  child.stdout.on('data', (chunk) => (printed += chunk))
  await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
  try {
    return JSON.parse(printed.trim().split('\n').at(-1))
  } catch {
    return { error: `no result of ${scenario}` }
  }
}

const tableOf = (results) => {
  const cell = (work, read, name) => {
    const values = results.filter((each) => each.work === work && each.name === name && !each.error).map(read)
    const medians = (values[0] ?? []).map((_, i) => medianOf(values.map((each) => each[i])))
    return medians.length === 0 ? '–' : medians.map(figure).join('; ')
  }
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [
    line(['work', 'Parcours', 'y-websocket', 'Hocuspocus', 'floor']),
    line(['---', '---', '---', '---', '---']),
    ...rows.map(([title, work, read]) =>
      line([title, ...['parcours', ...rivals, works[work]?.floor].map((name) => cell(work, read, name))]),
    ),
  ].join('\n')
}

const medianOf = (values) => {
  const sorted = values.filter((each) => typeof each === 'number' && !Number.isNaN(each)).sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
const figure = (value) => {
  if (value === undefined || Number.isNaN(value)) return '–'
  const short = Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3))
  return short.toLocaleString('en').replace('-', '−')
}
