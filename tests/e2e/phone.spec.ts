import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import { scriptsOf } from './weight.ts'
import { newWorkshopMember } from './workshop-member.ts'

/** Bytes, gzip. */
const scriptsLimit = 128_600

test('a phone writes, rates and votes, without the network too, and is the same person after a reload', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url, { template: 'demo-train', title: 'Week-end en train', language: 'fr' })
  const { page, context } = await newPerson({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })
  const scripts = scriptsOf(page)
  await page.goto(made.link('participant'))
  await expect(page).toHaveURL(/\/p\//)
  const name = page.getByRole('textbox', { name: 'Votre prénom' })
  await expect(name).toBeVisible()
  // All that the page waits for is here. The canvas is as heavy as all the rest: a phone is not asked to load it.
  expect([...scripts.urls].filter((url) => url.includes('BoardPage'))).toEqual([])
  expect(scripts.urls.size).toBeGreaterThan(2)
  expect(await scripts.weigh()).toBeLessThan(scriptsLimit)
  await name.fill('Ada')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Tout est prêt' })).toBeVisible()

  const lead = await newWorkshopMember(server.url, made, 'facilitator', 'Léa')
  await lead.command({
    kind: 'set-agenda',
    items: [
      { kind: 'write', title: 'Qu’est-ce qui irrite Léa ?', minutes: 7 },
      { kind: 'rate', title: '', minutes: 5 },
      { kind: 'vote', title: 'Que traiter d’abord ?', minutes: 5 },
    ],
  })
  await lead.command({ kind: 'next-item' })
  await expect(page.getByRole('heading', { name: /irrite Léa/ })).toBeVisible()
  await expect(page.getByRole('timer')).toHaveText(/^0[67]:\d\d$/)
  const note = page.getByRole('textbox', { name: 'Votre note' })
  await note.fill('On m’a redemandé mon RIB')
  await page.getByRole('button', { name: 'Ajouter la note' }).click()
  await expect(page.getByRole('region', { name: 'Mes notes · 1' })).toContainText('On m’a redemandé mon RIB')

  await expect.poll(async () => (await lead.counts()).notes.notes).toBe(1)
  await context.setOffline(true)
  await note.fill('Trois mots de passe')
  await page.getByRole('button', { name: 'Ajouter la note' }).click()
  await expect(page.getByRole('region', { name: 'Mes notes · 2' })).toContainText('Trois mots de passe')
  await expect(page.getByText('Hors ligne · 1 action partira')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('Hors ligne')).toBeHidden()
  await expect.poll(async () => (await lead.counts()).notes.notes).toBe(2)

  // What was begun is there after a reload.
  await page.getByRole('radio', { name: 'Irritants' }).click()
  await note.fill('À moitié é')
  await page.reload()
  await expect(note).toHaveValue('À moitié é')
  await expect(page.getByRole('radio', { name: 'Irritants' })).toBeChecked()
  await page.getByRole('button', { name: 'Ajouter la note' }).click()
  await expect(page.getByRole('region', { name: 'Mes notes · 3' })).toContainText('À moitié é')
  await page.reload()
  await expect(page.getByRole('region', { name: 'Mes notes · 3' })).toBeVisible()
  await expect(note).toHaveValue('')

  await lead.command({ kind: 'next-item' })
  await page.getByRole('button', { name: 'Noter', exact: true }).click()
  await page.getByRole('radio', { name: '−2' }).click()
  await page.getByRole('button', { name: /^Étape suivante/ }).click()
  await page.getByRole('radio', { name: '+1' }).click()
  await expect(page.getByText(/^2 sur \d+ notées$/)).toBeVisible()

  await lead.command({ kind: 'next-item' })
  await page.getByRole('button', { name: 'Voter', exact: true }).click()
  const first = page.getByRole('main').getByRole('listitem').first()
  const more = first.getByRole('button', { name: /^Donner/ })
  await more.click()
  await expect.poll(async () => (await lead.counts()).voted).toBe(1)
  await context.setOffline(true)
  await more.click()
  await expect(first.getByRole('status')).toHaveText('2')
  await context.setOffline(false)
  await expect(page.getByText('Hors ligne')).toBeHidden()
  await page.reload()
  await expect(first.getByRole('status')).toHaveText('2')
  await page.getByRole('button', { name: 'J’ai fini de voter' }).click()
  const receipt = await page.getByRole('main').getByRole('code').textContent()

  await lead.command({ kind: 'close-vote' })
  await lead.command({ kind: 'cancel-rating' })
  await lead.command({ kind: 'reveal-notes' })
  // The notes that were revealed are shown; what is shown again is shown here too.
  await expect(page.getByRole('main')).toContainText('Trois mots de passe')
  await lead.command({ kind: 'show', shown: { kind: 'ranking' } })
  const ranking = page.getByRole('region', { name: 'Résultat du vote' })
  await expect(ranking.getByRole('listitem').first()).toContainText('2')
  await expect(ranking).toContainText(receipt ?? '?')

  await page.getByRole('button', { name: 'Lire le parcours, étape par étape' }).click()
  await page.getByRole('link', { name: 'Tout le tableau' }).click()
  await expect(page).toHaveURL(/\/b\//)
  await expect(page.getByText('Trois mots de passe')).toHaveCount(1)
})

