// Frames behind everything else but for their border, which is seen over a map; and a title that is as large far away as
// it is near.
import type { Frame } from '@parcours/shared/domain/frame'
import { useStore, ViewportPortal } from '@xyflow/react'
import { useBoard } from '../../session/hooks.ts'
import { useSelection } from '../../session/selection.ts'
import { FrameHandles } from './FrameHandles.tsx'
import { FrameTitle } from './FrameTitle.tsx'
import './frame.css'
import { useInkHand } from './ink-hand.ts'
import { useTheirHands } from './their-hands.ts'

/** Near, a title grows with the board; farther than this, the board grows small without it. */
const steadyBelow = 0.9

export const FrameLayer = () => {
  const frames = useBoard((board) => board.frames)
  const shown = Object.values(frames)
  return (
    shown.length > 0 && (
      <ViewportPortal>
        {shown.map((frame) => (
          <FrameArea key={frame.id} frame={frame} />
        ))}
      </ViewportPortal>
    )
  )
}

const FrameArea = ({ frame }: { readonly frame: Frame }) => {
  const isInHand = useSelection((s) => s.drawn.includes(frame.id))
  const isOnly = useSelection((s) => s.drawn.length === 1 && s.selected.kind === 'none') && isInHand
  const by = useInkHand(({ carried }) => (carried?.ids.has(frame.id) === true ? carried.by : undefined))
  const resized = useInkHand(({ resizing }) => (resizing?.id === frame.id ? resizing.size : undefined))
  const theirWay = useTheirHands(({ carried }) => carried.get(frame.id))
  const theirSize = useTheirHands(({ sizes }) => sizes.get(frame.id))
  const way = by ?? theirWay ?? [0, 0]
  const titleScale = useStore((s) => Math.max(1, steadyBelow / s.transform[2]))
  const [x, y] = [frame.at[0] + way[0], frame.at[1] + way[1]]
  const [width, height] = resized ?? theirSize ?? frame.size
  return (
    <>
      <div className="frame" style={{ transform: `translate(${x}px, ${y}px)`, width, height }} />
      <div
        className={`frame-edge${isInHand ? ' is-in-hand' : ''}`}
        style={{ transform: `translate(${x}px, ${y}px)`, width, height }}
      />
      <div className="frame-head" style={{ transform: `translate(${x}px, ${y}px) scale(${titleScale})` }}>
        <FrameTitle frame={frame} isInHand={isInHand} maxWidth={width / titleScale} />
      </div>
      {isOnly && by === undefined && <FrameHandles frame={frame} />}
    </>
  )
}
