import type { Page } from '@playwright/test'
import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'

const viewOf = (page: Page) =>
  page.locator('.react-flow__viewport').evaluate((element) => {
    const { a, e, f } = new DOMMatrix(getComputedStyle(element).transform)
    return { zoom: a.toFixed(2), x: Math.round(e), y: Math.round(f) }
  })
/** What this device remembers once the view has come to rest. */
const kept = (page: Page, boardId: string) =>
  page.evaluate((id) => localStorage.getItem(`parcours.place.${id}`), boardId)

test('coming back, one is where one was; a key leads back after a jump', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url, { template: 'demo-train' })
  const { board, page } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  const start = await viewOf(page)
  await page.mouse.move(700, 450)
  await page.mouse.wheel(600, 200)
  await expect.poll(async () => (await viewOf(page)).x).toBe(start.x - 600)
  const there = await viewOf(page)
  await expect.poll(() => kept(page, made.boardId)).not.toBeNull()

  await page.reload()
  await board.waitUntilReady()
  await expect.poll(() => viewOf(page)).toEqual(there)

  const before = await kept(page, made.boardId)
  await page.keyboard.press('1')
  await expect.poll(async () => (await viewOf(page)).x).toBe(start.x)
  await expect.poll(() => kept(page, made.boardId)).not.toBe(before)
  await page.keyboard.press('3')
  await expect.poll(() => viewOf(page)).toEqual(there)

  // Another device has not been there.
  const other = await newPerson()
  await other.board.join(made.link('participant'), 'Karim')
  await expect.poll(async () => (await viewOf(other.page)).x).toBe(start.x)
})

test('who wants no motion is there at once', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url)
  const { board, page } = await newPerson()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await board.join(made.link('facilitator'), 'Anne')
  const places = await page.evaluate(async () => {
    const viewport = document.querySelector<HTMLElement>('.react-flow__viewport')
    const seen = new Set<string>()
    dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true }))
    for (let frame = 0; frame < 30; frame++) {
      await new Promise(requestAnimationFrame)
      seen.add(viewport?.style.transform ?? '')
    }
    return seen.size
  })
  expect(places).toBeLessThan(3)
})
