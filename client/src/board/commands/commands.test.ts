import { expect, test } from 'vitest'
import { commands } from './commands.ts'
import { isPressed, type Pressed } from './keys.ts'

const pressOf = (keys: string): Pressed => ({
  key: keys === '+' ? '+' : (keys.split('+').at(-1) ?? ''),
  ctrlKey: keys.startsWith('Mod+'),
  metaKey: false,
  shiftKey: keys.includes('Shift+'),
  altKey: keys.includes('Alt+'),
})

test('every command has a name of its own', () => {
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length)
})

test('every key that a command names reaches it', () => {
  const dead = commands.flatMap(({ id, keys }) =>
    keys.filter((each) => !isPressed(each, pressOf(each))).map((each) => `${id} ${each}`),
  )
  expect(dead).toEqual([])
})

test('keys are shared by commands alone that what is in hand tells apart', () => {
  const owners = new Map<string, string[]>()
  for (const { id, keys } of commands) for (const each of keys) owners.set(each, [...(owners.get(each) ?? []), id])
  const shared = [...new Set([...owners.values()].filter((ids) => ids.length > 1).map((ids) => ids.join(' ')))]
  // Arrows: a cell, free notes, notes in maps, or nothing; with Shift and Alt: free notes have a size, those in maps a span.
  // Enter: what is in hand, or with its tool something new.
  expect(shared.sort()).toEqual([
    'nudgeFar panView',
    'resize widen',
    'stepCell nudge nextCard panView',
    'write writeHere',
  ])
})
