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
  // A hand on what it may not carry moves neither the note nor the board.
  const before = [await box(karim.board.card(/Attente/)), await box(karim.board.cell('Irritants', 'Achat'))]
  await karim.board.dragInto(karim.board.card(/Attente/), karim.board.cell('Irritants', 'Conseil'))
  await expect(karim.page.getByText(/chacun ne change que ses propres notes/)).toBeVisible()
  expect([await box(karim.board.card(/Attente/)), await box(karim.board.cell('Irritants', 'Achat'))]).toEqual(before)
  await karim.page.getByRole('button', { name: 'Fermer', exact: true }).click()
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

test('a meeting offers no way to link, and no undo of what only a design allows', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url)
  const [anne, karim] = [await newPerson(), await newPerson()]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  await anne.board.write('Irritants', 'Achat', 'Attente en caisse')
  await karim.board.write('Irritants', 'Conseil', 'Personne ne répond')
  await karim.board.dragInto(karim.board.card(/Attente/), karim.board.cell('Irritants', 'Livraison'))
  await expect(karim.page.getByRole('button', { name: 'Annuler', exact: true })).toBeEnabled()
  await karim.board.card(/Personne/).click()
  await expect(karim.page.getByRole('button', { name: /^Relier à/ })).toBeVisible()
  await anne.page.getByRole('button', { name: 'Mode du tableau · Conception' }).click()
  await anne.page.getByRole('menuitemradio', { name: /Réunion/ }).click()
  // The last thing done was to move another's note.
  await expect(karim.page.getByRole('button', { name: 'Annuler', exact: true })).toBeDisabled()
  await expect(karim.page.getByRole('button', { name: /^Relier à/ })).toHaveCount(0)
  await karim.board.write('Irritants', 'Achat', 'Une de plus')
  await expect(karim.page.getByRole('button', { name: 'Annuler', exact: true })).toBeEnabled()
  await karim.board.expectSaved()
})

test('what is refused is set aside by itself, outlives a reload, and is written again when it may be', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url)
  const [anne, karim] = [await newPerson(), await newPerson()]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  await anne.board.write('Irritants', 'Conseil', 'Personne ne répond')
  await expect(karim.board.card(/Personne/)).toBeVisible()
  await karim.board.expectSaved()
  await karim.context.setOffline(true)
  await expect(karim.page.getByText(/hors ligne/i)).toBeVisible()
  await anne.page.getByRole('button', { name: 'Mode du tableau · Conception' }).click()
  await anne.page.getByRole('menuitemradio', { name: /Réunion/ }).click()
  await anne.board.write('Irritants', 'Achat', 'Écrit par Anne entre-temps')
  await karim.board.dragInto(karim.board.card(/Personne/), karim.board.cell('Irritants', 'Achat'))
  await karim.board.write('Irritants', 'Achat', 'écrit dans le train')
  const view = karim.page.locator('.react-flow__viewport')
  const seen = await view.getAttribute('style')
  await karim.context.setOffline(false)

  // All went in one message, so all of it was refused; the board goes on where the person was.
  const see = karim.page.getByRole('button', { name: 'Voir', exact: true })
  await expect(karim.page.getByText(/2 modifications n’étaient pas permises/)).toBeVisible({ timeout: 20_000 })
  await karim.board.expectSaved()
  await expect(karim.board.card(/dans le train/)).toHaveCount(0)
  await expect(karim.board.card(/Écrit par Anne/)).toBeVisible()
  expect(await view.getAttribute('style')).toBe(seen)
  await see.click()
  const aside = karim.page.getByRole('dialog', { name: 'Modifications mises de côté' })
  await expect(aside.getByText(/déplacée\s: Irritants · Conseil → Irritants · Achat/)).toBeVisible()
  await expect(aside.getByRole('button', { name: /Réappliquer\s: Note «\sPersonne/ })).toBeDisabled()
  await expect(aside.getByText(/vos propres notes/)).toBeVisible()

  await karim.page.reload()
  await karim.board.waitUntilReady()
  await karim.page.getByRole('button', { name: '2 modifications mises de côté' }).click()
  const file = karim.page.waitForEvent('download')
  await aside.getByRole('button', { name: 'Télécharger' }).click()
  expect(await readFile(await (await file).path(), 'utf8')).toContain('écrit dans le train')
  // One's own note is allowed in a meeting.
  await aside.getByRole('button', { name: /Réappliquer\s: Note «\sécrit dans le train/ }).click()
  await expect(anne.board.card(/dans le train/)).toBeVisible()
  await anne.page.getByRole('button', { name: 'Mode du tableau · Réunion' }).click()
  await anne.page.getByRole('menuitemradio', { name: /Conception/ }).click()
  await aside.getByRole('button', { name: 'Tout réappliquer' }).click()
  await expect(aside.getByText('Plus rien n’est de côté.')).toBeVisible()
  await karim.page.keyboard.press('Escape')
  await expect(karim.page.getByRole('button', { name: /mises? de côté/ })).toHaveCount(0)
  const achat = await box(anne.board.cell('Irritants', 'Achat'))
  await expect
    .poll(async () => (await box(anne.board.card(/Personne/))).x, { message: 'the move is on the board' })
    .toBeLessThan(achat.x + achat.width)
  await karim.board.expectSaved()
})
