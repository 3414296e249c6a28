// What the wall can show of a board now, in the order of a workshop. Pure: the same board and workshop, the same scenes.
import type { Board } from '@parcours/shared/domain/board'
import { cellsOf } from '@parcours/shared/domain/cells'
import { stepsInOrder } from '@parcours/shared/domain/columns'
import type { LaneId, PersonaId, StepId } from '@parcours/shared/domain/ids'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { inOrder } from '@parcours/shared/domain/order'
import type { Shown } from '@parcours/shared/workshop/lead'
import { resultsInTime } from '@parcours/shared/workshop/tally'
import type { PublicView } from '@parcours/shared/workshop/view'
import { mapsInOrder, personasOf } from '../../session/leading.ts'

export type Scene =
  | { readonly kind: 'invitation' | 'agenda' | 'turnout' | 'report' }
  /** One lane, so many steps as can be read from afar. */
  | { readonly kind: 'lane'; readonly map: JourneyMap; readonly laneId: LaneId; readonly stepIds: readonly StepId[] }
  | { readonly kind: 'curve'; readonly map: JourneyMap; readonly personaId: PersonaId }
  | { readonly kind: 'ranking'; readonly roundId: string }
  | { readonly kind: 'matrix' | 'plan'; readonly map: JourneyMap }

export type Workshop = Pick<
  PublicView,
  'agenda' | 'results' | 'vote' | 'rating' | 'writing' | 'decisions' | 'clock' | 'counts'
>

const stepsAcross = 8

export const scenesOf = (board: Board, workshop: Workshop): readonly Scene[] => {
  const maps = mapsInOrder(board.maps)
  const last = resultsInTime(workshop.results).at(-1)
  const isAsking = workshop.vote !== null || workshop.rating !== null || workshop.writing !== null
  const customers = maps.filter((map) => map.template !== 'blueprint')
  return [
    { kind: 'invitation' },
    ...(Object.keys(workshop.agenda).length > 0 ? [{ kind: 'agenda' } as const] : []),
    ...(isAsking ? [{ kind: 'turnout' } as const] : []),
    ...maps.flatMap((map) => [...lanesOf(board, map), ...curvesOf(board, map)]),
    ...(last === undefined ? [] : [{ kind: 'ranking', roundId: last.id } as const]),
    ...customers.slice(0, 1).map((map): Scene => ({ kind: 'matrix', map })),
    ...(Object.keys(board.actions).length > 0 ? maps.slice(0, 1).map((map): Scene => ({ kind: 'plan', map })) : []),
    ...(Object.keys(workshop.decisions).length > 0 ? [{ kind: 'report' } as const] : []),
  ]
}

/** As it is said to the server, which tells every wall and every phone that follows. */
export const shownOf = (scene: Scene): Shown => {
  switch (scene.kind) {
    case 'lane': {
      const [stepId] = scene.stepIds
      return { kind: 'map', mapId: scene.map.id, laneId: scene.laneId, ...(stepId !== undefined && { stepId }) }
    }
    case 'curve':
      return { kind: 'curve', mapId: scene.map.id, personaId: scene.personaId }
    case 'ranking':
      return { kind: 'ranking', roundId: scene.roundId }
    case 'matrix':
    case 'plan':
      return { kind: scene.kind, mapId: scene.map.id }
    case 'invitation':
    case 'agenda':
    case 'turnout':
    case 'report':
      return { kind: scene.kind }
  }
}

/** Where the scene stands that is shown; the one most like it, when it is not there or not said in full. */
export const indexOfShown = (scenes: readonly Scene[], shown: Shown | null): number => {
  if (shown === null) return 0
  const wanted = new Map(Object.entries(shown))
  const likeness = scenes.map((scene) => {
    const of = shownOf(scene)
    if (of.kind !== shown.kind) return 0
    return Object.entries(of).filter(([key, value]) => wanted.get(key) === value).length
  })
  return Math.max(0, likeness.indexOf(Math.max(...likeness)))
}

/** Lanes that hold something, the curve apart; wide maps in pages of steps. */
const lanesOf = (board: Board, map: JourneyMap): Scene[] => {
  const cells = cellsOf(board.cards).get(map.id)
  const steps = stepsInOrder(map).map(({ id }) => id)
  const pages = Math.max(1, Math.ceil(steps.length / stepsAcross))
  const size = Math.ceil(steps.length / pages)
  return inOrder(Object.values(map.lanes))
    .filter((lane) => lane.visible && lane.kind !== 'curve' && (cells?.get(lane.id)?.length ?? 0) > 0)
    .flatMap((lane) =>
      Array.from({ length: pages }, (_, page): Scene => {
        const stepIds = steps.slice(page * size, (page + 1) * size)
        return { kind: 'lane', map, laneId: lane.id, stepIds }
      }),
    )
}

const curvesOf = (board: Board, map: JourneyMap): Scene[] =>
  Object.values(map.lanes).some((lane) => lane.kind === 'curve' && lane.visible)
    ? personasOf(map, board.personas).map((personaId): Scene => ({ kind: 'curve', map, personaId }))
    : []
