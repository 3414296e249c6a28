import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { writeBoard } from '../doc/edits/board.ts'
import { changeCards } from '../doc/edits/cards.ts'
import {
  addMap,
  changeMap,
  changeStage,
  changeStep,
  deleteMap,
  rateStep,
  rateStepAsEmployee,
} from '../doc/edits/maps.ts'
import { localOrigin, roots } from '../doc/layout.ts'
import { applyRandomEdit, person, type RandomEdit } from '../doc/random-edits.ts'
import { changeOf, followBoard, readBoard } from '../doc/read.ts'
import type { Board } from '../domain/board.ts'
import { noChange } from '../domain/board-change.ts'
import { cardsByMap } from '../domain/cells.ts'
import { stepsInOrder } from '../domain/columns.ts'
import { inOrder, orderAt } from '../domain/order.ts'
import { phases } from '../domain/values.ts'
import { trainBoard } from '../samples/train-board.ts'
import { boardFromTemplate, mapFromTemplate } from '../templates/instantiate.ts'
import { templates } from '../templates/registry.ts'
import type { Votes } from './board-inputs.ts'
import { mapScores } from './map-scores.ts'
import { createScoreEngine, type ScoreEngine } from './score-engine.ts'

/** From this kind on an edit is one of those below, which bear on scores; the others are everyday ones. */
const everyday = 64
const script = fc.array(
  fc.record<RandomEdit>({
    kind: fc.nat(everyday + 47),
    pick: fc.nat(30),
    value: fc.nat(30),
    text: fc.string({ maxLength: 4 }),
  }),
  { maxLength: 24 },
)

describe('the score engine', () => {
  it('gives after every edit exactly what the batch gives', { timeout: 120_000 }, () => {
    let compared = 0
    fc.assert(
      fc.property(script, fc.boolean(), (edits, isFull) => {
        const { doc, undo } = boardOf(isFull)
        let votes: Votes = {}
        const engine = createScoreEngine(readBoard(doc))
        const follower = followBoard(doc, (board, patch) => engine.follow(board, changeOf(patch)))
        for (const edit of edits) {
          if (edit.kind < everyday) applyRandomEdit(doc, person(`p${edit.value % 3}`), edit)
          else if (edit.kind % 12 === 0) {
            votes = { ...votes, [at(Object.keys(follower.current().cards), edit.pick) ?? 'none']: edit.value }
            engine.count(votes)
          } else applyScoreEdit(doc, undo, edit)
          compared += expectBatch(engine, follower.current(), votes)
        }
        follower.stop()
        doc.destroy()
      }),
      { numRuns: 1000 },
    )
    expect(compared).toBeGreaterThan(1000)
  })

  it('keeps the object of a map that a change does not touch', () => {
    const { doc } = boardOf(true)
    const board = readBoard(doc)
    const [map] = Object.values(board.maps)
    const persona = map?.personaIds[0]
    const step = map && stepsInOrder(map)[0]
    if (map === undefined || persona === undefined || step === undefined) throw new Error('the sample has a step')
    const engine = createScoreEngine(board)
    followBoard(doc, (next, patch) => engine.follow(next, changeOf(patch)))
    const before = engine.scores(map.id, persona)
    changeCards(
      doc,
      Object.values(board.cards).map(({ id }) => id),
      { color: 'mint' },
    )
    expect(engine.scores(map.id, persona)).toBe(before)
    rateStep(doc, step.id, persona, person('late'), -3)
    expect(engine.scores(map.id, persona)?.n[0]).toBe((before?.n[0] ?? 0) + 1)
  })

  it('knows no scores of a map that is not there', () => {
    const board = trainBoard('en')
    const [map] = Object.values(board.maps)
    const persona = map?.personaIds[0]
    if (map === undefined || persona === undefined) throw new Error('the sample has a persona')
    const engine = createScoreEngine(board)
    engine.follow({ ...board, maps: {} }, { ...noChange, maps: new Set([map.id]) })
    expect(engine.scores(map.id, persona)).toBeUndefined()
  })
})

function boardOf(isFull: boolean) {
  const doc = new Y.Doc()
  writeBoard(doc, isFull ? train : boardFromTemplate(templates.journey, 'Essai', 'fr'))
  return { doc, undo: new Y.UndoManager(roots(doc), { captureTimeout: 0, trackedOrigins: new Set([localOrigin]) }) }
}
const train = trainBoard('en')

/** Every map × persona, one that nobody knows included. */
function expectBatch(engine: ScoreEngine, board: Board, votes: Votes): number {
  const placed = cardsByMap(board.cards)
  let compared = 0
  for (const map of Object.values(board.maps)) {
    for (const persona of map.personaIds) {
      expect(engine.scores(map.id, persona)).toStrictEqual(mapScores(map, persona, placed.get(map.id), votes))
      compared += 1
    }
  }
  return compared
}

function applyScoreEdit(doc: Y.Doc, undo: Y.UndoManager, { kind, pick, value }: RandomEdit): void {
  const board = readBoard(doc)
  const map = at(Object.values(board.maps), value)
  if (map === undefined) return void undo.undo()
  const steps = stepsInOrder(map)
  const step = at(steps, pick)
  const card = at(Object.values(board.cards), pick)
  const persona = at(map.personaIds, value)
  const level = (value % 13) / 2 - 3
  switch (kind % 12) {
    case 1:
      return step && changeStep(doc, step.id, { criticality: at([1, 2, 3, undefined] as const, value) })
    case 2:
      return step && changeStep(doc, step.id, { delivered: level, target: value % 3 === 0 ? undefined : -level })
    case 3:
      return card && changeCards(doc, [card.id], { kind: 'touchpoint', data: { volume: value * 100 } })
    case 4:
      return card && changeCards(doc, [card.id], { kind: at(['irritant', 'breaking', 'note'] as const, value) })
    case 5: {
      const stage = at(inOrder(Object.values(map.stages)), value)
      const others = steps.filter(({ id }) => id !== step?.id)
      const change = { order: orderAt(others, value % (others.length + 1)), ...(stage && { stageId: stage.id }) }
      return step && changeStep(doc, step.id, change)
    }
    case 6:
      return changeMap(doc, map.id, {
        method: at(['mean', 'median'] as const, pick),
        peakTie: at(['negative', 'latest', 'positive'] as const, value),
        journeyVolume: at([undefined, 0, 500, 2000] as const, pick),
      })
    case 7:
      if (value % 3 === 0) return deleteMap(doc, map.id)
      return addMap(
        doc,
        mapFromTemplate(templates.experience, { language: 'fr', title: '', at: [0, 0], personaIds: map.personaIds }),
      )
    case 8:
      return void undo.undo()
    case 9:
      return void undo.redo()
    case 10: {
      const stage = at(inOrder(Object.values(map.stages)), pick)
      return stage && changeStage(doc, stage.id, { phase: at(phases, value), order: at(['a0', 'a1', 'a3V'], pick) })
    }
    default:
      if (step === undefined || persona === undefined) return
      if (value % 2 === 0) return rateStepAsEmployee(doc, step.id, person('p1'), 1)
      return rateStep(doc, step.id, persona, person(`p${pick % 5}`), null)
  }
}

function at<T>(list: readonly T[], index: number): T | undefined {
  return list.length === 0 ? undefined : list[index % list.length]
}
