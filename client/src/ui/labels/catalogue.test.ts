import { describe, expect, it } from 'vitest'
import { catalogue, type Labels } from './catalogue.ts'

/** Every string of the catalogue with its path; functions are asked with a sample. */
const strings = (labels: unknown, path = ''): [string, string][] => {
  if (typeof labels === 'string') return [[path, labels]]
  if (typeof labels === 'function') return [[path, String((labels as (...given: unknown[]) => unknown)(2, 2, 2))]]
  return Object.entries(labels as object).flatMap(([key, value]) => strings(value, `${path}.${key}`))
}
// Code samples keep their own typography.
const prose = (labels: Labels) => strings(labels).filter(([path]) => !path.endsWith('.example'))

describe('the catalogue', () => {
  it('has the same keys in both languages', () => {
    expect(strings(catalogue.en).map(([path]) => path)).toEqual(strings(catalogue.fr).map(([path]) => path))
  })

  it('writes French with its own signs', () => {
    const wrong = prose(catalogue.fr).filter(([, text]) =>
      /'|\.\.\.|[^\s\u202f\u00a0][?!;»]|[ \u00a0][?!;:»]|«(?!\u202f)/u.test(text),
    )
    expect(wrong).toEqual([])
  })

  it('writes English with its own signs', () => {
    expect(prose(catalogue.en).filter(([, text]) => /'|\.\.\.|"|\s[?!;:]|[«»]/u.test(text))).toEqual([])
  })
})
