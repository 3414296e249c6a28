import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import { box } from './pages/board-page.ts'

// A test makes and reads a whole map by hand.
test.setTimeout(90_000)

const blueprint = { template: 'blueprint', title: 'Assurance', language: 'fr' } as const

test('arrows between notes: drawn by mouse, by keys and from the panel; deleted and brought back', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url, blueprint)
  const { board, page } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  await board.write('Actions du client', 'Demande', 'Demande un devis')
  await board.write('Front office', 'Demande', 'Simulateur')
  await board.write('Back office', 'Demande', 'Calcul du tarif')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Relier par une flèche' }).click()
  const [from, to] = [await box(board.card(/devis/)), await box(board.card(/Simulateur/))]
  await page.mouse.move(from.x + 20, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(to.x + 20, to.y + 12, { steps: 5 })
  await page.mouse.up()
  await expect(board.link('Demande un devis', 'Simulateur')).toHaveCount(1)
  await page.keyboard.press('Escape')

  await board.card(/Simulateur/).focus()
  await page.keyboard.press('l')
  await expect(page.getByRole('status').filter({ hasText: 'Relier «' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('status').filter({ hasText: 'Calcul du tarif' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(board.link('Simulateur', 'Calcul du tarif')).toHaveCount(1)

  await board.link('Simulateur', 'Calcul du tarif').focus()
  await page.keyboard.press('Delete')
  await expect(board.link('Simulateur', 'Calcul du tarif')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(board.link('Simulateur', 'Calcul du tarif')).toHaveCount(1)

  await board.card(/devis/).click()
  await page.getByRole('button', { name: 'Relier à…' }).click()
  await board.card(/Calcul/).click()
  await expect(board.link('Demande un devis', 'Calcul du tarif')).toHaveCount(1)
  // It jumps over the front office: the checks say so.
  await expect(page.getByText(/Flèche qui franchit deux lignes/)).toBeVisible()

  const before = await board.link('Demande un devis', 'Simulateur').locator('.link-line').getAttribute('d')
  await board.carry(board.card(/Simulateur/), { x: from.x + 500, y: from.y + 300 })
  await expect
    .poll(() => board.link('Demande un devis', 'Simulateur').locator('.link-line').getAttribute('d'))
    .not.toBe(before)
  await board.drop()
})

test('a visible action without a backstage is listed, and the list leads to it', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url, blueprint)
  const { board, page } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  await expect(page.getByRole('heading', { name: 'À vérifier · 5' })).toBeVisible()
  await board.write('Front office', 'Échange', 'Rappel du conseiller')
  await expect(page.getByRole('heading', { name: 'À vérifier · 6' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Voir.*Pas de coulisse derrière/ }).click()
  await expect(page.getByRole('region', { name: /Sélection · Front office/ })).toBeVisible()
  // The view goes there, and a click in the meantime would fall beside its cell.
  let place = ''
  const isStill = async () => {
    const before = place
    place = JSON.stringify(await board.cell('Back office', 'Échange').boundingBox())
    return place === before
  }
  await expect.poll(isStill, { intervals: [300] }).toBe(true)
  await board.write('Back office', 'Échange', 'Planning des rappels')
  await expect(page.getByRole('heading', { name: 'À vérifier · 5' })).toBeVisible()
  await board.step('Échange').click()
  await page.getByRole('textbox', { name: 'Responsable' }).fill('Relation client')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'À vérifier · 4' })).toBeVisible()
  // The line of internal interaction is there when it is asked for.
  await expect(page.getByText('Ligne d’interaction interne')).toHaveCount(0)
  await page.getByRole('button', { name: /^Carte / }).click()
  await page.getByRole('checkbox', { name: 'Ligne d’interaction interne' }).check()
  await expect(page.locator('.map-line.is-internal')).toBeVisible()
})

test('a map is duplicated as the target, compared with its original, and undone at once', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url)
  const { board, page } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  await board.write('Irritants', 'Besoin', 'Trop de choix')
  await page.keyboard.press('Escape')
  await board.point('Besoin').focus()
  await page.keyboard.press('ArrowDown')
  await expect(board.point('Besoin')).toHaveAttribute('aria-valuetext', '−0,5')
  await page.getByRole('button', { name: /^Carte Parcours/ }).click()
  await page.getByRole('button', { name: 'En cible' }).click()
  const target = page.getByRole('region', { name: 'Parcours client (cible)' })
  await expect(target).toBeVisible()
  await expect(target.getByText('Comparée : Parcours client', { exact: false })).toBeVisible()
  await board.seeAll()
  await expect(board.card(/Trop de choix/)).toHaveCount(2)
  const gapOf = (step: string) => page.locator('.gaps > div').filter({ hasText: step }).locator('dd')
  await expect(gapOf('Besoin')).toHaveText('Pas de donnée')
  const point = target.getByRole('slider', { name: /Besoin$/ })
  await point.focus()
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowUp')
  await page.getByRole('button', { name: /^Carte .*cible/ }).click()
  await expect(gapOf('Besoin')).toHaveText('+2,0')
  for (let i = 0; i < 4; i++) await page.getByRole('button', { name: 'Annuler', exact: true }).first().click()
  await expect(target).toHaveCount(0)
  await expect(board.card(/Trop de choix/)).toHaveCount(1)
})

