// The edges of the one frame in hand: pulled, it grows. The keyboard has Shift+Alt+arrows on its title.
import type { Frame } from '@parcours/shared/domain/frame'
import { mayArrange } from '@parcours/shared/workshop/rights'
import { useRef, type PointerEvent } from 'react'
import { useSession } from '../../session/hooks.ts'
import { useMay } from '../../session/rights.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { useGestures } from '../canvas-context.ts'
import { frameSizeWithin, giveFrameSize } from './frame-size.ts'
import { useInkHand } from './ink-hand.ts'

const edges = ['right', 'bottom', 'corner'] as const

export const FrameHandles = ({ frame }: { readonly frame: Frame }) => {
  const session = useSession()
  const words = useLabels().hand.drawing.frame
  const { toBoard } = useGestures()
  const may = useMay(mayArrange)
  const from = useRef<readonly [number, number] | undefined>(undefined)
  const size = useInkHand(({ resizing }) => (resizing?.id === frame.id ? resizing.size : undefined)) ?? frame.size
  if (!may) return null
  const letGo = () => {
    from.current = undefined
    useInkHand.setState({ resizing: null })
  }
  const pull = (edge: (typeof edges)[number], event: PointerEvent) => {
    if (from.current === undefined) return
    const [x, y] = toBoard(event)
    const [dx, dy] = [x - from.current[0], y - from.current[1]]
    const wanted = [frame.size[0] + (edge === 'bottom' ? 0 : dx), frame.size[1] + (edge === 'right' ? 0 : dy)] as const
    useInkHand.setState({ resizing: { id: frame.id, size: frameSizeWithin(wanted) } })
  }
  return (
    <div
      className="hand-resize"
      style={{ transform: `translate(${frame.at[0]}px, ${frame.at[1]}px)`, width: size[0], height: size[1] }}
    >
      {edges.map((edge) => (
        <span
          key={edge}
          className={`hand-handle is-${edge} nodrag nopan`}
          title={words.resize}
          aria-hidden="true"
          onPointerDown={(event) => {
            if (event.button !== 0) return
            event.stopPropagation()
            event.currentTarget.setPointerCapture(event.pointerId)
            from.current = toBoard(event)
          }}
          onPointerMove={(event) => pull(edge, event)}
          onPointerUp={() => {
            const pulled = useInkHand.getState().resizing?.size
            if (pulled !== undefined) giveFrameSize(session, frame, pulled)
            letGo()
          }}
          onPointerCancel={letGo}
        />
      ))}
    </div>
  )
}
