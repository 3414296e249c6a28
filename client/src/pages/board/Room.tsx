// The room on screen: canvas under bars. The views meet here and nowhere else.
import type { TemplateName } from '@parcours/shared/domain/values'
import { useReactFlow } from '@xyflow/react'
import { Suspense, useEffect, useState } from 'react'
import { useStore as useZustand } from 'zustand'
import { BoardCanvas } from '../../board/BoardCanvas.tsx'
import { fitBoard } from '../../board/use-first-view.ts'
import { usePictures } from '../../board/use-pictures.ts'
import { useWriting } from '../../board/use-writing.ts'
import { resetZoom, stepZoom } from '../../board/zoom-step.ts'
import { useAside } from '../../session/aside-shown.ts'
import { useBoardView } from '../../session/board-view.ts'
import {
  LiveSessionContext,
  SessionContext,
  useClosedCode,
  useLiveSession,
  useSession,
  useSessionState,
  useVotes,
  useWorkshop,
} from '../../session/hooks.ts'
import { closeHistory, usePastView } from '../../session/past-view.ts'
import { useReading } from '../../session/reading.ts'
import { rememberBoard, recentBoards } from '../../session/recent-boards.ts'
import type { AnalysisTab } from '../../panels/analysis/tabs.ts'
import type { StepPlace } from '../../panels/destination.ts'
import { usePersonasView } from '../../panels/personas-view.ts'
import { useSelection } from '../../session/selection.ts'
import { useSideFold } from '../../session/side-fold.ts'
import { isEyesLetter } from '../../eyes/use-eyes-keys.ts'
import { EarlyKeys } from '../../ui/EarlyKeys.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { motionMs } from '../../ui/motion.ts'
import { ClosedRoom } from '../ClosedRoom.tsx'
import type { EnteredProps } from '../EnterBoard.tsx'
import { WaitingPage } from '../WaitingPage.tsx'
import { useLater } from '../../ui/with-words.tsx'
import { BoardViewProvider } from './BoardViewProvider.tsx'
import { downloadText, fileNameOf } from './download.ts'
import {
  addingMaps,
  AnalysisView,
  AnswerSheet,
  AsideDialog,
  BoardEyes,
  boardParts,
  HistoryPanel,
  InviteDialog,
  LeadPanel,
  Minimap,
  PastBanner,
  PersonasDialog,
  RoomSigns,
  SidePanel,
  StoryReader,
} from './parts.ts'
import { StatusBar } from './StatusBar.tsx'
import { ToolRail } from './ToolRail.tsx'
import { TopBar } from './TopBar.tsx'
import { UploadTray } from './UploadTray.tsx'
import { useNarrow } from '../../ui/use-narrow.ts'
import { usePageCommands } from './use-page-commands.ts'
import { usePaneKeys } from './use-pane-keys.ts'
import { useToolPresses } from './use-tool-presses.ts'
import { usePresenceOfSelection } from './use-presence-of-selection.ts'
import { ZoomControls } from './ZoomControls.tsx'
import './room.css'

const nothingYet: readonly never[] = []

export const Room = (entered: EnteredProps) => {
  const session = useSession()
  // Another moment of the board takes the place of the present one in every view; what leads back knows both.
  const past = usePastView((s) => s.shown?.session)
  useEffect(() => closeHistory, [session])
  return (
    <LiveSessionContext value={session}>
      <SessionContext value={past ?? session}>
        <BoardViewProvider>
          <RoomContent {...entered} />
          <Story />
        </BoardViewProvider>
      </SessionContext>
    </LiveSessionContext>
  )
}

/** Read aloud over everything. */
const Story = () => {
  const isOpen = useReading((s) => s.mapId !== null)
  return <Suspense>{isOpen && <StoryReader />}</Suspense>
}

