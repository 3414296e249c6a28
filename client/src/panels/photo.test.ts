import { expect, it } from 'vitest'
import { safePhoto, textOn } from '../ui/persona-look.ts'
import { firstShortEnough, photoLength, refusalOf, squareOf } from './photo.ts'

it('refuses what is no photo, what is empty and what is huge, before reading it', () => {
  expect(refusalOf({ type: 'image/jpeg', size: 2_000_000 })).toBeUndefined()
  expect(refusalOf({ type: 'application/pdf', size: 2_000 })).toBe('type')
  expect(refusalOf({ type: 'image/svg+xml', size: 2_000 })).toBe('type')
  expect(refusalOf({ type: 'image/png', size: 0 })).toBe('unreadable')
  expect(refusalOf({ type: 'image/png', size: 21 * 1024 * 1024 })).toBe('large')
})

it('takes the middle square, at most 256 px, and never larger than it was', () => {
  expect(squareOf(4000, 3000)).toEqual({ x: 500, y: 0, side: 3000, drawn: 256 })
  expect(squareOf(80, 120)).toEqual({ x: 0, y: 20, side: 80, drawn: 80 })
})

it('lowers the quality, then the size, until the photo is short enough', () => {
  const tried: [number, number][] = []
  const draw = (side: number, quality: number) => {
    tried.push([side, quality])
    return 'x'.repeat(side * side * quality > 20_000 ? photoLength + 1 : photoLength)
  }
  expect(firstShortEnough(draw, 256)).toHaveLength(photoLength)
  expect(tried.at(-1)).toEqual([192, 0.45])
  expect(firstShortEnough(() => 'x'.repeat(photoLength + 1), 256)).toBeUndefined()
})

it('shows only photos that lie in the board', () => {
  expect(safePhoto('data:image/jpeg;base64,AAAA')).toBe('data:image/jpeg;base64,AAAA')
  expect(safePhoto('https://example.org/pixel.png')).toBeUndefined()
  expect(safePhoto('data:image/svg+xml;base64,AAAA')).toBeUndefined()
  expect(safePhoto(undefined)).toBeUndefined()
})

it('writes on a colour with what can be read on it', () => {
  expect(['#3b5bdb', '#c2255c', '#087f5b', '#ffffff', '#ffe066', '#000000'].map(textOn)).toEqual([
    '#ffffff',
    '#ffffff',
    '#ffffff',
    '#000000',
    '#000000',
    '#ffffff',
  ])
})
