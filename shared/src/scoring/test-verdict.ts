export interface TestVerdictInput {
  readonly accept: number
  readonly improve: number
  readonly reject: number
}

export interface TestVerdict {
  readonly n: number
  readonly verdict: 'go' | 'evolve' | 'nogo' | null
}

/**
 * Verdict of n testers: at least half reject → no-go, else at least two thirds accept → go, else evolve; null without a tester.
 * Source: our own design. Compared as integers: 2 of 3 is two thirds.
 */
export function testVerdict({ accept, improve, reject }: TestVerdictInput): TestVerdict {
  const n = accept + improve + reject
  if (n === 0) return { n, verdict: null }
  if (2 * reject >= n) return { n, verdict: 'nogo' }
  return { n, verdict: 3 * accept >= 2 * n ? 'go' : 'evolve' }
}
