// The Y.Doc read as a Board, whole or followed patch by patch. Unchanged records keep their identity.
import * as Y from 'yjs'
import { emptyBoard, type Board } from '../domain/board.ts'
import { noChange, type BoardChange } from '../domain/board-change.ts'
import { carryCells } from '../domain/cells.ts'
import { carryFreeTiles } from '../domain/free-cards.ts'
import type { CardId } from '../domain/ids.ts'
import { withCards } from '../domain/merged.ts'
import { limits } from '../domain/values.ts'
import { head, rows, tables, type Table } from './layout.ts'
import { readRecord, type RecordOf } from './record.ts'

/** What one transaction changed: record ids by table; `head` is the title and language. */
export type BoardPatch = { readonly head: boolean; readonly records: ReadonlyMap<Table, ReadonlySet<string>> }

/** The part of a patch that layouts and scores follow. The keys of a table are the ids of its records. */
export const changeOf = ({ records }: BoardPatch): BoardChange => ({
  maps: (records.get('maps') as BoardChange['maps'] | undefined) ?? noChange.maps,
  steps: (records.get('steps') as BoardChange['steps'] | undefined) ?? noChange.steps,
  cards: (records.get('cards') as BoardChange['cards'] | undefined) ?? noChange.cards,
})

/** Values that another program wrote and nobody can read, by the id of their record: each is left out, the rest stays. */
export type Unread = ReadonlyMap<string, readonly string[]>

export interface BoardFollower {
  /** The board as it is now; the same object as long as nothing changed. */
  readonly current: () => Board
  /** What of the document is not in it. The same map as long as nothing changed. */
  readonly unread: () => Unread
  readonly stop: () => void
}

export const readBoard = (doc: Y.Doc): Board => readFrom(sourceOf(doc))

const readFrom = (source: Source): Board => {
  const board = readHead(source.doc, emptyBoard('', 'fr'))
  const all = new Map(tables.map((table) => [table, new Set(rows(source.doc, table).keys())]))
  return patchTables(source, board, all)
}

interface Source {
  readonly doc: Y.Doc
  unread: Map<string, readonly string[]>
  /** The book was handed out: the next change goes into a copy. */
  isShared: boolean
}
const sourceOf = (doc: Y.Doc): Source => ({ doc, unread: new Map(), isShared: false })

/** Reads one record and keeps the book of what could not be read. */
const recordAt = <T extends Table>(source: Source, table: T, id: string): RecordOf<T> | undefined => {
  const unread: string[] = []
  const record = readRecord(table, id, rows(source.doc, table).get(id), unread)
  if (unread.length === 0 && !source.unread.has(id)) return record
  if (source.isShared) source.unread = new Map(source.unread)
  source.isShared = false
  if (unread.length > 0) source.unread.set(id, unread)
  else source.unread.delete(id)
  return record
}

/**
 * Calls back with the new board and what changed: once a transaction; or, where `onChange` hears of the transactions, once a
 * look at `current`. Reading costs the change, but a table is copied: many transactions between two looks cost one copy.
 */
export const followBoard = (
  doc: Y.Doc,
  onPatch: (board: Board, patch: BoardPatch) => void,
  onChange?: () => void,
): BoardFollower => {
  const source = sourceOf(doc)
  let board = readFrom(source)
  let changedHead = false
  let changed = new Map<Table, Set<string>>()
  /** Of past transactions, not in the board yet. */
  let waiting = { head: false, records: new Map<Table, Set<string>>() }
  const stops = tables.map((table) => {
    const root = rows(doc, table)
    const collect = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
      const ids = changed.get(table) ?? new Set<string>()
      changed.set(table, ids)
      for (const event of events) {
        if (event.path.length > 0) ids.add(String(event.path[0]))
        else if (event instanceof Y.YMapEvent) for (const key of event.keysChanged) ids.add(key)
      }
    }
    root.observeDeep(collect)
    return () => root.unobserveDeep(collect)
  })
  const onHead = () => {
    changedHead = true
  }
  head(doc).observe(onHead)
  const flush = () => {
    if (!changedHead && changed.size === 0) return
    waiting.head ||= changedHead
    for (const [table, ids] of changed) {
      const known = waiting.records.get(table)
      if (known === undefined) waiting.records.set(table, ids)
      else for (const id of ids) known.add(id)
    }
    changedHead = false
    changed = new Map()
    if (onChange === undefined) catchUp()
    else onChange()
  }
  const catchUp = () => {
    const { head: isNewHead, records } = waiting
    if (!isNewHead && records.size === 0) return
    waiting = { head: false, records: new Map() }
    if (isNewHead) board = readHead(doc, board)
    board = patchTables(source, board, records)
    onPatch(board, { head: isNewHead, records })
  }
  doc.on('afterTransaction', flush)
  return {
    current: () => {
      catchUp()
      return board
    },
    unread: () => {
      catchUp()
      source.isShared = true
      return source.unread
    },
    stop: () => {
      doc.off('afterTransaction', flush)
      head(doc).unobserve(onHead)
      for (const stop of stops) stop()
    },
  }
}

