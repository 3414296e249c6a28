// A template becomes a map, or a whole first board.
import { emptyBoard, type Board, type Persona } from '../domain/board.ts'
import { laneId, mapId, newId, personaId, stageId, stepId, type PersonaId } from '../domain/ids.ts'
import type { JourneyMap, Lane } from '../domain/map.ts'
import { firstOrders } from '../domain/order.ts'
import type { Language, Point } from '../domain/values.ts'
import type { LaneSpec, Template } from './template.ts'

export interface MapOptions {
  readonly language: Language
  readonly title: string
  readonly at: Point
  readonly personaIds: readonly PersonaId[]
}

export const mapFromTemplate = (template: Template, options: MapOptions): JourneyMap => {
  const map: JourneyMap = {
    id: newId(mapId),
    at: [...options.at],
    template: template.name,
    title: options.title,
    state: 'current',
    scope: {},
    personaIds: [...options.personaIds],
    period: 'month',
    method: 'mean',
    peakTie: 'negative',
    stages: {},
    steps: {},
    lanes: lanesOf(template.lanes),
  }
  const stageOrders = firstOrders(template.stages.length)
  const stepOrders = firstOrders(template.stages.flatMap((stage) => stage.steps).length)
  template.stages.forEach((spec, i) => {
    const stage = newId(stageId)
    map.stages[stage] = {
      id: stage,
      phase: spec.phase,
      title: spec.title[options.language],
      order: stageOrders[i] ?? 'a0',
      ...(spec.kind && { kind: spec.kind }),
    }
    for (const title of spec.steps) {
      const step = newId(stepId)
      const order = stepOrders[Object.keys(map.steps).length] ?? 'a0'
      map.steps[step] = {
        id: step,
        stageId: stage,
        title: title[options.language],
        order,
        ratings: {},
        override: {},
        employeeRatings: {},
        metrics: {},
      }
    }
  })
  return map
}

export const lanesOf = (specs: readonly LaneSpec[]): Record<Lane['id'], Lane> => {
  const orders = firstOrders(specs.length)
  return Object.fromEntries(
    specs.map((spec, i): [string, Lane] => {
      const id = newId(laneId)
      return [id, { id, kind: spec.kind, order: orders[i] ?? 'a0', visible: spec.hidden !== true }]
    }),
  )
}

export const newPersona = (name: string, color = '#3b5bdb'): Persona => ({
  id: newId(personaId),
  name,
  role: 'customer',
  tagline: '',
  quote: '',
  goals: [],
  needs: [],
  channels: [],
  recognise: '',
  satisfy: '',
  color,
})

/** A first board: the template's map with one persona, or nothing at all for the blank one. */
export const boardFromTemplate = (template: Template, title: string, language: Language): Board => {
  const board = emptyBoard(title, language)
  if (template.name === 'blank') return board
  const persona = newPersona(language === 'fr' ? 'Client' : 'Customer')
  const map = mapFromTemplate(template, {
    language,
    title: template.title[language],
    at: [0, 0],
    personaIds: [persona.id],
  })
  return { ...board, personas: { [persona.id]: persona }, maps: { [map.id]: map } }
}
