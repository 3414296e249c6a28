import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import { BoardPage } from './pages/board-page.ts'

test('a lost network loses nothing: work goes on, and everything merges when it is back', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url)
  const [anne, karim] = [await newPerson(), await newPerson()]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  await karim.context.setOffline(true)
  await expect(karim.page.getByText(/hors ligne/i)).toBeVisible()
  await karim.board.write('Irritants', 'Achat', 'écrit dans le train')
  await anne.board.write('Irritants', 'Achat', 'écrit au bureau')
  await expect(anne.board.card(/dans le train/)).toHaveCount(0)
  await karim.context.setOffline(false)
  await expect(karim.board.card(/au bureau/)).toBeVisible({ timeout: 20_000 })
  await expect(anne.board.card(/dans le train/)).toBeVisible()
  await karim.board.expectSaved()
})

test('what was done before the network went, and without it, is undone once it is back: mine alone, and in hand again', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url)
  const [anne, karim] = [await newPerson(), await newPerson()]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  await karim.board.write('Irritants', 'Achat', 'écrit avant')
  await karim.page.keyboard.press('Escape')
  await expect(anne.board.card(/écrit avant/)).toBeVisible()
  await karim.context.setOffline(true)
  await expect(karim.page.getByText(/hors ligne|offline/i)).toBeVisible()
  await karim.board.card(/écrit avant/).click()
  await karim.page.keyboard.press('Delete')
  await expect(karim.board.card(/écrit avant/)).toHaveCount(0)
  await anne.board.write('Irritants', 'Achat', 'au bureau')
  await karim.context.setOffline(false)
  await expect(karim.board.card(/au bureau/)).toBeVisible({ timeout: 20_000 })
  await expect(anne.board.card(/écrit avant/)).toHaveCount(0)

  await karim.page.keyboard.press('Control+z')
  await expect(anne.board.card(/écrit avant/)).toBeVisible()
  await expect(karim.board.card(/écrit avant/)).toHaveClass(/is-selected/)
  // On to what was done before: the card itself, never what Anne wrote.
  await expect(async () => {
    await karim.page.keyboard.press('Control+z')
    await expect(anne.board.card(/écrit avant/)).toHaveCount(0, { timeout: 1000 })
  }).toPass()
  await karim.page.keyboard.press('Control+z')
  await expect(anne.board.card(/au bureau/)).toBeVisible()
  await karim.board.expectSaved()
  await expect(karim.board.card(/au bureau/)).toBeVisible()
})

test('a tab closed while offline keeps its words for the next time', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url)
  const [anne, karim] = [await newPerson(), await newPerson()]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  await karim.context.setOffline(true)
  await karim.board.write('Irritants', 'Achat', 'avant de fermer')
  await karim.page.waitForTimeout(300)
  await karim.page.close()
  await karim.context.setOffline(false)
  const again = await karim.context.newPage()
  await again.goto(`/b/${made.boardId}`)
  await expect(anne.board.card(/avant de fermer/)).toBeVisible()
})

test('a server killed with kill −9 forgets nothing that was saved, and everybody comes back by themselves', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url)
  const [anne, karim] = [await newPerson(), await newPerson()]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  await anne.board.write('Irritants', 'Achat', 'avant la panne')
  await anne.board.expectSaved()
  await server.kill()
  await expect(anne.page.getByText(/hors ligne/i)).toBeVisible()
  await anne.board.write('Irritants', 'Conseil', 'pendant la panne')
  await server.restart()
  await expect(karim.board.card(/pendant la panne/)).toBeVisible({ timeout: 30_000 })
  await anne.board.expectSaved()
  const late = await newPerson()
  await late.board.join(made.link('observer'), 'Zoé')
  await expect(late.board.card(/avant la panne/)).toBeVisible()
  await expect(late.board.card(/pendant la panne/)).toBeVisible()
})

test('two tabs of one browser speak through the server alone', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url)
  const { board, context } = await newPerson()
  await board.join(made.link('participant'), 'Karim')
  const second = new BoardPage(await context.newPage())
  await second.page.goto(`/b/${made.boardId}`)
  await second.waitUntilReady()
  await second.expectSaved()
  await context.setOffline(true)
  await board.write('Irritants', 'Achat', 'derrière le dos du serveur')
  await second.page.waitForTimeout(500)
  await expect(second.card(/derrière le dos/)).toHaveCount(0)
  await context.setOffline(false)
  await expect(second.card(/derrière le dos/)).toBeVisible({ timeout: 20_000 })
})

test('a wrong key, an unknown board and an unknown page each say so and offer a way on', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url)
  const { page } = await newPerson()
  await page.goto(`/b/${made.boardId}#not-the-key`)
  await page.getByRole('textbox', { name: /prénom/i }).fill('Eve')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/lien d’invitation n’est pas valable/)).toBeVisible()
  await page.goto('/b/doesnotexist#key')
  await page.reload()
  await page.getByRole('textbox', { name: /prénom/i }).fill('Eve')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/n’existe pas/)).toBeVisible()
  await page.goto('/nowhere')
  await expect(
    page
      .getByRole('link', { name: /accueil/i })
      .or(page.getByRole('button', { name: /accueil/i }))
      .first(),
  ).toBeVisible()
})
