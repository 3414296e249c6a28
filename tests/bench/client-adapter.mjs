// How the harness drives our page (see "Adding an app" in its README): a real server, and a second person on the board.
// Loaded by the harness from its own folder; what it needs of ours it finds through BENCH_ROOT and BENCH_SERVER.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const { BENCH_ROOT: root, BENCH_SERVER: server } = process.env
const { flatBoard, mapsBoard, openBoard } = await import(pathToFileURL(join(root, 'tests/bench/client-peer.mjs')).href)
const sleep = (ms) => new Promise((done) => setTimeout(done, ms))

/** `rival` is the harness's adapter for React Flow: the wheel does with ours what it does there. */
export const adapterOf = (name, boardOf, rival) => {
  let board
  let opened
  let grid = { middle: [0, 0], note: 0 }
  const view = (page, v, expected) =>
    page.evaluate(
      ([at, count]) => window.__probe.view(at, count),
      [
        { ...v, grid },
        // Fewer notes than on the grid may be in view where there are maps.
        name === 'parcours' ? expected : Math.min(expected, 20),
      ],
    )
  return {
    ...rival,
    name,
    prepare: async (page, n) => {
      const cols = Math.min(100, Math.ceil(Math.sqrt(n)))
      const rows = Math.ceil(n / cols)
      grid = {
        n,
        cols,
        pitch: 240,
        middle: [((cols - 1) * 240 + 200) / 2, ((rows - 1) * 240 + 120) / 2],
        note: Math.floor(rows / 2) * cols + Math.floor(cols / 2),
      }
      board = boardOf(grid)
      opened = await openBoard(server, board.fill)
      await page.evaluate(
        ([admission, middle]) => {
          window.bench.next = admission
          window.bench.centreOn(middle ?? undefined)
        },
        [opened.admission, board.middle ?? null],
      )
    },
    /** From asking for the board to its notes on screen: socket, server, document, layout and paint. */
    load: (page, n) => page.evaluate(([count, some]) => window.__probe.load(count, some), [n, Math.min(n, 40)]),
    view,
    /** Changes from the other person's own document, through the server. */
    remote: async (page, { n, rate, seconds, seed }) => {
      let s = seed >>> 0
      const random = () => (s = (s * 1664525 + 1013904223) >>> 0) / 2 ** 32
      const start = performance.now()
      const total = rate * seconds
      let done = 0
      while (done < total && performance.now() - start < seconds * 1500) {
        const due = Math.min(total, Math.floor(((performance.now() - start) / 1000) * rate) + 1)
        while (done < due) {
          board.move(opened.peer.doc, Math.floor(random() * n), [
            Math.round((random() - 0.5) * 60),
            Math.round((random() - 0.5) * 60),
          ])
          done += 1
        }
        await sleep(4)
      }
      await opened.peer.settled()
      return { done, doneInTime: done, applyMs: 0, ms: performance.now() - start }
    },
  }
}

export { flatBoard, mapsBoard }
