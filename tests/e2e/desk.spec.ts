// A laptop in the workshop: the board and, beside it, what is asked.
import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import { newWorkshopMember } from './workshop-member.ts'

test('a participant at a laptop writes, rates and votes beside the board, on the notes too, without a mouse if they like', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url, { template: 'demo-train', title: 'Week-end en train', language: 'fr' })
  const { page, board } = await newPerson()
  await board.join(made.link('participant'), 'Karim')
  const lead = await newWorkshopMember(server.url, made, 'facilitator', 'Léa')
  await lead.command({
    kind: 'set-agenda',
    items: [
      { kind: 'write', title: 'Qu’est-ce qui irrite Léa ?', minutes: 7 },
      { kind: 'rate', title: '', minutes: 5 },
    ],
  })
  const sheet = page.getByRole('complementary', { name: 'À vous de répondre' })
  await expect(sheet).toHaveCount(0)

  await lead.command({ kind: 'next-item' })
  await expect(sheet.getByRole('heading', { name: /irrite Léa/ })).toBeVisible()
  await board.cell('Irritants', 'Voyager à bord').click({ position: { x: 6, y: 50 } })
  await expect(sheet.getByLabel('Étape').locator('option:checked')).toHaveText('Voyager à bord')
  await expect(sheet.getByRole('radio', { name: 'Irritants' })).toBeChecked()
  await page.keyboard.press('F6')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('On m’a redemandé mon RIB')
  await page.keyboard.press('Control+Enter')
  await expect(sheet.getByRole('status')).toHaveText('1 note, en secret')
  await expect.poll(async () => (await lead.counts()).notes.notes).toBe(1)
  await expect(board.card(/redemandé/)).toHaveCount(0)

  // Put aside, it stays in sight and comes back by a key.
  await page.keyboard.press('Escape')
  const pill = page.getByRole('button', { name: /^Écrire 1 note, en secret/ })
  await expect(pill).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(sheet).toBeVisible()
  await lead.command({ kind: 'reveal-notes' })
  await expect(board.card(/redemandé/)).toHaveCount(1)

  await lead.command({ kind: 'next-item' })
  await sheet.getByRole('radio', { name: '−2' }).click()
  await expect.poll(async () => (await lead.counts()).rating.started).toBe(1)
  await lead.command({ kind: 'cancel-rating' })

  await lead.command({ kind: 'open-vote', cardIds: await lead.cards('irritant'), budget: 3, question: 'Lequel ?' })
  const wifi = board.card(/Wi-Fi coupé/)
  await wifi.getByRole('button', { name: /^Donner/ }).click()
  await wifi.getByRole('button', { name: /^Donner/ }).press('Enter')
  const line = sheet.getByRole('listitem').filter({ hasText: 'Wi-Fi coupé' })
  await expect(line.getByRole('status')).toHaveText('2')
  await line.getByRole('button', { name: /^Retirer/ }).click()
  await expect(wifi.getByRole('group', { name: 'Votre vote : 1 point' })).toBeVisible()
  await sheet.getByRole('button', { name: 'J’ai fini de voter' }).click()
  await expect(sheet.getByText('1 participant sur 1 a voté')).toBeVisible()
  // Nobody sees a dot of anybody before the close.
  await expect(wifi.getByText('1 vote')).toHaveCount(0)

  await lead.command({ kind: 'close-vote' })
  await expect(wifi.getByText('1 vote')).toHaveCount(1)
  await expect(sheet.getByRole('listitem').first()).toContainText('Wi-Fi coupé')
  await expect(sheet.getByText('Votre bulletin est dans le dépouillement.')).toBeVisible()
})

