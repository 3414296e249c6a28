// What somebody holds goes, or is let go in another way than usual: the hand is empty then, on every screen.
import type { Locator, Page } from '@playwright/test'
import { makeBoard } from './boards.ts'
import { expect, test, type Person } from './fixtures.ts'
import { box, type BoardPage } from './pages/board-page.ts'

const open = async (server: { readonly url: string }, ...people: readonly Person[]) => {
  const made = await makeBoard(server.url, { template: 'blank', title: 'Mains', language: 'fr' })
  for (const [i, { board }] of people.entries()) await board.join(made.link('facilitator'), ['Anne', 'Ben'][i] ?? '')
}
const note = async (board: BoardPage, text: string, x: number, y: number) => {
  await board.page.mouse.dblclick(x, y)
  await board.field.fill(text)
  await board.page.keyboard.press('Escape')
  await expect(board.card(text)).toBeVisible()
}
const middleOf = async (what: Locator) => {
  const { x, y, width, height } = await box(what)
  return { x: x + width / 2, y: y + height / 2 }
}
const pull = async (page: Page, { x, y }: { readonly x: number; readonly y: number }, dx: number, dy: number) => {
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + dx, y + dy, { steps: 6 })
}
const inHand = (page: Page) => page.locator('.card.is-selected')

test('a note that is deleted under the hand that carries it leaves the hand empty', async ({ server, newPerson }) => {
  const [anne, ben] = [await newPerson(), await newPerson()]
  await open(server, anne, ben)
  await note(anne.board, 'un', 400, 300)
  await note(anne.board, 'deux', 400, 480)
  await expect(ben.board.card('deux')).toBeVisible()
  const before = await box(ben.board.card('un'))
  await pull(anne.page, await middleOf(anne.board.card('un')), 120, 70)
  await ben.board.card('un').click()
  await ben.page.keyboard.press('Delete')
  await expect(anne.board.card('un')).toHaveCount(0)
  await anne.page.mouse.up()
  await ben.page.keyboard.press('Control+z')
  for (const { board } of [anne, ben]) await expect.poll(() => box(board.card('un'))).toEqual(before)
  // The keys move notes again.
  await anne.board.card('deux').click()
  const { x } = await box(anne.board.card('deux'))
  await anne.page.keyboard.press('Shift+ArrowRight')
  await expect.poll(async () => (await box(anne.board.card('deux'))).x).toBeGreaterThan(x)
})

test('a size that is pulled when the hand lets go is given to nobody', async ({ server, newPerson }) => {
  const anne = await newPerson()
  const { page, board } = anne
  await open(server, anne)
  await page.keyboard.press('f')
  await pull(page, { x: 300, y: 240 }, 200, 200)
  await page.mouse.up()
  await page.keyboard.press('Enter')
  const frame = page.locator('.frame').first()
  const before = await box(frame)
  await pull(page, { x: before.x + before.width, y: before.y + before.height }, 100, 110)
  await page.keyboard.press('Control+d')
  await page.mouse.up()
  await expect.poll(() => box(page.locator('.frame').first())).toEqual(before)
  await board.expectSaved()
})

test('two presses with a tool are two, and none begins a note', async ({ server, newPerson }) => {
  const anne = await newPerson()
  const { page, board } = anne
  await open(server, anne)
  await page.keyboard.press('p')
  await expect(page.getByRole('toolbar', { name: /^(Crayon|Pen)$/ })).toBeVisible()
  await page.mouse.dblclick(500, 400)
  await expect(board.field).toHaveCount(0)
  await page.keyboard.press('v')
  await page.mouse.dblclick(700, 600)
  await expect(board.field).toBeFocused()
})

test('an arrow that was ended by a press is in hand, not the note it leads to', async ({ server, newPerson }) => {
  const anne = await newPerson()
  const { page, board } = anne
  await open(server, anne)
  await note(board, 'un', 400, 300)
  await note(board, 'deux', 760, 420)
  await board.card('un').click()
  await page.keyboard.press('l')
  await board.card('deux').click()
  await expect(board.link('un', 'deux')).toBeAttached()
  await expect(inHand(page)).toHaveCount(0)
  await page.keyboard.press('Delete')
  await expect(board.link('un', 'deux')).toHaveCount(0)
  await expect(board.card('deux')).toBeVisible()
})

test('a note that is added leaves what was drawn in hand, and a held key leaves what it moved where it is', async ({
  server,
  newPerson,
}) => {
  const anne = await newPerson()
  const { page, board } = anne
  await open(server, anne)
  await note(board, 'un', 400, 300)
  await note(board, 'deux', 760, 420)
  await page.keyboard.press('p')
  await expect(page.getByRole('toolbar', { name: /^(Crayon|Pen)$/ })).toBeVisible()
  await pull(page, { x: 300, y: 600 }, 200, 0)
  await page.mouse.up()
  await page.keyboard.press('v')
  await page.mouse.click(400, 600)
  await expect(page.locator('.drawn-in-hand rect')).toHaveCount(1)
  await board.card('un').click({ modifiers: ['Shift'] })
  await board.card('deux').click({ modifiers: ['Shift'] })
  await expect(inHand(page)).toHaveCount(2)
  await expect(page.locator('.drawn-in-hand rect')).toHaveCount(1)

  await page.keyboard.press('Escape')
  await board.card('un').click()
  const { x } = await box(board.card('un'))
  await page.keyboard.down('ArrowRight')
  await page.keyboard.down('ArrowRight')
  await board.card('deux').click()
  await page.keyboard.down('ArrowRight')
  await page.keyboard.up('ArrowRight')
  await expect.poll(async () => (await box(board.card('un'))).x).toBeGreaterThan(x)
})

test('words of a comment stay with the note they are for', async ({ server, newPerson }) => {
  const anne = await newPerson()
  const { page, board } = anne
  await open(server, anne)
  await note(board, 'un', 400, 300)
  await note(board, 'deux', 760, 420)
  // Not the one that stands in for it until it is there.
  const field = page.getByRole('dialog').getByRole('textbox', { name: /^Comment/ })
  await board.card('un').click()
  await page.keyboard.press('c')
  await field.fill('pour un')
  await board.card('deux').click()
  await page.keyboard.press('c')
  await expect(field).toHaveValue('')
  await expect(field).toBeFocused()
  await page.keyboard.press('Escape')
  await board.card('un').click()
  await page.keyboard.press('c')
  await expect(field).toHaveValue('pour un')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByText('pour un')).toBeVisible()
})
