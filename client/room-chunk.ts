// What every page of a room waits for travels as one file: many small ones compress badly.
import { join } from 'node:path'

interface Graph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null
}

const src = (path: string) => join(import.meta.dirname, 'src', path)
const rooms = [src('pages/board/BoardPage.tsx'), src('pages/phone/PhonePage.tsx')] as const
/** Before any room is open. */
const outside = ['main.tsx', 'pages/home/HomePage.tsx', 'pages/join/CodePage.tsx'].map(src)

/** All that the files lead to at once. Not icons: their one list leads to every one of them. */
const reached = (graph: Graph, from: readonly string[], seen = new Set<string>()): Set<string> => {
  for (const id of from) {
    if (seen.has(id) || id.includes('/lucide-react/')) continue
    seen.add(id)
    reached(graph, graph.getModuleInfo(id)?.importedIds ?? [], seen)
  }
  return seen
}

export const roomChunk = () => {
  let known: ReadonlySet<string> | undefined
  const found = (graph: Graph): ReadonlySet<string> => {
    const [board, phone] = rooms.map((page) => reached(graph, [page]))
    const first = reached(graph, outside)
    // What is outside leads to nothing of a room, so no chunk waits for one that waits for it.
    return new Set([...(board ?? [])].filter((id) => phone?.has(id) === true && !first.has(id)))
  }
  const name = (id: string, graph: Graph) => {
    known ??= found(graph)
    return known.has(id) ? 'in-a-room' : null
  }
  return { includeDependenciesRecursively: false, groups: [{ name }] }
}
