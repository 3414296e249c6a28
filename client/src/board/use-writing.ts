// A new card: made where the hand is, open for typing at once.
import type { Card, Place } from '@parcours/shared/domain/card'
import { cardsInCell, placeInCell, type Cell } from '@parcours/shared/domain/cells'
import { cardId, newId, type CardId } from '@parcours/shared/domain/ids'
import { kindOfLane } from '@parcours/shared/domain/kinds'
import type { CardKind, Point } from '@parcours/shared/domain/values'
import { addCards } from '@parcours/shared/doc/edits/cards'
import { metrics } from '@parcours/shared/layout/metrics'
import { useMemo } from 'react'
import { useSession } from '../session/hooks.ts'
import { useSelection } from '../session/selection.ts'

export const useWriting = () => {
  const session = useSession()
  return useMemo(() => {
    const write = (place: Place, kind: CardKind, text: string): CardId | undefined => {
      const card: Card = {
        id: newId(cardId),
        place,
        kind,
        text,
        author: session.me.participantId,
        personaIds: [],
        tags: [],
        data: {},
      }
      if (!session.begin(card.id, (doc) => addCards(doc, [card]))) return undefined
      useSelection.getState().edit(card.id)
      return card.id
    }
    return {
      writeInCell: (cell: Cell, text = ''): CardId | undefined => {
        const { board } = session.store.getState()
        const lane = board.maps[cell.mapId]?.lanes[cell.laneId]
        const kind = lane === undefined ? undefined : kindOfLane[lane.kind]
        if (kind === undefined) return undefined
        const end = cardsInCell(Object.values(board.cards), cell).length
        const { mapId, stepId, laneId } = cell
        return write(placeInCell(Object.values(board.cards), { mapId, stepId, laneId }, end), kind, text)
      },
      writeFree: ([x, y]: Point): CardId | undefined => {
        useSelection.getState().choose({ kind: 'select' })
        return write({ kind: 'free', at: [Math.round(x - metrics.freeWidth / 2), Math.round(y - 32)] }, 'note', '')
      },
    }
  }, [session])
}
