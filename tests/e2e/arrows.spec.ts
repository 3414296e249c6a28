// Arrows go around the notes between their ends, and straight again when those are gone.
import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import { box, type BoardPage } from './pages/board-page.ts'

const note = async (board: BoardPage, text: string, x: number, y: number) => {
  await board.page.mouse.dblclick(x, y)
  await board.field.fill(text)
  await board.page.keyboard.press('Escape')
  await expect(board.card(text)).toBeVisible()
}

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
})
