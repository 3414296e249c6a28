// Whether this person may write an edit, by the rights the server judges by: asked before anything is written, so that
// nothing is written that the server would throw out.
import { employeeKey, rows, tables, roots, type Table } from '@parcours/shared/doc/layout'
import { place } from '@parcours/shared/domain/card'
import { mapId, type CardId, type LaneId, type MapId, type ParticipantId } from '@parcours/shared/domain/ids'
import type { Role } from '@parcours/shared/domain/values'
import {
  mayAddCard,
  mayAll,
  mayArrange,
  mayChangeCard,
  mayChangeLane,
  mayChangeMap,
  mayChangeOwn,
  mayRate,
  type CardAsItIs,
  type Rights,
} from '@parcours/shared/workshop/rights'
import type { WorkshopView } from '@parcours/shared/workshop/view'
import * as v from 'valibot'
import * as Y from 'yjs'
import { onPart } from './asked-doc.ts'
import { copyRecords, recordsOf } from './part-of-doc.ts'

export const rightsOf = (view: WorkshopView, role: Role, me: ParticipantId): Rights => ({
  me,
  role,
  mode: view.public.mode,
  locks: view.public.locks,
  openLanes: view.public.openLanes,
})

/** Whether what a person may do can have changed from one view to the other. */
export const haveSameRights = (a: WorkshopView, b: WorkshopView): boolean =>
  a.own.role === b.own.role &&
  a.public.mode === b.public.mode &&
  a.public.locks === b.public.locks &&
  a.public.openLanes === b.public.openLanes

/** What is said of an edit that is not allowed, where it may be one of several: the narrowest. */
export const whyForbidden = ({ openLanes, mode }: Pick<Rights, 'openLanes' | 'mode'>): 'lanes' | Rights['mode'] =>
  openLanes === null ? mode : 'lanes'

/** Tries the edit on the records it looks at, where anything is restricted: it costs these, whatever the board holds. */
export const mayWrite = (doc: Y.Doc, rights: Rights, edit: (doc: Y.Doc) => void): boolean =>
  mayWriteEach(doc, rights, [edit]).every(Boolean)

/** Of several, which may be written: each as if those before it had been. They are done more than once. */
export const mayWriteEach = (
  doc: Y.Doc,
  rights: Rights,
  edits: readonly ((doc: Y.Doc) => void)[],
): readonly boolean[] =>
  isFree(rights) ? edits.map(() => true) : onPart(doc, (trial) => judged(doc, trial, rights, edits))

/** What of these edits this person may do, tried on `trial`, which is `doc` or what they look at of it. */
export const judged = (
  doc: Y.Doc,
  trial: Y.Doc,
  rights: Rights,
  edits: readonly ((doc: Y.Doc) => void)[],
): readonly boolean[] => {
  let touches: Touch[] = []
  for (const root of roots(trial)) root.observeDeep((events) => touches.push(...events.flatMap(touchesOf)))
  return edits.map((edit) => {
    touches = []
    edit(trial)
    return touches.every((touch) => mayTouch(doc, trial, rights, touch))
  })
}

/** Whether words may be written into a card, as it is in the document now; in one that is gone they come to nothing. */
export const mayType = (doc: Y.Doc, rights: Rights, id: CardId): boolean => {
  if (isFree(rights)) return true
  const card = cardIn(doc, id)
  return card === undefined || mayChangeCard(rights, card)
}

export const mayUndo = (doc: Y.Doc, rights: Rights, { undoStack }: Y.UndoManager): boolean =>
  mayTakeBack(doc, rights, undoStack, (manager) => ({ stack: manager.undoStack, take: () => manager.undo() }))

export const mayRedo = (doc: Y.Doc, rights: Rights, { redoStack }: Y.UndoManager): boolean =>
  mayTakeBack(doc, rights, redoStack, (manager) => ({ stack: manager.redoStack, take: () => manager.redo() }))

type UndoStack = Y.UndoManager['undoStack']

