// Everything that is drawn: loaded when somebody takes a tool for it, or the board has some of it.
import { useReadOnly } from '../../session/hooks.ts'
import { isInkTool, useSelection, type InkTool } from '../../session/selection.ts'
import { DrawnInHand } from './DrawnInHand.tsx'
import { FrameLayer } from './FrameLayer.tsx'
import { InkBar } from './InkBar.tsx'
import { InkLayer } from './InkLayer.tsx'
import './ink.css'
import { StampBar } from './StampBar.tsx'
import { StampLayer } from './StampLayer.tsx'
import { LiveInk } from './LiveInk.tsx'
import { useFollowingTheirHands } from './their-hands.ts'
import { useDrawnHand } from './use-drawn-hand.ts'
import { useEraser } from './use-eraser.ts'
import { useFrameTool } from './use-frame-tool.ts'
import { useStampTool } from './use-stamp-tool.ts'
import { usePen } from './use-pen.ts'
import { usePenKeys } from './use-pen-keys.ts'

export const InkPart = () => {
  useDrawnHand()
  useFollowingTheirHands()
  const tool = useSelection((s) => s.tool.kind)
  const readOnly = useReadOnly()
  return (
    <>
      <FrameLayer />
      <InkLayer />
      <DrawnInHand />
      <StampLayer />
      <LiveInk />
      {!readOnly && isInkTool(tool) && <InkInHand tool={tool} />}
      {!readOnly && tool === 'frame' && <FrameToolInHand />}
      {!readOnly && tool === 'stamp' && <StampInHand />}
    </>
  )
}

const InkInHand = ({ tool }: { readonly tool: InkTool }) => (
  <>
    {tool === 'eraser' ? <EraserInHand /> : <PenInHand key={tool} pen={tool} />}
    <InkBar tool={tool} />
  </>
)

const PenInHand = ({ pen }: { readonly pen: Exclude<InkTool, 'eraser'> }) => {
  usePen(pen)
  usePenKeys(pen)
  return null
}
const EraserInHand = () => {
  useEraser()
  return null
}
const FrameToolInHand = () => {
  useFrameTool()
  return null
}
const StampInHand = () => {
  useStampTool()
  return <StampBar />
}
