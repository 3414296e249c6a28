import { readFile } from 'node:fs/promises'
import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import { box } from './pages/board-page.ts'

test('in a meeting a participant writes notes of their own, and moves nobody else’s', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url)
  const [anne, karim] = [await newPerson(), await newPerson()]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  await anne.board.write('Irritants', 'Achat', 'Attente en caisse')
  await anne.page.getByRole('button', { name: 'Mode du tableau · Conception' }).click()
  await anne.page.getByRole('menuitemradio', { name: /Réunion/ }).click()
  await expect(karim.page.getByText('Réunion', { exact: true })).toBeVisible()
  await expect(karim.page.getByRole('button', { name: 'Ajouter une étape' })).toHaveCount(0)
  await karim.board.write('Irritants', 'Conseil', 'Personne ne répond')
  await expect(anne.board.card(/Personne ne répond/)).toBeVisible()
  await karim.board.dragInto(karim.board.card(/Attente/), karim.board.cell('Irritants', 'Conseil'))
  // A hand on what it may not carry moves the view, and the note with its cell.
  const [note, cell] = [await box(karim.board.card(/Attente/)), await box(karim.board.cell('Irritants', 'Achat'))]
  expect(note.x).toBeGreaterThan(cell.x)
  expect(note.x).toBeLessThan(cell.x + cell.width)
  await karim.board.card(/Attente/).click()
  await karim.page.keyboard.press('Delete')
  await expect(karim.page.getByText(/chacun ne change que ses propres notes/)).toBeVisible()
  await expect(karim.board.card(/Attente/)).toBeVisible()
  await karim.board.expectSaved()
})

test('a locked lane says so to everybody, and only a facilitator changes what lies in it', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url)
  const [anne, karim] = [await newPerson(), await newPerson()]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  await anne.board.write('Irritants', 'Achat', 'Attente en caisse')
  await anne.page.getByRole('button', { name: 'Ligne Irritants' }).click()
  await anne.page.keyboard.press('Shift+L')
  await expect(karim.page.getByRole('img', { name: 'Verrouillé' })).toBeVisible()
  await karim.board.card(/Attente/).click()
  await karim.page.keyboard.press('Delete')
  await expect(karim.page.getByText(/verrouillé par la personne qui anime\s: rien/)).toBeVisible()
  await karim.board.write('Actions du client', 'Achat', 'Paie')
  await anne.page.getByRole('button', { name: 'Déverrouiller' }).click()
  await expect(karim.page.getByRole('img', { name: 'Verrouillé' })).toHaveCount(0)
  await karim.board.card(/Attente/).click()
  await karim.page.keyboard.press('Delete')
  await expect(anne.board.card(/Attente/)).toHaveCount(0)
})

test('what was written offline and is refused can be taken along before the board opens afresh', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url)
  const [anne, karim] = [await newPerson(), await newPerson()]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  await karim.board.expectSaved()
  await karim.context.setOffline(true)
  await expect(karim.page.getByText(/hors ligne/i)).toBeVisible()
  await anne.page.getByRole('button', { name: 'Ligne Irritants' }).click()
  await anne.page.keyboard.press('Shift+L')
  await expect(anne.page.getByRole('img', { name: 'Verrouillé' })).toBeVisible()
  await karim.board.write('Irritants', 'Achat', 'écrit dans le train')
  await karim.context.setOffline(false)
  const download = karim.page.waitForEvent('download')
  await karim.page.getByRole('button', { name: 'Télécharger ma copie' }).click({ timeout: 20_000 })
  expect(await readFile(await (await download).path(), 'utf8')).toContain('écrit dans le train')
  await karim.page.getByRole('button', { name: 'Recharger' }).click()
  await karim.board.waitUntilReady()
  await karim.board.expectSaved()
  await expect(karim.board.card(/dans le train/)).toHaveCount(0)
  await expect(anne.board.card(/dans le train/)).toHaveCount(0)
})
