import { expect, test } from 'vitest'
import { arrowBetween } from './arrow.ts'

const rect = (x: number, y: number, width = 100, height = 40) => ({ x, y, width, height })

test('a card above another is joined by a straight arrow, bottom to top', () => {
  expect(arrowBetween(rect(0, 0), rect(0, 200))).toBe('M50,40 L50,200')
  expect(arrowBetween(rect(0, 200), rect(0, 0))).toBe('M50,200 L50,40')
})
test('a wide card and a narrow one under it are joined where both are', () => {
  expect(arrowBetween(rect(0, 0, 252), rect(152, 100))).toBe('M202,40 L202,100')
})
test('cards of the same row are joined sideways, in the direction of the arrow', () => {
  expect(arrowBetween(rect(0, 0), rect(200, 0))).toBe('M100,20 L200,20')
  expect(arrowBetween(rect(200, 0), rect(0, 0))).toBe('M200,20 L100,20')
})
test('elsewhere the arrow leaves and arrives upright, with a bend between', () => {
  expect(arrowBetween(rect(0, 0), rect(300, 200))).toBe('M50,40 C50,120 350,120 350,200')
})
