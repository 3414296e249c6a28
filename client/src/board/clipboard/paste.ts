// What is pasted becomes cards: where the hand is, in one edit, and in hand afterwards.
import type { Card } from '@parcours/shared/domain/card'
import type { BoardId, CardId } from '@parcours/shared/domain/ids'
import type { ImageHash } from '@parcours/shared/domain/image'
import { limits, type Point } from '@parcours/shared/domain/values'
import { addDrawn } from '@parcours/shared/doc/edits/drawn'
import { changeCards } from '@parcours/shared/doc/edits/cards'
import { addCardsWithLinks } from '@parcours/shared/doc/edits/parts'
import { noteOf, type Clip } from '@parcours/shared/formats/clip'
import { mayArrange, mayChangeDrawn } from '@parcours/shared/workshop/rights'
import type * as Y from 'yjs'
import { imageUrl } from '../../session/pictures.ts'
import { cardShape } from '../../session/picture-file.ts'
import type { Session } from '../../session/session.ts'
import { selectedCards, useSelection } from '../../session/selection.ts'
import { labelsNow } from '../../ui/labels/catalogue.ts'
import { toast } from '../../ui/toast.ts'
import { useDrawn } from '../canvas-context.ts'
import { landingAt } from '../drop.ts'
import { arranged } from '../hand/arrange.ts'
import { measure } from '../measure.ts'
import { freeRect } from '../free-rect.ts'
import { partsOfClip, type Target } from './clip-in.ts'
import { outOfCells } from '../hand/out-of-cells.ts'

/** The cell in hand, or that of the card in hand; else what lies under `at`. */
export const targetAt = (session: Session, at: Point): Target => {
  const { board } = session.store.getState()
  const { selected } = useSelection.getState()
  const place = board.cards[selectedCards(selected)[0] ?? ('' as CardId)]?.place
  const cell = selected.kind === 'cell' ? selected : place?.kind === 'cell' ? place : undefined
  const lane = cell && board.maps[cell.mapId]?.lanes[cell.laneId]
  if (cell !== undefined && lane !== undefined && lane.kind !== 'curve')
    return { kind: 'cell', cell: { mapId: cell.mapId, stepId: cell.stepId, laneId: cell.laneId } }
  return landingOf(session, at)
}

/** What lies under `at`. */
export const landingOf = (session: Session, at: Point): Target => {
  const under = landingAt(session.store.getState().board, useDrawn.getState().scene, at, new Set())
  return under.kind === 'cell' ? { kind: 'cell', cell: under.cell } : { kind: 'free', at }
}

/** A card a line: in the cell one under the other, on free canvas in a grid. */
export const pasteLines = (session: Session, lines: readonly string[], target: Target): void => {
  const cards = lines.map((line) => noteOf(line, [0, 0]))
  const items = cards.map((card, i): [number, ReturnType<typeof freeRect>] => [i, freeRect(card, [0, i], measure)])
  const laid = arranged(items, 'tidy').map(({ at }, i) => noteOf(lines[i] ?? '', [at[0], at[1]]))
  pasteClip(session, { cards: laid, links: [] }, target)
}

export const pasteClip = (session: Session, clip: Clip, target: Target): void => {
  const { board } = session.store.getState()
  const words = labelsNow().hand.clipboard
  if (Object.keys(board.cards).length + clip.cards.length > limits.cards) return toast(words.boardFull(limits.cards))
  const isOwn = clip.boardId === undefined || clip.boardId === session.boardId
  const {
    cards: arrived,
    links,
    drawn: brought,
  } = partsOfClip(board, isOwn ? clip : withoutPictures(clip), target, session.me.participantId)
  const cards = target.kind === 'free' ? apart(clip, arrived) : arrived
  // Arrows belong to nobody: who may not arrange pastes the notes alone.
  const arrows = mayArrange(session.rights()) ? links : []
  const drawn = brought.filter((each) => mayChangeDrawn(session.rights(), each))
  const add = (doc: Y.Doc) => {
    if (cards.length > 0) addCardsWithLinks(doc, cards, arrows)
    if (drawn.length > 0) addDrawn(doc, drawn)
  }
  if (!session.change(add)) return
  const ids = cards.map(({ id }) => id)
  useSelection.getState().select(
    ids.length > 0 ? { kind: 'cards', ids } : { kind: 'none' },
    drawn.map(({ id }) => id),
  )
  if (cards.length > 1) {
    const undo = { label: labelsNow().common.undo, run: session.undo }
    toast(words.pasted(cards.length), { action: undo })
  }
  if (!isOwn) void bringPictures(session, clip, cards)
}

/** Those that were in cells have the room there that they need here. */
const apart = (clip: Clip, cards: readonly Card[]): readonly Card[] => {
  const corners = outOfCells(
    cards.map((card, i) => {
      const column = clip.cards[i]?.cell?.column
      const at = card.place.kind === 'free' ? card.place.at : origin
      return { column: column === undefined ? undefined : `${column}`, rect: freeRect(card, at, measure) }
    }),
  )
  return cards.map((card, i) => {
    const [x, y] = corners[i] ?? origin
    return card.place.kind === 'free' ? { ...card, place: { kind: 'free', at: [x, y] } } : card
  })
}
const origin: Point = [0, 0]

/** A card of another board names a picture that this one has not got yet. */
const withoutPictures = (clip: Clip): Clip => ({
  ...clip,
  cards: clip.cards.map((card) => {
    const { image: _image, ...data } = card.data
    return { ...card, data }
  }),
})

const bringPictures = async (session: Session, { boardId, cards }: Clip, pasted: readonly Card[]): Promise<void> => {
  let lost = 0
  for (const [i, { data }] of cards.entries()) {
    const id = pasted[i]?.id
    if (data.image === undefined || id === undefined || boardId === undefined) continue
    const file = await pictureOf(boardId as BoardId, data.image.hash)
    if (file === undefined) lost += 1
    else
      session.pictures.add({
        file,
        shape: cardShape,
        onKept: (image) => void session.change((doc) => changeCards(doc, [id], { data: { image } })),
      })
  }
  if (lost > 0) toast(labelsNow().hand.clipboard.picturesLost(lost))
}

const pictureOf = async (boardId: BoardId, hash: ImageHash): Promise<File | undefined> => {
  try {
    const response = await fetch(imageUrl(boardId, hash))
    return response.ok ? new File([await response.blob()], 'image') : undefined
  } catch {
    return undefined
  }
}
