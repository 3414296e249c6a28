// The product's board page with a door for the harness: it says where notes are, moves the view and opens another board.
// Everything else happens through the page's own controls, its session and the server.
import '@fontsource-variable/inter'
import { ReactFlowProvider, useReactFlow } from '@xyflow/react'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { useDrawn } from '../src/board/canvas-context.ts'
import { useNearView } from '../src/board/near-view.ts'
import { Room } from '../src/pages/board/Room.tsx'
import { EnterBoard } from '../src/pages/EnterBoard.tsx'
import { keepAdmission } from '../src/session/admission.ts'
import { useSession, useSessionState } from '../src/session/hooks.ts'
import { followScores } from '../src/session/live-scores.ts'
import { useSelection } from '../src/session/selection.ts'
import { bringWords } from '../src/ui/labels/bring.ts'
import { useLanguage } from '../src/ui/language.ts'
import { ToastRegion } from '../src/ui/ToastRegion.tsx'
import '../src/ui/tokens.css'
import '../src/ui/base.css'

/** Set by the open page; the harness's functions below ask it. */
let open
/** The board's middle in its own coordinates: the harness thinks of a grid that begins at 0, 0. */
let middle

const App = () => {
  const [admission, setAdmission] = useState(admissionInUrl)
  useEffect(() => {
    window.loadNotes = () => setAdmission(kept(window.bench.next))
  }, [])
  return (
    <>
      <EnterBoard key={admission.boardId} boardId={admission.boardId} scores={followScores}>
        {(entered) => (
          <ReactFlowProvider>
            <Door />
            <Room {...entered} />
          </ReactFlowProvider>
        )}
      </EnterBoard>
      <ToastRegion />
    </>
  )
}

const Door = () => {
  const session = useSession()
  const flow = useReactFlow()
  const loaded = useSessionState((s) => s.loaded)
  useEffect(() => {
    open = { session, flow }
  }, [session, flow])
  useEffect(() => {
    if (loaded) requestAnimationFrame(() => requestAnimationFrame(() => (window.benchReady ??= performance.now())))
  }, [loaded])
  return null
}

const idOf = (i) => `n${i}`
const rectOf = (i) => useDrawn.getState().scene.cards.get(idOf(i))
const toScreen = ({ x, y, width, height }) => open.flow.flowToScreenPosition({ x: x + width / 2, y: y + height / 2 })

window.bench = {
  /** `cx`, `cy` in the harness's grid, whose middle is that of our board. */
  setView({ cx, cy, zoom, grid }) {
    // Near, the note that is dragged and written in lies in the middle.
    const note = middle === undefined || zoom < 0.2 ? undefined : rectOf(grid.note)
    const [x, y] = note === undefined ? (middle ?? grid.middle) : [note.x + note.width / 2, note.y + note.height / 2]
    const [dx, dy] = middle === undefined ? [0, 0] : [x - grid.middle[0], y - grid.middle[1]]
    void open.flow.setViewport({
      x: innerWidth / 2 - (cx + dx) * zoom,
      y: innerHeight / 2 - (cy + dy) * zoom,
      zoom,
    })
  },
  centreOn(at) {
    middle = at
  },
  getView: () => ({ zoom: open.flow.getZoom() }),
  notePoint: (i) => toScreen(rectOf(i)),
  getNote(i) {
    const { x, y } = rectOf(i)
    return { x, y, text: open.session.store.getState().board.cards[idOf(i)].text }
  },
  // Far away the notes are drawn on a canvas, and none has an element.
  renderedCount: () => (useNearView.getState().isFar ? -1 : useDrawn.getState().isWhole ? mounted() : 0),
  mountedCount: () => mounted(),
  isEditing: () => document.activeElement?.matches('.card-field') === true,
  deselect: () => useSelection.getState().select({ kind: 'none' }),
}

const mounted = () => document.querySelectorAll('.card').length

function kept(admission) {
  keepAdmission(admission)
  return admission
}

function admissionInUrl() {
  return kept(JSON.parse(new URLSearchParams(location.search).get('admission')))
}

useLanguage.setState({ language: 'en' })
// Every group of words, whatever the page says.
const groups = Object.keys(import.meta.glob('../src/ui/labels/groups/*.ts'))
await bringWords(...groups.map((path) => path.replace(/^.*\/|\.ts$/g, '')))
createRoot(document.getElementById('root')).render(<App />)
