import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import { box } from './pages/board-page.ts'

test('steps are added, renamed, moved and deleted; a deleted step’s cards are parked and come back with undo', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url)
  const { board, page } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  await page.getByRole('button', { name: 'Ajouter une étape' }).click()
  await page.keyboard.type('Recommander')
  await page.keyboard.press('Enter')
  await expect(board.step('Recommander')).toBeVisible()
  await board.step('Besoin').dblclick()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Envie')
  await page.keyboard.press('Enter')
  await expect(board.step('Envie')).toBeVisible()

  await board.write('Irritants', 'Envie', 'Trop de choix')
  const left = await box(board.step('Envie'))
  await board.step('Envie').focus()
  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(async () => (await box(board.step('Envie'))).x).toBeGreaterThan(left.x)

  await board.step('Envie').click()
  await page.getByRole('button', { name: /^Supprimer/ }).click()
  await expect(board.step('Envie')).toHaveCount(0)
  const map = await box(page.getByRole('region', { name: 'Parcours client' }))
  await expect(board.card(/Trop de choix/)).toHaveCount(1)
  expect((await box(board.card(/Trop de choix/))).x).toBeGreaterThan(map.x + map.width)
  await page.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
  await expect(board.step('Envie')).toBeVisible()
  await expect.poll(async () => (await box(board.card(/Trop de choix/))).x).toBeLessThan(map.x + map.width)
})

test('everything on the map can be done from the keyboard', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url)
  const { board, page } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  await board.cell('Actions du client', 'Besoin').click()
  await page.keyboard.type('première')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.keyboard.type('seconde')
  await page.keyboard.press('Escape')
  await expect(board.card(/seconde/)).toBeVisible()
  await board.card(/première/).focus()
  await page.keyboard.press('Alt+ArrowRight')
  await expect
    .poll(async () => Math.abs((await box(board.card(/première/))).x - (await box(board.card(/seconde/))).x))
    .toBeLessThan(2)
  await page.keyboard.press('Control+d')
  await expect(board.card(/première/)).toHaveCount(2)
  await page.keyboard.press('Delete')
  await expect(board.card(/première/)).toHaveCount(1)
  await board.point('Achat').focus()
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowUp')
  await expect(board.point('Achat')).toHaveAttribute('aria-valuetext', '+1,5')
})

test('a cell takes keys as they come, accents composed and all, and a text that is too long says so', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url)
  const { board, page } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  await board.cell('Actions du client', 'Conseil').click()
  await page.keyboard.insertText('été')
  await page.keyboard.type(' à Besançon')
  await page.keyboard.press('Enter')
  await expect(board.card('Action du client : été à Besançon')).toBeVisible()
  await board.card(/Besançon/).dblclick()
  await board.field.fill('x'.repeat(1_000_000))
  await expect(page.getByRole('status').filter({ hasText: '4000' }).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('x'.repeat(4000), { exact: true }).first()).toBeAttached()
  await board.expectSaved()
})

test('several cards are taken together with Shift and dragged as one gesture', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url)
  const { board, page } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  await board.write('Irritants', 'Achat', 'un')
  await board.write('Irritants', 'Conseil', 'deux')
  await page.keyboard.press('Escape')
  await board.card(/un$/).click()
  await board.card(/deux$/).click({ modifiers: ['Shift'] })
  await board.dragInto(board.card(/un$/), board.cell('Opportunités', 'Usage'))
  await expect(board.card('Opportunité : un')).toBeVisible()
  await expect(board.card('Opportunité : deux')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(board.card('Irritant : un')).toBeVisible()
  await expect(board.card('Irritant : deux')).toBeVisible()
})

test('an optional lane is switched on, off with its notes, and on again for everybody', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url)
  const [anne, karim] = [await newPerson(), await newPerson()]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  const { board, page } = anne
  await page.getByRole('button', { name: /^Carte Parcours/ }).click()
  const pack = page.getByRole('checkbox', { name: /^Vécu collaborateur/ })
  await expect(pack).not.toBeChecked()
  await pack.check()
  await karim.board.write('Vécu collaborateur', 'Conseil', 'Deux écrans pour un dossier')
  await expect(board.card(/Deux écrans/)).toBeVisible()
  await pack.uncheck()
  await expect(page.getByRole('checkbox', { name: 'Vécu collaborateur (1 note)' })).not.toBeChecked()
  await expect(karim.board.card(/Deux écrans/)).toHaveCount(0)
  await pack.check()
  await expect(karim.board.card(/Deux écrans/)).toBeVisible()
  await page.getByRole('button', { name: 'Annuler', exact: true }).first().click()
  await expect(board.card(/Deux écrans/)).toHaveCount(0)
})

