// Something is in hand, and meanwhile somebody else, or one's own next key, does something with it: nothing is lost.
import { makeBoard } from './boards.ts'
import { expect, test, type Person } from './fixtures.ts'
import { box, type BoardPage } from './pages/board-page.ts'

const open = async (server: { readonly url: string }, ...people: readonly Person[]) => {
  const made = await makeBoard(server.url, { template: 'blank', title: 'Entre-temps', language: 'fr' })
  for (const [i, { board }] of people.entries()) await board.join(made.link('facilitator'), ['Anne', 'Ben'][i] ?? '')
}
const note = async (board: BoardPage, text: string, x: number, y: number) => {
  await board.page.mouse.dblclick(x, y)
  await board.field.fill(text)
  await board.page.keyboard.press('Escape')
  await expect(board.card(text)).toBeVisible()
}

test('a comment on a note that somebody deletes meanwhile stays where the note was', async ({ server, newPerson }) => {
  const [anne, ben] = [await newPerson(), await newPerson()]
  await open(server, anne, ben)
  await note(anne.board, 'un', 500, 400)
  await expect(ben.board.card('un')).toBeVisible()
  await anne.board.card('un').click()
  await anne.page.keyboard.press('c')
  const thread = anne.page.getByRole('dialog', { name: /^(Commentaires|Comments)$/ })
  await expect(thread).toBeVisible()
  const before = await box(thread)
  await thread.getByRole('textbox').fill('à garder')
  await ben.board.card('un').click()
  await ben.page.keyboard.press('Delete')
  await expect(anne.board.card('un')).toHaveCount(0)
  expect(await box(thread)).toEqual(before)
  await thread.getByRole('textbox').press('Enter')
  await expect(thread.getByText('à garder')).toBeVisible()
  const pin = ben.page.getByRole('button', { name: /^(Commentaires de|Comments by) Anne/ })
  await pin.click()
  await expect(ben.page.getByRole('dialog').getByText('à garder')).toBeVisible()
})

test('a frame carries along what lies in it, but not what somebody else takes out meanwhile', async ({
  server,
  newPerson,
}) => {
  const [anne, ben] = [await newPerson(), await newPerson()]
  await open(server, anne, ben)
  await note(anne.board, 'reste', 380, 340)
  await note(anne.board, 'part', 380, 480)
  await anne.page.keyboard.press('f')
  await expect(anne.page.locator('.ink-layer')).toBeAttached()
  await anne.page.mouse.move(300, 260)
  await anne.page.mouse.down()
  await anne.page.mouse.move(660, 600, { steps: 6 })
  await anne.page.mouse.up()
  await anne.page.keyboard.press('Enter')
  await expect(ben.page.locator('.frame')).toHaveCount(1)
  const [stays, goes] = [await box(ben.board.card('reste')), await box(ben.board.card('part'))]
  await anne.page.mouse.move(300, 420)
  await anne.page.mouse.down()
  await anne.page.mouse.move(360, 440, { steps: 6 })
  await ben.board.carry(ben.board.card('part'), { x: goes.x + 412, y: goes.y + 10 })
  await ben.board.drop()
  await expect.poll(async () => (await box(ben.board.card('part'))).x - goes.x).toBeGreaterThan(300)
  const there = await box(ben.board.card('part'))
  await expect.poll(() => box(anne.board.card('part'))).toEqual(there)
  await anne.page.mouse.move(380, 460, { steps: 4 })
  await anne.page.mouse.up()
  for (const { board } of [anne, ben]) {
    await expect.poll(async () => Math.round((await box(board.card('reste'))).x - stays.x)).toBe(80)
    await expect.poll(() => box(board.card('part'))).toEqual(there)
  }
})

test('an empty note goes with the page of who was about to write it', async ({ server, newPerson }) => {
  const [anne, ben] = [await newPerson(), await newPerson()]
  await open(server, anne, ben)
  await note(anne.board, 'écrite', 400, 300)
  await anne.page.mouse.dblclick(700, 500)
  await expect(anne.board.field).toBeFocused()
  await expect(ben.page.getByRole('article')).toHaveCount(2)
  await anne.page.reload()
  await anne.board.waitUntilReady()
  await expect(anne.board.card('écrite')).toBeVisible()
  for (const { page } of [anne, ben]) await expect(page.getByRole('article')).toHaveCount(1)
})

test('another tool taken by its key keeps the line that is being drawn', async ({ server, newPerson }) => {
  const anne = await newPerson()
  const { page, board } = anne
  await open(server, anne)
  await note(board, 'un', 400, 300)
  await page.keyboard.press('p')
  await expect(page.getByRole('toolbar', { name: /^(Crayon|Pen)$/ })).toBeVisible()
  await page.mouse.move(300, 500)
  await page.mouse.down()
  await page.mouse.move(500, 520, { steps: 8 })
  await page.keyboard.press('n')
  await page.mouse.move(600, 560, { steps: 3 })
  await page.mouse.up()
  await expect(board.field).toHaveCount(0)
  await expect(page.getByRole('article')).toHaveCount(1)
  await page.keyboard.press('v')
  await page.mouse.click(400, 510)
  await expect(page.locator('.drawn-in-hand rect')).toHaveCount(1)
})
