// Agreement of a group on an ordered scale, from the histogram of its answers.
import { plainZero } from './points.ts'
import { sum } from './averages.ts'

export interface AgreementInput {
  /** Answers per bin, in scale order: whole numbers ≥ 0. */
  readonly freq: readonly number[]
}

export interface AgreementScore {
  readonly A: number | null
  readonly consensusTW: number | null
}

export function agreement({ freq }: AgreementInput): AgreementScore {
  return { A: agreementA(freq), consensusTW: consensus(freq) }
}

/**
 * Van der Eijk's A: no unit, −1 (two opposite camps) … 0 (evenly spread) … 1 (one bin); null without answers.
 * Layers are peeled from the smallest non-zero frequency m; a layer holds S of the K bins, weighs mS/n, and is worth
 * U(1 − (S−1)/(K−1)). Source: van der Eijk 2001, 10.1023/A:1010374114305.
 *
 * Summed as one integer over one denominator, so an A of exactly 0 never turns into −1e−17 and a step into "contested".
 */
export function agreementA(freq: readonly number[]): number | null {
  const n = sum(freq)
  if (n === 0) return null
  const bins = freq.length
  const denominator = Math.max(1, ((bins - 1) * (bins - 2)) / 2) * commonMultiple(bins - 2)
  let numerator = 0
  let peeled = 0
  for (const level of [...new Set(freq)].toSorted((a, b) => a - b)) {
    if (level === 0) continue
    const layer = freq.map((count) => count >= level)
    numerator += (level - peeled) * layerWorth(layer, denominator)
    peeled = level
  }
  return plainZero(numerator / (denominator * n))
}

/**
 * S·U·(1 − (S−1)/(K−1)) × denominator, a whole number. The triples with two filled bins number TU + TDU = S(S−1)(K−S)/2,
 * so (K−S) cancels and 2((K−2)TU − (K−1)TDU) / ((K−1)(K−2)(S−1)) is left.
 */
function layerWorth(layer: readonly boolean[], denominator: number): number {
  const bins = layer.length
  const filled = layer.filter(Boolean).length
  if (filled === 1) return denominator
  if (filled === bins) return 0
  const { unimodal, bimodal } = triples(layer)
  return (((bins - 2) * unimodal - (bins - 1) * bimodal) * commonMultiple(bins - 2)) / (filled - 1)
}

/** Triples 110 and 011 (TU), 101 (TDU): for each empty bin, two filled on one side, or one on each. */
function triples(layer: readonly boolean[]): { readonly unimodal: number; readonly bimodal: number } {
  const filled = layer.filter(Boolean).length
  let before = 0
  let unimodal = 0
  let bimodal = 0
  for (const isFilled of layer) {
    const after = filled - before
    if (isFilled) before += 1
    else {
      unimodal += (before * (before - 1) + after * (after - 1)) / 2
      bimodal += before * after
    }
  }
  return { unimodal, bimodal }
}

/** Least common multiple of 1 … n: 60 for the seven emotion bins. */
function commonMultiple(n: number): number {
  let multiple = 1
  for (let k = 2; k <= n; k += 1) multiple *= k / commonDivisor(multiple, k)
  return multiple
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b)
}

/**
 * Tastle–Wierman consensus 1 + Σ p·log₂(1 − |x−μ|/(K−1)): no unit, 0 (half at each end) … 1 (one bin); null without answers.
 * Source: Tastle & Wierman 2007, 10.1016/j.ijar.2006.06.024.
 */
export function consensus(freq: readonly number[]): number | null {
  const n = sum(freq)
  if (n === 0) return null
  const centre = sum(freq.map((count, bin) => count * bin)) / n
  const terms = freq.map((count, bin) =>
    count === 0 || freq.length === 1 ? 0 : (count / n) * Math.log2(1 - Math.abs(bin - centre) / (freq.length - 1)),
  )
  return 1 + sum(terms)
}
