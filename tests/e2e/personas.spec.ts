import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import type { BoardPage } from './pages/board-page.ts'

const personasOf = (board: BoardPage) => board.page.getByRole('dialog', { name: 'Personas et segments' })
const openPersonas = async (board: BoardPage) => {
  await board.page.getByRole('button', { name: 'Autres actions' }).click()
  await board.page.getByRole('menuitem', { name: 'Personas et segments' }).click()
  return personasOf(board)
}

test('a persona is written, placed, printed, deleted and brought back, and the other screen follows', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url, { template: 'demo-train', title: 'Train', language: 'fr' })
  const [anne, karim] = [await newPerson(), await newPerson()]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  const chip = karim.page.getByRole('button', { name: 'Mettre en avant la courbe de Inès' })
  await expect(chip).toBeVisible()
  const curves = karim.page.locator('.curve-other')
  await expect(curves).toHaveCount(1)
  await karim.page.getByRole('button', { name: 'Masquer la courbe de Marc' }).click()
  await expect(curves).toHaveCount(0)
  await karim.page.getByRole('button', { name: 'Afficher la courbe de Marc' }).click()
  await expect(curves).toHaveCount(1)

  const view = await openPersonas(anne.board)
  await view.getByRole('textbox', { name: 'Verbatim' }).fill('Un train à l’heure, et des places ensemble.')
  await view.getByRole('textbox', { name: 'Buts' }).fill('Arriver ensemble')
  const file = view.getByLabel('Choisir une photo', { exact: true }).last()
  await file.setInputFiles({ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('not a photo') })
  await expect(view.getByRole('alert')).toContainText('n’est pas une image')
  await file.setInputFiles({ name: 'ines.png', mimeType: 'image/png', buffer: await anne.page.screenshot() })
  await expect(view.getByRole('img', { name: 'Inès' })).toBeVisible()
  const source = (await view.getByRole('img', { name: 'Inès' }).getAttribute('src')) ?? ''
  expect(source).toBe(`/api/boards/${made.boardId}/images/${source.slice(-43)}`)
  expect((await karim.page.request.get(source)).headers()['content-type']).toBe('image/webp')

  await anne.page.emulateMedia({ media: 'print' })
  await expect(view).toBeHidden()
  const sheet = anne.page.getByRole('article').filter({ has: anne.page.getByRole('heading', { name: 'Inès' }) })
  await expect(sheet).toContainText('Un train à l’heure')
  await expect(sheet).toContainText('Arriver ensemble')
  await expect(sheet).toContainText('−2,8')
  const pdf = await anne.page.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)
  await anne.page.emulateMedia({ media: 'screen' })

  await view.getByRole('button', { name: 'Supprimer le persona' }).click()
  const ask = anne.page.getByRole('dialog', { name: 'Supprimer ce persona' })
  await expect(ask).toContainText('Week-end en train')
  await ask.getByRole('button', { name: 'Supprimer le persona' }).click()
  await expect(karim.page.getByRole('status').getByText(/Quelqu’un vient de supprimer le persona/)).toBeVisible()
  await expect(chip).toHaveCount(0)
  await expect(curves).toHaveCount(0)
  await view.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
  await expect(chip).toBeVisible()
  await expect(curves).toHaveCount(1)
})

test('a sheet deleted by somebody else under my hand says so', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url, { template: 'demo-train', title: 'Train', language: 'fr' })
  const [anne, karim] = [await newPerson(), await newPerson()]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  const [hers, his] = [await openPersonas(anne.board), await openPersonas(karim.board)]
  await his.getByRole('textbox', { name: 'Verbatim' }).pressSequentially('Nous voulons')
  await hers.getByRole('button', { name: 'Supprimer le persona' }).click()
  await anne.page
    .getByRole('dialog', { name: 'Supprimer ce persona' })
    .getByRole('button', { name: 'Supprimer le persona' })
    .click()
  await expect(his.getByRole('alert')).toContainText('Quelqu’un vient de supprimer la fiche')
  await expect(his.getByRole('textbox', { name: 'Nom' })).toHaveValue('Marc')
  await karim.board.expectSaved()
})