const small = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

test('a phone follows what is shown, and reads the board one step at a time', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url, { template: 'demo-train', title: 'Week-end en train', language: 'fr' })
  const [{ page }, lead] = [await newPerson(small), await newWorkshopMember(server.url, made, 'facilitator', 'Léa')]
  await page.goto(made.link('participant'))
  await page.getByRole('textbox', { name: 'Votre prénom' }).fill('Ada')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Lire le parcours, étape par étape' }).click()
  await expect(page.getByRole('heading', { name: 'Envie de partir' })).toBeVisible()
  await page.getByRole('button', { name: 'Suivante' }).click()
  await expect(page.getByRole('heading', { name: 'Comparer horaires et tarifs' })).toBeVisible()
  await page.getByRole('radio', { name: 'Apprendre le retard' }).click()
  await expect(page.getByRole('main')).toContainText('Retard annoncé sans cause ni solution')
  await expect(page.getByRole('list', { name: 'Ce qui est vécu ici' })).toContainText('−2,8')

  const map = await lead.map()
  await lead.command({ kind: 'show', shown: { kind: 'curve', mapId: map.id } })
  await expect(page.getByRole('region', { name: 'Ce que vit Inès' }).getByRole('listitem')).toHaveCount(10)
  await expect(page.getByRole('listitem').filter({ hasText: 'Apprendre le retard' })).toContainText('−2,8')
  const lane = Object.values(map.lanes).find(({ kind }) => kind === 'irritant')
  await lead.command({ kind: 'show', shown: { kind: 'map', mapId: map.id, laneId: lane?.id } })
  await expect(page.getByRole('heading', { name: 'Irritants' })).toBeVisible()

  await lead.command({ kind: 'show', shown: { kind: 'matrix', mapId: map.id } })
  await expect(page.getByRole('region', { name: 'Client × collaborateur' })).toContainText('Apprendre le retard')
  await lead.command({ kind: 'show', shown: { kind: 'plan', mapId: map.id } })
  await expect(page.getByRole('region', { name: 'Le plan d’action' }).getByRole('table')).toBeVisible()
  await lead.command({ kind: 'show', shown: { kind: 'map', mapId: map.id, laneId: lane?.id } })

  const [card] = await lead.cards('irritant')
  await lead.command({ kind: 'spotlight', on: card === undefined ? null : { kind: 'card', cardId: card } })
  await expect(page.getByRole('list', { name: 'En lumière' }).getByRole('listitem')).toHaveCount(1)
  await lead.command({ kind: 'spotlight', on: null })
  await expect(page.getByRole('heading', { name: 'Irritants' })).toBeVisible()
})

test('a facilitator’s phone leads the wall, the clock and what is asked', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url, { template: 'demo-train', title: 'Week-end en train', language: 'fr' })
  const [{ page }, wall, lead] = [
    await newPerson(small),
    await newPerson({ viewport: { width: 1280, height: 720 } }),
    await newWorkshopMember(server.url, made, 'facilitator', 'Léa'),
  ]
  await lead.command({ kind: 'set-agenda', items: [{ kind: 'vote', title: 'Que traiter d’abord ?', minutes: 5 }] })
  await wall.page.goto(made.link('observer').replace('/b/', '/present/'))
  await wall.page.getByRole('textbox', { name: 'Votre prénom' }).fill('Mur')
  await wall.page.keyboard.press('Enter')
  await expect(wall.page.getByRole('heading', { name: 'Rejoignez l’atelier' })).toBeVisible()

  await page.goto(made.link('facilitator').replace('/b/', '/p/'))
  await page.getByRole('textbox', { name: 'Votre prénom' }).fill('Anne')
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'Sur l’écran' }).getByRole('button', { name: 'Suite' }).click()
  await expect(wall.page.getByRole('heading', { name: 'Le déroulé' })).toBeVisible()

  const clock = page.getByRole('region', { name: 'Le déroulé' })
  await clock.getByRole('button', { name: 'Démarrer' }).click()
  await expect(wall.page.getByRole('heading', { name: 'Que traiter d’abord ?' })).toBeVisible()
  await clock.getByRole('button', { name: 'Mettre en pause' }).click()
  await expect(clock.getByRole('button', { name: 'Reprendre' })).toBeVisible()
  await expect(page.getByText('0 sur 0 a voté')).toBeVisible()
  await page.getByRole('button', { name: 'Clore le vote' }).click()
  await expect(wall.page.getByText('0 votant · 0 point · vote clos')).toBeVisible()

  // Reactions of the room float over the wall.
  await page.getByRole('button', { name: 'Réagir' }).click()
  await page.getByRole('button', { name: 'Bravo' }).click()
  await expect(wall.page.locator('.floating > span')).toHaveText('👏Anne')
})
