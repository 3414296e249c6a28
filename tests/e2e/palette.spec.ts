// Commands in three places, from one table: the menu under the pointer, the palette, the sheet of keys.
import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import { box } from './pages/board-page.ts'

test('the palette finds a note, a step and a command by words, with keys alone', async ({ server, newPerson }) => {
  const { page, board } = await newPerson()
  const made = await makeBoard(server.url)
  await board.join(made.link('facilitator'), 'Anne')
  await board.write('Irritants', 'Besoin', 'Réserver est long')
  await page.keyboard.press('Escape')
  const field = page.getByRole('combobox', { name: /chercher une commande|search a command/i })

  await page.keyboard.press('Control+k')
  await field.fill('long reserv')
  await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(board.card(/Réserver/)).toHaveClass(/is-selected/)

  await page.keyboard.press('Control+k')
  await field.fill('livraison')
  await expect(page.getByRole('option', { name: /Livraison.*(Étape|Step)/ })).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(board.step('Livraison')).toHaveClass(/is-selected/)

  // The view may still be on its way to the step.
  await expect(async () => {
    await board.card(/Réserver/).click()
    await expect(board.card(/Réserver/)).toHaveClass(/is-selected/, { timeout: 1000 })
  }).toPass()
  await page.keyboard.press('Control+k')
  await field.fill('dupli')
  await page.keyboard.press('Enter')
  await expect(board.card(/Réserver/)).toHaveCount(2)
  await page.keyboard.press('Control+k')
  await field.fill('zzz')
  await expect(page.getByText(/rien de ce nom|nothing of that name/i)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a right click offers what can be done with what lies there, and a right drag moves the view', async ({
  server,
  newPerson,
}) => {
  const { page, board } = await newPerson()
  const made = await makeBoard(server.url)
  await board.join(made.link('facilitator'), 'Anne')
  await board.write('Irritants', 'Besoin', 'lent')
  await page.keyboard.press('Escape')
  const menu = page.getByRole('menu', { name: /^(commandes|commands)$/i })
  await board.card(/lent/).click({ button: 'right' })
  await expect(board.card(/lent/)).toHaveClass(/is-selected/)
  await menu.getByRole('menuitem', { name: /^(dupliquer|duplicate)$/i }).click()
  await expect(board.card(/lent/)).toHaveCount(2)

  await board.cell('Enchantements', 'Comparaison').click({ button: 'right' })
  await expect(menu.getByRole('menuitem', { name: /^(supprimer|delete)$/i })).toHaveCount(0)
  await menu.getByRole('menuitem', { name: /^(écrire|write)$/i }).click()
  await page.keyboard.type('clair')
  await page.keyboard.press('Escape')
  await expect(board.card(/Enchante?ment.*clair/)).toBeVisible()

  const before = await box(board.card(/clair/))
  await page.mouse.move(500, 860)
  await page.mouse.down({ button: 'right' })
  await page.mouse.move(560, 800, { steps: 6 })
  await page.mouse.up({ button: 'right' })
  await expect(menu).toHaveCount(0)
  await expect.poll(async () => (await box(board.card(/clair/))).x).toBeGreaterThan(before.x + 40)
})

test('the menu key and a long press open the same menu', async ({ server, newPerson }) => {
  const { page, board } = await newPerson()
  const made = await makeBoard(server.url)
  await board.join(made.link('facilitator'), 'Anne')
  await board.write('Irritants', 'Besoin', 'lent')
  await page.keyboard.press('Escape')
  await board.card(/lent/).click()
  const menu = page.getByRole('menu', { name: /^(commandes|commands)$/i })
  await page.keyboard.press('Shift+F10')
  await expect(menu).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)

  const tablet = await newPerson({ hasTouch: true, viewport: { width: 1024, height: 768 } })
  await tablet.board.join(made.link('participant'), 'Karim')
  const { x, y } = await box(tablet.board.card(/lent/))
  const cdp = await tablet.context.newCDPSession(tablet.page)
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: x + 20, y: y + 12 }] })
  await expect(tablet.page.getByRole('menu')).toBeVisible()
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await tablet.page.getByRole('menuitem', { name: /^(supprimer|delete)$/i }).tap()
  await expect(board.card(/lent/)).toHaveCount(0)
})

test('the sheet of keys lists what the keys do', async ({ server, newPerson }) => {
  const { page, board } = await newPerson()
  const made = await makeBoard(server.url)
  await board.join(made.link('observer'), 'Olga')
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: /raccourcis|shortcuts/i })
  await expect(sheet.getByText(/^(annuler|undo)$/i)).toBeVisible()
  await expect(sheet.locator('kbd')).not.toHaveCount(0)
})
