// Runs the golden vectors and edit scripts of tests/golden, or of the folder GOLDEN_DIR names (same file names).
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parseMermaidJourney } from './formats/mermaid.ts'
import { createJourneyEngine, type JourneyEngine } from './scoring/journey-engine.ts'
import {
  type Journey,
  type JourneyIrritant,
  type JourneyScores,
  type JourneyStep,
  journeyScores,
} from './scoring/journey-scores.ts'
import type { MapScores } from './scoring/map-scores.ts'
import { scores } from './scoring/registry.ts'

const folder = process.env['GOLDEN_DIR'] ?? fileURLToPath(new URL('../../tests/golden', import.meta.url))
const tolerance = 1e-9

describe('golden scores', () => {
  const known = new Map<string, (input: never) => unknown>(Object.entries(scores))
  const { vectors } = readGolden<{ readonly vectors: Readonly<Record<string, readonly Vector[]>> }>('scores.json')

  for (const [name, group] of Object.entries(vectors)) {
    const score = known.get(name)
    if (score === undefined) it.skip(`${name} has no implementation`, () => {})
    else {
      for (const { id, note, input, expected } of group) {
        it(`${id} ${note}`.trimEnd(), () => {
          expect(mismatches(score(input), expected)).toEqual([])
        })
      }
    }
  }
})

describe('golden edits', () => {
  const { scripts } = readGolden<{ readonly scripts: readonly Script[] }>('edits.json')

  it.each(scripts)('every edit of script $seed gives the whole expected result', ({ ops }) => {
    let board = emptyBoard
    for (const [index, { op, expected }] of ops.entries()) {
      board = edited(board, op)
      expect(mismatches(journeyScores(journeyOf(board)), expected, `edit ${index} ${op.op}`)).toEqual([])
    }
  })
})

describe('golden edits, followed', () => {
  const { scripts } = readGolden<{ readonly scripts: readonly Script[] }>('edits.json')

  it.each(scripts)('the engine gives the whole expected result after every edit of script $seed', ({ ops }) => {
    const engine = createJourneyEngine()
    let board = emptyBoard
    for (const [index, { op, expected }] of ops.entries()) {
      const before = board
      board = edited(board, op)
      follow(engine, op, before, board)
      expect(mismatches(journeyPart(engine.scores(persona)), expected, `edit ${index} ${op.op}`)).toEqual([])
    }
  })
})

describe('golden Mermaid journeys', () => {
  const { cases } = readGolden<{ readonly cases: readonly MermaidCase[] }>('mermaid-journey.json')

  it.each(cases)('$id', ({ id, source, ...expected }) => {
    const result = parseMermaidJourney(source)
    const line = /^Parse error on line (\d+)/.exec(expected.ok ? '' : expected.error)?.[1]
    if (result.kind === 'refused') {
      expect({ ok: false, line: line && result.mermaidLine }, id).toEqual({
        ok: expected.ok,
        line: line && Number(line),
      })
    } else {
      const { title, accTitle, accDescr, sections, actors } = result
      const tasks = result.tasks.map(({ section, task, score, people }) => ({
        section,
        task,
        score: Number.isFinite(score) ? score : String(score),
        people,
      }))
      expect({ ok: true, title, accTitle, accDescr, sections, tasks, actors }, id).toEqual(expected)
    }
  })
})

interface Vector {
  readonly id: string
  readonly note: string
  readonly input: never
  readonly expected: unknown
}

/** NaN and the infinities are written as strings. */
type MermaidCase = { readonly id: string; readonly source: string } & (
  | { readonly ok: true }
  | { readonly ok: false; readonly error: string }
)

interface Script {
  readonly seed: number
  readonly ops: readonly { readonly op: Edit; readonly expected: unknown }[]
}

type Edit =
  | { readonly op: 'addStep'; readonly step: string; readonly at: number }
  /** `to` is the index after removal. */
  | { readonly op: 'moveStep'; readonly step: string; readonly to: number }
  | { readonly op: 'removeStep'; readonly step: string }
  | { readonly op: 'rate'; readonly step: string; readonly by: string; readonly value: number }
  | { readonly op: 'unrate'; readonly step: string; readonly by: string }
  | { readonly op: 'override' | 'duration'; readonly step: string; readonly value: number | null }
  | {
      readonly op: 'levels'
      readonly step: string
      readonly delivered: number
      readonly target: number
      readonly mot: boolean
    }
  | {
      readonly op: 'addIrritant'
      readonly id: string
      readonly step: string
      readonly severity: number
      readonly criticality: number
    }
  | { readonly op: 'removeIrritant'; readonly id: string }
  | { readonly op: 'vote'; readonly id: string; readonly by: string; readonly dots: number }

/** Ratings and dots are kept by participant, as on a board: giving one again replaces it. */
type ByParticipant = Readonly<Record<string, number>>
type Step = Omit<JourneyStep, 'ratings'> & { readonly ratings: ByParticipant }
type Irritant = Omit<JourneyIrritant, 'votes'> & { readonly votes: ByParticipant }

interface Board {
  readonly steps: readonly Step[]
  readonly irritants: readonly Irritant[]
}

const emptyBoard: Board = { steps: [], irritants: [] }

