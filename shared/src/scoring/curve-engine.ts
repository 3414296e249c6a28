// One persona's curve over the steps of a map, kept rating by rating: a histogram a step, a memory a person.
import { mean } from './averages.ts'
import { peakEnd, type PeakTie } from './peak-end.ts'
import type { PersonsPeakEnd } from './persons-peak-end.ts'
import { binOf, emotionOf, type StepEmotion } from './step-emotion.ts'

export interface CurveEngine {
  /** One person's rating of a step, −3 … +3; null takes it back. O(1). */
  readonly rate: (step: string, person: string, rating: number | null) => void
  /** The point set by hand; null gives the ratings their voice back. */
  readonly override: (step: string, point: number | null) => void
  /** Forgets a step with its ratings. */
  readonly remove: (step: string) => void
  readonly emotionAt: (step: string) => StepEmotion
  readonly overrideAt: (step: string) => number | null
  /** Mean of each person's own memory; only people whose ratings changed are read again, all of them after a new order. */
  readonly persons: (order: readonly string[], tie: PeakTie | undefined) => PersonsPeakEnd
}

interface StepTally {
  readonly histogram: number[]
  readonly byPerson: Map<string, number>
  override: number | null
  /** Undefined until it is read again. */
  emotion: StepEmotion | undefined
}

export const createCurveEngine = (): CurveEngine => {
  const tallies = new Map<string, StepTally>()
  /** How many steps a person rated, and what they remember; undefined until it is read again. */
  const people = new Map<string, { rated: number; memory: number | null | undefined }>()
  let readIn: { readonly order: readonly string[]; readonly tie: PeakTie | undefined } | undefined

  const tallyAt = (step: string): StepTally => {
    const known = tallies.get(step)
    if (known !== undefined) return known
    const tally: StepTally = {
      histogram: [0, 0, 0, 0, 0, 0, 0],
      byPerson: new Map(),
      override: null,
      emotion: undefined,
    }
    tallies.set(step, tally)
    return tally
  }
  const rate: CurveEngine['rate'] = (step, name, rating) => {
    const tally = tallyAt(step)
    const before = tally.byPerson.get(name) ?? null
    if (before === rating) return
    const person = people.get(name) ?? { rated: 0, memory: undefined }
    people.set(name, person)
    count(tally.histogram, before, -1)
    count(tally.histogram, rating, 1)
    tally.emotion = undefined
    if (before === null) person.rated += 1
    if (rating === null) {
      tally.byPerson.delete(name)
      person.rated -= 1
    } else tally.byPerson.set(name, rating)
    person.memory = undefined
    if (person.rated === 0) people.delete(name)
  }
  return {
    rate,
    override: (step, point) => {
      tallyAt(step).override = point
    },
    remove: (step) => {
      for (const name of [...(tallies.get(step)?.byPerson.keys() ?? [])]) rate(step, name, null)
      tallies.delete(step)
    },
    emotionAt: (step) => {
      const tally = tallies.get(step)
      if (tally === undefined) return unrated
      tally.emotion ??= emotionOf(tally.histogram)
      return tally.emotion
    },
    overrideAt: (step) => tallies.get(step)?.override ?? null,
    persons: (order, tie) => {
      const isKnown = readIn?.order === order && readIn.tie === tie
      readIn = { order, tie }
      const columns = order.map((step) => tallies.get(step)?.byPerson)
      const memories: number[] = []
      for (const [name, person] of people) {
        if (!isKnown || person.memory === undefined)
          person.memory = peakEnd({ points: columns.map((column) => column?.get(name) ?? null), tie }).score
        if (person.memory !== null) memories.push(person.memory)
      }
      return { n: memories.length, score: mean(memories) }
    },
  }
}

const unrated = emotionOf([])

const count = (histogram: number[], rating: number | null, by: 1 | -1) => {
  const bin = binOf(rating)
  if (bin !== undefined) histogram[bin] = (histogram[bin] ?? 0) + by
}
