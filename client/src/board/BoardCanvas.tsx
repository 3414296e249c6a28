// The canvas: React Flow shows the scene; gestures become edits, presence and selection.
import type { Board } from '@parcours/shared/domain/board'
import { cellsOf } from '@parcours/shared/domain/cells'
import { isAnythingDrawn } from '@parcours/shared/domain/drawn'
import { freeTilesOf } from '@parcours/shared/domain/free-cards'
import { ReactFlow, useReactFlow, type NodeTypes } from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import { memo, Suspense, useCallback, useMemo, useState, type MouseEvent, type PointerEvent } from 'react'
import { aimOf } from '../session/aim.ts'
import { useBoard, useReadOnly, useSession, useWorkshop } from '../session/hooks.ts'
import { takesCards, useSelection } from '../session/selection.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { motionMs } from '../ui/motion.ts'
import { useLater } from '../ui/with-words.tsx'
import './canvas.css'
import { type Gestures, GesturesContext } from './canvas-context.ts'
import { CardNode } from './CardNode.tsx'
import { CellCatcher } from './CellCatcher.tsx'
import { Dots } from './Dots.tsx'
import { FarLayer } from './far/FarLayer.tsx'
import { farSelection } from './far/far-selection.ts'
import { Ink } from './Ink.tsx'
import { LandingMark } from './LandingMark.tsx'
import { LinkHint } from './LinkHint.tsx'
import { Links } from './Links.tsx'
import { MapNode } from './MapNode.tsx'
import { CommentPins } from './comments/CommentPins.tsx'
import { Threads } from './comments/Threads.tsx'
import { CommandOverlays } from './commands/CommandOverlays.tsx'
import { ContextMenu } from './commands/ContextMenu.tsx'
import type { PageCommand } from './commands/command.ts'
import { useContextMenu } from './commands/use-context-menu.ts'
import { useGridPaste } from './clipboard/grid-paste.ts'
import { useClipboard } from './clipboard/use-clipboard.ts'
import { Find } from './find/Find.tsx'
import { beside } from './hand/beside.ts'
import { HandLayer } from './hand/HandLayer.tsx'
import { SelectionBar } from './hand/SelectionBar.tsx'
import { useArea } from './hand/use-area.ts'
import { useWheelInHand } from './hand/use-wheel-in-hand.ts'
import { Aim, canvasParts, Cursors, PasteGrid, Spotlight } from './parts.ts'
import { useCardDrag } from './use-card-drag.ts'
import { leastZoom, useFirstView } from './use-first-view.ts'
import { useFollowingView } from './use-following-view.ts'
import { useHeldBack } from './use-held-back.ts'
import { useLastPlace } from './use-last-place.ts'
import { useKeyboard } from './use-keyboard.ts'
import { useLinkingHand } from './use-linking-hand.ts'
import { nearZoom, useNearView } from './near-view.ts'
import { useNearViewOfCanvas } from './use-near-view.ts'
import { useNodes } from './use-nodes.ts'
import { useSceneOfCanvas } from './use-scene.ts'
import { usePictureDrop } from './use-picture-drop.ts'
import { useWriting } from './use-writing.ts'
import { largestZoom } from './zoom-step.ts'

const nodeTypes: NodeTypes = { map: MapNode, card: CardNode }
const pro = { hideAttribution: true }
const panButtons = [1, 2]
const addKeys = ['Shift', 'Meta', 'Control']

/** Told without counting ten thousand cards at every key. */
const isEmptyBoard = ({ maps, cards, ...board }: Board): boolean =>
  Object.keys(maps).length === 0 &&
  cellsOf(cards).size === 0 &&
  freeTilesOf(cards).size === 0 &&
  !isAnythingDrawn(board)

interface BoardCanvasProps {
  /** What the page around it can do, for the palette. */
  readonly pageCommands: readonly PageCommand[]
}

