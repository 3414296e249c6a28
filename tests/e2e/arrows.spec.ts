// Arrows go around the notes between their ends, and straight again when those are gone.
import type { Page } from '@playwright/test'
import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import { box, type BoardPage } from './pages/board-page.ts'

const note = async (board: BoardPage, text: string, x: number, y: number) => {
  await board.page.mouse.dblclick(x, y)
  await board.field.fill(text)
  await board.page.keyboard.press('Escape')
  await expect(board.card(text)).toBeVisible()
}

type Point = { readonly x: number; readonly y: number }
/** How the board lies on the screen: the matrix of the viewport. */
const viewOf = (page: Page) =>
  page.locator('.react-flow__viewport').evaluate((element) => getComputedStyle(element).transform)
/** Whether the far view has ink where this point of an earlier view of the board is now. */
const isInkedAt = (page: Page, earlier: string, at: Point) =>
  page.locator('canvas.far-layer').evaluate(
    (canvas, { before, x, y }) => {
      const viewport = document.querySelector('.react-flow__viewport')
      if (!(canvas instanceof HTMLCanvasElement) || viewport === null) return undefined
      const { left, top } = canvas.getBoundingClientRect()
      const onBoard = new DOMMatrix(before).inverse().transformPoint({ x: x - left, y: y - top })
      const now = new DOMMatrix(getComputedStyle(viewport).transform).transformPoint(onBoard)
      // A line is as fine as a pixel, and may lie on either side of the point.
      const reach = 2 * devicePixelRatio
      const [px, py] = [now.x * devicePixelRatio - reach, now.y * devicePixelRatio]
      const { data } = canvas.getContext('2d')?.getImageData(px, py, 2 * reach, 1) ?? { data: [] }
      return data.some((alpha, i) => i % 4 === 3 && alpha > 40)
    },
    { before: earlier, x: at.x, y: at.y },
  )

test('an arrow goes around a note in its way, and follows it', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url, { template: 'blank', title: 'Flèches', language: 'fr' })
  const { page, board } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  await note(board, 'début', 500, 220)
  await note(board, 'obstacle', 500, 380)
  await note(board, 'fin', 500, 540)
  await page.keyboard.press('Escape')
  const [from, to] = [await box(board.card('début')), await box(board.card('fin'))]
  await page.keyboard.press('a')
  await page.mouse.move(from.x + 20, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(to.x + 20, to.y + 12, { steps: 5 })
  await page.mouse.up()
  await page.keyboard.press('Escape')
  const line = board.link('début', 'fin').locator('.link-line')
  const wall = await box(board.card('obstacle'))
  /** Whether any point of the line is on the note in between. */
  const isThrough = () =>
    line.evaluate((path, { x, y, width, height }) => {
      if (!(path instanceof SVGPathElement)) return true
      const [length, matrix] = [path.getTotalLength(), path.getScreenCTM()]
      return Array.from({ length: 101 }, (_, i) =>
        path.getPointAtLength((length * i) / 100).matrixTransform(matrix ?? undefined),
      ).some((point) => point.x > x && point.x < x + width && point.y > y && point.y < y + height)
    }, wall)
  await expect.poll(isThrough).toBe(false)
  await expect(line).toHaveAttribute('d', /Q/)
  await board.carry(board.card('obstacle'), { x: 900, y: 400 })
  // Also while it is in the air.
  await expect(line).not.toHaveAttribute('d', /Q/)
  await board.drop()
  await expect(line).not.toHaveAttribute('d', /Q/)
  await page.keyboard.press('Control+z')
  await expect(line).toHaveAttribute('d', /Q/)

  // From far away too: nothing is drawn where the straight one would be, and something beside the note in between.
  const between = { x: from.x + from.width / 2, y: (from.y + from.height + wall.y) / 2 }
  const beside = { x: wall.x - 9, y: wall.y + wall.height / 2 }
  const near = await viewOf(page)
  await expect(async () => {
    await page.keyboard.press('-')
    await expect(page.locator('canvas.far-layer')).toHaveClass(/is-shown/, { timeout: 200 })
  }).toPass()
  await expect.poll(() => isInkedAt(page, near, beside)).toBe(true)
  await expect.poll(() => isInkedAt(page, near, between)).toBe(false)
})
