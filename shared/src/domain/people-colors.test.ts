import { describe, expect, it } from 'vitest'
import { colorIn, hueForNewcomer, peopleColors } from './people-colors.ts'

type People = Parameters<typeof colorIn>[0]
const come = (people: People, id: string, here: Iterable<string> = Object.keys(people)): People => ({
  ...people,
  [id]: { ...people[id], hue: hueForNewcomer(people, id, here) },
})
const ids = (n: number, prefix = 'p') => Array.from({ length: n }, (_, i) => `${prefix}${i}`)
const colors = (people: People, of = Object.keys(people)) => of.map((id) => colorIn(people, id))

describe('the colours of people', () => {
  it('are readable under white text, and no two look the same', () => {
    for (const color of peopleColors) expect(contrastWithWhite(color)).toBeGreaterThan(4.5)
    expect(new Set(peopleColors).size).toBeGreaterThanOrEqual(12)
    const near = peopleColors.flatMap((a, i) => peopleColors.slice(0, i).filter((b) => distance(a, b) < 60))
    expect(near).toEqual([])
  })
  it('are all different until there are no more', () => {
    const people = ids(peopleColors.length).reduce<People>((so, id) => come(so, id), {})
    expect(new Set(colors(people)).size).toBe(peopleColors.length)
    const more = ids(peopleColors.length, 'q').reduce<People>((so, id) => come(so, id), people)
    expect(Math.max(...peopleColors.map((each) => colors(more).filter((color) => color === each).length))).toBe(2)
  })
  it('stay with whoever has them, whoever comes', () => {
    const two = come(come({}, 'ana'), 'ben')
    const many = ids(40).reduce<People>((so, id) => come(so, id), two)
    expect(colors(many, ['ana', 'ben'])).toEqual(colors(two))
  })
  it('differ from those who are here first, however many once came', () => {
    const once = ids(100).reduce<People>((so, id) => come(so, id, []), {})
    const here = ['p3', 'p7', 'p11']
    const now = come(once, 'new', here)
    expect(colors(now, here)).not.toContain(colorIn(now, 'new'))
  })
  it('are free again when somebody was shown out', () => {
    const full = ids(peopleColors.length).reduce<People>((so, id) => come(so, id), {})
    const out: People = { ...full, p5: { ...full['p5'], removed: true } }
    expect(colorIn(come(out, 'new'), 'new')).toBe(colorIn(full, 'p5'))
  })
  it('of those who came before colours were given out are not given again', () => {
    const old: People = { ana: {} }
    const both = come(old, 'ben')
    expect(colorIn(both, 'ben')).not.toBe(colorIn(old, 'ana'))
  })
})

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
const contrastWithWhite = (hex: string): number => {
  const linear = channels(hex).map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4))
  const [r = 0, g = 0, b = 0] = linear
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)
}
/** As eyes see it, roughly: the "redmean" of two colours, 0 … 765. */
const distance = (a: string, b: string): number => {
  const [[r = 0, g = 0, u = 0], [s = 0, h = 0, v = 0]] = [channels(a), channels(b)]
  const mean = (r + s) / 2
  return Math.sqrt((2 + mean / 256) * (r - s) ** 2 + 4 * (g - h) ** 2 + (2 + (255 - mean) / 256) * (u - v) ** 2)
}
