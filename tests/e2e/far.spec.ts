import type { Page } from '@playwright/test'
import { makeBoard } from './boards.ts'
import { fillWithNotes, placeOf, toScreen } from './far-board.ts'
import { expect, test } from './fixtures.ts'
import { box } from './pages/board-page.ts'

const colorAt = (page: Page, at: { readonly x: number; readonly y: number }) =>
  page.locator('canvas.far-layer').evaluate((element, { x, y }) => {
    if (!(element instanceof HTMLCanvasElement)) return undefined
    const [r, g, b] =
      element.getContext('2d')?.getImageData(x * devicePixelRatio, y * devicePixelRatio, 1, 1).data ?? []
    return [r, g, b]
  }, at)

test('from far away the board is drawn, and a note is still picked, carried and gone to', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url)
  await fillWithNotes(server.url, made)
  const { board, page } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  const layer = page.locator('canvas.far-layer')
  await expect(layer).toBeHidden()

  await page.getByRole('button', { name: /^(Tout voir|See all)$/ }).click()
  await expect(layer).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(0)
  const [x, y] = placeOf(615)
  await expect.poll(async () => colorAt(page, await toScreen(page, [x + 84, y + 30]))).toEqual([201, 242, 221])
  expect(await page.locator('.room *').count()).toBeLessThan(400)

  // What Find leaves out steps back here too.
  const other = await toScreen(page, [placeOf(600)[0] + 84, placeOf(600)[1] + 30])
  expect(await colorAt(page, other)).toEqual([201, 242, 221])
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('Note 615')
  await expect.poll(() => colorAt(page, other)).not.toEqual([201, 242, 221])
  expect(await colorAt(page, await toScreen(page, [x + 84, y + 30]))).toEqual([201, 242, 221])
  await page.keyboard.press('Escape')
  await expect.poll(() => colorAt(page, other)).toEqual([201, 242, 221])

  const spot = await toScreen(page, [x + 84, y + 30])
  await page.mouse.click(spot.x, spot.y)
  await expect(board.card('Note 615')).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(1)
  const before = await toScreen(page, [0, 0])
  await page.mouse.move(spot.x, spot.y)
  await page.mouse.down()
  await page.mouse.move(spot.x + 30, spot.y + 5, { steps: 4 })
  await page.mouse.move(spot.x + 60, spot.y + 5, { steps: 4 })
  await page.mouse.up()
  await expect.poll(async () => (await box(board.card('Note 615'))).x).toBeGreaterThan(spot.x + 40)
  expect(await toScreen(page, [0, 0])).toEqual(before)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await box(board.card('Note 615'))).x).toBeLessThan(spot.x)

  await page.keyboard.press('Escape')
  await expect(page.getByRole('article')).toHaveCount(0)
  await page.mouse.dblclick(spot.x, spot.y)
  await expect(layer).toBeHidden()
  await expect(board.card('Note 615')).toBeInViewport()
  await expect(board.card('Note 0')).toHaveCount(0)

  await page.getByRole('button', { name: /^(Vue d’ensemble|Overview)$/ }).click()
  const overview = page.getByRole('application', { name: /^(Vue d’ensemble|Overview)\W/ })
  const there = await toScreen(page, [0, 0])
  await overview.press('ArrowRight')
  await expect.poll(async () => (await toScreen(page, [0, 0])).x).toBeLessThan(there.x)
})

test('keys lead to cells that are out of sight, and the view goes with them', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url)
  const { board, page } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  const first = page.getByRole('gridcell').first()
  await first.click({ position: { x: 3, y: 3 } })
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -500)
  await page.keyboard.up('Control')
  await expect(page.getByRole('button', { name: /^Zoom [12]\d\d/ })).toBeVisible()
  const selected = page.getByRole('gridcell', { selected: true })
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowRight']) {
    await page.keyboard.press(key)
    await expect(selected).toBeInViewport()
  }
  await page.keyboard.type('Loin')
  await page.keyboard.press('Enter')
  await expect(board.card('Loin')).toBeInViewport()
})
