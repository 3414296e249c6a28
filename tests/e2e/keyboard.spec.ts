// Keys alone, from the first to the last: no pointer is ever on the board.
import type { Page } from '@playwright/test'
import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import { box, type BoardPage } from './pages/board-page.ts'

const inHand = (page: Page) => page.locator('.card.is-selected')
const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
/** By its words, in the palette. */
const go = async (page: Page, words: string) => {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /^(Chercher une|Search a)/ }).fill(words)
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}
const goTo = async (board: BoardPage, text: string) => {
  await go(board.page, text)
  await expect(board.card(new RegExp(`${text}$`))).toHaveClass(/is-selected/)
}
/** A free note where the view is. */
const note = async (board: BoardPage, text: string) => {
  await press(board.page, 'Escape', 'n', 'Enter')
  await expect(board.field).toBeFocused()
  await board.page.keyboard.type(text)
  await board.page.keyboard.press('Escape')
  await expect(board.card(new RegExp(`${text}$`))).toHaveClass(/is-selected/)
}
const boxOf = (board: BoardPage, text: string) => box(board.card(new RegExp(`${text}$`)))
const viewOf = (page: Page) => page.locator('.react-flow__viewport').getAttribute('style')

test('keys reach every cell and note, gather several, and take them to another map and out of it', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url)
  const { page, board } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  await go(page, 'blueprint')
  await expect(page.locator('.map-title.is-selected')).toBeAttached()

  // From the title of a step into its cells.
  await go(page, 'besoin')
  await expect(board.step('Besoin')).toHaveClass(/is-selected/)
  await press(page, 'ArrowDown')
  await expect(board.cell('Actions du client', 'Besoin')).toHaveAttribute('aria-selected', 'true')
  // The same once the title has the focus.
  await board.step('Besoin').focus()
  await press(page, 'Space', 'ArrowDown')
  await expect(board.cell('Actions du client', 'Besoin')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.type('premier')
  await press(page, 'Enter', 'ArrowRight')
  await page.keyboard.type('second')
  await press(page, 'Enter', 'ArrowRight')
  await page.keyboard.type('tiers')
  await press(page, 'Enter', 'Escape')

  // Over the notes by arrows, several with Ctrl and Shift.
  await goTo(board, 'premier')
  await press(page, 'ArrowRight')
  await expect(board.card(/second$/)).toBeFocused()
  await expect(inHand(page)).toHaveCount(1)
  await press(page, 'Control+Shift+ArrowRight')
  await expect(inHand(page)).toHaveCount(2)
  await expect(board.card(/tiers$/)).toBeFocused()

  // To the other map, in one undo.
  const move = page.getByRole('dialog', { name: /^(Déplacer vers…|Move to…)$/ })
  const field = (name: RegExp) => move.getByRole('combobox', { name })
  await press(page, 'd')
  await expect(field(/^(Carte|Map)$/)).toBeFocused()
  await field(/^(Carte|Map)$/).selectOption({ index: 1 })
  await field(/^(Étape|Step)$/).selectOption({ index: 1 })
  await field(/^(Ligne|Lane)$/).selectOption({ index: 1 })
  await move.getByRole('button', { name: /^(Déplacer|Move)$/ }).press('Enter')
  await expect(move).toHaveCount(0)
  await expect(page.getByText(/^(2 notes déplacées|2 notes moved)/)).toBeVisible()
  const columnOf = (text: string) => async () => Math.round((await boxOf(board, text)).x)
  await expect.poll(async () => (await columnOf('second')()) - (await columnOf('tiers')())).toBe(0)
  await expect(inHand(page)).toHaveCount(2)
  await press(page, 'Control+z')
  await expect.poll(async () => (await columnOf('second')()) - (await columnOf('tiers')())).not.toBe(0)

  // Out of the maps, and back into a cell.
  await press(page, 'd')
  await field(/^(Carte|Map)$/).selectOption('free')
  await move.getByRole('button', { name: /^(Déplacer|Move)$/ }).press('Enter')
  await expect(page.locator('.card.is-free.is-selected')).toHaveCount(2)
  // Read in one moment: the view follows the notes, and a map they lay over would be in it.
  const overMaps = () =>
    page.evaluate(() => {
      const rectsOf = (what: string) => [...document.querySelectorAll(what)].map((each) => each.getBoundingClientRect())
      const maps = rectsOf('.react-flow__node-map')
      return rectsOf('.card.is-free.is-selected').filter((note) =>
        maps.some((map) => note.x < map.right && map.x < note.right && note.y < map.bottom && map.y < note.bottom),
      ).length
    })
  expect(await overMaps()).toBe(0)
  await press(page, 'd')
  await field(/^(Carte|Map)$/).selectOption({ index: 0 })
  await field(/^(Ligne|Lane)$/).selectOption({ label: 'Irritants' })
  await move.getByRole('button', { name: /^(Déplacer|Move)$/ }).press('Enter')
  await expect(board.card(/^Irritant\s?: second$/)).toBeVisible()
  await board.expectSaved()
})

