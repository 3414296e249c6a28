// Keys on several notes at once, on a cell, and in a title while the board is looked over.
import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import { box, type BoardPage } from './pages/board-page.ts'

/** The notes from top to bottom. */
const order = async (board: BoardPage, ...texts: readonly string[]) => {
  const tops = await Promise.all(
    texts.map(async (text) => [text, (await box(board.card(new RegExp(`${text}$`)))).y] as const),
  )
  return tops.toSorted(([, a], [, b]) => a - b).map(([text]) => text)
}

test('several notes of a cell move as one by keys, and their copies keep the arrow between them', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url)
  const { page, board } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  for (const text of ['un', 'deux', 'trois', 'quatre']) await board.write('Actions du client', 'Achat', text)
  await page.keyboard.press('Escape')
  const all = ['un', 'deux', 'trois', 'quatre'] as const
  expect(await order(board, ...all)).toEqual([...all])

  // An arrow from the third to the fourth, both taken in hand.
  await board.card(/trois$/).click()
  await page.keyboard.press('l')
  await board.card(/quatre$/).click()
  await expect(page.locator('.link-line')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await board.card(/quatre$/).click()
  await board.card(/trois$/).click({ modifiers: ['Shift'] })
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => order(board, ...all)).toEqual(['un', 'trois', 'quatre', 'deux'])
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => order(board, ...all)).toEqual(['trois', 'quatre', 'un', 'deux'])
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => order(board, ...all)).toEqual(['un', 'trois', 'quatre', 'deux'])
  await page.keyboard.press('Alt+ArrowRight')
  const next = await box(board.step('Livraison'))
  for (const text of ['trois', 'quatre'] as const)
    await expect.poll(async () => (await box(board.card(new RegExp(`${text}$`)))).x).toBeGreaterThan(next.x)
  expect(await order(board, 'trois', 'quatre')).toEqual(['trois', 'quatre'])

  await page.keyboard.press('Control+d')
  await expect(board.card(/quatre$/)).toHaveCount(2)
  await expect(page.locator('.link-line')).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(page.locator('.link-line')).toHaveCount(1)
  await expect(board.card(/quatre$/)).toHaveCount(1)
})

test('from a cell Tab leads on beside it, and where the arrows are is said', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url)
  const { page, board } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  await board.cell('Actions du client', 'Achat').click()
  const field = page.getByRole('textbox', { name: /^(Écrire une note|Write a note)/ })
  await expect(field).toHaveAccessibleName(/(Actions du client|Customer actions), Achat$/)
  await page.keyboard.press('ArrowRight')
  await expect(field).toHaveAccessibleName(/, Livraison$/)
  await expect(page.getByText(/, Livraison, (sans note|no note)$/)).toBeAttached()
  const lane = page.getByRole('button', { name: /^(Ligne|Lane) (Moments clés|Key moments)$/ })
  await page.keyboard.press('Tab')
  await expect(lane).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(field).toBeFocused()
})

test('a title being written is kept, wherever one looks meanwhile', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url)
  const { page, board } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  await board.step('Besoin').dblclick()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Une ')
  // Far to the side, where no step is near, and then so far out that nothing is an element.
  await page.mouse.move(700, 450)
  await page.mouse.wheel(6000, 0)
  await expect(board.step('Achat')).toHaveCount(0)
  await page.keyboard.type('envie ')
  await page.keyboard.down('Control')
  for (let i = 0; i < 30; i++) await page.mouse.wheel(0, 400)
  await page.keyboard.up('Control')
  await expect(page.locator('.card')).toHaveCount(0)
  await page.keyboard.type('nouvelle')
  await page.keyboard.press('Enter')
  await board.seeAll()
  await expect(board.step('Une envie nouvelle')).toBeVisible()
  await expect(board.step('Besoin')).toHaveCount(0)
})
