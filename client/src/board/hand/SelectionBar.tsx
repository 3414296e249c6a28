// What can be done with several free notes in hand.
import { mayChangeCard } from '@parcours/shared/workshop/rights'
import { Suspense } from 'react'
import { useBoard } from '../../session/hooks.ts'
import { useMay } from '../../session/rights.ts'
import { useSelection } from '../../session/selection.ts'
import { ArrangeBar } from '../parts.ts'
import { freeInHand } from './arrange-selected.ts'
import { useHandDrawn } from './hand-drawn.ts'

export const SelectionBar = () => {
  const selected = useSelection((s) => s.selected)
  const isBusy = useSelection((s) => s.dragging.size > 0 || s.editing !== null || s.tool.kind === 'hand')
  const isDrawing = useHandDrawn((drawn) => drawn.area !== null)
  const cards = useBoard((board) => board.cards)
  const may = useMay((rights) =>
    freeInHand(cards, selected).every((id) => {
      const card = cards[id]
      return card !== undefined && mayChangeCard(rights, card)
    }),
  )
  const free = freeInHand(cards, selected)
  return <Suspense>{free.length >= 2 && !isBusy && !isDrawing && may && <ArrangeBar ids={free} />}</Suspense>
}
