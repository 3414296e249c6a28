// For tests: what an update changes, found by applying it to a clone, and judged by the rules as they are told to people.
import * as Y from 'yjs'
import { addCards } from '@parcours/shared/doc/edits/cards'
import { addPersona, writeBoard } from '@parcours/shared/doc/edits/board'
import { person } from '@parcours/shared/doc/random-edits'
import { emptyBoard } from '@parcours/shared/domain/board'
import { placeInCell } from '@parcours/shared/domain/cells'
import { cardId, newId } from '@parcours/shared/domain/ids'
import { templates } from '@parcours/shared/templates/registry'
import { mapFromTemplate, newPersona } from '@parcours/shared/templates/instantiate'
import type { Rights } from '@parcours/shared/workshop/rights'

export const ana = person('ana')
export const ben = person('ben')

const firstOf = <T extends object>(table: T, count: number): T =>
  Object.fromEntries(Object.entries(table).slice(0, count)) as T

/** Two journeys, with cards of two people. */
const seed = (() => {
  const doc = new Y.Doc()
  writeBoard(doc, emptyBoard('A board', 'fr'))
  const persona = newPersona('Zoé')
  addPersona(doc, persona)
  const maps = [0, 1].map((i) => {
    const at = [i * 900, 0] as const
    const whole = mapFromTemplate(templates.journey, {
      language: 'fr',
      title: `Map ${i}`,
      at,
      personaIds: [persona.id],
    })
    // Small, because it is cloned ten thousand times.
    return {
      ...whole,
      stages: firstOf(whole.stages, 2),
      steps: firstOf(whole.steps, 2),
      lanes: firstOf(whole.lanes, 3),
    }
  })
  const board = { ...emptyBoard('A board', 'fr'), maps: Object.fromEntries(maps.map((map) => [map.id, map])) }
  writeBoard(doc, board)
  const cells = maps.flatMap((map) =>
    Object.values(map.steps).flatMap((step) =>
      Object.values(map.lanes).map((lane) => ({ mapId: map.id, stepId: step.id, laneId: lane.id })),
    ),
  )
  const cards = cells.slice(0, 8).map((cell, i) => ({
    id: newId(cardId),
    place: placeInCell([], cell, 0),
    kind: 'note' as const,
    text: `card ${i}`,
    author: i % 2 === 0 ? ana : ben,
    personaIds: [],
    tags: [],
    data: {},
  }))
  addCards(doc, cards)
  return Y.encodeStateAsUpdate(doc)
})()

export const boardDoc = (): Y.Doc => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seed)
  return doc
}
export const cloneOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

type Raw = Readonly<Record<string, unknown>>
export interface Change {
  readonly root: string
  readonly id: string
  readonly before: unknown
  readonly after: unknown
  /** Fields that Yjs counts as changed, be it to what they were; '' for the record itself. */
  readonly touched: ReadonlySet<string>
}

/** Every record that is another than before; what is no map's key has the id ''. */
export const changesOf = (doc: Y.Doc, update: Uint8Array): { changes: readonly Change[]; before: Tables } => {
  const copy = cloneOf(doc)
  const names = new Set(copy.share.keys())
  const before = tablesOf(copy, names)
  const touched = touchedBy(copy, () => Y.applyUpdate(copy, update))
  for (const name of copy.share.keys()) names.add(name)
  const after = tablesOf(copy, names)
  const changes = [...names].flatMap((root) => {
    const [was, is] = [before[root] ?? {}, after[root] ?? {}]
    return [...new Set([...Object.keys(was), ...Object.keys(is)])]
      .map((id) => ({ root, id, before: was[id], after: is[id], touched: touched.get(`${root}/${id}`) ?? new Set() }))
      .filter((each) => each.touched.size > 0 || JSON.stringify(each.before) !== JSON.stringify(each.after))
  })
  return { changes, before }
}
/** Fields by root and record, as Yjs tells. */
const touchedBy = (doc: Y.Doc, apply: () => void): Map<string, Set<string>> => {
  const touched = new Map<string, Set<string>>()
  const note = (type: Y.AbstractType<unknown>, below: readonly string[]): void => {
    const item = type._item
    if (item !== null) {
      if (!item.deleted) note(item.parent as Y.AbstractType<unknown>, [item.parentSub ?? '', ...below])
      return
    }
    const [id = '', field = ''] = below
    const key = `${Y.findRootTypeKey(type)}/${id}`
    touched.set(key, (touched.get(key) ?? new Set()).add(field))
  }
  const listen = (transaction: Y.Transaction) => {
    for (const [type, keys] of transaction.changed as Map<Y.AbstractType<unknown>, Set<string | null>>)
      for (const key of keys) note(type, [key ?? ''])
  }
  doc.on('afterTransaction', listen)
  apply()
  doc.off('afterTransaction', listen)
  return touched
}

