import { expect, test } from 'vitest'
import { isPressed, keyCaps, type Pressed } from './keys.ts'

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})

test('Mod is Ctrl and it is ⌘', () => {
  expect(isPressed('Mod+z', press('z', { ctrlKey: true }))).toBe(true)
  expect(isPressed('Mod+z', press('z', { metaKey: true }))).toBe(true)
  expect(isPressed('Mod+z', press('z'))).toBe(false)
  expect(isPressed('Mod+z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(false)
  expect(isPressed('Mod+Shift+z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(true)
})
test('a plain key wants no key beside it, and a capital by lock is the same key', () => {
  expect(isPressed('n', press('N'))).toBe(true)
  expect(isPressed('n', press('n', { altKey: true }))).toBe(false)
  expect(isPressed('n', press('N', { shiftKey: true }))).toBe(false)
  expect(isPressed('ArrowUp', press('ArrowUp', { shiftKey: true }))).toBe(false)
})
test('a sign is the same with Shift or without: keyboards differ', () => {
  expect(isPressed('?', press('?', { shiftKey: true }))).toBe(true)
  expect(isPressed('?', press('?'))).toBe(true)
  expect(isPressed('+', press('+', { shiftKey: true }))).toBe(true)
})
test('caps are named as they are printed', () => {
  const names = {
    Mod: 'Ctrl',
    Arrows: '← →',
    Shift: 'Maj',
    Enter: 'Entrée',
    Escape: 'Échap',
    Delete: 'Suppr',
    Backspace: 'Retour',
  }
  expect(keyCaps('Mod+Shift+z', names, false)).toEqual(['Ctrl', 'Maj', 'Z'])
  expect(keyCaps('Mod+Shift+z', names, true)).toEqual(['⌘', '⇧', 'Z'])
  expect(keyCaps('Alt+ArrowLeft', names, false)).toEqual(['Alt', '←'])
  expect(keyCaps('F2', names, false)).toEqual(['F2'])
  expect(keyCaps('+', names, false)).toEqual(['+'])
})
