import type { Reaction } from '@parcours/shared/wire/presence'
import { describe, expect, it } from 'vitest'
import { createReactionReader, floatingAtMost, withNewest, type Floating } from './reactions.ts'

const person = (clientId: number, call: number | null, kind: Reaction = 'clap') => ({
  clientId,
  user: { name: `P${clientId}`, color: '#3b5bdb' },
  reaction: call === null ? null : { kind, call },
})

describe('reactions', () => {
  it('float once each, however often presence is told', () => {
    const read = createReactionReader()
    expect(read([person(1, null), person(2, 10)], 0).map(({ name, kind }) => [name, kind])).toEqual([['P2', 'clap']])
    expect(read([person(1, null), person(2, 10)], 1000)).toEqual([])
    expect(read([person(1, 5), person(2, 11)], 1000).map(({ name }) => name)).toEqual(['P1', 'P2'])
  })

  it('of one person are heard two or three a second, whatever their client sends', () => {
    const read = createReactionReader()
    const heard = Array.from({ length: 100 }, (_, i) => read([person(1, i)], i * 10)).flat()
    expect(heard.length).toBe(3)
  })

  it('of somebody who came back float again', () => {
    const read = createReactionReader()
    read([person(1, 3)], 0)
    read([], 10)
    expect(read([person(1, 3)], 20)).toHaveLength(1)
  })

  it('are on the screen a few at a time, the newest', () => {
    const many = Array.from({ length: 50 }, (_, i): Floating => ({ ...floating, id: String(i) }))
    const kept = withNewest([], many)
    expect(kept.length).toBe(floatingAtMost)
    expect(kept.at(-1)?.id).toBe('49')
    expect(withNewest(kept, [])).toBe(kept)
  })
})

const floating: Floating = { id: '', kind: 'like', name: 'Ada', color: '#3b5bdb', across: 0.5 }
