// node tests/dist/faults/kill.js [rounds]: one JSON line a round, then a summary; exit code 1 on any loss.
import { killRounds } from './kill-rounds.ts'

const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)
const rounds = await killRounds(Number(process.argv[2] ?? 20), say)
const lost = rounds.reduce((sum, round) => sum + round.lost, 0)
say({
  rounds: rounds.length,
  acknowledged: rounds.at(-1)?.acknowledged ?? 0,
  lost,
  slowestServingMs: Math.max(...rounds.map((round) => round.servingMs)),
  slowestWholeMs: Math.max(...rounds.map((round) => round.wholeMs)),
})
process.exitCode = lost > 0 ? 1 : 0
