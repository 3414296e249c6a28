// What other programs copied, brought onto a board by fingers alone; no key is pressed but where a tablet's own menu pastes.
import type { BrowserContext, Page } from '@playwright/test'
import { makeBoard } from './boards.ts'
import { menuOf, middleOf, type Point, tablet } from './fingers.ts'
import { expect, type Person, test } from './fixtures.ts'
import { box } from './pages/board-page.ts'

/** Asked for, it is painted. */
const picture = 'image/png'

/** What another program put on the tablet's clipboard. */
const keep = (page: Page, kinds: Readonly<Record<string, string>>) =>
  page.evaluate(
    async ({ all, png }) => {
      const blobs = Object.entries(all).map(([type, words]) => [type, new Blob([words], { type })] as const)
      const canvas = Object.assign(document.createElement('canvas'), { width: 120, height: 80 })
      const painted = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve))
      await navigator.clipboard.write([
        new ClipboardItem({
          ...Object.fromEntries(blobs),
          ...(png in all && painted !== null && { [png]: painted }),
        }),
      ])
    },
    { all: kinds, png: picture },
  )
const pasteAt = async ({ page, context }: Pick<Person, 'page' | 'context'>, at: Point) => {
  const cdp = await context.newCDPSession(page)
  await menuOf(cdp, page, at)
  await page.getByRole('menuitem', { name: /^(coller|paste)$/i }).tap()
  await cdp.detach()
}
const undo = (page: Page) =>
  page
    .getByRole('button', { name: /^(annuler|undo)/i })
    .first()
    .tap()
const allow = (context: BrowserContext) => context.grantPermissions(['clipboard-read', 'clipboard-write'])

test('a finger pastes a column into a cell, a grid as a map, lines and an address on the ground, and a picture', async ({
  server,
  newPerson,
}) => {
  const person = await newPerson(tablet)
  const { page, board, context } = person
  const made = await makeBoard(server.url)
  await board.join(made.link('facilitator'), 'Anne')
  await board.seeAll()
  await allow(context)
  const cards = page.getByRole('article')
  const cell = board.cell('Irritants', 'Besoin')

  await keep(page, {
    'text/plain': 'un\r\ndeux\r\ntrois',
    'text/html': '<table><tr><td>un</td></tr><tr><td>deux</td></tr><tr><td>trois</td></tr></table>',
  })
  await pasteAt(person, await middleOf(cell))
  for (const words of ['un', 'deux', 'trois'])
    await expect(board.card(new RegExp(String.raw`^Irritant\s?: ${words}$`))).toHaveCount(1)
  await undo(page)
  await expect(cards).toHaveCount(0)

  await keep(page, { 'text/plain': '\tBesoin\tSignature\nIrritants\tlent\tcher' })
  await pasteAt(person, await middleOf(cell))
  const grid = page.getByRole('dialog')
  await expect(grid.getByRole('radio').first()).toBeChecked()
  await grid.getByRole('button', { name: /^(coller|paste)$/i }).tap()
  await expect(board.step('Signature')).toHaveCount(1)
  await expect(board.card(/^Irritant\s?: cher$/)).toHaveCount(1)
  await undo(page)
  await expect(cards).toHaveCount(0)

  // Below the map, where the finger is.
  const ground: Point = [300, 720]
  await keep(page, { 'text/plain': '- rapide\n- clair' })
  await pasteAt(person, ground)
  await expect(page.locator('.card.is-free')).toHaveCount(2)
  const first = await box(board.card(/rapide$/))
  expect([first.x, first.y].map(Math.round)).toEqual([...ground])
  await undo(page)
  await keep(page, { 'text/plain': 'https://example.org/guide' })
  await pasteAt(person, ground)
  await expect(board.card(/example\.org\/guide/)).toHaveCount(1)
  await undo(page)
  await expect(cards).toHaveCount(0)

  // A picture of a web page brings words about itself.
  await keep(page, { [picture]: '', 'text/html': '<img src="https://example.org/a.png" alt="">' })
  await pasteAt(person, await middleOf(board.cell('Points de contact', 'Besoin')))
  const shown = page.locator('.card.has-picture')
  await expect(shown).toHaveCount(1)
  await expect(shown).not.toHaveClass(/is-free/)
  await board.expectSaved()
})

test('a finger is told that the clipboard is empty, and pastes by hand where the browser keeps it from the menu', async ({
  server,
  newPerson,
}) => {
  const person = await newPerson(tablet)
  const { page, board, context } = person
  const made = await makeBoard(server.url)
  await board.join(made.link('facilitator'), 'Anne')
  await board.seeAll()
  await allow(context)
  const at = await middleOf(board.cell('Irritants', 'Besoin'))
  await keep(page, { 'text/plain': ' ' })
  await pasteAt(person, at)
  await expect(page.getByText(/ne contient rien|holds nothing/)).toBeVisible()

  await keep(page, { 'text/plain': 'un\ndeux' })
  await context.clearPermissions()
  await pasteAt(person, at)
  const dialog = page.getByRole('dialog', { name: /^(Coller ici|Paste here)$/ })
  const field = dialog.getByRole('textbox')
  await expect(field).toBeFocused()
  // What the tablet's own menu over the field does.
  await page.keyboard.press('ControlOrMeta+v')
  await expect(dialog).toHaveCount(0)
  await expect(board.card(/^Irritant\s?: deux$/)).toHaveCount(1)
  await expect(page.getByRole('article')).toHaveCount(2)

  // Some tablets type what they keep.
  await pasteAt(person, at)
  await field.fill('trois')
  await dialog.getByRole('button', { name: /^(Ajouter au tableau|Add to the board)$/ }).tap()
  await expect(board.card(/^Irritant\s?: trois$/)).toHaveCount(1)
  await board.expectSaved()
})
