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
  /** By the person's place in the engine: read far more often than written when steps change their order. */
  readonly ratings: (number | null)[]
  override: number | null
  /** Undefined until it is read again. */
  emotion: StepEmotion | undefined
}

interface Person {
  readonly place: number
  /** How many steps they rated. */
  rated: number
  /** Their own peak-end score; undefined until it is read again. */
  memory: number | null | undefined
}

export const createCurveEngine = (): CurveEngine => {
  const tallies = new Map<string, StepTally>()
  const people = new Map<string, Person>()
  let readIn: { readonly order: readonly string[]; readonly tie: PeakTie | undefined } | undefined

  const tallyAt = (step: string): StepTally => {
    const known = tallies.get(step)
    if (known !== undefined) return known
    const tally: StepTally = {
      histogram: [0, 0, 0, 0, 0, 0, 0],
      ratings: [],
      override: null,
      emotion: undefined,
    }
    tallies.set(step, tally)
    return tally
  }
  const personOf = (name: string): Person => {
    const known = people.get(name)
    if (known !== undefined) return known
    const person: Person = { place: people.size, rated: 0, memory: undefined }
    people.set(name, person)
    return person
  }
  const ratePlace = (tally: StepTally, person: Person, rating: number | null) => {
    const before = tally.ratings[person.place] ?? null
    if (before === rating) return
    count(tally.histogram, before, -1)
    count(tally.histogram, rating, 1)
    tally.ratings[person.place] = rating
    tally.emotion = undefined
    person.rated += (rating === null ? 0 : 1) - (before === null ? 0 : 1)
    person.memory = undefined
  }
  return {
    rate: (step, name, rating) => ratePlace(tallyAt(step), personOf(name), rating),
    override: (step, point) => {
      tallyAt(step).override = point
    },
    remove: (step) => {
      const tally = tallies.get(step)
      if (tally === undefined) return
      for (const person of people.values()) ratePlace(tally, person, null)
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
      const columns = order.map((step) => tallies.get(step)?.ratings)
      const memories: number[] = []
      for (const person of people.values()) {
        if (person.rated === 0) continue
        if (!isKnown || person.memory === undefined)
          person.memory = peakEnd({ points: columns.map((ratings) => ratings?.[person.place] ?? null), tie }).score
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
