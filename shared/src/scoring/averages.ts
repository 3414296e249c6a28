import { plainZero } from './points.ts'

/** Starts at 0, so an empty list gives 0 and a list of −0 gives 0. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** Sum ÷ count, in the unit of the values; null when empty. Never a running mean, so every order of edits gives the same bits. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length
}

/** Middle value, or half the sum of the two middle ones; null when empty. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  return upper === undefined || lower === undefined ? null : plainZero((lower + upper) / 2)
}

/** 100·part/whole, in percent; null when the whole is 0. */
export function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole
}
