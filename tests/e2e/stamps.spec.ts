// Stamps: left with one press, on the canvas or on a note with which they go, counted, and taken away by who left them.
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
const stamp = (page: Page, name: string | RegExp) => page.locator('.stamp').and(page.getByRole('button', { name }))
const bar = (page: Page) => page.getByRole('toolbar', { name: 'Tampons' })

test('stamps are left on a note and beside it, go with it, are counted and undone', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url, { template: 'blank', title: 'Tampons', language: 'fr' })
  const [anne, karim] = [await newPerson(), await newPerson()]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  const { page, board } = anne
  await note(board, 'Une idée', 500, 360)
  await page.keyboard.press('g')
  await expect(bar(page)).toBeVisible()
  const card = await box(board.card('Une idée'))
  await page.mouse.click(card.x + 120, card.y + 40)
  await page.mouse.click(card.x + 60, card.y + 40)
  await bar(page).getByRole('button', { name: 'Étoile' }).click()
  await page.mouse.click(900, 500)
  await expect(stamp(karim.page, 'Cœur, de Anne')).toHaveCount(2)
  await expect(stamp(karim.page, 'Étoile, de Anne')).toHaveCount(1)

  // By keys, on the note in hand.
  await page.keyboard.press('Escape')
  await board.card('Une idée').click({ position: { x: 6, y: 6 } })
  await expect(page.getByText('Cœur\u202F: 2', { exact: true })).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Cœur\u202F: 2 · Étoile\u202F: 1', { exact: true })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Cœur\u202F: 2', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')

  const before = await box(stamp(page, /Cœur/).first())
  await board.carry(board.card('Une idée'), { x: card.x + 112, y: card.y + 210 })
  await board.drop()
  await expect.poll(async () => (await box(stamp(page, /Cœur/).first())).y).toBeGreaterThan(before.y + 150)
  const moved = await box(board.card('Une idée'))
  expect(Math.round((await box(stamp(page, /Cœur/).first())).y - moved.y)).toBe(Math.round(before.y - card.y))
  await page.keyboard.press('Control+z')

  // The one beside is carried onto the note, and is its own from then on.
  const star = await box(stamp(page, /Étoile/))
  await page.mouse.move(star.x + 15, star.y + 15)
  await page.mouse.down()
  await page.mouse.move(card.x + 20, card.y + 20, { steps: 8 })
  await page.mouse.up()
  await board.card('Une idée').click({ position: { x: 150, y: 6 } })
  await expect(page.getByText('Cœur\u202F: 2 · Étoile\u202F: 1', { exact: true })).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(page.locator('.stamp')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(page.locator('.stamp')).toHaveCount(3)
  await board.expectSaved()
})

test('in a meeting everybody stamps, and takes away their own alone', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url, { template: 'blank', title: 'Tampons', language: 'fr' })
  const [anne, karim] = [await newPerson(), await newPerson()]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  await anne.page.keyboard.press('g')
  await expect(bar(anne.page)).toBeVisible()
  await anne.page.mouse.click(500, 400)
  await anne.page.getByRole('button', { name: 'Mode du tableau · Conception' }).click()
  await anne.page.getByRole('menuitemradio', { name: /Réunion/ }).click()
  await expect(karim.page.getByText('Réunion', { exact: true })).toBeVisible()
  await karim.page.keyboard.press('g')
  await expect(bar(karim.page)).toBeVisible()
  await karim.page.mouse.click(600, 400)
  await expect(stamp(anne.page, 'Cœur, de Karim')).toBeVisible()
  await karim.page.keyboard.press('Escape')
  await stamp(karim.page, 'Cœur, de Anne').focus()
  await karim.page.keyboard.press('Delete')
  await expect(karim.page.getByText(/chacun ne change que/)).toBeVisible()
  await stamp(karim.page, 'Cœur, de Karim').focus()
  await karim.page.keyboard.press('Delete')
  await expect(karim.page.locator('.stamp')).toHaveCount(1)
  // A facilitator takes away anybody's.
  await karim.page.keyboard.press('Control+z')
  await expect(anne.page.locator('.stamp')).toHaveCount(2)
  await stamp(anne.page, 'Cœur, de Karim').focus()
  await anne.page.keyboard.press('Delete')
  await expect(karim.page.locator('.stamp')).toHaveCount(1)
})
