// For tests: a workshop on a small journey map, whose time and ids the test holds.
import * as v from 'valibot'
import { emptyBoard, persona, type Board } from '../domain/board.ts'
import { card, type Card } from '../domain/card.ts'
import { participantId, type CardId, type ParticipantId, type PersonaId } from '../domain/ids.ts'
import { map, type JourneyMap } from '../domain/map.ts'
import { codeAlphabet, joinCode } from '../domain/join-code.ts'
import type { Role } from '../domain/values.ts'
import type { Decision, Effect, RefusalReason } from './decision.ts'
import { admit } from './people.ts'
import { command, decide, type CommandInput } from './registry.ts'
import { newWorkshop, type WorkshopState } from './state.ts'

export const person = (id: string): ParticipantId => v.parse(participantId, id)
export const lead = person('lead')
export const watcher = person('watcher')
export const team = ['ada', 'bob', 'cleo', 'dan', 'eve'].map(person)

const stepIds = ['step-1', 'step-2', 'step-3']
const laneIds = ['irritant', 'enchantment', 'curve'] as const
export const journey: JourneyMap = v.parse(map, {
  id: 'journey',
  at: [0, 0],
  template: 'journey',
  title: 'Le parcours',
  personaIds: ['lea'],
  stages: { stage: { id: 'stage', phase: 'during', title: '', order: 'a0' } },
  steps: Object.fromEntries(
    stepIds.map((id, i) => [id, { id, stageId: 'stage', title: `Étape ${i + 1}`, order: `a${i}` }]),
  ),
  lanes: Object.fromEntries(laneIds.map((kind, i) => [kind, { id: kind, kind, order: `a${i}` }])),
})
const written = (id: string, kind: 'irritant' | 'enchantment', stepId: string): Card =>
  v.parse(card, {
    id,
    kind,
    text: `Texte de ${id}`,
    place: { kind: 'cell', mapId: journey.id, stepId, laneId: kind, order: 'a0', span: 1 },
  })
const cards = [
  ...Array.from({ length: 6 }, (_, i) => written(`irritant-${i}`, 'irritant', stepIds[i % 3] ?? '')),
  written('delight', 'enchantment', 'step-1'),
]
export const board: Board = {
  ...emptyBoard('', 'fr'),
  personas: { ['lea' as PersonaId]: v.parse(persona, { id: 'lea', name: 'Léa' }) },
  maps: { [journey.id]: journey },
  cards: Object.fromEntries(cards.map((each) => [each.id, each])),
}
export const irritants: readonly CardId[] = cards.filter(({ kind }) => kind === 'irritant').map(({ id }) => id)

export interface TestWorkshop {
  readonly state: () => WorkshopState
  /** Throws with the reason when refused. */
  readonly done: (by: ParticipantId, asked: CommandInput) => readonly Effect[]
  /** Why it was refused; undefined if it was not. */
  readonly ask: (by: ParticipantId, asked: CommandInput) => RefusalReason | undefined
  readonly pass: (ms: number) => void
  readonly now: () => number
}

export const testWorkshop = (on: Board = board): TestWorkshop => {
  const people: [ParticipantId, Role][] = [
    [lead, 'facilitator'],
    [watcher, 'observer'],
  ]
  for (const id of team) people.push([id, 'participant'])
  let state = people.reduce((so, [id, role]) => admit(so, id, { name: `Name of ${id}`, role }), newWorkshop)
  let now = 1_000_000
  let ids = 0
  let codes = 0
  const newCode = () => v.parse(joinCode, `K7M2P${codeAlphabet[codes++ % codeAlphabet.length] ?? ''}`)
  const decided = (by: ParticipantId, asked: CommandInput): Decision => {
    const context = { by, now, newId: () => `id${++ids}`, newCode, board: () => on }
    const decision = decide(state, v.parse(command, asked), context)
    if (decision.kind === 'accepted') state = decision.state
    return decision
  }
  return {
    state: () => state,
    done: (by, asked) => {
      const decision = decided(by, asked)
      if (decision.kind === 'refused') throw new Error(`${asked.kind}: ${decision.reason}`)
      return decision.effects ?? []
    },
    ask: (by, asked) => {
      const decision = decided(by, asked)
      return decision.kind === 'refused' ? decision.reason : undefined
    },
    pass: (ms) => {
      now += ms
    },
    now: () => now,
  }
}
