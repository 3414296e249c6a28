// The shape of a curve as a sentence: described, never graded.
import type { StoryArc } from '@parcours/shared/scoring/story-arc'
import type { Labels } from '../ui/labels/catalogue.ts'

/** A run of the sentence; a step's title stands out. */
export interface StoryPart {
  readonly text: string
  readonly isStep: boolean
}

/** `titles` are the steps' in map order. */
export const storyOf = (arc: StoryArc, titles: readonly string[], { panels }: Labels): StoryPart[] => {
  const endsOnOrdeal = arc.shape === 'tragedy' && arc.ordealIndex === arc.endIndex
  const places: Readonly<Record<string, number | null>> = {
    prelude: arc.preludeIndex,
    ordeal: arc.ordealIndex,
    end: arc.endIndex,
  }
  return panels.stories[endsOnOrdeal ? 'tragedyAtEnd' : arc.shape].split(/\{(\w+)\}/).flatMap((run, i): StoryPart[] => {
    if (i % 2 === 0) return run === '' ? [] : [{ text: run, isStep: false }]
    const index = places[run] ?? null
    return [{ text: (index === null ? '' : titles[index]) || panels.scores.untitledStep, isStep: true }]
  })
}
