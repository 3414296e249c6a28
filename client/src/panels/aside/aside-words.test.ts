// What was refused, as people read it: each in its own words, parts with the whole they came with.
import { addCards, deleteCards, moveCards, typeInCard } from '@parcours/shared/doc/edits/cards'
import { addLink, retitleBoard, writeBoard } from '@parcours/shared/doc/edits/board'
import { addMap, addStep, deleteMap, rateStep } from '@parcours/shared/doc/edits/maps'
import { readBoard } from '@parcours/shared/doc/read'
import { refusedChanges } from '@parcours/shared/doc/refused'
import type { Card } from '@parcours/shared/domain/card'
import { placeInCell } from '@parcours/shared/domain/cells'
import type { BoardId, CardId, LinkId, ParticipantId, PersonaId } from '@parcours/shared/domain/ids'
import { boardFromTemplate, mapFromTemplate } from '@parcours/shared/templates/instantiate'
import { templates } from '@parcours/shared/templates/registry'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { newStep } from '../../session/new-parts.ts'
import { catalogue } from '../../ui/labels/catalogue.ts'
import { asideGroups } from './aside-groups.ts'
import { wordsOf } from './aside-words.ts'

const made = () => {
  const server = new Y.Doc()
  writeBoard(server, boardFromTemplate(templates.journey, 'Assurance', 'fr'))
  const [map] = Object.values(readBoard(server).maps)
  const steps = Object.values(map?.steps ?? {})
  const lane = Object.values(map?.lanes ?? {}).find((each) => each.kind === 'irritant')
  const [first, second] = steps
  if (map === undefined || first === undefined || second === undefined || lane === undefined)
    throw new Error('no cells')
  const at = (step: typeof first) => placeInCell([], { mapId: map.id, stepId: step.id, laneId: lane.id }, 0)
  const card = (id: string, text: string, place = at(first)): Card => ({
    id: id as CardId,
    place,
    kind: 'irritant',
    text,
    personaIds: [],
    tags: [],
    data: {},
  })
  addCards(server, [card('a', 'Attente')])
  return { server, map, first, second, at, card, a: 'a' as CardId }
}

const toldOf = (server: Y.Doc, write: (mine: Y.Doc) => void) => {
  const mine = new Y.Doc()
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(server))
  write(mine)
  const changes = refusedChanges(server, Y.encodeStateAsUpdate(mine))
  const entries = changes.map((change, id) => ({ id, boardId: 'b' as BoardId, at: 0, change }))
  const telling = { board: readBoard(server), changes, labels: catalogue.en, language: 'en' as const }
  return asideGroups(entries).map((group) => {
    const words = wordsOf(group, telling)
    return [words?.kind, words?.name, ...(words?.lines ?? [])]
  })
}

test('a note is told with its place, its words and what they were', () => {
  const { server, first, second, at, card, a } = made()
  const cell = (title: string) => `Irritants · ${title}`
  expect(toldOf(server, (mine) => addCards(mine, [card('b', 'New one', at(second))]))).toEqual([
    ['come', 'Note “New one”', `in ${cell(second.title)}`],
  ])
  expect(
    toldOf(server, (mine) => {
      moveCards(mine, [{ id: a, place: at(second) }])
      typeInCard(mine, a, { index: 7, remove: 0, insert: ' longue' })
    }),
  ).toEqual([
    [
      'change',
      'Note “Attente longue”',
      `moved: ${cell(first.title)} → ${cell(second.title)}`,
      'text: “Attente” → “Attente longue”',
    ],
  ])
  expect(toldOf(server, (mine) => moveCards(mine, [{ id: a, place: { kind: 'free', at: [0, 0] } }]))).toEqual([
    ['change', 'Note “Attente”', `moved: ${cell(first.title)} → on the canvas`],
  ])
  expect(toldOf(server, (mine) => deleteCards(mine, [a]))).toEqual([
    ['go', 'Note “Attente”', `in ${cell(first.title)}`],
  ])
})

test('a rating, a title and a link are told too', () => {
  const { server, first, card, a } = made()
  const [persona, me] = ['p' as PersonaId, 'me' as ParticipantId]
  expect(toldOf(server, (mine) => rateStep(mine, first.id, persona, me, -2))).toEqual([
    ['change', `Step “${first.title}”`, 'your rating: none → −2'],
  ])
  expect(toldOf(server, (mine) => retitleBoard(mine, 'Autre'))).toEqual([
    ['change', 'Board', 'title: “Assurance” → “Autre”'],
  ])
  expect(
    toldOf(server, (mine) => {
      addCards(mine, [card('b', 'Suite')])
      addLink(mine, { id: 'l' as LinkId, from: a, to: 'b' as CardId, kind: 'arrow' })
    }),
  ).toEqual([
    ['come', 'Note “Suite”', expect.stringContaining('in ')],
    ['come', 'Link', 'from “Attente” to “Suite”'],
  ])
})

test('a map comes and goes with its parts and its notes; a step alone is a step', () => {
  const { server, map, first, card } = made()
  const fresh = mapFromTemplate(templates.blueprint, { language: 'fr', title: 'Neuve', at: [0, 0], personaIds: [] })
  const parts = [fresh.stages, fresh.steps, fresh.lanes].flatMap(Object.keys).length
  const [step] = Object.keys(fresh.steps)
  const [lane] = Object.keys(fresh.lanes)
  const place = { kind: 'cell', mapId: fresh.id, stepId: step, laneId: lane, order: 'a0', span: 1 } as Card['place']
  expect(
    toldOf(server, (mine) => {
      addMap(mine, fresh)
      addCards(mine, [card('n', 'Dedans', place)])
    }),
  ).toEqual([['come', 'Map “Neuve”', `with ${parts + 1} parts`]])
  const all = [map.stages, map.steps, map.lanes].flatMap(Object.keys).length + 1
  expect(toldOf(server, (mine) => deleteMap(mine, map.id))).toEqual([['go', `Map “${map.title}”`, `with ${all} parts`]])
  expect(
    toldOf(server, (mine) =>
      addStep(mine, map.id, { ...newStep({ stageId: first.stageId, order: 'b' }), title: 'Neuf' }),
    ),
  ).toEqual([['come', 'Step “Neuf”']])
})