test('customers’ answers about a need give its category, from both screens at once', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url)
  const [anne, karim] = [await newPerson(), await newPerson()]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  await anne.board.write('Attentes (non couvertes)', 'Aide', 'Être rappelé')
  const open = async ({ board, page }: typeof anne) => {
    await board.card(/Être rappelé/).click()
    return page.getByRole('region', { name: 'Questionnaire de Kano' })
  }
  await anne.board.card(/Être rappelé/).click()
  await anne.page.getByRole('combobox', { name: 'Type' }).selectOption({ label: 'Besoin' })
  const [mine, theirs] = [await open(anne), await open(karim)]
  await expect(mine.getByText('Pas de donnée')).toBeVisible()
  const answer = async (form: typeof mine, met: string, unmet: string) => {
    await form.getByRole('combobox', { name: /^Si ce besoin est satisfait/ }).selectOption({ label: met })
    await form.getByRole('combobox', { name: /^S’il n’est pas satisfait/ }).selectOption({ label: unmet })
    await form.getByRole('button', { name: 'Ajouter la réponse' }).click()
  }
  await Promise.all([
    answer(mine, 'C’est la moindre des choses', 'Cela me déplaît'),
    answer(theirs, 'C’est la moindre des choses', 'Cela me déplaît'),
  ])
  await answer(mine, 'Cela me plaît', 'Cela m’est égal')
  for (const form of [mine, theirs]) {
    await expect(form.locator('.kano-category')).toHaveText('Indispensable n = 3')
    await expect(form.getByRole('definition')).toHaveText(['+0,33', '−0,67'])
  }
  await theirs.getByRole('button', { name: /^Retirer une réponse.*la moindre des choses/ }).click()
  await theirs.getByRole('button', { name: /^Retirer une réponse.*la moindre des choses/ }).click()
  await expect(mine.locator('.kano-category')).toHaveText('Attractif n = 1')
})

test('a step deleted by somebody else while I write in it says so; a note I held can be kept', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url)
  const [anne, karim] = [await newPerson(), await newPerson()]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  await anne.board.write('Irritants', 'Achat', 'File d’attente')
  await karim.board.step('Achat').click()
  await karim.page.getByRole('spinbutton', { name: 'Durée (minutes)' }).fill('12')
  await anne.board.step('Achat').click()
  await anne.page.getByRole('button', { name: 'Supprimer l’étape' }).click()
  const told = karim.page.getByRole('status')
  await expect(told.getByText(/supprimer l’étape que vous aviez en main.*n’est pas gardé/)).toBeVisible()
  await expect(karim.page.getByRole('region', { name: /^Sélection/ })).toHaveCount(0)

  await karim.board.card(/File d’attente/).click()
  await anne.board.card(/File d’attente/).click()
  await anne.page.keyboard.press('Delete')
  await expect(karim.board.card(/File d’attente/)).toHaveCount(0)
  await told.getByRole('button', { name: 'En garder une copie' }).click()
  await expect(karim.board.card(/File d’attente/)).toHaveCount(1)
  await expect(anne.board.card(/File d’attente/)).toHaveCount(1)
})

test('on a low screen every tool lies between the bars', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url)
  const { page, board } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  for (const size of [
    { width: 1366, height: 768 },
    { width: 1366, height: 625 },
    { width: 1024, height: 600 },
  ]) {
    await page.setViewportSize(size)
    const tools = await box(page.getByRole('toolbar', { name: 'Outils' }))
    const top = await box(page.locator('.top-bar-group').first())
    const foot = await box(page.getByText('Tout est enregistré'))
    expect(tools.y).toBeGreaterThan(top.y + top.height)
    expect(tools.y + tools.height).toBeLessThan(foot.y)
  }
})

test('on a screen held upright no bar lies under the sheet of scores, no map under the tools', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url)
  const { page, board } = await newPerson({ viewport: { width: 820, height: 1180 } })
  await board.join(made.link('facilitator'), 'Anne')
  const sheet = await box(page.getByRole('complementary', { name: 'Scores et sélection' }))
  for (const bar of [
    page.getByText('Tout est enregistré'),
    page.getByRole('group', { name: 'Zoom' }),
    page.getByRole('button', { name: 'Lever la main' }),
  ]) {
    const { y, height } = await box(bar)
    expect(y + height).toBeLessThan(sheet.y)
  }
  const tools = await box(page.getByRole('toolbar', { name: 'Outils' }))
  await expect
    .poll(async () => (await box(page.locator('section.map').first())).x)
    .toBeGreaterThan(tools.x + tools.width)
})
