// Putting together what belongs together: groups, tags of several cards, and cards that say the same.
import * as v from 'valibot'
import * as Y from 'yjs'
import type { Link } from '../../domain/board.ts'
import { card } from '../../domain/card.ts'
import { cardId, type CardId } from '../../domain/ids.ts'
import { dataKey, rows } from '../layout.ts'
import { readRecord } from '../record.ts'
import { moveCards, type CardMove } from './cards.ts'
import { changeRow, deleteRow, edit, rowOf } from './transact.ts'

/** Puts cards into the group of that name, side by side where they share a cell; no name takes them out of theirs. */
export const groupCards = (
  doc: Y.Doc,
  ids: readonly CardId[],
  name: string | undefined,
  moves: readonly CardMove[] = [],
) =>
  edit(doc, () => {
    const group = v.safeParse(card.entries.group, name)
    if (!group.success) return
    for (const id of ids) changeRow(doc, 'cards', id, { group: group.output })
    moveCards(doc, moves)
  })

export interface TagChange {
  readonly add: readonly string[]
  readonly remove: readonly string[]
}

/** Each card keeps the tags that the others have not. */
export const tagCards = (doc: Y.Doc, ids: readonly CardId[], { add, remove }: TagChange) =>
  edit(doc, () => {
    for (const id of ids) {
      const before = tagsOf(doc, id)
      const tags = [...new Set([...before, ...add])].filter((tag) => !remove.includes(tag))
      if (tags.join('\n') !== before.join('\n')) changeRow(doc, 'cards', id, { tags })
    }
  })

/**
 * One card stands for the others: they are not shown any more, and what pointed at them points at it. Their texts, authors
 * and places stay as they are, for `separateCards`; undo brings everything back as it was.
 */
export const mergeCards = (doc: Y.Doc, into: CardId, ids: readonly CardId[]) =>
  edit(doc, () => {
    const gone = new Set<string>(ids.filter((id) => id !== into && rowOf(doc, 'cards', id) !== undefined))
    if (gone.size === 0 || rowOf(doc, 'cards', into) === undefined) return
    const tags = [...new Set([into, ...ids].flatMap((id) => tagsOf(doc, id)))]
    changeRow(doc, 'cards', into, { tags, mergedInto: undefined })
    for (const id of gone) changeRow(doc, 'cards', id, { mergedInto: into })
    relink(doc, gone, into)
    const renamed = (id: unknown) => (typeof id === 'string' && gone.has(id) ? into : id)
    renameIn(doc, 'cards', dataKey('addresses'), renamed)
    renameIn(doc, 'actions', 'opportunityIds', renamed)
    renameIn(doc, 'tests', 'opportunityId', renamed)
  })

/** Shows cards again that another one stood for, where they were. Links stay with that one. */
export const separateCards = (doc: Y.Doc, ids: readonly CardId[]) =>
  edit(doc, () => {
    for (const id of ids.flatMap((each) => [each, ...circleFrom(doc, each)]))
      changeRow(doc, 'cards', id, { mergedInto: undefined })
  })

/** Cards that two people merged into one another at once: to take one out is to take the circle apart. */
const circleFrom = (doc: Y.Doc, id: CardId): CardId[] => {
  const seen: CardId[] = []
  let at: CardId | undefined = id
  while (at !== undefined && !seen.includes(at)) {
    seen.push(at)
    const into: v.SafeParseResult<typeof cardId> = v.safeParse(cardId, rowOf(doc, 'cards', at)?.get('mergedInto'))
    at = into.success ? into.output : undefined
  }
  return at === undefined ? [] : seen.slice(seen.indexOf(at))
}

/** No card is linked with itself, and none twice alike. */
const relink = (doc: Y.Doc, gone: ReadonlySet<string>, into: CardId): void => {
  const links = [...rows(doc, 'links')].flatMap(([id, row]) => readRecord('links', id, row) ?? [])
  const isMoved = ({ from, to }: Link) => gone.has(from) || gone.has(to)
  const known = new Set(links.filter((each) => !isMoved(each)).map(linkKey))
  for (const link of links.filter(isMoved)) {
    const [from, to] = [gone.has(link.from) ? into : link.from, gone.has(link.to) ? into : link.to]
    const key = linkKey({ ...link, from, to })
    if (from === to || known.has(key)) deleteRow(doc, 'links', link.id)
    else changeRow(doc, 'links', link.id, { from, to })
    known.add(key)
  }
}

const linkKey = ({ from, to, kind }: Link): string => `${from} ${to} ${kind}`

/** An id, or a list of ids, under one key of every record; each once. */
const renameIn = (
  doc: Y.Doc,
  table: 'cards' | 'actions' | 'tests',
  key: string,
  renamed: (id: unknown) => unknown,
): void => {
  for (const row of rows(doc, table).values()) {
    const before: unknown = row instanceof Y.Map ? row.get(key) : undefined
    if (Array.isArray(before)) {
      const after = [...new Set(before.map(renamed))]
      if (after.join() !== before.join()) row.set(key, after)
    } else if (before !== undefined && renamed(before) !== before) row.set(key, renamed(before))
  }
}

const tagsOf = (doc: Y.Doc, id: CardId): string[] => {
  const tags: unknown = rowOf(doc, 'cards', id)?.get('tags')
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : []
}
