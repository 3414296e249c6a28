// The measurements of a client run as a Markdown table: medians, one column an app, one row a work and a board's size.
import { median } from './board.mjs'

const rows = [
  { name: 'load to painted, ms', test: 'load', values: ({ ms }) => [ms] },
  { name: 'pan near, frame p50 / p95, ms', test: 'panNear', values: ({ p50, p95 }) => [p50, p95] },
  { name: 'zoom near', test: 'zoomNear', values: ({ p50, p95 }) => [p50, p95] },
  { name: 'pan, all in view', test: 'panFit', values: ({ p50, p95 }) => [p50, p95] },
  { name: 'zoom, all in view', test: 'zoomFit', values: ({ p50, p95 }) => [p50, p95] },
  { name: 'near to everything, ms', test: 'fitView', values: ({ ms }) => [ms] },
  { name: 'drag one note', test: 'drag', values: ({ p50, p95 }) => [p50, p95] },
  { name: 'key to paint', test: 'type', values: ({ keyP50, keyP95 }) => [keyP50, keyP95] },
  { name: '100 remote edits/s near, frame', test: 'remoteNear', values: ({ p50, p95 }) => [p50, p95] },
  { name: 'main thread busy meanwhile, %', test: 'remoteNear', values: ({ busy }) => [busy * 100] },
  { name: 'the same, all in view', test: 'remoteFit', values: ({ busy }) => [busy * 100] },
  { name: 'JS heap near, MB', test: 'memNear', values: ({ heapMB }) => [heapMB] },
  { name: 'DOM elements near', test: 'memNear', values: ({ domElements }) => [domElements] },
  { name: 'DOM elements, all in view', test: 'memFit', values: ({ domElements }) => [domElements] },
  { name: 'JavaScript, gzip KB', test: 'tti4x', values: ({ jsGzipKB }) => [jsGzipKB] },
  { name: 'ready at 4× throttle, ms', test: 'tti4x', values: ({ ready }) => [ready] },
]

export const clientTable = (lines) => {
  const results = lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  const apps = [...new Set(results.map(({ adapter }) => adapter))]
  const sizes = [...new Set(results.map(({ n }) => n))].sort((a, b) => a - b)
  const figure = (adapter, n, { test, values }) => {
    const runs = results.filter((each) => each.adapter === adapter && each.n === n && each.test === test).map(values)
    const kept = runs.filter((run) => run.every((each) => typeof each === 'number'))
    const [first = []] = kept
    return first.length === 0 ? '–' : first.map((_, i) => Math.round(median(kept.map((run) => run[i])))).join(' / ')
  }
  const table = [
    `| work | notes | ${apps.join(' | ')} |`,
    `|---|---|${'---|'.repeat(apps.length)}`,
    ...rows.flatMap((row) =>
      sizes.flatMap((n) => {
        const figures = apps.map((app) => figure(app, n, row))
        return figures.every((each) => each === '–') ? [] : [`| ${row.name} | ${n} | ${figures.join(' | ')} |`]
      }),
    ),
  ]
  return table.join('\n')
}
