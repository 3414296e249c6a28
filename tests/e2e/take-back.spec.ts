// Escape while the button is down: what the hand held is where it was, for everybody.
import type { Locator, Page } from '@playwright/test'
import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import { box } from './pages/board-page.ts'

type Place = { readonly x: number; readonly y: number }

const middleOf = async (what: Locator): Promise<Place> => {
  const { x, y, width, height } = await box(what)
  return { x: x + width / 2, y: y + height / 2 }
}
/** Pulled, taken back, pulled on and let go: `what` is seen to move, and is then as before. */
const takeBack = async (page: Page, what: Locator, from: Place) => {
  const before = await box(what)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 60, from.y + 40, { steps: 6 })
  await expect.poll(() => box(what)).not.toEqual(before)
  await page.keyboard.press('Escape')
  await expect.poll(() => box(what)).toEqual(before)
  await page.mouse.move(from.x + 90, from.y + 20, { steps: 3 })
  await page.mouse.up()
  await expect.poll(() => box(what)).toEqual(before)
}

test('a note and its size', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url, { template: 'blank', title: 'Hand', language: 'fr' })
  const [{ page, board }, ben] = [await newPerson(), await newPerson()]
  await board.join(made.link('facilitator'), 'Anne')
  await ben.board.join(made.link('facilitator'), 'Ben')
  await page.mouse.dblclick(500, 400)
  await board.field.fill('libre')
  await page.keyboard.press('Escape')
  await board.expectSaved()
  const [card, theirs] = [board.card(/libre$/), ben.board.card(/libre$/)]
  const before = await box(theirs)
  await takeBack(page, card, await middleOf(card))
  await card.click()
  const { x, y, width, height } = await box(card)
  await takeBack(page, page.locator('.hand-resize'), { x: x + width, y: y + height })
  expect(await box(card)).toEqual({ x, y, width, height })
  // Still in hand, and nothing was written: what is undone is the note itself.
  await expect(card).toHaveClass(/is-selected/)
  await expect.poll(() => box(theirs)).toEqual(before)
  await page.keyboard.press('Control+z')
  await expect(theirs).toHaveCount(0)
})

test('a note in a cell, a point of the curve and a map', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url, { template: 'demo-train', language: 'fr' })
  const { page, board } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  await board.seeAll()
  const card = board.card(/Retard annoncé sans cause/)
  await takeBack(page, card, await middleOf(card))
  const point = board.point('Apprendre le retard')
  await takeBack(page, point, await middleOf(point))
  const map = page.locator('.react-flow__node-map').first()
  await takeBack(page, map, await middleOf(page.locator('.map-grip').first()))
  await expect(page.getByRole('button', { name: /^(Annuler|Undo)/ }).first()).toBeDisabled()
})
