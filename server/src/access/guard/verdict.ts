// Whether somebody may write an update, judged as a whole before any of it is applied.
import * as v from 'valibot'
import * as Y from 'yjs'
import { employeeKey, head, headRoot, isTable, rows, type Table } from '@parcours/shared/doc/layout'
import { place } from '@parcours/shared/domain/card'
import { mapId, type CardId, type LaneId } from '@parcours/shared/domain/ids'
import { limits } from '@parcours/shared/domain/values'
import {
  mayAll,
  mayArrange,
  mayChangeCard,
  mayChangeLane,
  mayChangeMap,
  mayChangeOwn,
  mayPlace,
  mayRate,
  type CardAsItIs,
  type Rights,
} from '@parcours/shared/workshop/rights'
import { Positions, type DecodedUpdate } from './positions.ts'
import { touchesOf, type Touch } from './touches.ts'

/** `missing`: it builds on something that is not here, so nobody can tell; it has to be asked for. */
export type Verdict = 'allowed' | 'denied' | 'missing'

/** `isOthers`: somebody else is here who writes under this client id, and all of theirs has come from them. */
export const judge = (
  doc: Y.Doc,
  update: DecodedUpdate,
  rights: Rights,
  isOthers: (client: number) => boolean = () => false,
): Verdict => {
  if (hasTooLongStroke(doc, update)) return 'denied'
  if (mayAll(rights)) return 'allowed'
  if (update.structs.some((struct) => isNew(doc, struct) && isOthers(struct.id.client))) return 'denied'
  if (isFree(rights)) return touchesForNobody(doc, update) ? 'denied' : 'allowed'
  const touches = touchesOf(doc, update)
  if (touches === 'missing') return 'missing'
  if (touches === 'malformed') return 'denied'
  const may = mayArrange(rights) ? arranging(doc, rights) : meeting(doc, rights, touches)
  return touches.every((touch) => !isForNobody(touch) && may(touch)) ? 'allowed' : 'denied'
}

/** Everybody reads every point of it: no screen would draw it, and no hand of ours writes it. */
const hasTooLongStroke = (doc: Y.Doc, { structs }: DecodedUpdate): boolean => {
  const long = structs.filter((struct): struct is Y.Item => struct instanceof Y.Item && isLong(struct))
  if (long.length === 0) return false
  const positions = new Positions(doc, structs)
  return long.some((item) => {
    const position = positions.of(item)
    return typeof position === 'object' && position.root === 'strokes'
  })
}
const isLong = ({ content }: Y.Item): boolean =>
  content instanceof Y.ContentAny &&
  content.arr.some((value: unknown) => typeof value === 'string' && value.length > limits.strokeText)

/** Nothing is restricted: the short way, on which almost every update goes. */
const isFree = (rights: Rights): boolean =>
  mayArrange(rights) && rights.openLanes === null && Object.keys(rights.locks).length === 0

const isNew = (doc: Y.Doc, { id, length }: DecodedUpdate['structs'][number]): boolean =>
  id.clock + length > Y.getState(doc.store, id.client)

/** Also where something is missing: Yjs holds the update then, and it lands later without being judged again. */
const touchesForNobody = (doc: Y.Doc, { structs, ds }: DecodedUpdate): boolean => {
  const positions = new Positions(doc, structs)
  const version = head(doc)._map.get('schema')
  if (version !== undefined && !version.deleted && Y.isDeleted(ds, version.id)) return true
  return structs.some((struct) => {
    if (!(struct instanceof Y.Item) || !isNew(doc, struct)) return false
    const position = positions.of(struct)
    return position === 'malformed' || (typeof position === 'object' && isForNobody({ position, written: struct }))
  })
}

/** The layout's version is the server's; documents within the document are nobody's. */
const isForNobody = ({ position, written }: Touch): boolean =>
  (position.root === headRoot && position.record === 'schema') || written?.content instanceof Y.ContentDoc

const arranging =
  (doc: Y.Doc, rights: Rights) =>
  (touch: Touch): boolean => {
    const { root, record = '' } = touch.position
    if (isTable(root) && !isRecord(touch)) return false
    switch (root) {
      case 'maps':
        return mayChangeMap(rights, asMap(record))
      case 'lanes':
        return mapsAround(doc, root, touch).every((map) => mayChangeLane(rights, asLane(record), map))
      case 'stages':
      case 'steps':
        return mapsAround(doc, root, touch).every((map) => mayChangeMap(rights, map))
      case 'cards':
        return mayChangeCard(rights, cardBefore(doc, touch)) && mayPlace(rights, placeWritten(touch))
      default:
        return true
    }
  }

