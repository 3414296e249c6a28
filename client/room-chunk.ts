// What pages wait for together travels as one file: many small ones compress badly.
import { join } from 'node:path'

interface Graph {
  readonly getModuleInfo: (id: string) => ModuleInfo | null
}
interface ModuleInfo {
  readonly importedIds: readonly string[]
  readonly dynamicallyImportedIds: readonly string[]
}

const src = (path: string) => join(import.meta.dirname, 'src', path)
const main = src('main.tsx')
const boardPage = src('pages/board/BoardPage.tsx')
/** Shows the same board, and comes in as few files. */
const benchmark = join(import.meta.dirname, 'bench/main.jsx')
const phonePage = src('pages/phone/PhonePage.tsx')
/** Before any room is open. */
const outside = ['pages/home/HomePage.tsx', 'pages/join/CodePage.tsx'].map(src)
const views = ['pages/present/PresentPage.tsx', 'pages/report/ReportPage.tsx'].map(src)

/** A moment after the board. */
const soon = [
  'eyes/BoardEyes.tsx',
  'board/Aim.tsx',
  'board/Cursors.tsx',
  'pages/board/RoomSigns.tsx',
  'pages/board/UploadRow.tsx',
  'panels/SidePanel.tsx',
  'panels/AnalysisSummary.tsx',
  'pages/board/Citations.tsx',
  'session/aside.ts',
  'session/aside-db.ts',
].map(src)

/** Of a board that has any. */
const arrows = ['board/arrow-ways.ts', 'board/far/far-arrows.ts'].map(src)

/** All that the files lead to: at once, or also later. */
const reached = (graph: Graph, when: 'at once' | 'ever', from: readonly string[], seen = new Set<string>()) => {
  for (const id of from) {
    if (seen.has(id)) continue
    seen.add(id)
    const module = graph.getModuleInfo(id)
    reached(graph, when, module?.importedIds ?? [], seen)
    if (when === 'ever') reached(graph, when, module?.dynamicallyImportedIds ?? [], seen)
  }
  return seen
}

const chunksOf = (graph: Graph) => {
  const first = reached(graph, 'at once', [main])
  const before = reached(graph, 'at once', outside)
  const board = reached(graph, 'at once', [boardPage, benchmark])
  const phone = reached(graph, 'at once', [phonePage])
  const after = reached(graph, 'at once', soon)
  const elsewhere = reached(graph, 'ever', [...outside, ...views, phonePage])
  const withArrows = reached(graph, 'at once', arrows)
  const beyond = reached(graph, 'ever', [...outside, phonePage])
  const later = reached(graph, 'ever', [boardPage, benchmark])
  // What every icon leads to holds none of those that lead to icons.
  const isGround = (id: string) => /\/node_modules\/(react|react-dom|scheduler|lucide-react)\/(?!.*\/icons\/)/.test(id)
  // Named in a room, used where receipts are checked.
  const isElsewhere = (id: string) => /\/@noble\/hashes\/|\/workshop\/receipt\.ts$/.test(id)
  // One file: a hundred small ones, and as many sheets of styles, would come in the way of the first pan. Words are of a language.
  const isLater = (id: string) => later.has(id) && !/\?(fr|en)$/.test(id)
  // What is outside leads to nothing of a room, and no page but the board's to what is the board's alone.
  return (id: string) => {
    if (isGround(id)) return 'ground'
    if (isElsewhere(id) || id === benchmark) return null
    if (first.has(id) || (before.has(id) && board.has(id) && phone.has(id))) return 'on-every-page'
    if (board.has(id) && phone.has(id)) return 'in-a-room'
    if (!elsewhere.has(id)) {
      if (board.has(id)) return 'BoardPage'
      if (after.has(id)) return 'after-the-board'
      if (withArrows.has(id)) return 'arrows'
      return isLater(id) ? 'later-on-a-board' : null
    }
    if (!board.has(id)) return isLater(id) && !beyond.has(id) ? 'later-and-in-views' : null
    // A dozen small files otherwise, each asked for by itself.
    return before.has(id) ? 'at-home-and-on-a-board' : 'seen-of-a-board'
  }
}

export const roomChunk = () => {
  let chunkOf: ReturnType<typeof chunksOf> | undefined
  const name = (id: string, graph: Graph) => {
    chunkOf ??= chunksOf(graph)
    return chunkOf(id)
  }
  return { includeDependenciesRecursively: false, groups: [{ name }] }
}