test('a facilitator sets up the agenda, has people write where they mean to, and votes again among the first', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url, { template: 'demo-train', title: 'Week-end en train', language: 'fr' })
  const { page, board } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  await page.getByRole('button', { name: 'Animer' }).click()
  const desk = page.getByRole('complementary', { name: 'Animation' })
  await desk.getByRole('button', { name: /^Irritants en 30 minutes/ }).click()

  const items = desk.locator('.lead-agenda > li')
  await desk.getByRole('button', { name: 'Actions sur « Qu’est-ce qui irrite ? »' }).click()
  await page.getByRole('menuitem', { name: 'Modifier' }).click()
  const form = desk.getByRole('form', { name: 'Réglages de la séquence' })
  await form.getByLabel('Minutes').fill('12')
  await form.getByLabel('À l’écran de projection').selectOption('Le déroulé')
  // The plan asks for what irritates.
  await expect(form.getByRole('checkbox', { name: 'Irritants' })).toBeChecked()
  await form.getByRole('checkbox', { name: 'Irritants' }).uncheck()
  await form.getByRole('checkbox', { name: 'Attentes (non couvertes)' }).check()
  await form.getByLabel('Noms sur les notes').selectOption('Anonyme, pour de bon')
  await form.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(items.first()).toContainText('12 min')

  // By key, and by hand.
  const discuss = desk.getByRole('button', { name: /^Déplacer « Décider de la suite »/ })
  await discuss.press('ArrowUp')
  await expect(items.nth(3)).toContainText('Décider de la suite')
  const [grip, first] = [await discuss.boundingBox(), await items.first().boundingBox()]
  if (grip === null || first === null) throw new Error('nothing to drag')
  await page.mouse.move(grip.x + 8, grip.y + 8)
  await page.mouse.down()
  await page.mouse.move(grip.x + 8, first.y + 2, { steps: 8 })
  await page.mouse.up()
  await expect(items.first()).toContainText('Décider de la suite')
  await desk.getByRole('button', { name: 'Actions sur « Décider de la suite »' }).click()
  await page.getByRole('menuitem', { name: 'Retirer' }).click()
  await expect(items).toHaveCount(4)
  await page
    .getByRole('status')
    .filter({ hasText: 'Séquence retirée' })
    .getByRole('button', { name: 'Annuler' })
    .click()
  await expect(items.first()).toContainText('Décider de la suite')
  await desk.getByRole('button', { name: 'Actions sur « Décider de la suite »' }).click()
  await page.getByRole('menuitem', { name: 'Retirer' }).click()
  await expect(items).toHaveCount(4)
  await desk.getByRole('button', { name: 'Garder comme modèle' }).click()

  await desk.getByRole('button', { name: 'Démarrer' }).click()
  const ada = await newWorkshopMember(server.url, made, 'participant', 'Ada')
  const writing = await ada.writing()
  expect(writing).toMatchObject({ authorship: 'anonymous' })
  expect(writing.laneIds).toHaveLength(1)
  // The item that runs is not removed by a slip.
  await desk.getByRole('button', { name: 'Actions sur « Qu’est-ce qui irrite ? »' }).click()
  await page.getByRole('menuitem', { name: 'Retirer' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ne rien changer' }).click()
  await expect(items).toHaveCount(4)
  await desk.getByRole('button', { name: 'Tout révéler' }).click()

  await desk.getByRole('button', { name: 'Ouvrir un vote…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Points par personne').fill('4')
  await dialog.getByLabel('Au plus par note').fill('2')
  await dialog.getByRole('button', { name: 'Ouvrir le vote' }).click()
  const vote = await ada.vote()
  expect(vote).toMatchObject({ budget: 4, perCard: 2 })
  const [one, two, three] = vote.candidates
  await ada.cast(vote, one?.cardId ?? '', 2)
  await ada.cast(vote, two?.cardId ?? '', 1)
  await ada.cast(vote, three?.cardId ?? '', 1)
  await desk.getByRole('button', { name: 'Clore le vote' }).click()
  await expect(desk.getByRole('listitem').filter({ hasText: 'à égalité' })).toHaveCount(2)

  await desk.getByRole('button', { name: 'Second tour…' }).click()
  await dialog.getByLabel('Parmi les premiers').fill('2')
  // Two tie for the second place: both are in.
  await expect(dialog.getByText('3 notes avec les ex æquo.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Ouvrir le vote' }).click()
  expect((await ada.vote()).candidates).toHaveLength(3)

  await desk.getByRole('button', { name: 'Choisir un autre déroulé' }).click()
  await expect(desk.getByRole('button', { name: /^Week-end en train 4 séquences/ })).toBeVisible()
})

test('notes that say the same are merged, and their votes with them; steps at odds are talked about on the wall', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url, { template: 'demo-train', title: 'Week-end en train', language: 'fr' })
  const { page, board, context } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  const people = await Promise.all(
    ['Ada', 'Bob', 'Cleo', 'Dan', 'Eve', 'Fay', 'Gus'].map((name) =>
      newWorkshopMember(server.url, made, 'participant', name),
    ),
  )
  const [ada] = people
  const lead = await newWorkshopMember(server.url, made, 'facilitator', 'Léa')
  await lead.command({ kind: 'open-vote', cardIds: await lead.cards('irritant'), budget: 4, seconds: 600 })
  await expect(page.getByRole('timer', { name: /^Le vote se clôt dans (10|09)/ })).toBeVisible()
  const vote = await lead.vote()
  const idOf = (text: string) => vote.candidates.find((each) => each.text.includes(text))?.cardId ?? ''
  await ada?.cast(vote, idOf('Wi-Fi'), 1)
  await ada?.cast(vote, idOf('Aucun point'), 2)
  await lead.command({ kind: 'close-vote' })

  const [wifi, none] = [board.card(/Wi-Fi coupé/), board.card(/Aucun point/)]
  await wifi.click()
  await none.click({ modifiers: ['Shift'] })
  const panel = page.getByRole('complementary', { name: 'Scores et sélection' })
  await panel.getByLabel('Groupe').fill('À bord')
  await panel.getByLabel('Étiquettes communes').fill('confort, attente')
  await page.keyboard.press('Enter')
  await expect(wifi.getByText('À bord')).toBeVisible()
  await expect(none.getByText('À bord')).toBeVisible()
  await panel.getByRole('button', { name: 'Fusionner ces 2 notes' }).click()
  await expect(none).toHaveCount(0)
  await expect(wifi.getByText('3 votes')).toHaveCount(1)
  await expect(panel.getByText('Une note fusionnée ici')).toBeVisible()
  await page
    .getByRole('status')
    .filter({ hasText: 'fusionnées en une' })
    .getByRole('button', { name: 'Annuler' })
    .click()
  await expect(none.getByText('2 votes')).toHaveCount(1)
  // Undo gave both back into the hand.
  await panel.getByRole('button', { name: 'Fusionner ces 2 notes' }).click()
  await panel.getByRole('button', { name: /^Séparer la note « Aucun point/ }).click()
  await expect(none).toBeVisible()

  const rating = await lead.openRating()
  for (const [i, person] of people.entries())
    await person.command({
      kind: 'rate',
      roundId: rating.id,
      subject: rating.subjects[0] ?? 'employee',
      stepId: rating.stepIds[1] ?? '',
      value: i % 2 === 0 ? -3 : 3,
    })
  await lead.command({ kind: 'reveal-rating' })
  await page.getByRole('button', { name: 'Animer' }).click()
  const wall = await context.newPage()
  await wall.goto(`/present/${made.boardId}`)
  await page
    .getByRole('button', { name: /^Montrer l’étape « Comparer horaires et tarifs », notée de −3 à \+3/ })
    .click()
  await expect(wall.getByText(/^Comparer horaires et tarifs\s: de −3 à \+3/)).toBeVisible()
})
