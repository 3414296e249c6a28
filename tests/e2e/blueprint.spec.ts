// Somebody who knows the method builds the sample blueprint from the empty template: by mouse, then by keys alone.
import { homeInsurance } from '@parcours/shared/samples/home-insurance'
import type { Locator, Page } from '@playwright/test'
import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import { box, type BoardPage } from './pages/board-page.ts'

const lanes: Readonly<Record<string, string>> = {
  action: 'Actions du client',
  front: 'Front office',
  back: 'Back office',
  support: 'Services support',
  issue: 'Incohérences et simplifications',
}
const stages = homeInsurance.stages.map((stage) => stage.title.fr)
const steps = homeInsurance.steps.map((step) => step.title.fr)
const rows = homeInsurance.lanes.map(({ kind, cards }) => ({
  lane: lanes[kind] ?? kind,
  texts: steps.map((_, i) => cards[i]?.text.fr ?? null),
}))
/** The template's columns, and what each is called in the sample; the third and the last are new. */
const renamed: readonly (readonly [string, string])[] = [
  ['Demande', steps[0] ?? ''],
  ['Échange', steps[1] ?? ''],
  ['Accord', steps[3] ?? ''],
  ['Prestation', steps[4] ?? ''],
  ['Suivi', steps[5] ?? ''],
]
const [third = '', last = ''] = [steps[2], steps[6]]

test('by mouse: columns renamed and added, a note in every cell that has one', async ({ server, newPerson }) => {
  test.setTimeout(120_000)
  const { board, page } = await enter(server.url, newPerson)
  for (const [i, before] of ['Avant', 'Pendant', 'Après'].entries()) {
    await page.getByRole('button', { name: `Macro-étape ${before}` }).dblclick()
    await retype(page, stages[i] ?? '')
  }
  for (const [before, after] of renamed) {
    await board.step(before).dblclick()
    await retype(page, after)
  }
  await board.step(steps[1] ?? '').click()
  await page.getByRole('button', { name: 'Insérer après' }).click()
  await retype(page, third)
  await page.getByRole('button', { name: 'Ajouter une étape' }).first().click()
  await retype(page, last)
  await board.seeAll()
  for (const { lane, texts } of rows)
    for (const [i, text] of texts.entries())
      if (text !== null) await writeIn(page, board, board.cell(lane, steps[i] ?? ''), text)
  await expectSample(board, page)
})

test('by keys alone: Tab, arrows, Enter and letters', async ({ server, newPerson }) => {
  test.setTimeout(120_000)
  const { board, page } = await enter(server.url, newPerson)
  for (const [i, before] of ['Avant', 'Pendant', 'Après'].entries()) {
    await tabTo(page, page.getByRole('button', { name: `Macro-étape ${before}` }))
    await page.keyboard.press('Enter')
    await retype(page, stages[i] ?? '')
  }
  for (const [before, after] of renamed) {
    await tabTo(page, board.step(before))
    await page.keyboard.press('Enter')
    await retype(page, after)
  }
  await tabTo(page, page.getByRole('button', { name: 'Ajouter une étape' }).first())
  await page.keyboard.press('Enter')
  await retype(page, last)
  await tabTo(page, board.step(steps[1] ?? ''), 'Shift+Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('F6')
  await tabTo(page, page.getByRole('button', { name: 'Insérer après' }))
  await page.keyboard.press('Enter')
  await retype(page, third)

  await tabTo(page, board.cell(rows[0]?.lane ?? '', steps[0] ?? ''), 'Tab', () =>
    page.evaluate(() => document.activeElement?.matches('textarea.visually-hidden') === true),
  )
  // To and fro along the rows, as one writes on a table of cells.
  for (const [y, { lane, texts }] of rows.entries()) {
    const columns = y % 2 === 0 ? steps.keys() : [...steps.keys()].reverse()
    for (const [n, i] of [...columns].entries()) {
      if (n > 0) await page.keyboard.press(y % 2 === 0 ? 'ArrowRight' : 'ArrowLeft')
      await expect(board.cell(lane, steps[i] ?? '')).toHaveAttribute('aria-selected', 'true')
      const text = texts[i] ?? null
      if (text === null) continue
      await page.keyboard.type(text)
      await expect(board.field).toBeFocused()
      await page.keyboard.press('Enter')
    }
    await page.keyboard.press('ArrowDown')
  }
  await expectSample(board, page)
})

const enter = async (url: string, newPerson: () => Promise<{ readonly board: BoardPage; readonly page: Page }>) => {
  const made = await makeBoard(url, { template: 'blueprint', title: 'Assurance habitation', language: 'fr' })
  const person = await newPerson()
  await person.board.join(made.link('facilitator'), 'Anne')
  return person
}

/** A title under the keys gives way to another. */
const retype = async (page: Page, title: string) => {
  await expect(page.locator('.map-title-input')).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(title)
  await page.keyboard.press('Enter')
  await expect(page.locator('.map-title-input')).toHaveCount(0)
}

/** A press on the cell's corner, the text, Enter. A row grows when its note has been measured: who presses too early presses again. */
const writeIn = async (page: Page, board: BoardPage, cell: Locator, text: string) => {
  await expect(async () => {
    const { x, y } = await box(cell)
    await page.mouse.click(x + 3, y + 3)
    await expect(cell).toHaveAttribute('aria-selected', 'true', { timeout: 1_000 })
  }).toPass()
  await page.keyboard.type(text)
  await expect(board.field).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(board.field).toHaveCount(0)
}

const tabTo = async (
  page: Page,
  target: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
  isThere = () => target.evaluate((element) => element === document.activeElement),
) => {
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press(key)
    if (await isThere()) return
  }
  throw new Error('Tab never arrived')
}

const expectSample = async (board: BoardPage, page: Page) => {
  for (const step of steps) await expect(board.step(step)).toHaveCount(1)
  for (const stage of stages) await expect(page.getByRole('button', { name: `Macro-étape ${stage}` })).toHaveCount(1)
  const written = rows.flatMap(({ texts }) => texts.filter((text) => text !== null))
  const names = await board.cardNames()
  expect(names.map((name) => name.replace(/^[^:]+: /, '')).sort()).toEqual([...written].sort())
  // Nothing is missing behind the scenes: what is left to check are the noted inconsistencies and the owners.
  await expect(page.getByRole('region', { name: 'À vérifier · 10' })).toBeVisible()
  await expect(page.getByText('3 incohérences relevées')).toBeVisible()
  await board.expectSaved()
}
