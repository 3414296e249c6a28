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

test('the view is zoomed by wheel, keys and buttons, to 100 %, to what is in hand, and carried with the space bar', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url, { template: 'demo-train', language: 'fr' })
  const { board, page } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  await board.seeAll()
  const zoom = async () => Number((await viewOf(page)).zoom)
  const start = await zoom()
  // What a trackpad's pinch says: the wheel with Ctrl.
  await page.mouse.move(500, 400)
  await page.keyboard.down('Control')
  for (let i = 0; i < 4; i++) await page.mouse.wheel(0, -60)
  await page.keyboard.up('Control')
  await expect.poll(zoom).toBeGreaterThan(start * 1.2)
  await page.keyboard.press('0')
  await expect.poll(zoom).toBe(1)
  await page.keyboard.press('-')
  await expect.poll(zoom).toBeLessThan(1)
  await page.getByRole('button', { name: /^(Agrandir|Zoom in)$/ }).click()
  await expect.poll(zoom).toBe(1)
  // Three presses in a row are three steps, however fast.
  const buttons = page.getByRole('group', { name: /zoom/i })
  await buttons.getByRole('button', { name: /^(Réduire|Zoom out)$/ }).evaluate((button) => {
    if (button instanceof HTMLElement) for (let i = 0; i < 3; i++) button.click()
  })
  await expect.poll(zoom).toBe(0.58)
  await buttons.getByRole('button', { name: /^Zoom 58/ }).click()
  await expect.poll(zoom).toBe(1)
  // On the way back to 100 % a press counts from there.
  await page.keyboard.press('1')
  await board.seeAll()
  await expect.poll(zoom).not.toBe(1)
  await page.keyboard.press('0')
  await page.keyboard.press('+')
  await expect.poll(zoom).toBe(1.2)
  await board.seeAll()

  // A note, then a whole step: each as large as it can be read, in the middle of what is free.
  await board.card(/Retard annoncé sans cause/).click()
  await page.keyboard.press('2')
  await expect.poll(zoom).toBeGreaterThan(1)
  const near = await zoom()
  await page.keyboard.press('Escape')
  await board.seeAll()
  await board.step('Apprendre le retard').click()
  await page.keyboard.press('2')
  await expect.poll(zoom).toBeGreaterThan(start)
  expect(await zoom()).toBeLessThan(near)

  const before = await viewOf(page)
  await page.mouse.move(600, 500)
  await page.keyboard.down('Space')
  await page.mouse.down()
  await page.mouse.move(500, 440, { steps: 6 })
  await page.mouse.up()
  await page.keyboard.up('Space')
  // It may still have been on its last way before.
  await expect.poll(async () => Math.abs(before.x - (await viewOf(page)).x - 100)).toBeLessThan(20)
  await expect(page.locator('.card.is-selected')).toHaveCount(0)
})