function journeyOf({ steps, irritants }: Board): Journey {
  return {
    steps: steps.map((step) => ({ ...step, ratings: Object.values(step.ratings) })),
    irritants: irritants.map((irritant) => ({
      ...irritant,
      votes: Object.values(irritant.votes).reduce((total, dots) => total + dots, 0),
    })),
  }
}

function edited(board: Board, edit: Edit): Board {
  const { steps, irritants } = board
  const change = (id: string, change: (step: Step) => Partial<Step>): Board => ({
    ...board,
    steps: steps.map((step) => (step.id === id ? { ...step, ...change(step) } : step)),
  })
  switch (edit.op) {
    case 'addStep':
      return { ...board, steps: steps.toSpliced(edit.at, 0, { id: edit.step, ratings: {} }) }
    case 'moveStep': {
      const moved = steps.filter(({ id }) => id === edit.step)
      return { ...board, steps: steps.filter(({ id }) => id !== edit.step).toSpliced(edit.to, 0, ...moved) }
    }
    case 'removeStep':
      return {
        steps: steps.filter(({ id }) => id !== edit.step),
        irritants: irritants.filter(({ stepId }) => stepId !== edit.step),
      }
    case 'rate':
      return change(edit.step, ({ ratings }) => ({ ratings: { ...ratings, [edit.by]: edit.value } }))
    case 'unrate':
      return change(edit.step, ({ ratings }) => ({ ratings: without(ratings, edit.by) }))
    case 'override':
      return change(edit.step, () => ({ override: edit.value }))
    case 'duration':
      return change(edit.step, () => ({ durationMin: edit.value }))
    case 'levels':
      return change(edit.step, () => ({ delivered: edit.delivered, target: edit.target, momentOfTruth: edit.mot }))
    case 'addIrritant': {
      const { id, step: stepId, severity, criticality } = edit
      return { ...board, irritants: [...irritants, { id, stepId, severity, criticality, votes: {} }] }
    }
    case 'removeIrritant':
      return { ...board, irritants: irritants.filter(({ id }) => id !== edit.id) }
    case 'vote':
      return {
        ...board,
        irritants: irritants.map((irritant) =>
          irritant.id === edit.id ? { ...irritant, votes: { ...irritant.votes, [edit.by]: edit.dots } } : irritant,
        ),
      }
  }
}

/** The scripts have one persona. */
const persona = 'persona'

/** The one call of the engine that the edit stands for, or the few that a removed step does. */
function follow(engine: JourneyEngine, edit: Edit, before: Board, after: Board): void {
  const irritantNow = (id: string) => journeyOf(after).irritants.find((irritant) => irritant.id === id)
  switch (edit.op) {
    case 'addStep':
    case 'moveStep':
      return engine.arrange(after.steps.map(({ id }) => id))
    case 'removeStep':
      for (const { id, stepId } of before.irritants) if (stepId === edit.step) engine.removeIrritant(id)
      engine.removeStep(edit.step)
      return engine.arrange(after.steps.map(({ id }) => id))
    case 'rate':
      return engine.rate(persona, edit.step, edit.by, edit.value)
    case 'unrate':
      return engine.rate(persona, edit.step, edit.by, null)
    case 'override':
      return engine.override(persona, edit.step, edit.value)
    case 'duration':
    case 'levels': {
      const step = after.steps.find(({ id }) => id === edit.step)
      return step && engine.describe(step)
    }
    case 'removeIrritant':
      return engine.removeIrritant(edit.id)
    case 'addIrritant':
    case 'vote': {
      const irritant = irritantNow(edit.id)
      return irritant && engine.setIrritant(irritant)
    }
  }
}

/** What the vectors know of a map's scores: those that need no board. */
function journeyPart(scores: MapScores): JourneyScores {
  const { emotions, zones, persons, lowest, truth, ...journey } = scores
  expect([emotions.length, zones.length]).toEqual([journey.order.length, journey.order.length])
  expect(persons.n === 0 ? null : persons.score).toBe(persons.score)
  expect(lowest === null).toBe(journey.curve.every((point) => point === null))
  expect(truth.held).toBeLessThanOrEqual(truth.rated)
  return journey
}

function without(ratings: ByParticipant, participant: string): ByParticipant {
  return Object.fromEntries(Object.entries(ratings).filter(([by]) => by !== participant))
}

/** Paths at which two plain values differ: numbers beyond the tolerance, other values at all, keys missing or extra. */
function mismatches(actual: unknown, expected: unknown, path = ''): readonly string[] {
  if (typeof actual === 'number' && typeof expected === 'number') {
    return Math.abs(actual - expected) <= tolerance ? [] : [`${path}: ${actual}, expected ${expected}`]
  }
  if (isObject(actual) && isObject(expected) && Array.isArray(actual) === Array.isArray(expected)) {
    const keys = new Set([...Object.keys(actual), ...Object.keys(expected)])
    return [...keys].flatMap((key) =>
      Object.hasOwn(actual, key) && Object.hasOwn(expected, key)
        ? mismatches(actual[key], expected[key], `${path}.${key}`)
        : [`${path}.${key}: ${Object.hasOwn(actual, key) ? 'not expected' : 'missing'}`],
    )
  }
  return Object.is(actual, expected) ? [] : [`${path}: ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`]
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** The one place that trusts a file's shape: it ships with the method. */
function readGolden<T>(name: string): T {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as T
}
