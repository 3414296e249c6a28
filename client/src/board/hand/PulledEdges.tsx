// The right and lower edges of something in hand, and the corner between: pulled, they say how large it would be.
import { useRef, type PointerEvent, type ReactNode } from 'react'
import { useGestures } from '../canvas-context.ts'
import { takeBackOnEscape } from './take-back.ts'

type Pair = readonly [number, number]
const edges = ['right', 'bottom', 'corner'] as const
type Edge = (typeof edges)[number]

interface PulledEdgesProps {
  readonly at: Pair
  /** As the press finds it, and as it is shown meanwhile, in board pixels. */
  readonly size: Pair
  readonly shown: Pair
  readonly label: string
  readonly onPull: (wanted: Pair) => void
  readonly onDrop: () => void
  /** Called after a drop too. */
  readonly onEnd: () => void
  readonly onReset?: () => void
  readonly children?: ReactNode
}

export const PulledEdges = (props: PulledEdgesProps) => {
  const { at, size, shown, label, onPull, onDrop, onEnd, onReset, children } = props
  const { toBoard } = useGestures()
  const from = useRef<Pair | undefined>(undefined)
  const pull = (edge: Edge, event: PointerEvent) => {
    if (from.current === undefined) return
    const [x, y] = toBoard(event)
    const [dx, dy] = [x - from.current[0], y - from.current[1]]
    onPull([size[0] + (edge === 'bottom' ? 0 : dx), size[1] + (edge === 'right' ? 0 : dy)])
  }
  const letGo = () => {
    from.current = undefined
    onEnd()
  }
  return (
    <div
      className="hand-resize"
      style={{ transform: `translate(${at[0]}px, ${at[1]}px)`, width: shown[0], height: shown[1] }}
    >
      {children}
      {edges.map((edge) => (
        <span
          key={edge}
          className={`hand-handle is-${edge} nodrag nopan`}
          title={label}
          aria-hidden="true"
          onPointerDown={(event) => {
            if (event.button !== 0) return
            event.stopPropagation()
            event.currentTarget.setPointerCapture(event.pointerId)
            from.current = toBoard(event)
            takeBackOnEscape(letGo)
          }}
          onPointerMove={(event) => pull(edge, event)}
          onPointerUp={() => {
            if (from.current !== undefined) onDrop()
            letGo()
          }}
          onPointerCancel={letGo}
          onDoubleClick={
            onReset &&
            ((event) => {
              event.stopPropagation()
              onReset()
            })
          }
        />
      ))}
    </div>
  )
}
