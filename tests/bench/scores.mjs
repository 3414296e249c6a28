// What an edit of a large board costs the scores, followed and in batch: one line of JSON, times in milliseconds.
// `npm run bench:scores`, after a build. Ends with 1 when the median edit takes longer than a millisecond.
import { isDeepStrictEqual } from 'node:util'
import { changeCards, moveCards, typeInCard } from '@parcours/shared/doc/edits/cards'
import { changeStep, overridePoint, rateStep } from '@parcours/shared/doc/edits/maps'
import { changeOf, followBoard, readBoard } from '@parcours/shared/doc/read'
import { cardsByMap } from '@parcours/shared/domain/cells'
import { mapScores } from '@parcours/shared/scoring/map-scores'
import { createScoreEngine } from '@parcours/shared/scoring/score-engine'
import { largeDoc, median, mixed, p95, rounded, size } from './board.mjs'

const { doc, mapId } = largeDoc()
const first = readBoard(doc)
const { personaIds } = first.maps[mapId]
const opened = performance.now()
const engine = createScoreEngine(first)
for (const persona of personaIds) engine.scores(mapId, persona)
const openMs = performance.now() - opened

const readAll = () => personaIds.map((persona) => engine.scores(mapId, persona))
let lastMs = 0
const follower = followBoard(doc, (board, patch) => {
  const start = performance.now()
  engine.follow(board, changeOf(patch))
  readAll()
  lastMs = performance.now() - start
})

const steps = Object.keys(first.maps[mapId].steps)
const cards = Object.values(first.cards)
const irritants = cards.filter(({ kind }) => kind === 'irritant')
const touchpoints = cards.filter(({ kind }) => kind === 'touchpoint')
const pick = (list, i) => list[mixed(i, list.length)]
const edits = {
  rate: (i) => rateStep(doc, pick(steps, i), personaIds[0], `p${mixed(i, size.participants)}`, (i % 7) - 3),
  override: (i) => overridePoint(doc, pick(steps, i), personaIds[0], i % 3 === 0 ? null : (i % 13) / 2 - 3),
  levels: (i) => changeStep(doc, pick(steps, i), { delivered: (i % 13) / 2 - 3 }),
  moveStep: (i) => changeStep(doc, pick(steps, i), { order: `a${i % 10}${String.fromCharCode(97 + (i % 26))}` }),
  severity: (i) => changeCards(doc, [pick(irritants, i).id], { data: { severity: 1 + (i % 5) } }),
  volume: (i) => changeCards(doc, [pick(touchpoints, i).id], { data: { volume: 100 * (i % 70) } }),
  moveCard: (i) => {
    const { id, place } = pick(irritants, i)
    moveCards(doc, [{ id, place: { ...place, stepId: pick(steps, i + 7) } }])
  },
  type: (i) => typeInCard(doc, pick(cards, i).id, { index: 0, remove: 0, insert: 'x' }),
}

const runs = 200
const batchRuns = 20
const times = Object.fromEntries(Object.keys(edits).map((name) => [name, []]))
for (let i = 0; i < runs; i++) {
  for (const [name, edit] of Object.entries(edits)) {
    lastMs = 0
    edit(i)
    // The first rounds warm the machine up.
    if (i >= runs / 10) times[name].push(lastMs)
  }
}

const batch = () => {
  const board = follower.current()
  const map = board.maps[mapId]
  const placed = cardsByMap(board.cards).get(mapId)
  return personaIds.map((persona) => mapScores(map, persona, placed))
}
const batchTimes = Array.from({ length: batchRuns }, () => {
  const start = performance.now()
  batch()
  return performance.now() - start
})
const equal = isDeepStrictEqual(readAll(), batch())

const editMs = median(Object.values(times).flat())
const batchMs = median(batchTimes)
console.log(
  JSON.stringify({
    bench: 'scores',
    ...size,
    irritants: irritants.length,
    openMs: rounded(openMs),
    editMs: rounded(editMs),
    editP95Ms: rounded(p95(Object.values(times).flat())),
    medianMs: Object.fromEntries(Object.entries(times).map(([name, all]) => [name, rounded(median(all))])),
    batchMs: rounded(batchMs),
    ratio: rounded(batchMs / editMs),
    equal,
  }),
)
process.exitCode = equal && editMs <= 1 ? 0 : 1
