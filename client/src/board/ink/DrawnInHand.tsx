// A line around each stroke in hand; frames and stamps show it themselves.
import { drawnOf } from '@parcours/shared/domain/drawn'
import { ViewportPortal } from '@xyflow/react'
import { useBoard } from '../../session/hooks.ts'
import { useSelection } from '../../session/selection.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { boundsOfDrawn } from './drawn-bounds.ts'
import { useInkHand } from './ink-hand.ts'

/** Of more, these show enough of where the hand is. */
const eachUpTo = 60
const gap = 5
const none = {}

export const DrawnInHand = () => {
  const words = useLabels().hand.drawing
  const ids = useSelection((s) => s.drawn)
  const strokes = useBoard((board) => board.strokes)
  const by = useInkHand((hand) => hand.carried?.by)
  const rects = ids.flatMap((id) => {
    const stroke = drawnOf({ strokes, frames: none, stamps: none }, id)
    return stroke === undefined ? [] : [{ id, ...boundsOfDrawn(stroke) }]
  })
  if (rects.length === 0) return null
  return (
    <ViewportPortal>
      <svg className="drawn-in-hand" width="1" height="1" role="img" aria-label={words.inHand(rects.length)}>
        <g transform={by === undefined ? undefined : `translate(${by[0]} ${by[1]})`}>
          {rects.slice(0, eachUpTo).map(({ id, x, y, width, height }) => (
            <rect key={id} x={x - gap} y={y - gap} width={width + 2 * gap} height={height + 2 * gap} rx="4" />
          ))}
        </g>
      </svg>
    </ViewportPortal>
  )
}
