// What a note belongs to and stands for: its group's name on the topmost of a cell, a count of those merged into it.
import type { Card } from '@parcours/shared/domain/card'
import { cellsOf } from '@parcours/shared/domain/cells'
import { leadsGroup } from '@parcours/shared/domain/cluster'
import { mergedUnder } from '@parcours/shared/domain/merged'
import { useBoard } from '../session/hooks.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import './card-marks.css'

export const CardMarks = ({ card }: { readonly card: Card }) => {
  const { panels } = useLabels()
  const isFirst = useBoard((board) => {
    const { group, place } = card
    if (group === undefined || place.kind === 'free') return group !== undefined
    const lane = cellsOf(board.cards).get(place.mapId)?.get(place.laneId) ?? []
    return leadsGroup(
      lane.filter((each) => each.place.stepId === place.stepId),
      card,
    )
  })
  const merged = useBoard((board) => mergedUnder(board, card.id).length)
  return (
    <>
      {card.group !== undefined && (
        <span className={isFirst ? 'card-group' : 'visually-hidden'} title={card.group}>
          {card.group}
        </span>
      )}
      {merged > 0 && (
        <span className="card-merged" title={panels.card.merged(merged)}>
          <span className="visually-hidden">{panels.card.merged(merged)}</span>
          <span aria-hidden="true">+{merged}</span>
        </span>
      )}
    </>
  )
}