test('a map is duplicated for a new persona of another segment, and gone with one undo', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url, { template: 'demo-train', title: 'Train', language: 'fr' })
  const { board, page } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  await page.getByRole('button', { name: /^Carte / }).click()
  await page.getByRole('button', { name: 'Pour un autre segment' }).click()
  const dialog = page.getByRole('dialog', { name: 'Dupliquer pour un autre segment' })
  const confirm = dialog.getByRole('button', { name: 'Dupliquer', exact: true })
  await expect(confirm).toBeDisabled()
  await dialog.getByRole('checkbox', { name: /^Marc/ }).check()
  await dialog.getByRole('textbox', { name: 'Nouveau persona' }).fill('Léo')
  const title = dialog.getByRole('textbox', { name: 'Titre de la carte' })
  await expect(title).toHaveValue(/\(Marc, Léo\)$/)
  await dialog.getByRole('checkbox', { name: /^Marc/ }).uncheck()
  await title.fill('Le voyage de Léo')
  await title.press('Enter')
  await expect(dialog).toHaveCount(0)
  const copy = page.getByRole('region', { name: 'Le voyage de Léo' })
  await expect(copy).toBeVisible()
  await expect(copy.getByText('Comparée', { exact: false })).toBeVisible()
  // Nothing was lived on it yet.
  await expect(page.getByRole('region', { name: 'Scores en direct' }).getByText('Pas de donnée').first()).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Nom du persona' })).toHaveValue('Léo')
  await page.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
  await expect(copy).toHaveCount(0)
  await page.getByRole('button', { name: 'Autres actions' }).click()
  await page.getByRole('menuitem', { name: 'Personas et segments' }).click()
  await expect(page.getByRole('dialog').getByText('Léo')).toHaveCount(0)
})

test('a blueprint names the journey it serves, and leads there', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url)
  const { board, page } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  await page.getByRole('button', { name: 'Ajouter une carte' }).click()
  await page.getByRole('menuitem', { name: 'Blueprint' }).click()
  await page.getByLabel('Parcours que ce blueprint sert').selectOption({ label: 'Parcours client' })
  await page.getByRole('button', { name: /^Sert le parcours/ }).click()
  await expect(page.getByLabel('Comparer avec')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Titre', exact: true })).toHaveValue('Parcours client')
})

test('the story is read step by step, by keys and by buttons', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url, { template: 'experience', title: 'Salle de bain', language: 'fr' })
  const { board, page } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  await board.write('Questions clés', 'Déclic', 'Par où commencer ?')
  await board.write('Verbatims', 'Recherche', 'Je suis perdue')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Autres actions' }).click()
  await page.getByRole('menuitem', { name: 'Lire l’histoire' }).click()
  const story = page.getByRole('dialog', { name: /^L’histoire/ })
  await expect(story.getByRole('heading', { name: 'Déclic' })).toBeVisible()
  await expect(story.getByText('Par où commencer ?')).toBeVisible()
  await expect(story.getByRole('status')).toHaveText('Étape 1 sur 6')
  await page.keyboard.press('ArrowRight')
  await expect(story.getByRole('heading', { name: 'Recherche' })).toBeVisible()
  await expect(story.locator('blockquote')).toHaveText('Je suis perdue')
  await story.getByRole('button', { name: 'Étape suivante' }).click()
  await expect(story.getByRole('status')).toHaveText('Étape 3 sur 6')
  await expect(story.getByText(/Rien n’est encore écrit/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(story).toHaveCount(0)
})

test('a note covers several steps, by its edge and by keys', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url, blueprint)
  const { board, page } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  await board.write('Back office', 'Demande', 'Suivi du dossier')
  await page.keyboard.press('Escape')
  const card = board.card(/Suivi du dossier/)
  const narrow = await box(card)
  const column = await box(board.cell('Back office', 'Échange'))
  await page.mouse.move(narrow.x + narrow.width - 2, narrow.y + narrow.height / 2)
  await expect(page.locator('.card-span')).toBeVisible()
  await page.mouse.down()
  await page.mouse.move(column.x + column.width - 8, narrow.y + narrow.height / 2, { steps: 5 })
  await page.mouse.up()
  await expect.poll(async () => (await box(card)).width).toBeGreaterThan(narrow.width + column.width * 0.9)
  await card.focus()
  await page.keyboard.press('Shift+Alt+ArrowRight')
  await expect.poll(async () => (await box(card)).width).toBeGreaterThan(narrow.width + column.width * 1.9)
  await page.keyboard.press('Shift+Alt+ArrowLeft')
  await page.keyboard.press('Shift+Alt+ArrowLeft')
  await expect.poll(async () => Math.abs((await box(card)).width - narrow.width)).toBeLessThan(2)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await box(card)).width).toBeGreaterThan(narrow.width + column.width * 0.9)
})
