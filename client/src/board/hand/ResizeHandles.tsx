// The right and lower edges of the one free card in hand: pulled, it grows. The keyboard has Shift+Alt+arrows.
import type { Card } from '@parcours/shared/domain/card'
import { mayChangeCard } from '@parcours/shared/workshop/rights'
import { useRef, type PointerEvent } from 'react'
import { useBoard, useSession } from '../../session/hooks.ts'
import { useMay } from '../../session/rights.ts'
import { selectedCards, useSelection } from '../../session/selection.ts'
import { useDrawn, useGestures } from '../canvas-context.ts'
import { useHandDrawn } from './hand-drawn.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { giveSize, sizeWithin } from './resize.ts'

const edges = ['right', 'bottom', 'corner'] as const
type Edge = (typeof edges)[number]

export const ResizeHandles = () => {
  const only = useSelection((s) => {
    const ids = selectedCards(s.selected)
    return ids.length === 1 && s.editing === null && s.tool.kind === 'select' && s.dragging.size === 0
      ? ids[0]
      : undefined
  })
  const card = useBoard((board) => (only === undefined ? undefined : board.cards[only]))
  const may = useMay((rights) => card !== undefined && mayChangeCard(rights, card))
  return may && card?.place.kind === 'free' ? <Handles card={card} /> : null
}

const Handles = ({ card }: { readonly card: Card }) => {
  const session = useSession()
  const words = useLabels().hand
  const { toBoard } = useGestures()
  const rect = useDrawn((drawn) => drawn.scene.cards.get(card.id))
  const resizing = useHandDrawn((drawn) => (drawn.resizing?.id === card.id ? drawn.resizing : null))
  const from = useRef<readonly [number, number] | undefined>(undefined)
  if (rect === undefined) return null
  const [width, height] = resizing?.size ?? [rect.width, rect.height]
  const letGo = () => {
    from.current = undefined
    useHandDrawn.setState({ resizing: null })
  }
  const pulled = (edge: Edge, event: PointerEvent): readonly [number, number] | undefined => {
    if (from.current === undefined) return undefined
    const [x, y] = toBoard(event)
    const [dx, dy] = [x - from.current[0], y - from.current[1]]
    return sizeWithin([rect.width + (edge === 'bottom' ? 0 : dx), rect.height + (edge === 'right' ? 0 : dy)])
  }
  return (
    <div className="hand-resize" style={{ transform: `translate(${rect.x}px, ${rect.y}px)`, width, height }}>
      {resizing !== null && <span className="hand-resize-ghost" />}
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
          onPointerMove={(event) => {
            const size = pulled(edge, event)
            if (size !== undefined) useHandDrawn.setState({ resizing: { id: card.id, size } })
          }}
          onPointerUp={() => {
            const size = useHandDrawn.getState().resizing?.size
            if (size !== undefined) giveSize(session, card, [...size])
            letGo()
          }}
          onPointerCancel={letGo}
          onDoubleClick={(event) => {
            event.stopPropagation()
            giveSize(session, card, undefined)
          }}
        />
      ))}
    </div>
  )
}
