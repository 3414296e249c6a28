import { boardId, type BoardId } from '@parcours/shared/domain/ids'
import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import { forgetBoard, isMadeHere, recentBoards, rememberBoard } from './recent-boards.ts'

const id = (text: string): BoardId => v.parse(boardId, text)
const keys = { facilitator: 'F', participant: 'P', observer: 'O' }

describe('the recent boards', () => {
  beforeEach(() => localStorage.clear())

  it('are none at first', () => {
    expect(recentBoards()).toEqual([])
  })

  it('come newest first, a board once', () => {
    rememberBoard({ boardId: id('a'), title: 'A', role: 'participant', key: 'P' }, 1)
    rememberBoard({ boardId: id('b'), title: 'B', role: 'participant', key: 'P' }, 2)
    rememberBoard({ boardId: id('a'), title: 'A renamed', role: 'participant', key: 'P' }, 3)
    expect(recentBoards().map(({ boardId: one, title, openedAt }) => [one, title, openedAt])).toEqual([
      ['a', 'A renamed', 3],
      ['b', 'B', 2],
    ])
  })

  it('keep the greater role and all keys when a lesser link is opened', () => {
    rememberBoard({ boardId: id('a'), title: 'A', role: 'facilitator', key: 'F', keys }, 1)
    rememberBoard({ boardId: id('a'), title: 'A', role: 'observer', key: 'O' }, 2)
    expect(recentBoards()).toEqual([{ boardId: 'a', title: 'A', role: 'facilitator', key: 'F', keys, openedAt: 2 }])
  })

  it('know which were made here, by the key of the one who made them', () => {
    rememberBoard({ boardId: id('a'), title: 'A', role: 'facilitator', key: 'F', keys })
    rememberBoard({ boardId: id('b'), title: 'B', role: 'facilitator', key: 'G' })
    expect([isMadeHere(id('a'), 'F'), isMadeHere(id('a'), 'P'), isMadeHere(id('b'), 'G')]).toEqual([true, false, false])
  })

  it('take a greater role', () => {
    rememberBoard({ boardId: id('a'), title: 'A', role: 'observer', key: 'O' }, 1)
    rememberBoard({ boardId: id('a'), title: 'A', role: 'participant', key: 'P' }, 2)
    expect(recentBoards()).toEqual([{ boardId: 'a', title: 'A', role: 'participant', key: 'P', openedAt: 2 }])
  })

  it('can be forgotten', () => {
    rememberBoard({ boardId: id('a'), title: 'A', role: 'observer', key: 'O' }, 1)
    rememberBoard({ boardId: id('b'), title: 'B', role: 'observer', key: 'O' }, 2)
    forgetBoard(id('a'))
    expect(recentBoards().map((one) => one.boardId)).toEqual(['b'])
  })

  it.each(['not json', '{}', 'null'])('survive a store that holds %s', (stored) => {
    localStorage.setItem('parcours.boards', stored)
    expect(recentBoards()).toEqual([])
  })

  it('leave out the entries that cannot be read, and keep the others', () => {
    const good = { boardId: 'a', title: 'A', role: 'observer', openedAt: 1, key: 'O' }
    localStorage.setItem('parcours.boards', JSON.stringify([{ boardId: '../x' }, good, 7]))
    expect(recentBoards()).toEqual([good])
  })

  it('are fifty at most', () => {
    for (let i = 0; i < 55; i++) rememberBoard({ boardId: id(`b${i}`), title: '', role: 'observer', key: 'O' }, i)
    expect(recentBoards().map((one) => one.openedAt)).toEqual(Array.from({ length: 50 }, (_, i) => 54 - i))
  })
})
