import { isPresent } from './points.ts'

export interface IrritantInput {
  readonly id: string
  readonly votes?: number | null | undefined
  /** 1 … 5, default 3; a breaking point is always 5. */
  readonly severity?: number | null | undefined
  readonly breaking?: boolean | null | undefined
  /** Of its step: 1 … 3, default 1. */
  readonly criticality?: number | null | undefined
  /** Customers a period who meet it; unknown is everybody. */
  readonly volume?: number | null | undefined
  /** Cross-matrix priority of its step, 1 … 5; unknown comes last. */
  readonly tier?: number | null | undefined
  readonly stepOrder?: number | null | undefined
}

export interface IrritantsInput {
  readonly items: readonly IrritantInput[]
  readonly journeyVolume?: number | null | undefined
  /** `tier` is the action plan's order: cross-matrix tier first. */
  readonly order?: 'score' | 'tier' | undefined
}

export interface IrritantScores {
  readonly scores: Readonly<Record<string, number>>
  readonly raw: Readonly<Record<string, number>>
  readonly ranking: readonly string[]
}

/**
 * Priority of irritants. raw = (1 + votes)·severity·criticality·exposure with exposure = min(1, volume/journeyVolume), or 1
 * when either is unknown: no unit, ≥ 0; score = 100·raw/max, 0 … 100 (all 0 when every raw is). No irritant: empty.
 * Ranked by score, votes, severity (most first), step, id. Source: our own design, weights editable.
 * Compared as the integers raw·journeyVolume, so a tie is a tie on every client.
 */
export function irritants({ items, journeyVolume, order = 'score' }: IrritantsInput): IrritantScores {
  const weighed = items.map((item) => weighIrritant(item, irritantExposure(item.volume, journeyVolume)))
  const heaviest = Math.max(0, ...weighed.map(({ weight }) => weight))
  return {
    scores: byId(weighed, (irritant) => (heaviest === 0 ? 0 : (100 * irritant.weight) / heaviest)),
    raw: byId(weighed, (irritant) => irritant.weight / (knownVolume(journeyVolume) ?? 1)),
    ranking: weighed
      .toSorted((a, b) => (order === 'tier' ? ascending(a.tier, b.tier) : 0) || compareIrritants(a, b))
      .map(({ id }) => id),
  }
}

export interface WeighedIrritant {
  readonly id: string
  /** (1 + votes)·severity·criticality·min(volume ?? journeyVolume, journeyVolume): a whole number. */
  readonly weight: number
  readonly votes: number
  readonly severity: number
  readonly tier: number
  readonly stepOrder: number
}

/** How many of the journey's customers meet an irritant; 1 for everybody when nobody knows. */
export function irritantExposure(volume: number | null | undefined, journeyVolume: number | null | undefined): number {
  const journey = knownVolume(journeyVolume)
  return journey === null ? 1 : Math.min(volume ?? journey, journey)
}

function knownVolume(volume: number | null | undefined): number | null {
  return isPresent(volume) && volume > 0 ? volume : null
}

export function weighIrritant(item: IrritantInput, exposed: number): WeighedIrritant {
  const votes = item.votes ?? 0
  const severity = item.breaking === true ? 5 : (item.severity ?? 3)
  return {
    id: item.id,
    weight: (1 + votes) * severity * (item.criticality ?? 1) * exposed,
    votes,
    severity,
    tier: item.tier ?? Infinity,
    stepOrder: item.stepOrder ?? Infinity,
  }
}

/** Total order of irritants, most urgent first; also what an incremental ranking must keep. */
export function compareIrritants(a: WeighedIrritant, b: WeighedIrritant): number {
  return (
    ascending(b.weight, a.weight) ||
    ascending(b.votes, a.votes) ||
    ascending(b.severity, a.severity) ||
    ascending(a.stepOrder, b.stepOrder) ||
    ascending(a.id, b.id)
  )
}

/** By value or code unit, not by subtraction (Infinity − Infinity is NaN) nor by locale (clients differ). */
function ascending<T extends number | string>(a: T, b: T): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function byId(
  weighed: readonly WeighedIrritant[],
  value: (irritant: WeighedIrritant) => number,
): Record<string, number> {
  return Object.fromEntries(weighed.map((irritant) => [irritant.id, value(irritant)]))
}
