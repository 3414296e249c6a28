// npm run faults [-- ROUNDS | MINUTESm]: one JSON line a round, then the report; exit code 1 on any loss.
import { killRounds, type RoundReport } from './kill-rounds.ts'

const [asked = '1000'] = process.argv.slice(2)
const [, number = '1000', isMinutes] = /^(\d+)(m?)$/.exec(asked) ?? []
const endsAt = performance.now() + Number(number) * 60_000
const goesOn = (round: number) => (isMinutes === 'm' ? performance.now() < endsAt : round <= Number(number))

const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)
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
process.exitCode = lost > 0 ? 1 : 0