test('keys arrange, frame, join, stamp, comment and draw, and reach what was drawn', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url, { template: 'blank', title: 'Touches', language: 'fr' })
  const { page, board } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')

  await note(board, 'abeille')
  await press(page, ...Array<string>(8).fill('Shift+ArrowLeft'), ...Array<string>(2).fill('Shift+ArrowUp'))
  await note(board, 'bison')
  await press(page, ...Array<string>(8).fill('Shift+ArrowRight'))
  await note(board, 'castor')
  await press(page, ...Array<string>(6).fill('Shift+ArrowDown'))
  const far = await boxOf(board, 'castor')
  await press(page, 'Alt+Shift+ArrowRight')
  await expect.poll(async () => Math.round((await boxOf(board, 'castor')).width - far.width)).toBe(16)

  // One after the other, then together.
  await press(page, 'Escape', 'Control+ArrowLeft')
  await expect(inHand(page)).toHaveCount(1)
  await goTo(board, 'abeille')
  await press(page, 'Control+ArrowRight')
  await expect(board.card(/abeille$/)).not.toHaveClass(/is-selected/)
  await press(page, 'Control+Shift+ArrowLeft', 'Control+Shift+ArrowRight')
  await expect.poll(() => inHand(page).count()).toBeGreaterThanOrEqual(2)
  await press(page, 'Control+a')
  await expect(inHand(page)).toHaveCount(3)
  await go(page, 'align')
  await expect
    .poll(async () => Math.round((await boxOf(board, 'abeille')).x - (await boxOf(board, 'castor')).x))
    .toBe(0)
  await press(page, 'Control+z')

  await press(page, 'f', 'Enter')
  const name = page.getByRole('textbox', { name: /^(Nom du cadre|Name of the frame)$/ })
  await expect(name).toBeFocused()
  await page.keyboard.type('Zone')
  await press(page, 'Enter')
  await expect(page.locator('.frame-title')).toHaveText('Zone')

  await goTo(board, 'abeille')
  await press(page, 'l', 'ArrowRight', 'Enter')
  await expect(page.locator('.link')).toHaveCount(1)
  await goTo(board, 'abeille')
  await press(page, 'g')
  await expect(page.getByRole('toolbar', { name: /^(Tampons|Stamps)$/ })).toBeVisible()
  await press(page, 'Enter')
  await expect(page.locator('.stamp')).toHaveCount(1)
  await press(page, 'v', 'c')
  await page.getByRole('textbox', { name: /^Comment/ }).pressSequentially('Pourquoi ?')
  await press(page, 'Enter')
  await expect(page.getByRole('button', { name: /^(Commentaires de|Comments by) Anne/ })).toBeVisible()
  await press(page, 'Escape', 'Escape')

  await press(page, 'p')
  await expect(page.getByRole('toolbar', { name: /^(Crayon|Pen)$/ })).toBeVisible()
  await press(page, ...Array<string>(8).fill('Shift+ArrowDown'), 'Space')
  await press(page, 'Shift+ArrowRight', 'Shift+ArrowDown', 'Enter', 'v', 'Escape')
  const ink = page.locator('.ink-layer')
  await expect(ink).toHaveAccessibleName(/^(Un trait|One stroke)/)
  // With empty hands arrows move the view; from what is in its middle keys go on to the stroke.
  const view = await viewOf(page)
  await press(page, 'Shift+ArrowDown')
  await expect.poll(() => viewOf(page)).not.toBe(view)
  await press(page, 'Control+ArrowDown')
  const drawn = page.locator('.drawn-in-hand rect')
  await expect(async () => {
    if ((await drawn.count()) === 0) await page.keyboard.press('Control+ArrowDown')
    await expect(drawn).toHaveCount(1, { timeout: 500 })
  }).toPass()
  // The menu is for the stroke, which has no focus.
  await press(page, '2', 'Shift+F10')
  await page.getByRole('menuitem', { name: /^(Supprimer|Delete)/ }).press('Enter')
  await expect(ink).toHaveAccessibleName(/^(Rien|Nothing)/)
  await board.expectSaved()
})