const RoomContent = ({ invitationKey, onExpired }: EnteredProps) => {
  const session = useSession()
  const loaded = useSessionState((s) => s.loaded)
  const closedCode = useClosedCode()
  const [isInviting, setInviting] = useState(false)
  const [isLeading, setLeading] = useState(false)
  const [hasOverview, setOverview] = useState(false)
  const isSideFolded = useSideFold((side) => side.isFolded)
  const isFacilitator = useSessionState((s) => s.role === 'facilitator')
  const isAsideOpen = useAside((s) => s.isOpen)
  const isShowingPersonas = usePersonasView((s) => s.view.kind !== 'closed')
  const selected = useSelection((s) => s.selected)
  const [analysed, setAnalysed] = useState<AnalysisTab | null>(null)
  const [beforeAnalysis, setBeforeAnalysis] = useState<Element | null>(null)
  const analyse = (tab: AnalysisTab) => {
    setBeforeAnalysis(document.activeElement)
    setAnalysed(tab)
  }
  const flow = useReactFlow()
  const writing = useWriting()
  const votes = useVotes()
  const addPictures = usePictures()
  const view = useBoardView()
  const isHistoryOpen = usePastView((s) => s.isOpen)
  const past = usePastView((s) => s.shown)
  const isAsked = useWorkshop(
    ({ public: { vote, rating, writing, shown } }) =>
      vote !== null || rating !== null || writing !== null || shown?.kind === 'ranking',
  )
  const inThePast = isHistoryOpen || past !== null
  useRoomForHistory(inThePast)
  usePresenceOfSelection()
  usePaneKeys()
  useToolPresses()
  // Not before the board is there: on a slow line they would be in its way.
  useLater(loaded ? boardParts : nothingYet)
  useRecentBoard(invitationKey)
  const pageCommands = usePageCommands()
  if (closedCode !== null) return <ClosedRoom code={closedCode} onExpired={onExpired} />
  if (!loaded) return <WaitingPage />

  const addMapFrom = async (name: TemplateName) => {
    const adding = await addingMaps.here()
    // Meanwhile it may have become a board that is only read.
    if (!session.store.getState().readOnly) view.showMap(adding.addMapFrom(session, name))
  }
  const goTo = ({ mapId, stepId }: StepPlace) => view.showStep(mapId, stepId)
  return (
    <div className="room">
      <div className="room-under" inert={analysed !== null}>
        <BoardCanvas
          pageCommands={pageCommands({
            addMap: (name) => void addMapFrom(name),
            analyse: () => analyse('irritants'),
            invite: () => setInviting(true),
            lead: () => setLeading(true),
          })}
        />
        <Suspense>{hasOverview && <Minimap />}</Suspense>
        {!inThePast && <ToolRail onAddMap={(name) => void addMapFrom(name)} onAddPictures={addPictures} />}
        <Suspense fallback={<div className={isSideFolded ? 'side-panel-place is-folded' : 'side-panel-place'} />}>
          <SidePanel
            onGoTo={goTo}
            onGoToCard={view.showCard}
            onAddCard={(cell) => void writing.writeInCell(cell)}
            onAnalyse={analyse}
            votes={votes}
          />
        </Suspense>
      </div>
      <Suspense>{isHistoryOpen && <HistoryPanel />}</Suspense>
      <Suspense>{past !== null && <PastBanner shown={past} />}</Suspense>
      <TopBar
        onLead={() => setLeading(!isLeading)}
        onInvite={() => setInviting(true)}
        onAnalyse={() => analyse('irritants')}
      />
      <Suspense>
        {analysed !== null && (
          <AnalysisView
            tab={analysed}
            onTab={setAnalysed}
            onClose={() => setAnalysed(null)}
            before={beforeAnalysis}
            onGoTo={goTo}
            onGoToCard={view.showCard}
            votes={votes}
          />
        )}
      </Suspense>
      <footer className="room-foot">
        <StatusBar />
        <Suspense fallback={<EarlyKeys isFor={isEyesLetter} />}>
          <RoomSigns inThePast={inThePast} />
        </Suspense>
        <ZoomControls
          onZoomIn={() => stepZoom(flow, 1)}
          onZoomOut={() => stepZoom(flow, -1)}
          onFit={() => fitBoard(flow)}
          onReset={() => resetZoom(flow)}
          hasOverview={hasOverview}
          onOverview={() => setOverview(!hasOverview)}
        />
      </footer>
      <Suspense>
        <BoardEyes isAway={inThePast} />
      </Suspense>
      <UploadTray />
      <Suspense>
        {isAsideOpen && (
          <AsideDialog
            onDownload={(name, text) =>
              downloadText(
                fileNameOf(`${session.store.getState().board.title} ${name}`, 'json'),
                text,
                'application/json',
              )
            }
          />
        )}
        {isShowingPersonas && <PersonasDialog />}
        {isLeading && isFacilitator && (
          <LeadPanel selection={selected.kind === 'cards' ? selected.ids : []} onClose={() => setLeading(false)} />
        )}
        {isInviting && (
          <InviteDialog
            boardId={session.boardId}
            role={session.me.role}
            ownKey={invitationKey}
            onClose={() => setInviting(false)}
          />
        )}
      </Suspense>
      <Suspense>{!inThePast && isAsked && <AnswerSheet isBesideDesk={isLeading && isFacilitator} />}</Suspense>
    </div>
  )
}

/** The list covers the left of the canvas and the banner its top: what is compared stays in sight, then one is back. */
const useRoomForHistory = (inThePast: boolean) => {
  const flow = useReactFlow()
  const isNarrow = useNarrow()
  useEffect(() => {
    if (!inThePast || isNarrow) return undefined
    const before = flow.getViewport()
    fitBoard(flow, { left: 356, top: 190 })
    return () => void flow.setViewport(before, { duration: motionMs(200) })
  }, [flow, inThePast, isNarrow])
}

/** The home page lists this board under its present title. */
const useRecentBoard = (key: string) => {
  const { boardId, me, store } = useLiveSession()
  const title = useZustand(store, (s) => s.board.title)
  const loaded = useZustand(store, (s) => s.loaded)
  const untitled = useLabels().method.templates.blank
  // A board that was deleted meanwhile has been forgotten, and stays so.
  const isOver = useZustand(store, (s) => s.connection.kind === 'closed')
  useEffect(() => {
    if (!loaded || isOver) return
    const known = recentBoards().find((one) => one.boardId === boardId)
    rememberBoard({
      boardId,
      title: title || untitled,
      role: me.role,
      key,
      ...(known?.keys && { keys: known.keys }),
    })
    document.title = title === '' ? 'Parcours' : `${title} · Parcours`
    return () => {
      document.title = 'Parcours'
    }
  }, [boardId, isOver, key, loaded, me.role, title, untitled])
}
