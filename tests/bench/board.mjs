// A large workshop for the benchmarks of scores and layout: one map, its cards and everybody's ratings, always the same.
import { addCards } from '@parcours/shared/doc/edits/cards'
import { addMap } from '@parcours/shared/doc/edits/maps'
import { addPersona } from '@parcours/shared/doc/edits/board'
import { firstOrders } from '@parcours/shared/domain/order'
import { mapFromTemplate, newPersona } from '@parcours/shared/templates/instantiate'
import { templates } from '@parcours/shared/templates/registry'
import { kindOfLane } from '@parcours/shared/domain/kinds'
import * as Y from 'yjs'

export const size = { steps: 200, cards: 2_000, participants: 50, personas: 2 }

export const largeDoc = () => {
  const doc = new Y.Doc()
  const personas = Array.from({ length: size.personas }, (_, i) => newPersona(`Persona ${i + 1}`))
  for (const persona of personas) addPersona(doc, persona)
  const map = largeMap(personas.map(({ id }) => id))
  addMap(doc, map)
  addCards(doc, largeCards(map))
  return { doc, mapId: map.id }
}

const largeMap = (personaIds) => {
  const map = mapFromTemplate(templates.journey, { language: 'en', title: 'Large', at: [0, 0], personaIds })
  const stages = Object.keys(map.stages)
  const orders = firstOrders(size.steps)
  const ratings = (step) =>
    Object.fromEntries(
      personaIds.map((persona, k) => [
        persona,
        Object.fromEntries(
          Array.from({ length: size.participants }, (_, p) => [`p${p}`, mixed(step * 131 + p * 17 + k) - 3]),
        ),
      ]),
    )
  const steps = Array.from({ length: size.steps }, (_, i) => ({
    id: `step${i}`,
    stageId: stages[Math.floor((i * stages.length) / size.steps)],
    title: `Step ${i + 1}`,
    order: orders[i],
    durationMin: 5 + (i % 30),
    momentOfTruth: i % 9 === 0,
    delivered: mixed(i) / 2 - 1,
    target: 2,
    ratings: ratings(i),
    override: {},
    employeeRatings: { p0: mixed(i) - 3 },
    metrics: {},
  }))
  return { ...map, journeyVolume: 10_000, steps: Object.fromEntries(steps.map((step) => [step.id, step])) }
}

/** Spread over all lanes that hold cards, in turn. */
const largeCards = (map) => {
  const lanes = Object.values(map.lanes).filter(({ kind }) => kindOfLane[kind] !== undefined)
  const orders = firstOrders(size.cards)
  return Array.from({ length: size.cards }, (_, i) => {
    const lane = lanes[i % lanes.length]
    const stepId = `step${mixed(i, size.steps)}`
    return {
      id: `card${i}`,
      place: { kind: 'cell', mapId: map.id, stepId, laneId: lane.id, order: orders[i], span: 1 },
      kind: kindOfLane[lane.kind],
      text: 'word '.repeat(1 + mixed(i, 12)).trim(),
      personaIds: [],
      tags: [],
      data: lane.kind === 'touchpoint' ? { channel: 'web', volume: 100 * (1 + mixed(i, 90)) } : {},
    }
  })
}

/** A number below `range` that looks like chance and never is. */
export const mixed = (i, range = 7) => (Math.imul(i + 1, 2_654_435_761) >>> 8) % range

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
export const p95 = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)]
export const rounded = (ms) => Number(ms.toFixed(4))