const readHead = (doc: Y.Doc, board: Board): Board => {
  const title = head(doc).get('title')
  const language = head(doc).get('language')
  return {
    ...board,
    title: typeof title === 'string' ? title.slice(0, limits.title) : '',
    language: language === 'en' ? 'en' : 'fr',
  }
}

type Changed = ReadonlyMap<Table, Set<string>>

const patchTables = (source: Source, before: Board, changed: Changed): Board => {
  let board = before
  for (const table of tables) {
    const ids = changed.get(table)
    if (ids !== undefined) board = patchTable(source, board, table, ids, changed)
  }
  return board
}

const patchTable = (source: Source, board: Board, table: Table, ids: Set<string>, changed: Changed): Board => {
  switch (table) {
    case 'maps':
      return patchMaps(source, board, ids, changed)
    case 'stages':
    case 'steps':
    case 'lanes':
      return patchParts(source, board, table, ids)
    case 'cards':
      return patchCards(source, board, ids)
    default: {
      const next: Record<string, unknown> = { ...board[table] }
      for (const id of ids) assign(next, id, recordAt(source, table, id))
      return { ...board, [table]: next }
    }
  }
}

const patchCards = (source: Source, board: Board, ids: Set<string>): Board => {
  const changes = new Map([...ids].map((id) => [id as CardId, recordAt(source, 'cards', id)] as const))
  const { board: patched, changed } = withCards(board, changes)
  // Whoever follows the patch learns of the cards that another one took out of sight, or gave back.
  for (const id of changed) ids.add(id)
  carryCells(board.cards, patched.cards, changed)
  carryFreeTiles(board.cards, patched.cards, changed)
  return patched
}

const patchMaps = (source: Source, board: Board, ids: ReadonlySet<string>, changed: Changed): Board => {
  const known: Record<string, Board['maps'][string & keyof Board['maps']]> = { ...board.maps }
  const arrived: string[] = []
  for (const id of ids) {
    const record = recordAt(source, 'maps', id)
    const before = known[id]
    if (record !== undefined && before === undefined) arrived.push(id)
    assign(
      known,
      id,
      record && { ...record, stages: before?.stages ?? {}, steps: before?.steps ?? {}, lanes: before?.lanes ?? {} },
    )
  }
  const next: Board = { ...board, maps: known }
  return arrived.length === 0 ? next : adoptParts(source, next, new Set(arrived), changed)
}

/** A map that appears (created, or brought back by undo) takes the parts that name it; those that changed with it come by themselves. */
const adoptParts = (source: Source, board: Board, arrived: ReadonlySet<string>, changed: Changed): Board => {
  let next = board
  for (const table of ['stages', 'steps', 'lanes'] as const) {
    const ids = new Set<string>()
    const coming = changed.get(table)
    for (const [id, record] of rows(source.doc, table)) {
      if (coming?.has(id) !== true && record instanceof Y.Map && arrived.has(String(record.get('mapId')))) ids.add(id)
    }
    next = patchParts(source, next, table, ids)
  }
  return next
}

const patchParts = (
  source: Source,
  board: Board,
  table: 'stages' | 'steps' | 'lanes',
  ids: ReadonlySet<string>,
): Board => {
  const copies = new Map<string, Record<string, unknown>>()
  const partsOf = (mapId: string): Record<string, unknown> | undefined => {
    const owner = Object.hasOwn(board.maps, mapId) ? board.maps[mapId as keyof Board['maps']] : undefined
    if (owner === undefined) return undefined
    const copy = copies.get(mapId) ?? { ...owner[table] }
    copies.set(mapId, copy)
    return copy
  }
  for (const id of ids) {
    const record = recordAt(source, table, id)
    for (const map of Object.values(board.maps))
      if (Object.hasOwn(map[table], id)) assign(partsOf(map.id) ?? {}, id, undefined)
    if (record === undefined) continue
    const { mapId, ...part } = record
    const parts = partsOf(mapId)
    if (parts !== undefined) assign(parts, id, part)
  }
  if (copies.size === 0) return board
  const maps = { ...board.maps }
  for (const [mapId, parts] of copies) {
    const owner = maps[mapId as keyof Board['maps']]
    if (owner !== undefined) maps[owner.id] = { ...owner, [table]: parts }
  }
  return { ...board, maps }
}

const assign = (target: Record<string, unknown>, id: string, value: unknown) => {
  if (value === undefined) Reflect.deleteProperty(target, id)
  else target[id] = value
}
