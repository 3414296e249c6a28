// A map of a board as a Mermaid journey: its stages, steps, points and personas; Mermaid has no words for the rest.
import type { Board } from '../domain/board.ts'
import { columnsOf } from '../domain/columns.ts'
import type { MapId } from '../domain/ids.ts'
import type { JourneyMap, Step } from '../domain/map.ts'
import { mean } from '../scoring/averages.ts'
import { stepScores } from '../scoring/journey-scores.ts'
import { isPresent } from '../scoring/points.ts'
import { writeMermaidJourney, type MermaidDraftTask } from './mermaid-write.ts'

/** undefined if the board has no such map. A task's score is the mean of its personas' points, in Mermaid's five grades. */
export const mermaidFromBoard = (board: Board, id: MapId): string | undefined => {
  const map = board.maps[id]
  if (map === undefined) return undefined
  const sections = columnsOf(map).map(({ stage, steps }) => ({
    title: stage?.title ?? '',
    tasks: steps.map((step) => taskOf(board, map, step)),
  }))
  return writeMermaidJourney({ title: map.title, sections })
}

/** The people are those whose point the score is; of a step nobody rated, everybody on the map. */
const taskOf = (board: Board, map: JourneyMap, step: Step): MermaidDraftTask => {
  const points = map.personaIds.flatMap((id) => {
    const persona = board.personas[id]
    if (persona === undefined) return []
    const ratings = Object.values(step.ratings[id] ?? {})
    const { point } = stepScores({ id: step.id, ratings, override: step.override[id] }, map.method)
    return [{ name: persona.name, point }]
  })
  const rated = points.filter(({ point }) => isPresent(point))
  return {
    title: step.title,
    emotion: mean(rated.map(({ point }) => point).filter(isPresent)),
    people: (rated.length === 0 ? points : rated).map(({ name }) => name),
  }
}
