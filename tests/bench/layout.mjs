// What an edit of a large board costs the layout, followed and afresh: one line of JSON, times in milliseconds.
// `npm run bench:layout`, after a build. Ends with 1 when following is not cheaper or not the same.
import { isDeepStrictEqual } from 'node:util'
import { moveCards, typeInCard } from '@parcours/shared/doc/edits/cards'
import { changeStep, rateStep } from '@parcours/shared/doc/edits/maps'
import { followBoard } from '@parcours/shared/doc/read'
import { cardsByMap, cellsOf } from '@parcours/shared/domain/cells'
import { layoutLanes, layoutMap } from '@parcours/shared/layout/map-layout'
import { plainMeasure } from '@parcours/shared/layout/metrics'
import { largeDoc, median, mixed, p95, rounded, size } from './board.mjs'

const { doc, mapId } = largeDoc()
const follower = followBoard(doc, () => {})
const mapNow = () => follower.current().maps[mapId]
const follow = (previous) => layoutLanes(mapNow(), cellsOf(follower.current().cards).get(mapId), plainMeasure, previous)
const afresh = () => layoutMap(mapNow(), cardsByMap(follower.current().cards).get(mapId), plainMeasure)

const steps = Object.keys(mapNow().steps)
const cards = Object.values(follower.current().cards)
const pick = (list, i) => list[mixed(i, list.length)]
const edits = {
  type: (i) => typeInCard(doc, pick(cards, i).id, { index: 0, remove: 0, insert: 'x ' }),
  moveCard: (i) => {
    const { id, place } = pick(cards, i)
    moveCards(doc, [{ id, place: { ...place, stepId: pick(steps, i + 7) } }])
  },
  rate: (i) => rateStep(doc, pick(steps, i), mapNow().personaIds[0], 'p0', (i % 7) - 3),
  momentOfTruth: (i) => changeStep(doc, pick(steps, i), { momentOfTruth: i % 2 === 0 }),
}

const runs = 200
const times = Object.fromEntries(Object.keys(edits).map((name) => [name, []]))
const freshTimes = []
let layout = follow()
let equal = true
for (let i = 0; i < runs; i++) {
  for (const [name, edit] of Object.entries(edits)) {
    edit(i)
    const start = performance.now()
    layout = follow(layout)
    const followed = performance.now()
    const fresh = afresh()
    // The first rounds warm the machine up.
    if (i >= runs / 10) {
      times[name].push(followed - start)
      freshTimes.push(performance.now() - followed)
    }
    if (i % 20 === 0) equal &&= isDeepStrictEqual(shapeOf(layout), shapeOf(fresh))
  }
}

/** Everything of a layout but what it keeps for the next one. */
function shapeOf({ grid: _grid, rows: _rows, ...shape }) {
  return shape
}

const editMs = median(Object.values(times).flat())
const freshMs = median(freshTimes)
console.log(
  JSON.stringify({
    bench: 'layout',
    steps: size.steps,
    cards: size.cards,
    editMs: rounded(editMs),
    editP95Ms: rounded(p95(Object.values(times).flat())),
    medianMs: Object.fromEntries(Object.entries(times).map(([name, all]) => [name, rounded(median(all))])),
    freshMs: rounded(freshMs),
    ratio: rounded(freshMs / editMs),
    equal,
  }),
)
process.exitCode = equal && editMs < freshMs ? 0 : 1
