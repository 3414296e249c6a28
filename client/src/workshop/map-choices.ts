// What of the board the desk's forms offer: maps, their lanes that take notes, their personas.
import type { LaneId, MapId } from '@parcours/shared/domain/ids'
import type { JourneyMap, Lane } from '@parcours/shared/domain/map'
import { inOrder } from '@parcours/shared/domain/order'
import type { LaneKind } from '@parcours/shared/domain/values'
import { isWritable } from '@parcours/shared/workshop/map-of'
import type { Subject } from '@parcours/shared/workshop/rating'
import { useBoard } from '../session/hooks.ts'
import { mapsInOrder, personasOf } from '../session/leading.ts'
import { type Labels, useLabels } from '../ui/labels/catalogue.ts'

interface Named<T> {
  readonly value: T
  readonly label: string
}

export const useMaps = (): readonly JourneyMap[] => {
  const maps = useBoard((board) => board.maps)
  return mapsInOrder(maps)
}

export const mapChoices = (maps: readonly JourneyMap[], labels: Labels): Named<MapId>[] =>
  maps.map(({ id, title, template }) => ({
    value: id,
    label: title === '' ? labels.method.templates[template] : title,
  }))

const takesNotes = (map: JourneyMap): Lane[] =>
  inOrder(Object.values(map.lanes)).filter((lane) => lane.visible && isWritable(map, lane.id))

export const laneChoices = (map: JourneyMap, labels: Labels): Named<LaneId>[] =>
  takesNotes(map).map(({ id, kind, label }) => ({ value: id, label: label ?? labels.method.lanes[kind] }))

/** Each kind once: an item of the agenda names kinds, for it may be planned before the map is drawn. */
export const laneKindChoices = (map: JourneyMap, labels: Labels): Named<LaneKind>[] =>
  [...new Set(takesNotes(map).map(({ kind }) => kind))].map((kind) => ({
    value: kind,
    label: labels.method.lanes[kind],
  }))

/** The map's personas, and its employees. */
export const useSubjects = (map: JourneyMap | undefined): Named<Subject>[] => {
  const labels = useLabels()
  const personas = useBoard((board) => board.personas)
  if (map === undefined) return []
  return [
    ...personasOf(map, personas).map((id): Named<Subject> => ({ value: id, label: personas[id]?.name ?? '' })),
    { value: 'employee', label: labels.agenda.rating.employees },
  ]
}
