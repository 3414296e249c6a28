import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { cardId } from '../domain/ids.ts'
import { boardFromJson } from '../formats/own-json.ts'
import { boardFromTemplate } from '../templates/instantiate.ts'
import { templates } from '../templates/registry.ts'
import { retitleBoard, writeBoard } from './edits/board.ts'
import { addCards } from './edits/cards.ts'
import { beforeVersions } from './fixtures/before-versions.ts'
import { journeyV1 } from './fixtures/journey-v1.ts'
import { parcelV1 } from './fixtures/parcel-v1.ts'
import { head, localOrigin, migrationOrigin, roots, rows, schemaVersion } from './layout.ts'
import { isNewer, migrate, migrations, schemaOf, type Migration } from './migrate.ts'
import { readBoard } from './read.ts'
import * as v from 'valibot'

const stored = { beforeVersions, journeyV1, parcelV1 }
const docFrom = (update: Uint8Array) => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return doc
}
const opened = (base64: string) => docFrom(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)))
const fresh = () => {
  const doc = new Y.Doc()
  writeBoard(doc, boardFromTemplate(templates.journey, 'Essai', 'fr'))
  return doc
}
const sync = (a: Y.Doc, b: Y.Doc) => {
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
}

test('there is a migration to every version', () => {
  expect(migrations).toHaveLength(schemaVersion)
})

describe.each(Object.entries(stored))('the stored document %s', (_name, { schema, update, board }) => {
  test('opens as the board it was, at the present version', () => {
    const doc = opened(update)
    expect(schemaOf(doc)).toBe(schema)
    expect(migrate(doc)).toEqual(schema === schemaVersion ? { kind: 'current' } : { kind: 'migrated', from: schema })
    expect(schemaOf(doc)).toBe(schemaVersion)
    expect({ kind: 'board', board: readBoard(doc), images: {}, warnings: [] }).toEqual(boardFromJson(board))
    expect(migrate(doc)).toEqual({ kind: 'current' })
  })
})

test('a document of the present version is not touched', () => {
  const doc = fresh()
  const before = Y.encodeStateVector(doc)
  expect(migrate(doc)).toEqual({ kind: 'current' })
  expect(Y.encodeStateVector(doc)).toEqual(before)
})

test('a document of a later version is left as it is, and said to be newer', () => {
  const doc = fresh()
  head(doc).set('schema', schemaVersion + 1)
  const before = Y.encodeStateVector(doc)
  expect(migrate(doc)).toEqual({ kind: 'newer', version: schemaVersion + 1 })
  expect(Y.encodeStateVector(doc)).toEqual(before)
  expect(isNewer(doc)).toBe(true)
})

test.each([undefined, 'two', -1, 0.5, Number.NaN, null])('a version that is none (%s) counts as none', (written) => {
  const doc = fresh()
  head(doc).set('schema', written)
  expect([schemaOf(doc), isNewer(doc)]).toEqual([0, false])
})

describe('a migration of two steps', () => {
  const steps: readonly Migration[] = [
    ...migrations,
    (doc) => {
      for (const row of rows(doc, 'lanes').values()) if (row instanceof Y.Map) row.set('visible', true)
    },
    (doc) => {
      for (const row of rows(doc, 'lanes').values())
        if (row instanceof Y.Map && row.get('visible') === true) row.set('label', 'seen')
    },
  ]

  test('runs in order, in one transaction that nobody’s undo takes back', () => {
    const doc = fresh()
    const undo = new Y.UndoManager(roots(doc), { trackedOrigins: new Set([localOrigin]), captureTimeout: 0 })
    retitleBoard(doc, 'Mine')
    const origins: unknown[] = []
    doc.on('update', (_update: Uint8Array, origin: unknown) => origins.push(origin))
    expect(migrate(doc, steps)).toEqual({ kind: 'migrated', from: 1 })
    expect(origins).toEqual([migrationOrigin])
    while (undo.undoStack.length > 0) undo.undo()
    const { title, maps } = readBoard(doc)
    expect([title, schemaOf(doc)]).toEqual(['Essai', 3])
    for (const map of Object.values(maps))
      for (const lane of Object.values(map.lanes)) expect(lane).toMatchObject({ visible: true, label: 'seen' })
  })

  test('two copies migrated apart, one of them edited meanwhile, merge to one board with the edit', () => {
    const [a, b] = [opened(parcelV1.update), opened(parcelV1.update)]
    const id = v.parse(cardId, 'late')
    migrate(a, steps)
    addCards(b, [
      { id, place: { kind: 'free', at: [0, 0] }, kind: 'note', text: 'late', personaIds: [], tags: [], data: {} },
    ])
    migrate(b, steps)
    const alone = readBoard(a).maps
    sync(a, b)
    expect(readBoard(a)).toEqual(readBoard(b))
    expect(readBoard(a).maps).toEqual(alone)
    expect(readBoard(a).cards[id]?.text).toBe('late')
    expect([schemaOf(a), schemaOf(b)]).toEqual([3, 3])
  })
})
