// Our emotion scale (−3 … +3) against the 1 … 5 of a Mermaid journey.
import { plainZero } from './points.ts'

export interface MermaidIn {
  readonly emotion: number | null
  readonly warning: 'clamped' | 'not-a-number' | null
}

/**
 * (s − 3)·1.5 with s clamped to 1 … 5. The token is read as Mermaid reads it, by JavaScript's Number: an empty one is 0, and
 * what is not a number (a decimal comma too) is an unrated step. Source: our own mapping.
 */
export function mermaidIn({ token }: { readonly token: string }): MermaidIn {
  const score = Number(token)
  if (Number.isNaN(score)) return { emotion: null, warning: 'not-a-number' }
  const clamped = Math.min(5, Math.max(1, score))
  return { emotion: (clamped - 3) * 1.5, warning: clamped === score ? null : 'clamped' }
}

/** 3 ± ⌊|v|/1.5 + ½⌋, 1 … 5: halves go away from neutral on both sides; null for an unrated step. Source: our own mapping. */
export function mermaidOut({ emotion }: { readonly emotion: number | null }): { readonly score: number | null } {
  if (emotion === null) return { score: null }
  const distance = Math.min(2, Math.floor(Math.abs(emotion) / 1.5 + 0.5))
  return { score: plainZero(3 + Math.sign(emotion) * distance) }
}
