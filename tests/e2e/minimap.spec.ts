// The minimap shows what is drawn too, and leads there.
import type { Page } from '@playwright/test'
import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import { box } from './pages/board-page.ts'

const draw = async (page: Page, from: readonly [number, number], to: readonly [number, number]) => {
  await page.mouse.move(...from)
  await page.mouse.down()
  await page.mouse.move(...to, { steps: 8 })
  await page.mouse.up()
}
/** Whether the minimap has ink at a share of its width and height. */
const isInkedAt = (page: Page, across: number, down: number) =>
  page.locator('.minimap canvas').evaluate(
    (canvas, { x, y }) => {
      if (!(canvas instanceof HTMLCanvasElement) || canvas.width === 0) return undefined
      const [px, py] = [Math.round(canvas.width * x) - 2, Math.round(canvas.height * y) - 2]
      const { data } = canvas.getContext('2d')?.getImageData(px, py, 5, 5) ?? { data: [] }
      return data.some((alpha, i) => i % 4 === 3 && alpha > 0)
    },
    { x: across, y: down },
  )

test('frames and strokes are on the minimap as they are made, and go with undo', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url, { template: 'blank', title: 'Plan', language: 'fr' })
  const { page, board } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  await page.keyboard.press('f')
  await expect(page.locator('.ink-layer')).toBeAttached()
  await draw(page, [300, 240], [700, 600])
  await page.keyboard.type('Plan')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^(Vue d’ensemble|Overview)$/ }).click()
  const minimap = page.locator('.minimap')
  await expect(minimap).toBeVisible()
  // The frame is all there is: its outline is the minimap's own edge, and nothing is in it.
  await expect.poll(() => isInkedAt(page, 0.5, 0.01)).toBe(true)
  expect(await isInkedAt(page, 0.5, 0.5)).toBe(false)
  await page.keyboard.press('p')
  await expect(page.getByRole('toolbar', { name: /^(Crayon|Pen)$/ })).toBeVisible()
  await draw(page, [340, 420], [660, 420])
  await expect.poll(() => isInkedAt(page, 0.5, 0.5)).toBe(true)
  await page.keyboard.press('Control+z')
  await expect.poll(() => isInkedAt(page, 0.5, 0.5)).toBe(false)

  // Pressed, it leads to what is drawn.
  await page.keyboard.press('v')
  const before = await box(page.locator('.frame'))
  const { x, y, height } = await box(minimap)
  await page.mouse.click(x + 10, y + height - 10)
  await expect.poll(async () => Math.round((await box(page.locator('.frame'))).x - before.x)).toBeGreaterThan(100)
})
