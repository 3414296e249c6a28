// The measurements of a client run as a Markdown table: medians, one column an app, one row a work and a board's size.
import { median } from './board.mjs'

const rows = [
  { name: 'load to painted, ms', tests: ['load'], value: ({ ms }) => ms },
  { name: 'pan near, frame p95 ms', tests: ['panNear'], value: ({ p95 }) => p95 },
  { name: 'zoom near, p95', tests: ['zoomNear'], value: ({ p95 }) => p95 },
  { name: 'pan, all in view, p95', tests: ['panFit'], value: ({ p95 }) => p95 },
  { name: 'zoom, all in view, p95', tests: ['zoomFit'], value: ({ p95 }) => p95 },
  { name: 'longest task of the two, ms', tests: ['panFit', 'zoomFit'], value: ({ longMax }) => longMax },
  { name: 'near to everything, ms', tests: ['fitView'], value: ({ ms }) => ms },
  { name: 'drag one note, p95', tests: ['drag'], value: ({ p95 }) => p95 },
  { name: 'key to paint, p95', tests: ['type'], value: ({ keyP95 }) => keyP95 },
  { name: '100 remote edits/s, busy % near', tests: ['remoteNear'], value: ({ busy }) => busy * 100 },
  { name: 'the same, all in view', tests: ['remoteFit'], value: ({ busy }) => busy * 100 },
  { name: 'JS heap near, MB', tests: ['memNear'], value: ({ heapMB }) => heapMB },
  { name: 'DOM elements near', tests: ['memNear'], value: ({ domElements }) => domElements },
  { name: 'DOM elements, all in view', tests: ['memFit'], value: ({ domElements }) => domElements },
  { name: 'JavaScript, gzip KB', tests: ['tti4x'], value: ({ jsGzipKB }) => jsGzipKB },
  { name: 'ready at 4× throttle, ms', tests: ['tti4x'], value: ({ ready }) => ready },
]

export const clientTable = (lines) => {
  const results = lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  const apps = [...new Set(results.map(({ adapter }) => adapter))]
  const sizes = [...new Set(results.map(({ n }) => n))].sort((a, b) => a - b)
  const figure = (adapter, n, tests, value) => {
    const found = results.filter((each) => each.adapter === adapter && each.n === n && tests.includes(each.test))
    const values = found.map(value).filter((each) => typeof each === 'number')
    // Of two works, the worse; else the median of the repetitions.
    if (values.length === 0) return '–'
    return String(Math.round(tests.length > 1 ? Math.max(...values) : median(values)))
  }
  const table = [
    `| work | notes | ${apps.join(' | ')} |`,
    `|---|---|${'---|'.repeat(apps.length)}`,
    ...rows.flatMap(({ name, tests, value }) =>
      sizes.flatMap((n) => {
        const figures = apps.map((app) => figure(app, n, tests, value))
        return figures.every((each) => each === '–') ? [] : [`| ${name} | ${n} | ${figures.join(' | ')} |`]
      }),
    ),
  ]
  return table.join('\n')
}
