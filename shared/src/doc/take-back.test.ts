// Taking one person's doing back, on real boards edited by three.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardFromTemplate } from '../templates/instantiate.ts'
import { templates } from '../templates/registry.ts'
import { addLink, writeBoard } from './edits/board.ts'
import { addCards, changeCards, deleteCards, moveCards, typeInCard } from './edits/cards.ts'
import { addStep } from './edits/maps.ts'
import { changeRecords } from './edits/change-records.ts'
import { everyRecord, fieldsAt } from './fields.ts'
import { localOrigin, roots } from './layout.ts'
import { applyRandomEdit, person, type RandomEdit } from './random-edits.ts'
import { readBoard } from './read.ts'
import { takeBackOf } from './take-back.ts'
import { record } from './test-log.ts'
import { cardId, linkId, newId, stepId } from '../domain/ids.ts'
import type { Card } from '../domain/card.ts'

const people = ['ana', 'ben', 'cleo'].map(person)
const [ana, ben] = [person('ana'), person('ben')]

const everything = (doc: Y.Doc) =>
  new Map(everyRecord(doc).map((place) => [`${place.table}/${place.id}`, new Map(fieldsAt(doc, place))]))

describe('on boards', () => {
  const start = (() => {
    const doc = new Y.Doc()
    writeBoard(doc, boardFromTemplate(templates.journey, 'Essai', 'fr'))
    return Y.encodeStateAsUpdate(doc)
  })()
  const edits = fc.array(
    fc.tuple(
      fc.nat(2),
      fc.record<RandomEdit>({
        kind: fc.nat(63),
        pick: fc.nat(30),
        value: fc.nat(30),
        text: fc.string({ maxLength: 8 }),
      }),
    ),
    { maxLength: 30 },
  )

  test('where one person alone wrote, all is as before, and undo gives it back', () => {
    fc.assert(
      fc.property(edits, edits, (before, window) => {
        const { doc, log, as } = record(start)
        for (const [who, edit] of before) as(people[who] ?? ben, (d) => applyRandomEdit(d, people[who] ?? ben, edit))
        const [since, earlier] = [log.length, everything(doc)]
        for (const [, edit] of window) as(ana, (d) => applyRandomEdit(d, ana, edit))
        const present = everything(doc)
        const undo = new Y.UndoManager(roots(doc), { trackedOrigins: new Set([localOrigin]) })
        changeRecords(doc, takeBackOf({ base: start, edits: log, who: ana, since }))
        expect(everything(doc)).toEqual(earlier)
        undo.undo()
        expect(everything(doc)).toEqual(present)
      }),
      { numRuns: 80 },
    )
  })

  test('a field that another wrote last is untouched, and who did nothing loses nothing', () => {
    fc.assert(
      fc.property(edits, (window) => {
        const { doc, log, as } = record(start)
        const lastBy = new Map<string, number>()
        for (const [who, edit] of window) {
          const before = everything(doc)
          as(people[who] ?? ben, (d) => applyRandomEdit(d, people[who] ?? ben, edit))
          for (const [key, fields] of everything(doc))
            for (const [name, field] of fields)
              if (JSON.stringify(before.get(key)?.get(name)) !== JSON.stringify(field))
                lastBy.set(`${key}/${name}`, who)
        }
        const present = everything(doc)
        expect(takeBackOf({ base: start, edits: log, who: person('dora'), since: 0 })).toEqual([])
        changeRecords(doc, takeBackOf({ base: start, edits: log, who: ana, since: 0 }))
        const after = everything(doc)
        for (const [key, fields] of present)
          for (const [name, field] of fields) {
            // Words are shared: another's last word does not make the first one theirs.
            if (lastBy.get(`${key}/${name}`) === 0 || field.kind === 'text') continue
            expect([key, name, after.get(key)?.get(name)]).toEqual([key, name, present.get(key)?.get(name)])
          }
      }),
      { numRuns: 80 },
    )
  })

  test('screens that are apart and come together end the same, and once is enough', () => {
    fc.assert(
      fc.property(edits, fc.array(fc.nat(2), { maxLength: 12 }), (window, meetings) => {
        const { doc: server, log, as } = record(start)
        const screens = people.map(() => {
          const doc = new Y.Doc()
          Y.applyUpdate(doc, start)
          return doc
        })
        const meet = (who: number) => {
          const screen = screens[who]
          if (screen === undefined) return
          as(people[who] ?? ben, () =>
            Y.applyUpdate(server, Y.encodeStateAsUpdate(screen, Y.encodeStateVector(server))),
          )
          Y.applyUpdate(screen, Y.encodeStateAsUpdate(server))
        }
        window.forEach(([who, edit], i) => {
          const screen = screens[who]
          if (screen !== undefined) applyRandomEdit(screen, people[who] ?? ben, edit)
          if (i % 3 === 0) meet(meetings[i % Math.max(1, meetings.length)] ?? 0)
        })
        for (const who of [0, 1, 2, 0, 1, 2]) meet(who)
        as(ben, (d) => changeRecords(d, takeBackOf({ base: start, edits: log, who: ana, since: 0 })))
        // Nothing of hers is left: taking it back once more changes nothing.
        expect(takeBackOf({ base: start, edits: log, who: ana, since: 0 })).toEqual([])
        expect(() => readBoard(server)).not.toThrow()
        screens.forEach((screen) => Y.applyUpdate(screen, Y.encodeStateAsUpdate(server)))
        for (const screen of screens) expect(everything(screen)).toEqual(everything(server))
      }),
      { numRuns: 80 },
    )
  })

  const scene = () => {
    const recorded = record(start)
    const map = Object.values(readBoard(recorded.doc).maps)[0]
    const step = Object.values(map?.steps ?? {})[0]
    const lane = Object.values(map?.lanes ?? {})[0]
    if (map === undefined || step === undefined || lane === undefined) throw new Error('the template has a map')
    const card = (text: string, at = step.id): Card => ({
      id: newId(cardId),
      place: { kind: 'cell', mapId: map.id, stepId: at, laneId: lane.id, order: 'a1', span: 1 },
      kind: 'note',
      text,
      author: 'ben',
      personaIds: [],
      tags: [],
      data: {},
    })
    return { ...recorded, map, step, card }
  }

  test('all the notes somebody moved go back, but the one another has moved since', () => {
    const { doc, log, as, card } = scene()
    const [one, two, three] = [card('un'), card('deux'), card('trois')]
    as(ben, (d) => addCards(d, [one, two, three]))
    const since = log.length
    as(ana, (d) =>
      moveCards(
        d,
        [one, two, three].map(({ id }) => ({ id, place: { kind: 'free', at: [5, 5] } })),
      ),
    )
    as(ben, (d) => moveCards(d, [{ id: two.id, place: { kind: 'free', at: [7, 7] } }]))
    as(ana, (d) => deleteCards(d, [three.id]))
    changeRecords(doc, takeBackOf({ base: start, edits: log, who: ana, since }))
    const { cards } = readBoard(doc)
    expect([cards[one.id], cards[two.id]?.place, cards[three.id]]).toEqual([one, { kind: 'free', at: [7, 7] }, three])
  })

  test('two who typed in one text: hers is out of it, his stays', () => {
    const { doc, log, as, card } = scene()
    const one = card('le devis')
    as(ben, (d) => addCards(d, [one]))
    const since = log.length
    as(ana, (d) => typeInCard(d, one.id, { index: 3, remove: 5, insert: 'SMS ' }))
    as(ben, (d) => typeInCard(d, one.id, { index: 7, remove: 0, insert: ' illisible' }))
    expect(readBoard(doc).cards[one.id]?.text).toBe('le SMS  illisible')
    changeRecords(doc, takeBackOf({ base: start, edits: log, who: ana, since }))
    expect(readBoard(doc).cards[one.id]?.text).toBe('le devis illisible')
  })

  test('letters she deleted come back once, however often it is taken back', () => {
    const { doc, log, as, card } = scene()
    const note = card('attente au guichet')
    as(ben, (d) => addCards(d, [note]))
    as(ana, (d) => typeInCard(d, note.id, { index: 2, remove: 3, insert: '' }))
    as(ana, (d) => typeInCard(d, note.id, { index: 8, remove: 2, insert: 'x' }))
    const since = 1
    as(ben, (d) => changeRecords(d, takeBackOf({ base: start, edits: log, who: ana, since })))
    expect(readBoard(doc).cards[note.id]?.text).toBe('attente au guichet')
    expect(takeBackOf({ base: start, edits: log, who: ana, since })).toEqual([])
  })

  test('what she made and others used stays: a step with his card, a card he coloured, one he linked', () => {
    const { doc, log, as, map, step, card } = scene()
    const made = { ...step, id: newId(stepId), title: 'À elle', order: 'zz' }
    const [coloured, linked, alone] = [card('colorée'), card('liée'), card('seule')]
    const his = card('à lui', made.id)
    as(ana, (d) => {
      addStep(d, map.id, made)
      addCards(d, [coloured, linked, alone])
    })
    as(ben, (d) => {
      addCards(d, [his])
      changeCards(d, [coloured.id], { color: 'mint' })
      addLink(d, { id: newId(linkId), from: his.id, to: linked.id, kind: 'arrow' })
    })
    changeRecords(doc, takeBackOf({ base: start, edits: log, who: ana, since: 0 }))
    const board = readBoard(doc)
    expect(board.maps[map.id]?.steps[made.id]?.title).toBe('À elle')
    expect([coloured, linked, alone, his].map(({ id }) => board.cards[id]?.text)).toEqual([
      'colorée',
      'liée',
      undefined,
      'à lui',
    ])
  })

  test('what somebody writes while it is being looked at stays', () => {
    const { doc, log, as, card } = scene()
    const [one, two] = [card('un'), card('deux')]
    as(ben, (d) => addCards(d, [one]))
    const since = log.length
    as(ana, (d) => changeCards(d, [one.id], { color: 'mint' }))
    as(ana, (d) => addCards(d, [two]))
    const changes = takeBackOf({ base: start, edits: log, who: ana, since })
    as(ben, (d) => changeCards(d, [one.id], { color: 'coral' }))
    as(ben, (d) => typeInCard(d, two.id, { index: 0, remove: 0, insert: 'gardez ' }))
    changeRecords(doc, changes)
    const { cards } = readBoard(doc)
    expect([cards[one.id]?.color, cards[two.id]?.text]).toEqual(['coral', 'gardez deux'])
  })
})
