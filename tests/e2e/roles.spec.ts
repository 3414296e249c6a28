import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'

test('a facilitator changes a role, and it holds at once; shows somebody out, who is out', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url)
  const [anne, karim] = [await newPerson(), await newPerson()]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  await karim.board.write('Actions du client', 'Besoin', 'Compare')
  await anne.page.getByRole('button', { name: '2 personnes sont là' }).click()
  await anne.page.getByLabel('Rôle de Karim').selectOption('observer')
  await expect(karim.page.getByText('Lecture seule', { exact: true })).toBeVisible()
  await anne.page.getByLabel('Rôle de Karim').selectOption('participant')
  await expect(karim.page.getByText('Lecture seule', { exact: true })).toHaveCount(0)
  await karim.board.write('Actions du client', 'Achat', 'Achète')
  await expect(anne.board.card(/Achète/)).toBeVisible()
  await karim.page.mouse.move(600, 400)
  await expect(anne.board.cursorOf('Karim')).toHaveText('Karim')
  await anne.page.getByRole('button', { name: 'Renommer Karim' }).click()
  const renaming = anne.page.getByRole('dialog', { name: 'Renommer Karim' })
  await renaming.getByRole('textbox', { name: 'Nom' }).fill('Karim B.')
  await anne.page.keyboard.press('Enter')
  // His pointer too, though he holds still.
  await expect(anne.board.cursorOf('Karim')).toHaveText('Karim B.')
  await karim.page.getByRole('button', { name: '2 personnes sont là' }).click()
  await expect(karim.page.getByText('Karim B. (vous)')).toBeVisible()
  await anne.page.getByRole('button', { name: 'Retirer Karim B. du tableau' }).click()
  await anne.page.getByRole('dialog').getByRole('button', { name: 'Retirer', exact: true }).click()
  await expect(karim.page.getByRole('heading', { name: 'Vous n’êtes plus dans ce tableau' })).toBeVisible()
  await expect(anne.board.card(/Achète/)).toBeVisible()
})

test('a facilitator who came by a link makes and renews the others; a renewed one opens no more', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url)
  const [anne, karim, late, ines] = [await newPerson(), await newPerson(), await newPerson(), await newPerson()]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await anne.page.getByRole('button', { name: 'Inviter' }).click()
  await anne.page.getByRole('button', { name: 'Créer un lien, Lien participant' }).click()
  const field = anne.page.getByRole('textbox', { name: 'Lien participant' })
  const first = await field.inputValue()
  await karim.board.join(first, 'Karim')
  await anne.page.getByRole('button', { name: 'Renouveler, Lien participant' }).click()
  await expect(field).not.toHaveValue(first)
  await late.page.goto(first)
  await late.page.getByRole('textbox', { name: /prénom/i }).fill('Léo')
  await late.page.keyboard.press('Enter')
  await expect(late.page.getByText(/n’est pas valable pour ce tableau/)).toBeVisible()
  await ines.board.join(await field.inputValue(), 'Inès')
})
