// A new card: made where the hand is, open for typing at once.
import type { Card, Place } from '@parcours/shared/domain/card'
import { cellOfBoard, placeInCell, type Cell } from '@parcours/shared/domain/cells'
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
    const write = (place: Place, kind: CardKind, text: string, look: Pick<Card, 'color'> = {}): CardId | undefined => {
      const card: Card = {
        id: newId(cardId),
        place,
        kind,
        text,
        author: session.me.participantId,
        personaIds: [],
        tags: [],
        data: {},
        ...look,
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
        const end = cellOfBoard(board.cards, cell).length
        const { mapId, stepId, laneId } = cell
        return write(placeInCell(Object.values(board.cards), { mapId, stepId, laneId }, end), kind, text)
      },
      /** A note, or with the tool for it words without paper, which begin where one pressed. */
      writeFree: ([x, y]: Point): CardId | undefined => {
        const { tool, choose } = useSelection.getState()
        const isText = tool.kind === 'text'
        choose({ kind: 'select' })
        const at: Point = isText
          ? [x - metrics.cardPaddingX, y - metrics.cardMinHeight / 2]
          : [x - metrics.freeWidth / 2, y - 32]
        const place: Place = { kind: 'free', at: [Math.round(at[0]), Math.round(at[1])] }
        return write(place, 'note', '', isText ? { color: 'clear' } : {})
      },
    }
  }, [session])
}
