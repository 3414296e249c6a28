import { sum } from './averages.ts'

export interface VoteConcentration {
  readonly total: number
  readonly H: number | null
  readonly Hnorm: number | null
  readonly effective: number | null
  readonly topShare: number | null
}

/**
 * How far a vote agrees on few items. With N items and T dots: H = Σ(v/T)², 1/N … 1; Hnorm = (H−1/N)/(1−1/N), 0 … 1, null for
 * one item; effective = 1/H, 1 … N items; topShare 0 … 1. No dot: nulls. Source: Herfindahl–Hirschman index.
 */
export function voteConcentration({ votes }: { readonly votes: readonly (number | null)[] }): VoteConcentration {
  const dots = votes.map((count) => count ?? 0)
  const total = sum(dots)
  if (total === 0) return { total, H: null, Hnorm: null, effective: null, topShare: null }
  // Kept as integers until the last division: an even vote then gives Hnorm 0, not 1e−17.
  const squares = sum(dots.map((count) => count * count))
  const whole = total * total
  const items = dots.length
  return {
    total,
    H: squares / whole,
    Hnorm: items === 1 ? null : (items * squares - whole) / ((items - 1) * whole),
    effective: whole / squares,
    topShare: Math.max(...dots) / total,
  }
}