type Tables = Record<string, Raw>

const tablesOf = (doc: Y.Doc, names: ReadonlySet<string>): Tables =>
  Object.fromEntries(
    [...names].map((name) => {
      const list = doc.getArray(name).toJSON() as unknown[]
      const map = doc.share.get(name)
      const entries = map === undefined ? [] : [...map._map].filter(([, item]) => !item.deleted)
      const values = entries.map(([key, item]) => [key, jsonOf(item.content.getContent().at(-1))] as const)
      return [name, { ...Object.fromEntries(values), ...(list.length > 0 && { '': list }) }]
    }),
  )
const jsonOf = (value: unknown): unknown => (value instanceof Y.AbstractType ? sorted(value.toJSON()) : value)
/** Which of two fields was written first is nobody's business. */
const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

export const judgedByHand = (
  { changes, before }: ReturnType<typeof changesOf>,
  { me, role, mode, locks, openLanes }: Rights,
): boolean => {
  if (role === 'facilitator') return true
  if (role === 'observer') return changes.length === 0
  const locked = (kind: string, id: unknown) => typeof id === 'string' && Object.hasOwn(locks, `${kind}:${id}`)
  const field = (value: unknown, name: string): unknown =>
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
  const isLockedPlace = (card: unknown) => {
    const place = field(card, 'place')
    const isCell = field(place, 'kind') === 'cell'
    const lane = field(place, 'laneId')
    if (openLanes !== null && field(place, 'kind') === 'free') return true
    if (openLanes !== null && isCell && !openLanes.some((open) => open === lane)) return true
    return isCell && (locked('map', field(place, 'mapId')) || locked('lane', lane))
  }
  const isPartFree = (part: unknown) => !locked('map', field(part, 'mapId'))
  const changedFields = ({ before: was, after: is, touched }: Change) =>
    [...new Set([...Object.keys(Object(was) as object), ...Object.keys(Object(is) as object), ...touched])].filter(
      (name) => touched.has(name) || JSON.stringify(field(was, name)) !== JSON.stringify(field(is, name)),
    )
  const isOwnRating = (name: string) =>
    name === `employee:${me}` || (name.startsWith('rating:') && name.split(':').length === 3 && name.endsWith(`:${me}`))
  return changes.every((change) => {
    const { root, id, before: was, after: is } = change
    if (root === 'board' && id === 'schema') return false
    const isCardFree = !locked('card', id) && ![was, is].some((card) => card !== undefined && isLockedPlace(card))
    if (mode === 'design') {
      if (root === 'cards') return isCardFree
      if (['maps', 'lanes', 'stages', 'steps'].includes(root) && openLanes !== null) return false
      if (root === 'maps') return !locked('map', id)
      if (root === 'lanes') return !locked('lane', id) && [was, is].every(isPartFree)
      if (root === 'stages' || root === 'steps') return [was, is].every(isPartFree)
      return true
    }
    if (root === 'cards')
      return id !== '' && isCardFree && [was, is].every((card) => card === undefined || field(card, 'author') === me)
    if (root === 'comments' || root === 'strokes' || root === 'stamps')
      return id !== '' && [was, is].every((comment) => comment === undefined || field(comment, 'author') === me)
    if (root === 'steps')
      return (
        was !== undefined &&
        is !== undefined &&
        isPartFree(before[root]?.[id]) &&
        changedFields(change).every(isOwnRating)
      )
    return false
  })
}
