import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import { box } from './pages/board-page.ts'

test('bold, lists and addresses are written with keys, shown as meant, and two people write at once', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url)
  const [anne, karim] = [await newPerson(), await newPerson()]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  const { page, board } = anne
  await board.cell('Irritants', 'Achat').click({ position: { x: 3, y: 3 } })
  await page.keyboard.type('Trop lent')
  await expect(page.getByRole('group', { name: /^(Mise en forme|Formatting)$/ })).toBeVisible()
  await expect(board.field).toHaveJSProperty('spellcheck', true)
  await page.keyboard.press('Shift+Home')
  await page.keyboard.press('Control+b')
  await expect(board.field).toHaveValue('**Trop lent**')
  await page.keyboard.press('End')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('Control+Shift+Digit8')
  await page.keyboard.type('au guichet')
  await page.keyboard.press('Enter')
  await page.keyboard.type('voir https://example.org/aide')
  await page.keyboard.press('Enter')
  // From an item with nothing in it, the list and the writing end.
  await page.keyboard.press('Enter')
  await expect(board.field).toHaveCount(0)

  const card = karim.board.card(/Trop lent/)
  await expect(card.locator('strong')).toHaveText('Trop lent')
  await expect(card.getByRole('listitem')).toHaveText(['au guichet', 'voir example.org/aide'])
  const link = card.getByRole('link', { name: 'example.org/aide', exact: true })
  await expect(link).toHaveAttribute('href', 'https://example.org/aide')
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer')
  // A press takes the note in hand and leads nowhere.
  await link.click()
  await expect(card).toHaveClass(/is-selected/)
  expect(karim.page.context().pages()).toHaveLength(1)
  const text = card.locator('.card-text')
  expect(await text.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(0)

  // The same note in both hands: a word of mine between the stars of the other.
  await card.locator('.card-text').dblclick({ position: { x: 10, y: 8 } })
  await karim.page.keyboard.press('Control+Home')
  await board.card(/Trop lent/).dblclick({ position: { x: 10, y: 8 } })
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Shift+End')
  for (const _ of '**') await karim.page.keyboard.press('ArrowRight')
  await Promise.all([page.keyboard.press('Control+b'), karim.page.keyboard.type('Vraiment ')])
  await expect(board.field).toHaveValue(/^Vraiment Trop lent\n- au guichet/)
  await expect(karim.board.field).toHaveValue(/^Vraiment Trop lent\n- au guichet/)
  await page.keyboard.press('Control+z')
  await expect(karim.board.field).toHaveValue(/^\*\*(Vraiment )?Trop lent\*\*/)
})

test('a free note fills the size it was given, and much text is set smaller before the note grows', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url)
  const { page, board } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  await page.keyboard.press('n')
  await page.mouse.click(700, 850)
  await page.keyboard.type('Oui')
  await page.keyboard.press('Escape')
  const card = board.card('Oui')
  const size = () => card.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
  expect(await size()).toBe(13)
  await card.click()
  for (let i = 0; i < 6; i++) await page.keyboard.press('Alt+Shift+ArrowDown')
  await expect.poll(size).toBe(24)
  await page.keyboard.press('Enter')
  const { height } = await box(card)
  await page.keyboard.press('End')
  await page.keyboard.insertText(' et encore quelques mots de plus'.repeat(4))
  await page.keyboard.press('Escape')
  const long = board.card(/^.*Oui et encore/)
  await expect.poll(async () => long.evaluate((element) => getComputedStyle(element).fontSize)).toBe('13px')
  expect((await box(long)).height).toBeCloseTo(height, 0)
  const cut = await long.locator('.card-text').evaluate((element) => {
    const note = element.closest('.card')
    return element.getBoundingClientRect().bottom - (note?.getBoundingClientRect().bottom ?? 0)
  })
  expect(cut).toBeLessThanOrEqual(0)
})
