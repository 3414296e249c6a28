// How many of each stamp were left on a card.
import type { CardId } from '@parcours/shared/domain/ids'
import { stampsOn } from '@parcours/shared/domain/stamp'
import { useMemo } from 'react'
import { useBoard } from '../session/hooks.ts'
import { useLabels } from '../ui/labels/catalogue.ts'

export const CardStamps = ({ id }: { readonly id: CardId }) => {
  const words = useLabels().hand.drawing.stamp
  const stamps = useBoard((board) => board.stamps)
  const counts = useMemo(() => stampsOn(stamps, id), [stamps, id])
  return counts.length === 0 ? null : (
    <p className="card-author">{counts.map(([kind, count]) => words.count(words.kinds[kind], count)).join(' · ')}</p>
  )
}
