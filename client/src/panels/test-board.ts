// For tests: a journey map of named steps, one persona, and the ratings that make a curve.
import { emptyBoard, type Board } from '@parcours/shared/domain/board'
import type { MapId, ParticipantId, PersonaId, StepId } from '@parcours/shared/domain/ids'
import type { JourneyMap, Step } from '@parcours/shared/domain/map'
import { firstOrders } from '@parcours/shared/domain/order'
import { mapFromTemplate, newPersona } from '@parcours/shared/templates/instantiate'
import { journey } from '@parcours/shared/templates/journey'

export const lea = 'lea' as PersonaId
export const mapId = 'map1' as MapId
export const stepIdOf = (title: string) => title.toLowerCase() as StepId

export interface TestStep extends Partial<Pick<Step, 'momentOfTruth' | 'durationMin'>> {
  readonly title: string
  /** Ratings of ana, bo, cy… in this order. */
  readonly ratings?: readonly number[]
  readonly override?: number
}

export const boardOf = (steps: readonly TestStep[]): Board => {
  const map: JourneyMap = {
    ...mapFromTemplate(
      { ...journey, stages: journey.stages.slice(0, 1) },
      { language: 'fr', title: 'Assurance', at: [0, 0], personaIds: [lea] },
    ),
    id: mapId,
    steps: {},
  }
  const stage = Object.values(map.stages)[0]
  if (stage === undefined) throw new Error('the journey template has no stage')
  const orders = firstOrders(steps.length)
  steps.forEach(({ title, ratings = [], override, ...fields }, i) => {
    const id = stepIdOf(title)
    map.steps[id] = {
      id,
      stageId: stage.id,
      title,
      order: orders[i] ?? 'a0',
      ...fields,
      ratings:
        ratings.length === 0
          ? {}
          : {
              [lea]: Object.fromEntries(
                ratings.map((rating, n): [ParticipantId, number] => [people[n] as ParticipantId, rating]),
              ),
            },
      override: override === undefined ? {} : { [lea]: override },
      employeeRatings: {},
      metrics: {},
    }
  })
  return {
    ...emptyBoard('Souscription', 'fr'),
    personas: { [lea]: { ...newPersona('Léa'), id: lea } },
    maps: { [mapId]: map },
  }
}

const people = ['ana', 'bo', 'cy', 'dan', 'eve', 'flo']
