// The plan of actions: its order, and an action as it is born.
import type { Action } from '@parcours/shared/domain/board'
import type { Card } from '@parcours/shared/domain/card'
import { actionId, newId, type CardId, type StepId } from '@parcours/shared/domain/ids'
import type { MatrixCell } from '@parcours/shared/scoring/board-analysis'
import type { Quadrant } from '@parcours/shared/scoring/cross-matrix'

export interface PlannedAction {
  readonly action: Action
  /** The quadrant of its most urgent step; null when none of its steps is rated on both sides. */
  readonly quadrant: Quadrant | null
  readonly tier: number | null
}

const horizons: readonly Action['horizon'][] = ['quick-win', 'mid', 'long']

/** By matrix tier, the unplaced last, then by horizon; equals by id, so that every screen shows the same. */
export const planInOrder = (actions: Iterable<Action>, matrix: readonly MatrixCell[]): PlannedAction[] => {
  const cells = new Map<StepId, MatrixCell>(matrix.map((cell) => [cell.stepId, cell]))
  return [...actions]
    .map((action): PlannedAction => {
      const first = action.stepIds
        .flatMap((id) => cells.get(id) ?? [])
        .filter((cell) => cell.priority !== null)
        .sort((a, b) => (a.priority ?? 0) - (b.priority ?? 0))[0]
      return { action, quadrant: first?.quadrant ?? null, tier: first?.priority ?? null }
    })
    .sort(
      (a, b) =>
        (a.tier ?? 9) - (b.tier ?? 9) ||
        horizons.indexOf(a.action.horizon) - horizons.indexOf(b.action.horizon) ||
        (a.action.id < b.action.id ? -1 : 1),
    )
}

export const newAction = (title: string): Action => ({
  id: newId(actionId),
  title,
  opportunityIds: [],
  stepIds: [],
  owner: '',
  horizon: 'quick-win',
  track: 'customer',
  effort: 3,
  status: 'todo',
})

/** Takes over what the opportunity knows: its text, its step, the steps of what it answers, its effort and its side. */
export const actionFrom = (opportunity: Card, title: string, cards: Readonly<Record<CardId, Card>>): Action => {
  const answered = (opportunity.data.addresses ?? []).flatMap((id) => cards[id] ?? [])
  const steps = [opportunity, ...answered].flatMap(({ place }) => (place.kind === 'cell' ? [place.stepId] : []))
  const isForEmployees = answered.length > 0 && answered.every((card) => card.data.side === 'employee')
  return {
    ...newAction(title),
    opportunityIds: [opportunity.id],
    stepIds: [...new Set(steps)],
    track: isForEmployees ? 'employee' : 'customer',
    effort: opportunity.data.effort ?? 3,
  }
}
