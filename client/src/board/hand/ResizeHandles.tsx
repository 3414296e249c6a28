// The right and lower edges of the one free card in hand: pulled, it grows. The keyboard has Shift+Alt+arrows.
import type { Card } from '@parcours/shared/domain/card'
import { mayChangeCard } from '@parcours/shared/workshop/rights'
import { useBoard, useSession } from '../../session/hooks.ts'
import { useMay } from '../../session/rights.ts'
import { selectedCards, useSelection } from '../../session/selection.ts'
import { useDrawn } from '../canvas-context.ts'
import { useHandDrawn } from './hand-drawn.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { PulledEdges } from './PulledEdges.tsx'
import { giveSize, sizeWithin } from './resize.ts'

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
  const rect = useDrawn((drawn) => drawn.scene.cards.get(card.id))
  const resizing = useHandDrawn((drawn) => (drawn.resizing?.id === card.id ? drawn.resizing : null))
  if (rect === undefined) return null
  const size = [rect.width, rect.height] as const
  return (
    <PulledEdges
      at={[rect.x, rect.y]}
      size={size}
      shown={resizing?.size ?? size}
      label={words.resize}
      onPull={(wanted) => useHandDrawn.setState({ resizing: { id: card.id, size: sizeWithin(wanted) } })}
      onDrop={() => {
        const pulled = useHandDrawn.getState().resizing?.size
        if (pulled !== undefined) giveSize(session, card, [...pulled])
      }}
      onEnd={() => useHandDrawn.setState({ resizing: null })}
      onReset={() => giveSize(session, card, undefined)}
    >
      {resizing !== null && <span className="hand-resize-ghost" />}
    </PulledEdges>
  )
}
