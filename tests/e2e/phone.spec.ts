import { gzipSync } from 'node:zlib'
import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import { newWorkshopMember } from './workshop-member.ts'

/** Bytes, gzip. */
const scriptsLimit = 190_000

test('a phone writes, rates and votes, without the network too, and is the same person after a reload', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url, { template: 'demo-train', title: 'Week-end en train', language: 'fr' })
  const { page, context } = await newPerson({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })
  const scripts = new Map<string, Promise<Buffer>>()
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.set(response.url(), response.body())
  })
  await page.goto(made.link('participant'))
  await expect(page).toHaveURL(/\/p\//)
  await page.getByRole('textbox', { name: 'Votre prénom' }).fill('Ada')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Tout est prêt' })).toBeVisible()

  // The canvas is as heavy as all the rest: a phone is not asked to load it.
  expect([...scripts.keys()].filter((url) => url.includes('BoardPage'))).toEqual([])
  const gzipped = (await Promise.all(scripts.values())).reduce((sum, script) => sum + gzipSync(script).length, 0)
  expect(gzipped).toBeLessThan(scriptsLimit)

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
  const ranking = page.getByRole('region', { name: 'Résultat du vote' })
  await expect(ranking.getByRole('listitem').first()).toContainText('2')
  await expect(ranking).toContainText(receipt ?? '?')

  await page.getByRole('link', { name: 'Tout le tableau' }).click()
  await expect(page).toHaveURL(/\/b\//)
  await expect(page.getByText('Trois mots de passe')).toHaveCount(1)
})
