import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import { newWorkshopMember } from './workshop-member.ts'

test('a facilitator leads with "next": one clock for all, a secret vote, its dots in the scores', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url, { template: 'demo-train', title: 'Week-end en train', language: 'fr' })
  const [anne, karim] = [await newPerson(), await newPerson()]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  await expect(karim.page.getByRole('button', { name: 'Animer' })).toHaveCount(0)

  const { page } = anne
  await page.getByRole('button', { name: 'Animer' }).click()
  const desk = page.getByRole('complementary', { name: 'Animation' })
  await desk.getByRole('button', { name: /^Irritants en 30 minutes/ }).click()
  await desk.getByRole('button', { name: 'Démarrer' }).click()
  for (const screen of [page, karim.page])
    await expect(screen.getByRole('timer', { name: /^Qu’est-ce qui irrite/ })).toHaveText(/^0[78]:\d\d$/)
  // Writing opened with its item; nobody has written yet.
  await expect(desk.getByText('0 note · 0 personne')).toBeVisible()
  await desk.getByRole('button', { name: 'Mettre en pause' }).click()
  const held = (await karim.page.getByRole('timer').textContent()) ?? ''
  await desk.getByRole('button', { name: 'Ajouter une minute' }).click()
  await expect(karim.page.getByRole('timer')).not.toHaveText(held)
  await desk.getByRole('button', { name: 'Tout révéler' }).click()

  await desk.getByRole('button', { name: 'Ouvrir un vote…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ouvrir le vote' }).click()
  const ada = await newWorkshopMember(server.url, made, 'participant', 'Ada')
  const vote = await ada.vote()
  await ada.cast(vote, vote.candidates[0]?.cardId ?? '', 2)
  await expect(desk.getByText('1 sur 1 a voté')).toBeVisible()
  const scores = karim.page.getByRole('complementary', { name: 'Scores et sélection' })
  await expect(scores.getByText('Irritants', { exact: true })).toBeVisible()
  await desk.getByRole('button', { name: 'Clore le vote' }).click()
  await expect(scores.getByText('Irritants · 2 votes')).toBeVisible()

  await desk.getByPlaceholder('Noter une décision').fill('Un seul tarif famille')
  await page.keyboard.press('Enter')
  await expect(desk.getByText('Un seul tarif famille')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(desk).toHaveCount(0)
})

test('what people are asked ends while a dialog is open at the desk: it stays where it is', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url, { template: 'demo-train', title: 'Week-end en train', language: 'fr' })
  const lead = await newWorkshopMember(server.url, made, 'facilitator', 'Léa')
  const { page, board } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  await page.getByRole('button', { name: 'Animer' }).click()
  const desk = page.getByRole('complementary', { name: 'Animation' })
  await desk.getByRole('button', { name: /^Irritants en 30 minutes/ }).click()
  await desk.getByRole('button', { name: 'Démarrer' }).click()
  await expect(desk.getByText('0 note · 0 personne')).toBeVisible()
  await desk.getByRole('button', { name: 'Ouvrir un vote…' }).click()
  await lead.command({ kind: 'reveal-notes' })
  await expect(desk.getByText('0 note · 0 personne')).toHaveCount(0)
  await expect(page.locator('dialog:modal')).toHaveCount(1)
  await page.getByRole('dialog').getByRole('button', { name: 'Ouvrir le vote' }).click()
  await expect(desk.getByRole('button', { name: 'Clore le vote' })).toBeVisible()
})

test('an item that can open nothing says why', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url, { template: 'journey', title: 'Vide', language: 'fr' })
  const lead = await newWorkshopMember(server.url, made, 'facilitator', 'Léa')
  await lead.command({ kind: 'set-agenda', items: [{ kind: 'vote', title: 'Que traiter ?', minutes: 5 }] })
  const { page, board } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  await page.getByRole('button', { name: 'Animer' }).click()
  const desk = page.getByRole('complementary', { name: 'Animation' })
  await desk.getByRole('button', { name: 'Démarrer' }).click()
  await expect(desk.getByText('la carte n’a pas encore d’irritant')).toBeVisible()
})
