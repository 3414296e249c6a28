// What a finger carries catches as under a mouse, and a long press is for what it is on.
import type { Locator, Page } from '@playwright/test'
import { makeBoard } from './boards.ts'
import { between, cornerOf, draw, menuOf, middleOf, type Point, pull, tablet, takeTool } from './fingers.ts'
import { expect, test } from './fixtures.ts'
import { type BoardPage, box } from './pages/board-page.ts'

const blank = { template: 'blank', title: 'Doigts', language: 'fr' } as const

const note = async ({ page, field }: BoardPage, text: string, x: number, y: number) => {
  await page.touchscreen.tap(x, y)
  await page.touchscreen.tap(x, y)
  await expect(field).toBeFocused()
  await page.keyboard.type(text)
  await page.touchscreen.tap(500, 720)
  await expect(field).toHaveCount(0)
}

test('a note under a finger catches on the lines of its neighbours, and so do several together', async ({
  server,
  newPerson,
}) => {
  const { page, board, context } = await newPerson(tablet)
  const made = await makeBoard(server.url, blank)
  await board.join(made.link('facilitator'), 'Anne')
  const cdp = await context.newCDPSession(page)
  await note(board, 'un', 260, 200)
  await note(board, 'deux', 560, 380)
  await note(board, 'trois', 640, 560)
  const [un, deux, trois] = [board.card(/un$/), board.card(/deux$/), board.card(/trois$/)]
  const guides = page.locator('.hand-guide')

  const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Point) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [{ x: at[0], y: at[1] }] })
  /** A few pixels beside the left edge of `un`: what is carried holds there. The way a finger slips at first is its own. */
  const carryBeside = async (carried: Locator) => {
    const { x, y } = await box(carried)
    const start: Point = [x + 40, y + 30]
    const near: Point = [start[0] - 60, start[1] + 4]
    await touch('touchStart', start)
    for (const at of between(start, near, 20)) await touch('touchMove', at)
    await expect.poll(async () => (await box(carried)).x).toBeLessThan(x - 30)
    const left = (await box(carried)).x
    const end: Point = [near[0] + (await box(un)).x + 4 - left, near[1]]
    for (const at of between(near, end, 20)) await touch('touchMove', at)
    await expect(guides).not.toHaveCount(0)
    await touch('touchEnd')
    await expect(guides).toHaveCount(0)
    await expect.poll(async () => Math.round((await box(carried)).x - (await box(un)).x)).toBe(0)
  }
  await carryBeside(deux)

  await takeTool(page, /^(Entourer des notes|Lasso notes)$/)
  const [first, last] = [await box(deux), await cornerOf(trois)]
  const [left, top, right, bottom] = [first.x - 20, first.y - 20, last[0] + 20, last[1] + 20]
  const corners: Point[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top + 10],
  ]
  await draw(
    cdp,
    corners.map((corner) => [corner]),
  )
  await expect(page.locator('.card.is-selected')).toHaveCount(2)
  const apart = async () => Math.round((await box(trois)).x - (await box(deux)).x)
  const before = await apart()
  await carryBeside(deux)
  expect(await apart()).toBe(before)
  await board.expectSaved()
})

const viewOf = (page: Page) => page.locator('.react-flow__viewport').getAttribute('style')

test('a long press on an arrow is for the arrow, whatever was in hand', async ({ server, newPerson }) => {
  const { page, board, context } = await newPerson(tablet)
  const made = await makeBoard(server.url, blank)
  await board.join(made.link('facilitator'), 'Anne')
  const cdp = await context.newCDPSession(page)
  await note(board, 'un', 260, 300)
  await note(board, 'deux', 640, 340)
  const arrow = board.link('un', 'deux')
  await takeTool(page, /^(Relier par une flèche|Link with an arrow)$/)
  const [from, to] = [await middleOf(board.card(/un$/)), await middleOf(board.card(/deux$/))]
  // Two fingers on the notes zoom, and join nothing.
  const view = await viewOf(page)
  await draw(
    cdp,
    between(from, [from[0] + 60, from[1] + 20]).map((point, i) => (i < 2 ? [point] : [point, [to[0] - i * 8, to[1]]])),
  )
  await expect.poll(() => viewOf(page)).not.toBe(view)
  await expect(page.locator('.link')).toHaveCount(0)
  await board.seeAll()
  const [start, end] = [await middleOf(board.card(/un$/)), await middleOf(board.card(/deux$/))]
  await pull(cdp, start, [end[0] - start[0], end[1] - start[1]])
  await expect(arrow).toBeAttached()
  await takeTool(page, /^(Sélectionner|Select)$/)
  await expect(async () => {
    await board.card(/un$/).tap()
    await expect(board.card(/un$/)).toHaveClass(/is-selected/, { timeout: 1000 })
  }).toPass()

  // A finger is no needle: beside the line is near enough.
  const [x, y] = await middleOf(arrow.locator('.link-line'))
  await menuOf(cdp, page, [x + 10, y])
  await expect(arrow).toHaveClass(/is-selected/)
  await page.getByRole('menuitem', { name: /^(supprimer|delete)$/i }).tap()
  await expect(arrow).toHaveCount(0)
  await expect(page.getByRole('article')).toHaveCount(2)
  await page
    .getByRole('button', { name: /^(annuler|undo)/i })
    .first()
    .tap()
  await expect(arrow).toBeAttached()
  await board.expectSaved()
})
