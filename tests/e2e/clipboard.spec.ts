// Copy, cut and paste: within a board, between boards, from a spreadsheet and from other whiteboards.
import type { Page } from '@playwright/test'
import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import { type BoardPage, box } from './pages/board-page.ts'

const blank = { template: 'blank', title: 'Hand', language: 'fr' } as const

/** What another program put on the clipboard, pasted on the board. */
const paste = (page: Page, brought: Readonly<Record<string, string>>) =>
  page.evaluate((types) => {
    const clipboardData = new DataTransfer()
    for (const [type, text] of Object.entries(types)) clipboardData.setData(type, text)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, brought)

/** Both kinds of text that the page gives away when it is asked to copy or cut. */
const given = (page: Page, event: 'copy' | 'cut'): Promise<Record<string, string>> =>
  page.evaluate((type) => {
    const clipboardData = new DataTransfer()
    document.body.dispatchEvent(new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true }))
    return Object.fromEntries([...clipboardData.types].map((each) => [each, clipboardData.getData(each)]))
  }, event)

const inHand = (board: BoardPage) => board.page.locator('.card.is-selected')
const undo = (page: Page) => page.keyboard.press('Control+z')

test('notes of a cell are copied into another with the keys, cut, and brought back', async ({ server, newPerson }) => {
  const { page, board } = await newPerson()
  const made = await makeBoard(server.url)
  await board.join(made.link('facilitator'), 'Anne')
  await board.write('Irritants', 'Besoin', 'lent')
  await board.write('Irritants', 'Comparaison', 'cher')
  await board.card(/lent$/).click()
  await board.card(/cher$/).click({ modifiers: ['Shift'] })
  await page.keyboard.press('Control+c')
  await board.cell('Enchantements', 'Besoin').click({ position: { x: 3, y: 3 } })
  await page.keyboard.press('Control+v')
  await expect(page.getByRole('article')).toHaveCount(4)
  await expect(inHand(board)).toHaveCount(2)
  await expect(board.card(/^Enchante?ment\s?: lent$/)).toHaveCount(1)
  const [pasted, cell] = [
    await box(board.card(/^Enchante?ment\s?: cher$/)),
    await box(board.cell('Enchantements', 'Comparaison')),
  ]
  expect(pasted.x).toBeGreaterThan(cell.x)
  await undo(page)
  await expect(page.getByRole('article')).toHaveCount(2)

  await board.card(/lent$/).click()
  await page.keyboard.press('Control+x')
  await expect(page.getByRole('article')).toHaveCount(1)
  await undo(page)
  await expect(page.getByRole('article')).toHaveCount(2)
  await board.expectSaved()
})

test('notes go to another board whole, and to anything else as text', async ({ server, newPerson }) => {
  const { page, board } = await newPerson()
  const other = await newPerson()
  const [made, second] = [await makeBoard(server.url), await makeBoard(server.url, blank)]
  await board.join(made.link('facilitator'), 'Anne')
  await other.board.join(second.link('participant'), 'Karim')
  await board.write('Irritants', 'Besoin', 'lent')
  await board.write('Irritants', 'Comparaison', 'cher')
  await board.card(/lent$/).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+a')
  const copied = await given(page, 'copy')
  expect(copied['text/plain']).toBe('lent\tcher')
  expect(copied['text/html']).toContain('<td>lent</td><td>cher</td>')
  await paste(other.page, copied)
  await expect(other.board.card(/^Irritant\s?: cher$/)).toBeVisible()
  await expect(inHand(other.board)).toHaveCount(2)
})

test('lines become a note each, a column goes into the cell, an address is a note', async ({ server, newPerson }) => {
  const { page, board } = await newPerson()
  const made = await makeBoard(server.url)
  await board.join(made.link('facilitator'), 'Anne')
  await board.cell('Irritants', 'Besoin').click({ position: { x: 3, y: 3 } })
  await paste(page, {
    'text/plain': 'un\r\ndeux\r\ntrois\r\n',
    'text/html': '<table><tr><td>un</td></tr><tr><td>deux</td></tr><tr><td>trois</td></tr></table>',
  })
  await expect(page.getByRole('article')).toHaveCount(3)
  for (const words of ['un', 'deux', 'trois'])
    await expect(board.card(new RegExp(String.raw`^Irritant\s?: ${words}$`))).toHaveCount(1)
  await undo(page)
  await expect(page.getByRole('article')).toHaveCount(0)
  await paste(page, { 'text/plain': 'https://example.org/guide' })
  await board.card(/example\.org\/guide/).click({ button: 'right' })
  await expect(page.getByRole('menuitem', { name: /ouvrir l’adresse|open the address/i })).toBeVisible()
  await page.keyboard.press('Escape')
  await paste(page, { 'text/plain': ' \n ' })
  await expect(page.getByText(/ne contient rien|holds nothing/)).toBeVisible()
  await paste(page, { 'text/plain': Array.from({ length: 1001 }, (_, i) => `n${i}`).join('\n') })
  await expect(page.getByText(/au plus 1000 notes|1000 notes at most/)).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(1)
})

