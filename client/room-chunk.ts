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
const phonePage = src('pages/phone/PhonePage.tsx')
/** Before any room is open. */
const outside = ['pages/home/HomePage.tsx', 'pages/join/CodePage.tsx'].map(src)
const views = ['pages/present/PresentPage.tsx', 'pages/report/ReportPage.tsx'].map(src)

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
  const board = reached(graph, 'at once', [boardPage])
  const phone = reached(graph, 'at once', [phonePage])
  const elsewhere = reached(graph, 'ever', [...outside, ...views, phonePage])
  // What every icon leads to holds none of those that lead to icons.
  const isGround = (id: string) => /\/node_modules\/(react|react-dom|scheduler|lucide-react)\/(?!.*\/icons\/)/.test(id)
  // Named in a room, used where receipts are checked.
  const isElsewhere = (id: string) => /\/@noble\/hashes\/|\/workshop\/receipt\.ts$/.test(id)
  // What is outside leads to nothing of a room, and no page but the board's to what is the board's alone.
  return (id: string) => {
    if (isGround(id)) return 'ground'
    if (isElsewhere(id)) return null
    if (first.has(id) || (before.has(id) && board.has(id) && phone.has(id))) return 'on-every-page'
    if (board.has(id) && phone.has(id)) return 'in-a-room'
    return board.has(id) && !elsewhere.has(id) ? 'BoardPage' : null
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
