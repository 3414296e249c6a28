// Fingers on a tablet: what they draw on the glass, and the menu that a long press opens.
import type { CDPSession, Locator, Page } from '@playwright/test'
import { expect } from './fixtures.ts'
import { box } from './pages/board-page.ts'

export const tablet = { viewport: { width: 1180, height: 820 }, hasTouch: true, isMobile: true }

export type Point = readonly [x: number, y: number]

/** Fingers go down on the first points, move over the next, and leave the glass. */
export const draw = async (cdp: CDPSession, path: readonly (readonly Point[])[]) => {
  for (const [i, fingers] of path.entries())
    await cdp.send('Input.dispatchTouchEvent', {
      type: i === 0 ? 'touchStart' : 'touchMove',
      touchPoints: fingers.map(([x, y], id) => ({ x, y, id })),
    })
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}
export const between = (from: Point, to: Point, steps = 8): Point[] =>
  Array.from({ length: steps + 1 }, (_, i) => [
    from[0] + ((to[0] - from[0]) * i) / steps,
    from[1] + ((to[1] - from[1]) * i) / steps,
  ])

/** One finger from a place on something. */
export const pull = async (cdp: CDPSession, from: Point, [dx, dy]: Point) =>
  draw(
    cdp,
    between(from, [from[0] + dx, from[1] + dy], 12).map((point) => [point]),
  )
export const menuOf = async (cdp: CDPSession, page: Page, [x, y]: Point) => {
  await expect(page.getByRole('menu')).toHaveCount(0)
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
  await expect(page.getByRole('menu')).toBeVisible()
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}
export const cornerOf = async (thing: Locator, inset = 0): Promise<Point> => {
  const { x, y, width, height } = await box(thing)
  return [x + width - inset, y + height - inset]
}
export const middleOf = async (thing: Locator): Promise<Point> => {
  const { x, y, width, height } = await box(thing)
  return [x + width / 2, y + height / 2]
}

/** Right after a stroke the browser may take a tap for a part of it: then one taps again. */
export const takeTool = (page: Page, name: RegExp) =>
  expect(async () => {
    const tool = page.getByRole('toolbar').getByRole('button', { name })
    await tool.first().tap()
    await expect(tool.first()).toHaveAttribute('aria-pressed', 'true', { timeout: 1000 })
  }).toPass()