test('a grid is looked at, becomes steps and lanes of a new map, and is gone with one undo', async ({
  server,
  newPerson,
}) => {
  const { page, board } = await newPerson()
  const made = await makeBoard(server.url, blank)
  await board.join(made.link('facilitator'), 'Anne')
  await paste(page, {
    'text/plain': '\tBesoin\tSignature\nIrritants\tlent\t"illisible\nsur mobile"\nÉquipe\tNadia\t\n',
  })
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('radio')).toHaveCount(2)
  await expect(dialog.getByText(/3.*2.*2/)).toBeVisible()
  await dialog.getByRole('button', { name: /^(coller|paste)$/i }).click()
  await expect(page.getByRole('article')).toHaveCount(3)
  await expect(board.step('Signature')).toBeVisible()
  await expect(board.card(/Irritant.*illisible/)).toBeVisible()
  await expect(board.cell('Équipe', 'Besoin')).toBeVisible()
  await page.keyboard.press('Escape')
  await undo(page)
  await expect(page.getByRole('article')).toHaveCount(0)
  await expect(board.step('Signature')).toHaveCount(0)
  await board.expectSaved()
})

test('a grid finds the steps and lanes of the map in hand', async ({ server, newPerson }) => {
  const { page, board } = await newPerson()
  const made = await makeBoard(server.url)
  await board.join(made.link('facilitator'), 'Anne')
  await board.cell('Irritants', 'Besoin').click({ position: { x: 3, y: 3 } })
  await paste(page, { 'text/plain': '\tBESOIN\tSignature\nirritants\tlent\tcher' })
  // The first choice has the focus, and Enter takes it.
  await expect(page.getByRole('dialog').getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('Enter')
  const [card, cell] = [await box(board.card(/^Irritant\s?: lent$/)), await box(board.cell('Irritants', 'Besoin'))]
  expect(Math.abs(card.x - cell.x)).toBeLessThan(20)
  await expect(board.step('Signature')).toHaveCount(1)
})

test('what Excalidraw and JSON Canvas copy becomes free notes with their arrows', async ({ server, newPerson }) => {
  const { page, board } = await newPerson()
  const made = await makeBoard(server.url, blank)
  await board.join(made.link('facilitator'), 'Anne')
  const elements = [
    { id: 'r', type: 'rectangle', x: 0, y: 0, backgroundColor: '#b2f2bb' },
    { id: 't', type: 'text', x: 9, y: 9, text: 'attente', containerId: 'r' },
    { id: 'u', type: 'text', x: 300, y: 0, text: 'seul' },
    { id: 'w', type: 'arrow', x: 0, y: 0, startBinding: { elementId: 'r' }, endBinding: { elementId: 'u' } },
  ]
  await paste(page, { 'text/plain': JSON.stringify({ type: 'excalidraw/clipboard', elements }) })
  await expect(board.card(/attente/)).toHaveClass(/is-mint/)
  await expect(board.link('attente', 'seul')).toHaveCount(1)
  await undo(page)
  await expect(page.getByRole('article')).toHaveCount(0)
  const nodes = [{ id: 'a', type: 'text', x: 0, y: 0, width: 1, height: 1, text: 'lent', color: '1' }]
  await paste(page, { 'text/plain': JSON.stringify({ nodes, edges: [] }) })
  await expect(board.card(/Irritant.*lent/)).toBeVisible()
})

test('what another whiteboard draws is drawn here, and what has no equal is counted', async ({ server, newPerson }) => {
  const { page, board } = await newPerson()
  const made = await makeBoard(server.url, blank)
  await board.join(made.link('facilitator'), 'Anne')
  const points = Array.from({ length: 40 }, (_, i) => [i * 5, Math.round(30 * Math.sin(i / 4))])
  const elements = [
    { id: 'p', type: 'frame', x: -2000, y: 900, width: 420, height: 320, name: 'Ailleurs' },
    { id: 's', type: 'freedraw', x: -1960, y: 1100, points, strokeColor: '#e03131', strokeWidth: 2 },
    { id: 'r', type: 'rectangle', x: -1980, y: 920, backgroundColor: '#b2f2bb' },
    { id: 't', type: 'text', x: -1970, y: 930, text: 'note', containerId: 'r' },
    { id: 'u', type: 'text', x: -1760, y: 930, text: 'mots seuls' },
    { id: 'w', type: 'arrow', x: 0, y: 0, startBinding: { elementId: 'r' }, endBinding: { elementId: 'u' } },
    { id: 'e', type: 'ellipse', x: -1900, y: 1000 },
  ]
  await page.mouse.move(500, 320)
  await paste(page, { 'text/plain': JSON.stringify({ type: 'excalidraw/clipboard', elements }) })
  await expect(board.card(/note/)).toBeVisible()
  await expect(board.card(/mots seuls/)).toBeVisible()
  await expect(board.link('note', 'mots seuls').locator('.link-line')).toBeAttached()
  await expect(page.getByText(/^(Un élément n’a pas|One part has no equal)/)).toBeVisible()
  await expect(page.locator('.ink-layer')).toHaveAccessibleName(/^(Un trait|One stroke)/)
  const frame = page.locator('.frame')
  await expect(frame).toHaveCount(1)
  // Around the pointer, and as they lay among each other.
  const [area, note] = [await box(frame), await box(board.card(/note/))]
  expect([Math.round(area.x), Math.round(area.width)]).toEqual([500 - 420 / 2, 420])
  expect(Math.round(note.x - area.x)).toBe(20)
  await undo(page)
  await expect(page.getByRole('article')).toHaveCount(0)
  await expect(frame).toHaveCount(0)
})

test('an observer copies and pastes nothing', async ({ server, newPerson }) => {
  const { page, board } = await newPerson()
  const made = await makeBoard(server.url, blank)
  await board.join(made.link('observer'), 'Olga')
  await paste(page, { 'text/plain': 'un' })
  await page.keyboard.press('n')
  await expect(page.getByRole('article')).toHaveCount(0)
})