export const BoardCanvas = ({ pageCommands }: BoardCanvasProps) => {
  const session = useSession()
  const labels = useLabels()
  const readOnly = useReadOnly()
  const flow = useReactFlow()
  const tool = useSelection((s) => s.tool)
  const isEmpty = useBoard(isEmptyBoard)
  const isSmall = useNearView((near) => near.isSmall)
  useSceneOfCanvas()
  const grid = useGridPaste((s) => s.rows)
  const [isLed] = useState(() => aimOf(session.boardId) !== null)
  const isLit = useWorkshop((view) => view.public.spotlight !== null)
  useLater(canvasParts)
  useNearViewOfCanvas()
  const writing = useWriting()
  const hand = useMemo(() => ({ session, flow, ...writing }), [session, flow, writing])
  useKeyboard(hand)
  useArea()
  useWheelInHand()
  useClipboard()
  useLinkingHand()
  useHeldBack()
  useFirstView(isEmpty)
  useLastPlace()
  useFollowingView()
  const gestures = useMemo(
    (): Gestures => ({
      writeInCell: writing.writeInCell,
      toBoard: ({ clientX, clientY }) => {
        const { x, y } = flow.screenToFlowPosition({ x: clientX, y: clientY })
        return [x, y]
      },
    }),
    [flow, writing.writeInCell],
  )
  usePictureDrop(gestures.toBoard)
  useContextMenu(gestures.toBoard)
  const onPointerMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return
    const [x, y] = gestures.toBoard(event)
    session.presence.update({ cursor: [Math.round(x), Math.round(y)] })
  }
  const onPaneClick = useCallback(
    (event: MouseEvent) => {
      const { tool: held, select } = useSelection.getState()
      if ((held.kind === 'note' || held.kind === 'text') && !readOnly) writing.writeFree(gestures.toBoard(event))
      else select(useNearView.getState().isFar ? farSelection(gestures.toBoard(event)) : { kind: 'none' })
    },
    [gestures, writing, readOnly],
  )
  const onDoubleClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || !event.target.classList.contains('react-flow__pane')) return
    const [x, y] = gestures.toBoard(event)
    // From far away one goes near first: nobody could read what they write.
    if (useNearView.getState().isFar) return void flow.setCenter(x, y, { zoom: nearZoom, duration: motionMs(250) })
    // With a tool two presses are two; on a line they are for the line.
    if (readOnly || tool.kind !== 'select' || beside().holds(event.nativeEvent)) return
    writing.writeFree(gestures.toBoard(event))
  }
  return (
    <GesturesContext value={gestures}>
      <div
        className={`canvas is-${tool.kind} ${isSmall ? 'is-small' : ''}`}
        role="application"
        aria-label={labels.board.canvas.board}
        onPointerMove={onPointerMove}
        onPointerLeave={() => session.presence.update({ cursor: null })}
        onDoubleClick={onDoubleClick}
      >
        <Dots />
        <FarLayer />
        <Flow onPaneClick={onPaneClick} />
        <Ink />
        <Suspense>{isLit && <Spotlight />}</Suspense>
        {!readOnly && <CellCatcher />}
        {!readOnly && <SelectionBar />}
        <Threads />
        <Find />
        <Suspense>{grid !== null && <PasteGrid rows={grid} />}</Suspense>
        <Suspense>{isLed && <Aim />}</Suspense>
        <ContextMenu hand={hand} />
        <CommandOverlays hand={hand} pageCommands={pageCommands} />
        {!readOnly && <LinkHint />}
        {isEmpty && (
          <EmptyHint
            title={labels.board.canvas.emptyTitle}
            hint={readOnly ? labels.board.canvas.emptyHintReadOnly : labels.board.canvas.emptyHint}
          />
        )}
      </div>
    </GesturesContext>
  )
}

interface FlowProps {
  readonly onPaneClick: (event: MouseEvent) => void
}

/** What is near as elements. Drawn again when that is other elements: apart from everything around it. */
const Flow = memo(({ onPaneClick }: FlowProps) => {
  const readOnly = useReadOnly()
  const tool = useSelection((s) => s.tool)
  const nodes = useNodes()
  const isFar = useNearView((near) => near.isFar)
  const drag = useCardDrag()
  return (
    <ReactFlow
      nodes={nodes}
      nodeTypes={nodeTypes}
      onNodesChange={drag.onNodesChange}
      onNodeClick={drag.onClick}
      onNodeDragStart={drag.onStart}
      onNodeDrag={drag.onDrag}
      onNodeDragStop={drag.onStop}
      onSelectionDragStart={drag.onSelectionStart}
      onSelectionDrag={drag.onSelectionDrag}
      onSelectionDragStop={drag.onSelectionStop}
      onPaneClick={onPaneClick}
      nodesDraggable={!readOnly && takesCards(tool.kind)}
      nodesConnectable={false}
      nodesFocusable={false}
      elementsSelectable={takesCards(tool.kind)}
      selectNodesOnDrag
      multiSelectionKeyCode={addKeys}
      // A finger moves the view with every tool but the lasso.
      panOnDrag={tool.kind === 'hand' ? true : tool.kind === 'lasso' ? false : panButtons}
      selectionKeyCode={null}
      panOnScroll
      panOnScrollSpeed={1}
      zoomOnDoubleClick={false}
      deleteKeyCode={null}
      disableKeyboardA11y
      nodeDragThreshold={4}
      paneClickDistance={4}
      autoPanOnNodeFocus={false}
      elevateNodesOnSelect={false}
      minZoom={leastZoom}
      maxZoom={largestZoom}
      proOptions={pro}
    >
      {!isFar && nearLayers}
      {layers}
    </ReactFlow>
  )
})
Flow.displayName = 'Flow'

/** The same elements each time: when other nodes are near, these are not drawn again. */
const nearLayers = <Links />
const layers = (
  <>
    <LandingMark />
    <HandLayer />
    <CommentPins />
    <Suspense>
      <Cursors />
    </Suspense>
  </>
)

const EmptyHint = ({ title, hint }: { readonly title: string; readonly hint: string }) => (
  <div className="canvas-empty">
    <strong>{title}</strong>
    <p>{hint}</p>
  </div>
)
