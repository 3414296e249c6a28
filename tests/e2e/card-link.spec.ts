// A link to one note: it leads there whoever may open the board, over where they looked last; it opens nothing by itself.
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
const isEnglish = (page: Page) => page.evaluate(() => document.documentElement.lang === 'en')
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
/** The middle of the screen on the board, in whole pixels; undefined: the board is not here yet. */
const viewOf = (page: Page) =>
  page.evaluate(() => {
    const viewport = document.querySelector('.react-flow__viewport')
    if (viewport === null) return undefined
    const { a, e, f } = new DOMMatrix(getComputedStyle(viewport).transform)
    return `${Math.round((innerWidth / 2 - e) / a)} ${Math.round((innerHeight / 2 - f) / a)}`
  })
const isKeptAt = (page: Page, boardId: string, view: string | undefined) =>
  page.evaluate(
    ([id, wanted]) => {
      const { x = 0, y = 0 } = JSON.parse(localStorage.getItem(`parcours.place.${id}`) ?? '{}')
      return `${Math.round(x)} ${Math.round(y)}` === wanted
    },
    [boardId, view] as const,
  )
const expectLedTo = async (page: Page, text: string) => {
  await expect(page.locator('.card.is-selected')).toHaveCount(1)
  await expect(page.locator('.card.is-selected')).toHaveAccessibleName(new RegExp(`${text}$`))
  await expect
    .poll(async () => {
      const { x, y } = await box(page.locator('.card.is-selected'))
      return x > 300 && x < 900 && y > 200 && y < 600
    })
    .toBe(true)
}

test('a link to a note leads there, and asks who is not in as any link does', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url, { template: 'blank', title: 'Liens', language: 'fr' })
  const anne = await newPerson()
  const { page, board } = anne
  await anne.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url })
  await board.join(made.link('facilitator'), 'Anne')
  await note(board, 'ici', 600, 400)
  // Away, where this device will remember that it looked.
  const target = await box(board.card('ici'))
  await page.mouse.click(target.x + 20, target.y + 12, { button: 'right' })
  await page.getByRole('menuitem', { name: /^(Copier le lien de la note|Copy the link to this note)$/ }).click()
  await expect(page.getByText(/^(Lien copié|Link copied)/)).toBeVisible()
  const link = await copied(page)
  expect(link).toMatch(new RegExp(`^${server.url}/b/${made.boardId}\\?card=[\\w-]+$`))
  for (const key of Object.values(made.keys)) expect(link).not.toContain(key)
  await page.keyboard.press('Escape')
  await page.mouse.move(700, 450)
  await page.mouse.wheel(4_000, 3_000)
  await expect(board.card('ici')).toBeHidden()
  await note(board, 'ailleurs', 600, 400)
  await board.expectSaved()

  // The palette copies that of the note in hand.
  await page.keyboard.press('Control+k')
  await page
    .getByRole('dialog')
    .getByRole('combobox')
    .fill((await isEnglish(page)) ? 'copy the link' : 'copier le lien')
  await page.keyboard.press('Enter')
  await expect.poll(() => copied(page)).not.toBe(link)

  const again = await anne.context.newPage()
  await again.goto(link)
  await expectLedTo(again, 'ici')
  expect(new URL(again.url()).search).toBe('')

  // Somebody who is not in is told so, and led there once they are.
  const karim = await newPerson()
  await karim.page.goto(link)
  await expect(karim.page.getByRole('link', { name: /code/i })).toBeVisible()
  await expect(karim.board.canvas).toHaveCount(0)
  await karim.board.join(made.link('observer'), 'Karim')
  await expectLedTo(karim.page, 'ici')
  // Once: from then on the board opens where it was left.
  await karim.page.mouse.move(700, 450)
  const led = await viewOf(karim.page)
  await karim.page.mouse.wheel(700, 500)
  await expect
    .poll(async () => {
      const now = await viewOf(karim.page)
      return now !== led && (await isKeptAt(karim.page, made.boardId, now))
    })
    .toBe(true)
  const left = await viewOf(karim.page)
  await karim.page.reload()
  await expect.poll(() => viewOf(karim.page)).toBe(left)

  // The note is gone.
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await board.expectSaved()
  await karim.page.goto(link)
  await expect(
    karim.page.getByText(/^(La note de ce lien n’est plus|The note of this link is no longer)/),
  ).toBeVisible()
})
