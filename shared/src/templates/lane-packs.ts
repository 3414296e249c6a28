// The lanes a template leaves off until somebody wants them, a switch each. METHOD.md §3.
import * as v from 'valibot'
import { laneId, newId, type LaneId } from '../domain/ids.ts'
import type { JourneyMap, Lane, LaneSwitch } from '../domain/map.ts'
import { inOrder, orderAt } from '../domain/order.ts'
import type { LaneKind } from '../domain/values.ts'
import { templates } from './registry.ts'

export interface LanePack {
  readonly kind: LaneKind
  readonly isOn: boolean
  /** The map's lanes of this kind, shown or not, in order. */
  readonly lanes: readonly Lane[]
}

/** In the template's order; a blank map has none. */
export const packsOf = (map: JourneyMap): readonly LanePack[] =>
  templates[map.template].lanes
    .filter((spec) => spec.hidden === true)
    .map(({ kind }) => {
      const lanes = inOrder(Object.values(map.lanes)).filter((lane) => lane.kind === kind)
      return { kind, isOn: lanes.some((lane) => lane.visible), lanes }
    })

/** Off hides every lane of the pack, cards and all; on shows them again, or adds the one that was deleted. */
export const switchPack = (map: JourneyMap, { kind, isOn, lanes }: LanePack): LaneSwitch => ({
  visible: !isOn,
  ids: lanes.filter((lane) => lane.visible === isOn).map(({ id }) => id),
  ...(lanes.length === 0 && { added: addedLane(map, kind) }),
})

/** Under the lanes that the template puts above it; what people added or moved stays where it is. */
const addedLane = (map: JourneyMap, kind: LaneKind): Lane => {
  const lanes = inOrder(Object.values(map.lanes))
  const specs = templates[map.template].lanes
  const above = specs.slice(
    0,
    specs.findIndex((spec) => spec.kind === kind),
  )
  const rank = lanes.findLastIndex((lane) => above.some((spec) => spec.kind === lane.kind)) + 1
  return { id: packLaneId(map, kind), kind, order: orderAt(lanes, rank), visible: true }
}

/** Told from map and kind, so that two people who switch it on at once add one lane. */
const packLaneId = (map: JourneyMap, kind: LaneKind): LaneId => {
  const told = v.safeParse(laneId, `${kind}-${map.id}`)
  return told.success ? told.output : newId(laneId)
}
