// Pictures that come onto the canvas: dropped, pasted or chosen. A card is made once the server has the picture, so
// nobody ever sees one without.
import type { Card, Place } from '@parcours/shared/domain/card'
import { cellOfBoard, placeInCell, type Cell } from '@parcours/shared/domain/cells'
import { cardId, newId } from '@parcours/shared/domain/ids'
import type { Image } from '@parcours/shared/domain/image'
import type { Point } from '@parcours/shared/domain/values'
import { orderBetween } from '@parcours/shared/domain/order'
import { addCards } from '@parcours/shared/doc/edits/cards'
import { metrics } from '@parcours/shared/layout/metrics'
import { pictureHeight } from '@parcours/shared/layout/rect'
import { mayPlace } from '@parcours/shared/workshop/rights'
import { useReactFlow } from '@xyflow/react'
import { useCallback } from 'react'
import { useSession } from '../session/hooks.ts'
import { cardShape } from '../session/picture-file.ts'
import type { Session } from '../session/session.ts'
import { selectedCards, useSelection } from '../session/selection.ts'
import { useDrawn } from './canvas-context.ts'
import { landingAt } from './drop.ts'

/** Where pictures go: between the cards of a cell, or side by side on the free canvas around a point. */
type Spot =
  | { readonly kind: 'cell'; readonly cell: Cell; readonly index: number }
  | { readonly kind: 'free'; readonly at: Point }

const gap = 24

/** By a button: in the cell in hand, or in the middle of what is seen. */
export const usePictures = () => {
  const session = useSession()
  const flow = useReactFlow()
  return useCallback(
    (files: readonly File[]) => {
      const { x, y } = flow.screenToFlowPosition({ x: innerWidth / 2, y: innerHeight / 2 })
      addPicturesInHand(session, files, [x, y])
    },
    [flow, session],
  )
}

/** In the cell in hand, else under `at`. */
export const addPicturesInHand = (session: Session, files: readonly File[], at: Point): void => {
  const spot = spotInHand(session)
  if (spot === undefined) addPicturesAt(session, files, at)
  else add(session, files, spot)
}

/** Under a point; beside its cells a map takes none, so there they lie on top. */
export const addPicturesAt = (session: Session, files: readonly File[], at: Point): void => {
  const under = landingAt(session.store.getState().board, useDrawn.getState().scene, at, new Set())
  add(session, files, under.kind === 'cell' ? under : { kind: 'free', at })
}

const add = (session: Session, files: readonly File[], spot: Spot): void => {
  if (session.store.getState().readOnly) return
  // Before it is sent: the server would keep a picture that no card may show.
  if (!mayPlace(session.rights(), placeAt(spot))) return session.sayForbidden()
  files.forEach((file, i) =>
    session.pictures.add({ file, shape: cardShape, onKept: (image) => placePicture(session, image, spot, i) }),
  )
}

/** Where a first card would lie. */
const placeAt = (spot: Spot): Place =>
  spot.kind === 'cell'
    ? { kind: 'cell', ...spot.cell, order: orderBetween(undefined, undefined), span: 1 }
    : { kind: 'free', at: [...spot.at] }

const spotInHand = (session: Session): Spot | undefined => {
  const { selected } = useSelection.getState()
  const { board } = session.store.getState()
  const [first] = selectedCards(selected)
  const place = first === undefined ? undefined : board.cards[first]?.place
  const cell = selected.kind === 'cell' ? selected : place?.kind === 'cell' ? place : undefined
  const lane = cell && board.maps[cell.mapId]?.lanes[cell.laneId]
  if (cell === undefined || lane === undefined || lane.kind === 'curve') return undefined
  const { mapId, stepId, laneId } = cell
  const cards = cellOfBoard(board.cards, cell)
  return { kind: 'cell', cell: { mapId, stepId, laneId }, index: cards.length }
}

const placePicture = (session: Session, image: Image, spot: Spot, i: number) => {
  const cards = Object.values(session.store.getState().board.cards)
  const width = metrics.pictureWidth
  const place: Place =
    spot.kind === 'cell'
      ? placeInCell(cards, spot.cell, spot.index + i)
      : {
          kind: 'free',
          at: [
            Math.round(spot.at[0] - width / 2 + i * (width + gap)),
            Math.round(spot.at[1] - pictureHeight(image, width) / 2),
          ],
        }
  const card: Card = {
    id: newId(cardId),
    place,
    kind: 'image',
    text: '',
    author: session.me.participantId,
    personaIds: [],
    tags: [],
    data: { image },
  }
  session.change((doc) => addCards(doc, [card]))
  // In hand, its description is asked for; but never out of a hand that writes.
  if (useSelection.getState().editing === null) useSelection.getState().select({ kind: 'cards', ids: [card.id] })
}
