// The customer × employee matrix as lists: each quadrant's steps and cards in the order of treatment (METHOD §4.12).
import { byPlace, type PlacedCard } from '@parcours/shared/domain/cells'
import type { MatrixCell, RankedIrritant } from '@parcours/shared/scoring/board-analysis'
import type { Quadrant } from '@parcours/shared/scoring/cross-matrix'

export interface QuadrantStep {
  readonly cell: MatrixCell
  readonly cards: readonly PlacedCard[]
}

/** First to last in the order of treatment; "watch" apart. */
export const treatment = [
  'shared-irritant',
  'customer-irritant',
  'employee-irritant',
  'shared-enchantment',
] as const satisfies readonly Quadrant[]

/** The steps with the heaviest irritant first, the others in map order; within a step the customer's side first. */
export const stepsOfQuadrant = (
  quadrant: Quadrant | null,
  matrix: readonly MatrixCell[],
  cards: readonly PlacedCard[],
  irritants: readonly RankedIrritant[],
): QuadrantStep[] => {
  const rankOf = new Map<string, number>(irritants.map(({ card, rank }) => [card.id, rank]))
  const heaviest = (cell: MatrixCell): number =>
    irritants.find(({ step }) => step.id === cell.stepId)?.rank ?? Number.MAX_SAFE_INTEGER
  const isAboutPain = quadrant !== 'shared-enchantment'
  return matrix
    .filter((cell) => cell.quadrant === quadrant)
    .sort((a, b) => (isAboutPain ? heaviest(a) - heaviest(b) : 0) || a.index - b.index)
    .map((cell) => ({
      cell,
      cards: cards
        .filter((card) => card.place.stepId === cell.stepId && groupOf(card, quadrant) !== undefined)
        .sort(
          (a, b) =>
            (groupOf(a, quadrant) ?? 0) - (groupOf(b, quadrant) ?? 0) ||
            (rankOf.get(a.id) ?? 0) - (rankOf.get(b.id) ?? 0) ||
            byPlace(a, b),
        ),
    }))
}

/** Where a card stands in its step's list; undefined when the quadrant does not speak of it. */
const groupOf = (card: PlacedCard, quadrant: Quadrant | null): number | undefined => {
  const isPain = card.kind === 'irritant' || card.kind === 'breaking'
  const isDelight = card.kind === 'enchantment'
  if (card.kind === 'employee') return 2
  if (!isPain && !isDelight) return undefined
  const isEmployees = card.data.side === 'employee'
  if (quadrant === 'shared-enchantment') return isPain ? 3 : isEmployees ? 1 : 0
  if ((quadrant === 'shared-irritant' || quadrant === 'customer-irritant') && isDelight) return undefined
  // What is painful to serve comes first where only the employee suffers.
  return quadrant === 'employee-irritant' ? (isEmployees ? 0 : 3) : isEmployees ? 1 : 0
}

/** Why no step stands in the matrix: which side has not spoken. */
export const unplacedReason = (
  matrix: readonly MatrixCell[],
  words: { readonly noEmployee: string; readonly noCustomer: string },
): string => (matrix.some((cell) => cell.employee.point !== null) ? words.noCustomer : words.noEmployee)