test('keys that go on to the next thing change nothing on the way', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url, { template: 'demo-train', language: 'fr' })
  const { page, board } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  const point = board.point('Apprendre le retard')
  await point.focus()
  const value = await point.getAttribute('aria-valuenow')
  await press(page, 'Control+ArrowUp')
  await expect(inHand(page)).toHaveCount(1)
  await expect(point).toHaveAttribute('aria-valuenow', String(value))
  const grip = page.locator('.map-grip').first()
  await press(page, 'Escape')
  await grip.focus()
  const map = page.locator('.react-flow__node-map').first()
  const before = await map.getAttribute('style')
  await press(page, 'Control+ArrowRight')
  await expect(inHand(page)).toHaveCount(1)
  expect(await map.getAttribute('style')).toBe(before)

  // Who reads in the panel scrolls it, and not the board under it.
  await press(page, 'Escape', 'Escape')
  const view = await viewOf(page)
  await page
    .getByRole('complementary', { name: /^Scores/ })
    .getByRole('heading')
    .first()
    .click()
  await press(page, 'ArrowDown', 'ArrowDown')
  expect(await viewOf(page)).toBe(view)
  await page.mouse.click(700, 820)
  await press(page, 'ArrowDown')
  await expect.poll(() => viewOf(page)).not.toBe(view)
})

test('who says where a note goes, and finds it deleted or leaves the board, has moved nothing', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url, { template: 'demo-train', language: 'fr' })
  const [anne, ben] = [await newPerson(), await newPerson()]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await ben.board.join(made.link('facilitator'), 'Ben')
  const { page, board } = anne
  const move = page.getByRole('dialog', { name: /^(Déplacer vers…|Move to…)$/ })
  await note(board, 'seule')
  await board.expectSaved()
  await press(page, 'd')
  await expect(move).toBeVisible()
  await goTo(ben.board, 'seule')
  await press(ben.page, 'Delete')
  await expect(board.card(/seule$/)).toHaveCount(0)
  await move.getByRole('button', { name: /^(Déplacer|Move)$/ }).press('Enter')
  await expect(move).toHaveCount(0)
  await expect(page.getByText(/déplacée|moved/)).toHaveCount(0)

  await goTo(board, 'Retard annoncé sans cause ni solution')
  await press(page, 'd')
  await expect(move).toBeVisible()
  // To the boards and back: it is not open any more.
  await page.goBack()
  await page.goForward()
  await expect(board.card(/Retard annoncé sans cause ni solution$/)).toBeVisible()
  await expect(move).toHaveCount(0)
})
