// What keys do to cells and cards: every drag has a key.
import type { Cell } from '@parcours/shared/domain/cells'
import { addDrawn, deleteDrawn } from '@parcours/shared/doc/edits/drawn'
import { drawnFrom, drawnIn, shapesOf } from '@parcours/shared/domain/drawn'
import { deleteLink } from '@parcours/shared/doc/edits/board'
import { deleteCards, moveCards } from '@parcours/shared/doc/edits/cards'
import { addCardsWithLinks } from '@parcours/shared/doc/edits/parts'
import { mayChangeDrawn } from '@parcours/shared/workshop/rights'
import { isLocked, type LockTarget } from '@parcours/shared/workshop/locks'
import type * as Y from 'yjs'
import { cardsToDelete } from '../session/deletion.ts'
import { copiesFor } from '../session/duplicates.ts'
import type { Session } from '../session/session.ts'
import { selectedCards, useSelection, type Selected } from '../session/selection.ts'
import { labelsNow } from '../ui/labels/catalogue.ts'
import { toast } from '../ui/toast.ts'
import { useDrawn } from './canvas-context.ts'
import { beside } from './hand/beside.ts'
import { cellBeside, stepCards, type Direction } from './hand/step-cards.ts'

const freeStep = 24

/** What arrows lead into the cells from, and on among them. */
type InGrid = Extract<Selected, { readonly kind: 'cell' | 'step' | 'lane' }>
export const isInGrid = (selected: Selected): selected is InGrid =>
  selected.kind === 'cell' || selected.kind === 'step' || selected.kind === 'lane'

/** Selects the neighbouring cell; the curve is stepped over. From the title of a step or a lane: its first cell. */
export const stepCell = (session: Session, from: InGrid, by: Direction): void => {
  const next = from.kind === 'cell' ? neighbour(session, from, by) : firstCell(from)
  if (next !== undefined) useSelection.getState().select({ kind: 'cell', ...next })
}

const firstCell = (from: Exclude<InGrid, { readonly kind: 'cell' }>): Cell | undefined => {
  const layout = useDrawn.getState().scene.layouts.get(from.mapId)
  const lanes = layout?.lanes.filter((slot) => slot.lane.kind !== 'curve') ?? []
  const lane = from.kind === 'lane' ? lanes.find(({ id }) => id === from.laneId) : lanes[0]
  const step = from.kind === 'step' ? from.stepId : layout?.steps[0]?.id
  return step === undefined || lane === undefined ? undefined : { mapId: from.mapId, stepId: step, laneId: lane.id }
}

const neighbour = (session: Session, from: Cell, by: Direction): Cell | undefined =>
  session.store.getState().board.maps[from.mapId] === undefined
    ? undefined
    : cellBeside(useDrawn.getState().scene.layouts, from, by)

/** Those selected, by {@link stepCards}. */
export const moveSelectedCards = (session: Session, by: Direction): void => {
  const { scene } = useDrawn.getState()
  const ids = selectedCards(useSelection.getState().selected)
  const moves = stepCards(session.store.getState().board, scene.layouts, ids, by)
  if (moves.length > 0) session.change((doc) => moveCards(doc, moves))
}

export const removeSelected = (session: Session): void => {
  const { selected, drawn, select } = useSelection.getState()
  const ids = selectedCards(selected)
  const remove = (doc: Y.Doc) => {
    if (selected.kind === 'link') deleteLink(doc, selected.id)
    if (ids.length > 0) deleteCards(doc, cardsToDelete(session, ids))
    if (drawn.length > 0) deleteDrawn(doc, drawn)
  }
  if (!session.change(remove)) return
  const { board, hand, maps, common } = labelsNow()
  select({ kind: 'none' })
  const said =
    selected.kind === 'link'
      ? maps.link.deleted
      : drawn.length === 0
        ? board.canvas.cardsDeleted(ids.length)
        : hand.drawing.removed(ids.length + drawn.length)
  toast(said, { action: { label: common.undo, run: session.undo } })
}

/** A copy below each card, with the arrows between them; the copies selected. */
export const duplicateSelected = (session: Session): void => {
  const { board, readOnly } = session.store.getState()
  if (readOnly) return
  const { select } = useSelection.getState()
  const author = session.me.participantId
  const held = beside().withContents(useSelection.getState())
  const { cards, links } = copiesFor(session, held.cards)
  const drawn = shapesOf(drawnIn(board, held.drawn))
    .map((shape) => drawnFrom(shape, [freeStep, freeStep], author))
    .filter((each) => mayChangeDrawn(session.rights(), each))
  const add = (doc: Y.Doc) => {
    if (cards.length > 0) addCardsWithLinks(doc, cards, links)
    if (drawn.length > 0) addDrawn(doc, drawn)
  }
  if (!session.change(add)) return
  const ids = cards.map(({ id }) => id)
  select(
    ids.length > 0 ? { kind: 'cards', ids } : { kind: 'none' },
    drawn.map(({ id }) => id),
  )
}

/** Locks what is selected, or unlocks it where all of it is locked. */
export const toggleLock = (session: Session): void => {
  const targets = lockTargets(useSelection.getState().selected)
  if (targets.length === 0) return
  const { locks } = session.rights()
  const kind = targets.every((target) => isLocked(locks, target)) ? 'unlock' : 'lock'
  void session.workshop.command({ kind, targets })
}

const lockTargets = (selected: Selected): LockTarget[] => {
  switch (selected.kind) {
    case 'cards':
      return selected.ids.map((id) => ({ kind: 'card', id }))
    case 'lane':
      return [{ kind: 'lane', id: selected.laneId }]
    case 'map':
      return [{ kind: 'map', id: selected.mapId }]
    default:
      return []
  }
}