/** What bears the name of its maker. */
const authored = ['cards', 'comments', 'strokes', 'stamps'] as const
const isAuthored = (root: string): root is (typeof authored)[number] => authored.some((table) => table === root)

/** Own cards, comments, strokes and stamps, own ratings, and nothing else. */
const meeting = (doc: Y.Doc, rights: Rights, touches: readonly Touch[]) => {
  const leaving = new Set(touches.map(({ deleted }) => deleted))
  return (touch: Touch): boolean => {
    const { root, record, of, field } = touch.position
    if (root === 'steps')
      return of !== undefined && isOwnRating(touch, rights) && mayRate(rights, mapOf(doc, 'steps', record))
    if (!isAuthored(root) || record === undefined) return false
    const isAdded = of !== undefined && of !== rows(doc, root)._map.get(record)
    const mayChange =
      root === 'cards'
        ? mayChangeCard(rights, cardBefore(doc, touch))
        : mayChangeOwn(rights, { author: authorBefore(doc, root, record) })
    if (!isAdded && rows(doc, root).has(record) && !mayChange) return false
    if (root === 'cards' && !mayPlace(rights, placeWritten(touch))) return false
    if (of !== undefined) return field !== 'author' || leaving.has(of) || staysOwn(of, rights, touches)
    if (touch.written === undefined) return true
    const isOwn = isMap(touch.written) && staysOwn(touch.written, rights, touches)
    return isOwn && (root !== 'cards' || mayChangeCard(rights, { id: asCard(record), author: rights.me }))
  }
}

/** The record names me as its author, whichever of the writes wins. */
const staysOwn = (card: Y.Item, { me }: Rights, touches: readonly Touch[]): boolean => {
  const authors = touches.filter(
    ({ position, written }) => position.of === card && position.field === 'author' && written,
  )
  return authors.length > 0 && authors.every(({ written }) => written !== undefined && valueOf(written) === me)
}

const isOwnRating = ({ position: { field }, written }: Touch, { me }: Rights): boolean => {
  if (typeof field !== 'string') return false
  const [kind, persona, person, ...more] = field.split(':')
  const isMine =
    field === employeeKey(me) || (kind === 'rating' && persona !== '' && person === me && more.length === 0)
  return isMine && (written === undefined || typeof valueOf(written) === 'number')
}

/** In a table lie records alone: whatever else is written there no reader would take for one. */
const isRecord = ({ position: { record, field }, written }: Touch): boolean =>
  record !== undefined && (field !== undefined || written === undefined || isMap(written))

const isMap = ({ content }: Y.Item): boolean => content instanceof Y.ContentType && content.type instanceof Y.Map

/** The card as it is before the update; for one that is yet to be, its id alone. */
const cardBefore = (doc: Y.Doc, { position: { record = '' } }: Touch): CardAsItIs => {
  const id = asCard(record)
  const before: unknown = rows(doc, 'cards').get(record)
  if (!(before instanceof Y.Map)) return { id }
  return { id, place: asPlace(before.get('place')), author: authorBefore(doc, 'cards', record) }
}

const authorBefore = (doc: Y.Doc, table: (typeof authored)[number], id: string): string | undefined => {
  const before: unknown = rows(doc, table).get(id)
  const author: unknown = before instanceof Y.Map ? before.get('author') : undefined
  return typeof author === 'string' ? author : undefined
}

const placeWritten = ({ position, written }: Touch) =>
  position.field === 'place' && written !== undefined ? asPlace(valueOf(written)) : undefined

/** The map a part belongs to, and the one it is brought to. */
const mapsAround = (doc: Y.Doc, table: Table, { position, written }: Touch) => {
  const before = mapOf(doc, table, position.record)
  const isMoved = position.field === 'mapId' && written !== undefined
  return isMoved ? [before, asMap(valueOf(written))] : [before]
}
const mapOf = (doc: Y.Doc, table: Table, id = '') => {
  const part: unknown = rows(doc, table).get(id)
  return part instanceof Y.Map ? asMap(part.get('mapId')) : undefined
}

const valueOf = ({ content }: Y.Item): unknown => content.getContent().at(-1)

const parsed =
  <S extends v.GenericSchema>(schema: S) =>
  (value: unknown): v.InferOutput<S> | undefined => {
    const result = v.safeParse(schema, value)
    return result.success ? result.output : undefined
  }
const asMap = parsed(mapId)
const asPlace = parsed(place)
// Whatever a record is called, its name is compared with those that are locked.
const asLane = (id: string) => id as LaneId
const asCard = (id: string) => id as CardId
