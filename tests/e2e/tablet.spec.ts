// A board under fingers alone: no mouse, no keys but those of the tablet's own keyboard.
import type { CDPSession } from '@playwright/test'
import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import { box } from './pages/board-page.ts'

const tablet = { viewport: { width: 1180, height: 820 }, hasTouch: true, isMobile: true }

type Point = readonly [x: number, y: number]

/** Fingers go down on the first points, move over the next, and leave the glass. */
const draw = async (cdp: CDPSession, path: readonly (readonly Point[])[]) => {
  for (const [i, fingers] of path.entries())
    await cdp.send('Input.dispatchTouchEvent', {
      type: i === 0 ? 'touchStart' : 'touchMove',
      touchPoints: fingers.map(([x, y], id) => ({ x, y, id })),
    })
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}
const between = (from: Point, to: Point, steps = 8): Point[] =>
  Array.from({ length: steps + 1 }, (_, i) => [
    from[0] + ((to[0] - from[0]) * i) / steps,
    from[1] + ((to[1] - from[1]) * i) / steps,
  ])

test('fingers alone write, carry, pinch, take several, delete and take back', async ({ server, newPerson }) => {
  const { page, board, context } = await newPerson(tablet)
  const made = await makeBoard(server.url)
  await board.join(made.link('facilitator'), 'Anne')
  await board.seeAll()
  const cdp = await context.newCDPSession(page)

  // A tap on a cell brings the tablet's keyboard; so does the button beside it.
  await board.cell('Irritants', 'Besoin').tap()
  await page.keyboard.type('File interminable')
  await board.field.press('Enter')
  await expect(board.card(/File interminable/)).toBeVisible()

  await board.cell('Enchantements', 'Aide').tap()
  await page.getByRole('button', { name: 'Ajouter une note' }).tap()
  await board.field.fill('On me rappelle')
  await board.field.press('Enter')
  await expect(board.card(/On me rappelle/)).toBeVisible()

  // A finger carries it to the next cell.
  const from = await box(board.card(/File interminable/))
  const to = await box(board.cell('Irritants', 'Comparaison'))
  const start: Point = [from.x + 14, from.y + 10]
  await draw(
    cdp,
    between(start, [to.x + to.width / 2, to.y + to.height - 8], 12).map((point) => [point]),
  )
  await expect.poll(async () => (await box(board.card(/File interminable/))).x).toBeGreaterThan(to.x)

  // What a finger did is taken back by a button.
  await page.getByRole('button', { name: /^annuler/i }).tap()
  await expect.poll(async () => (await box(board.card(/File interminable/))).x).toBeLessThan(to.x)

  // Two fingers come nearer, and move the view.
  const width = async () => (await box(board.card(/File interminable/))).width
  const before = await width()
  const [left, right] = [between([560, 420], [420, 420]), between([620, 420], [760, 420])]
  await draw(
    cdp,
    left.map((point, i) => [point, right[i] ?? [760, 420]]),
  )
  await expect.poll(width).toBeGreaterThan(before * 1.5)
  await board.seeAll()

  // A tap takes it, and the bar beside it deletes it.
  await board.card(/File interminable/).tap()
  await page
    .getByRole('button', { name: /^supprimer/i })
    .first()
    .tap()
  await expect(board.card(/File interminable/)).toHaveCount(0)
  await expect(page.getByText(/enregistré/).first()).toBeVisible()
})
