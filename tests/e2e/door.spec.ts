import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

test('the room comes in by the code on the wall, each device once, until the door is closed', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url)
  const lead = await newPerson()
  await lead.board.join(made.link('facilitator'), 'Anne')
  const wall = await lead.context.newPage()
  await wall.goto(`/present/${made.boardId}`)
  await wall.getByRole('button', { name: 'Ouvrir la porte' }).click()
  const shown = wall.getByRole('status').filter({ hasText: /^[2-9B-Z]{3} [2-9B-Z]{3}$/ })
  await expect(wall.getByRole('img', { name: /Code QR/ })).toBeVisible()
  const code = (await shown.textContent()) ?? ''

  // Typed at home, as one types on a phone.
  const { page } = await newPerson(phone)
  await page.goto('/')
  await page.getByRole('textbox', { name: 'J’ai un code' }).fill(code.toLowerCase().replace(' ', ''))
  await page.keyboard.press('Enter')
  const name = page.getByRole('textbox', { name: 'Votre prénom' })
  const first = await name.inputValue()
  expect(first).not.toBe('')
  await page.getByRole('button', { name: 'Un autre nom' }).click()
  await expect(name).not.toHaveValue(first)
  await name.fill('Léo')
  await page.getByRole('button', { name: 'Entrer' }).click()
  await expect(page).toHaveURL(/\/p\/[^#]+$/)
  await expect(wall.getByText('1 personne est là')).toBeVisible()

  // The picture scanned by the same phone: the same person, who is asked nothing.
  await page.goto(`/join#${code.replace(' ', '')}`)
  await expect(page).toHaveURL(/\/p\/[^#]+$/)
  await expect(wall.getByText('1 personne est là')).toBeVisible()

  const late = await newPerson(phone)
  await late.page.goto(`/join#${code.replace(' ', '')}`)
  await late.page.getByRole('textbox', { name: 'Votre prénom' }).fill('Zoé')
  await wall.getByRole('button', { name: 'Fermer la porte' }).click()
  await expect(wall.getByRole('button', { name: 'Ouvrir la porte' })).toBeVisible()
  await late.page.getByRole('button', { name: 'Entrer' }).click()
  await expect(late.page.getByRole('alert')).toContainText('Ce code n’ouvre aucun atelier en ce moment')
})

test('a wrong code is told in a sentence, and too many of them are not looked at', async ({ server, newPerson }) => {
  const { page } = await newPerson(phone)
  await page.goto('/join')
  await page.getByRole('textbox', { name: 'Code de l’atelier' }).fill('K7M')
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByText('six lettres ou chiffres')).toBeVisible()
  await page.getByRole('textbox', { name: 'Code de l’atelier' }).fill('k7m-2px')
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByRole('alert')).toContainText('Ce code n’ouvre aucun atelier en ce moment')
  const tries = Array.from({ length: 60 }, () =>
    fetch(`${server.url}/api/codes/open`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"code": "K7M2PX"}',
    }),
  )
  await Promise.all(tries)
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await expect(page.getByRole('alert')).toContainText('Patientez une minute')
})

test('a second device is the same person, after a restart too', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url)
  const lead = await newPerson()
  await lead.board.join(made.link('facilitator'), 'Anne')
  await lead.page.getByRole('button', { name: 'Autres actions' }).click()
  await lead.page.getByRole('menuitem', { name: 'Ajouter un autre appareil' }).click()
  const dialog = lead.page.getByRole('dialog', { name: 'Ajouter un autre appareil' })
  const code = (await dialog.getByRole('status').textContent()) ?? ''
  await lead.page.keyboard.press('Escape')
  const other = await newPerson()
  await other.page.goto(`/join#${code.replaceAll(' ', '')}`)
  await other.board.waitUntilReady()
  await expect(other.page.getByRole('button', { name: 'Vous êtes seul ici' })).toBeVisible()
  await server.restart()
  await other.page.reload()
  await other.board.waitUntilReady()
  await other.board.inviteButton.click()
  await expect(other.page.getByRole('button', { name: 'Ouvrir la porte' })).toBeVisible()
})