/** Tries it on the records that the last steps were about: a step that others have made void gives way to the one before. */
const mayTakeBack = (
  doc: Y.Doc,
  rights: Rights,
  steps: UndoStack,
  way: (manager: Y.UndoManager) => { readonly stack: UndoStack; readonly take: () => void },
): boolean => {
  if (isFree(rights)) return true
  for (let count = 1; ; count *= 2) {
    const trial = new Y.Doc({ gc: false })
    const looked = steps.slice(-count).flatMap(({ insertions, deletions }) => [insertions, deletions])
    copyRecords(doc, recordsOf(doc, looked), trial)
    let taken = 0
    const [isAllowed] = judged(doc, trial, rights, [
      () => {
        const manager = new Y.UndoManager(roots(trial))
        const { stack, take } = way(manager)
        stack.push(...steps)
        take()
        taken = steps.length - stack.length
        manager.destroy()
      },
    ])
    trial.destroy()
    if (taken <= count) return isAllowed === true
  }
}

const isFree = (rights: Rights): boolean =>
  mayAll(rights) || (mayArrange(rights) && rights.openLanes === null && Object.keys(rights.locks).length === 0)

interface Touch {
  readonly table: Table | undefined
  readonly record: string
  /** Absent where the whole record comes or goes. */
  readonly field?: string
}

const touchesOf = (event: Y.YEvent<Y.AbstractType<unknown>>): Touch[] => {
  const [record, field] = event.path.map(String)
  const root = event.path.length === 0 ? event.target : rootOf(event.target)
  const table = tables.find((name) => event.transaction.doc.getMap(name) === root)
  const keys = [...event.keys.keys()]
  if (record === undefined) return keys.map((key) => ({ table, record: key }))
  return field === undefined ? keys.map((key) => ({ table, record, field: key })) : [{ table, record, field }]
}

const rootOf = (type: Y.AbstractType<unknown>): Y.AbstractType<unknown> =>
  type.parent instanceof Y.AbstractType ? rootOf(type.parent) : type

const mayTouch = (before: Y.Doc, after: Y.Doc, rights: Rights, { table, record, field }: Touch): boolean => {
  const around = (of: Table) => [mapOf(before, of, record), mapOf(after, of, record)]
  switch (table) {
    case 'cards':
      return [cardIn(before, record), cardIn(after, record)].every(
        (card, i) => card === undefined || (i === 0 ? mayChangeCard : mayAddCard)(rights, card),
      )
    case 'comments':
    case 'strokes':
    case 'stamps':
      return [authoredIn(before, table, record), authoredIn(after, table, record)].every(
        (made) => made === undefined || mayChangeOwn(rights, made),
      )
    case 'steps':
      if (field !== undefined && isOwnRating(field, rights.me)) return mayRate(rights, mapOf(before, table, record))
      return around(table).every((map) => mayChangeMap(rights, map))
    case 'stages':
      return around(table).every((map) => mayChangeMap(rights, map))
    case 'lanes':
      return around(table).every((map) => mayChangeLane(rights, record as LaneId, map))
    case 'maps':
      return mayChangeMap(rights, record as MapId)
    default:
      return mayArrange(rights)
  }
}

const isOwnRating = (field: string, me: ParticipantId): boolean =>
  field === employeeKey(me) || (field.startsWith('rating:') && field.endsWith(`:${me}`))

const cardIn = (doc: Y.Doc, id: string): CardAsItIs | undefined => {
  const card: unknown = rows(doc, 'cards').get(id)
  if (!(card instanceof Y.Map)) return undefined
  const author: unknown = card.get('author')
  const where = v.safeParse(place, card.get('place'))
  return {
    id: id as CardId,
    author: typeof author === 'string' ? author : undefined,
    place: where.success ? where.output : undefined,
  }
}

const authoredIn = (doc: Y.Doc, table: Table, id: string): { readonly author?: string } | undefined => {
  const made: unknown = rows(doc, table).get(id)
  if (!(made instanceof Y.Map)) return undefined
  const author: unknown = made.get('author')
  return typeof author === 'string' ? { author } : {}
}

const mapOf = (doc: Y.Doc, table: Table, id: string): MapId | undefined => {
  const part: unknown = rows(doc, table).get(id)
  const parsed = v.safeParse(mapId, part instanceof Y.Map ? part.get('mapId') : undefined)
  return parsed.success ? parsed.output : undefined
}
