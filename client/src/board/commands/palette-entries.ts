// Maps, steps, lanes and cards as the palette lists them.
import type { Board } from '@parcours/shared/domain/board'
import { threadsOf, type Comment } from '@parcours/shared/domain/comment'
import { stepsInOrder } from '@parcours/shared/domain/columns'
import { colorOfKind } from '@parcours/shared/domain/kinds'
import { inOrder } from '@parcours/shared/domain/order'
import type { BoardView } from '../../session/board-view.ts'
import { cardTitle } from '../../session/card-title.ts'
import { openThread, useComments } from '../../session/comments.ts'
import { useSelection } from '../../session/selection.ts'
import type { Labels } from '../../ui/labels/catalogue.ts'

export interface Entry {
  readonly kind: 'command' | 'place' | 'card'
  readonly id: string
  readonly label: string
  /** What sort of thing it is, and where. */
  readonly detail: string
  readonly keys?: string | undefined
  readonly color?: string
  readonly run: () => void
}

export const placesOf = (board: Board, labels: Labels, view: BoardView): Entry[] => {
  const { canvas } = labels.board
  const maps = Object.values(board.maps)
  const titleOf = (id: keyof Board['maps']) => board.maps[id]?.title || canvas.untitledMap
  return [
    ...maps.map((map): Entry => ({
      kind: 'place',
      id: map.id,
      label: map.title || canvas.untitledMap,
      detail: canvas.mapTitle,
      run: () => view.showMap(map.id),
    })),
    ...maps.flatMap((map) =>
      stepsInOrder(map).map((step): Entry => ({
        kind: 'place',
        id: step.id,
        label: step.title || canvas.untitledStep,
        detail: `${canvas.step} · ${titleOf(map.id)}`,
        run: () => view.showStep(map.id, step.id),
      })),
    ),
    ...maps.flatMap((map) =>
      inOrder(Object.values(map.lanes))
        .filter((lane) => lane.visible)
        .map((lane): Entry => ({
          kind: 'place',
          id: lane.id,
          label: lane.label ?? labels.method.lanes[lane.kind],
          detail: `${canvas.lane} · ${titleOf(map.id)}`,
          run: () => {
            view.showMap(map.id)
            useSelection.getState().select({ kind: 'lane', mapId: map.id, laneId: lane.id })
          },
        })),
    ),
    ...Object.values(board.frames).map((frame): Entry => ({
      kind: 'place',
      id: frame.id,
      label: frame.title || labels.hand.drawing.frame.untitled,
      detail: labels.hand.drawing.frame.kind,
      run: () => view.showFrame(frame.id),
    })),
    ...threadsOf(board.comments).map(({ first, replies }): Entry => ({
      kind: 'place',
      id: first.id,
      label: cardTitle(first.text, labels.hand.comments.title),
      detail: labels.hand.comments.pin(first.name, replies.length + 1),
      run: () => showThread(first, view),
    })),
    ...Object.values(board.cards)
      .filter((card) => card.text.trim() !== '')
      .map((card): Entry => {
        const step =
          card.place.kind === 'cell' ? board.maps[card.place.mapId]?.steps[card.place.stepId]?.title : undefined
        return {
          kind: 'card',
          id: card.id,
          label: cardTitle(card.text, canvas.emptyCard),
          detail: [labels.method.kinds[card.kind], step, ...card.tags].filter(Boolean).join(' · '),
          color: `var(--n-${card.color ?? colorOfKind[card.kind]})`,
          run: () => view.showCard(card.id),
        }
      }),
  ]
}

const showThread = ({ id, anchor, resolved }: Comment, view: BoardView): void => {
  if (anchor.kind === 'card') view.showCard(anchor.cardId)
  if (anchor.kind === 'step') view.showStep(anchor.mapId, anchor.stepId)
  if (resolved === true) useComments.setState({ showsResolved: true })
  openThread({ kind: 'thread', id })
}
