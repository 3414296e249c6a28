// npm run faults [-- kill [ROUNDS|MINUTESm] | fuzz [INPUTS] | leaks | stuck [SECONDS]]: without a word all of them, at the
// lengths of the promise. One JSON line each, a line a round for kill; exit code 1 if any saved edit was lost.
import { fuzz } from './fuzz-run.ts'
import { killRounds, type RoundReport } from './kill-rounds.ts'
import { joinsAndLeaves, roomsOpenedAndClosed } from './leaks.ts'
import { stuckReaders } from './stuck.ts'

const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)

const kill = async (asked = '1000') => {
  const [, number = '1000', isMinutes] = /^(\d+)(m?)$/.exec(asked) ?? []
  const endsAt = performance.now() + Number(number) * 60_000
  const goesOn = (round: number) => (isMinutes === 'm' ? performance.now() < endsAt : round <= Number(number))
  const rounds = await killRounds({ writers: 20, goesOn, report: say })
  const sum = (of: (round: RoundReport) => number) => rounds.reduce((total, round) => total + of(round), 0)
  const spread = (of: (round: RoundReport) => number) => {
    const sorted = rounds.map(of).toSorted((a, b) => a - b)
    const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)]
    return { median: at(0.5), p99: at(0.99), slowest: at(1) }
  }
  const lost = sum((round) => round.lost)
  say({
    rounds: rounds.length,
    written: sum((round) => round.written),
    acknowledged: sum((round) => round.acknowledged),
    lost,
    seenLost: sum((round) => round.seenLost),
    servingMs: spread((round) => round.servingMs),
    wholeMs: spread((round) => round.wholeMs),
  })
  if (lost > 0) process.exitCode = 1
}

const runs = {
  kill,
  fuzz: async (inputs = '100000') => say(await fuzz(Number(inputs))),
  leaks: async () => {
    say({ of: 'joins and leaves', ...(await joinsAndLeaves(10_000)) })
    say({ of: 'rooms opened and closed', ...(await roomsOpenedAndClosed(1000)) })
  },
  stuck: async (seconds = '30') => say(await stuckReaders(5, Number(seconds))),
}

const [name, length] = process.argv.slice(2)
if (name === undefined) for (const run of Object.values(runs)) await run()
else if (Object.hasOwn(runs, name)) await runs[name as keyof typeof runs](length)
else throw new Error(`No such run: ${name}. There are: ${Object.keys(runs).join(', ')}.`)
