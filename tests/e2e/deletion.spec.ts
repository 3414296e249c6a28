// A board that its facilitator deletes: asked for twice, told to everybody, and gone from every device.
import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'

test('a facilitator deletes the board by writing its title; who is in it is told', async ({ server, newPerson }) => {
  const board = await makeBoard(server.url, { template: 'journey', title: 'L’assurance', language: 'fr' })
  const [lea, sam] = [await newPerson(), await newPerson()]
  await lea.board.join(board.link('facilitator'), 'Léa')
  await sam.board.join(board.link('participant'), 'Sam')
  const more = /^(Autres actions|More actions)$/
  const remove = /^(Supprimer le tableau|Delete the board)/

  await sam.page.getByRole('button', { name: more }).click()
  await expect(sam.page.getByRole('menuitem', { name: /JSON/ })).toBeVisible()
  await expect(sam.page.getByRole('menuitem', { name: remove })).toHaveCount(0)
  await sam.page.keyboard.press('Escape')

  await lea.page.getByRole('button', { name: more }).click()
  await lea.page.getByRole('menuitem', { name: remove }).click()
  const dialog = lea.page.getByRole('dialog')
  const confirm = dialog.getByRole('button', { name: /^(Supprimer pour toujours|Delete for good)$/ })
  await dialog.getByRole('textbox').fill('Autre chose')
  await confirm.click()
  await expect(dialog.getByText(/n’est pas le titre|not the title/)).toBeVisible()
  await expect(sam.board.canvas).toBeVisible()
  await dialog.getByRole('textbox').fill("l'assurance")
  await lea.page.keyboard.press('Enter')

  await expect(sam.page.getByText(/vient de le supprimer|has just deleted it/)).toBeVisible()
  await expect(lea.page).toHaveURL(`${server.url}/`)
  await expect(lea.page.getByText('L’assurance')).toHaveCount(0)

  await sam.page.getByRole('button', { name: /^(Accueil|Home)$/ }).click()
  await expect(sam.page.getByText('L’assurance')).toHaveCount(0)
  const kept = await sam.page.evaluate(async (id) => {
    const databases = await indexedDB.databases()
    return [databases.some(({ name }) => name?.includes(id)), Object.keys(localStorage).some((key) => key.includes(id))]
  }, board.boardId)
  expect(kept).toEqual([false, false])
  await sam.page.goto(board.link('participant'))
  await sam.page.getByRole('textbox', { name: /prénom|name/i }).fill('Sam')
  await sam.page.keyboard.press('Enter')
  await expect(sam.page.getByText(/n’existe pas, ou plus|no longer does/)).toBeVisible()
})
