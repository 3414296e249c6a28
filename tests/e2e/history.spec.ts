import { makeBoard } from './boards.ts'
import { expect, test, type Person, type TestServer } from './fixtures.ts'
import { HistoryPage } from './pages/history-page.ts'

/** A facilitator with the history at hand, and a participant, on a board with two notes of the one and one of the other. */
const two = async (server: TestServer, newPerson: () => Promise<Person>) => {
  const made = await makeBoard(server.url)
  const [anne, karim] = [await newPerson(), await newPerson()]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  await anne.board.write('Actions du client', 'Besoin', 'Achète')
  await anne.board.write('Actions du client', 'Conseil', 'Appelle')
  await karim.board.write('Irritants', 'Achat', 'Redite')
  await expect(anne.board.card(/Redite/)).toBeVisible()
  await anne.board.expectSaved()
  return { anne, karim, made, history: new HistoryPage(anne.page) }
}

test('a named version is looked at, put back for everybody, and undone in one step', async ({ server, newPerson }) => {
  const { anne, karim, history } = await two(server, newPerson)
  await history.open()
  await history.keep('V1')
  for (const text of [/Achète/, /Appelle/, /Redite/]) {
    await karim.board.card(text).click()
    await karim.page.keyboard.press('Delete')
    await expect(anne.board.card(text)).toBeHidden()
  }
  await history.moment('V1').click()
  await expect(history.banner).toContainText('Lecture seule')
  await expect(history.banner).toContainText('3 notes reviennent')
  await expect(anne.board.card(/Achète/)).toBeVisible()
  // Only she looks back: the others are in the present.
  await expect(karim.board.card(/Achète/)).toBeHidden()
  await anne.board.card(/Achète/).click()
  await anne.page.keyboard.press('Delete')
  await expect(anne.board.card(/Achète/)).toBeVisible()
  await history.restoreButton.click()
  await expect(history.banner).toBeHidden()
  for (const text of [/Achète/, /Appelle/, /Redite/]) await expect(karim.board.card(text)).toBeVisible()
  await expect(history.moment('Avant une restauration')).toBeVisible()
  await anne.page.getByRole('button', { name: 'Annuler', exact: true }).first().click()
  for (const text of [/Achète/, /Appelle/, /Redite/]) await expect(karim.board.card(text)).toBeHidden()
})

test('what one person did is taken back, and what the others did since stays', async ({ server, newPerson }) => {
  const { anne, karim, history } = await two(server, newPerson)
  await karim.board.card(/Achète/).click()
  await karim.page.keyboard.press('Delete')
  await karim.board.dragInto(karim.board.card(/Appelle/), karim.board.cell('Opportunités', 'Besoin'))
  await anne.board.write('Actions du client', 'Besoin', 'Compare')
  await expect(anne.board.card('Opportunité : Appelle')).toBeVisible()
  await history.open()
  await history.lookWithout('Karim')
  await expect(history.banner).toContainText('Le tableau sans ce que Karim a fait')
  await expect(anne.board.card(/Achète/)).toBeVisible()
  await expect(anne.board.card(/Redite/)).toBeHidden()
  await history.backButton.click()
  await expect(anne.board.card(/Achète/)).toBeHidden()
  await history.lookWithout('Karim')
  await history.takeBackButton.click()
  await expect(karim.board.card('Action du client : Achète')).toBeVisible()
  await expect(karim.board.card('Action du client : Appelle')).toBeVisible()
  await expect(karim.board.card(/Redite/)).toBeHidden()
  await expect(karim.board.card(/Compare/)).toBeVisible()
})

test('a participant looks at a version and cannot put it back; a note tells who wrote it', async ({
  server,
  newPerson,
}) => {
  const { anne, karim, history } = await two(server, newPerson)
  await history.open()
  await history.keep('V1')
  const his = new HistoryPage(karim.page)
  await karim.board.card(/Achète/).click()
  await karim.page.getByText('Qui a écrit quoi').click()
  await expect(karim.page.getByRole('complementary').getByText(/^Anne, /)).toBeVisible()
  await karim.page.keyboard.press('Escape')
  await anne.board.card(/Appelle/).click()
  await anne.page.keyboard.press('Delete')
  await his.open()
  await expect(his.panel.getByRole('textbox')).toBeHidden()
  await his.moment('V1').click()
  await expect(karim.board.card(/Appelle/)).toBeVisible()
  await expect(his.restoreButton).toBeHidden()
  await his.backButton.click()
  await expect(karim.board.card(/Appelle/)).toBeHidden()
})

test('without a network the history says so, and nothing is changed', async ({ server, newPerson }) => {
  const { anne, history } = await two(server, newPerson)
  await history.open()
  await history.keep('V1')
  await anne.board.card(/Achète/).click()
  await anne.page.keyboard.press('Delete')
  await anne.board.expectSaved()
  await history.moment('V1').click()
  await expect(history.banner).toContainText('1 note revient')
  await anne.context.setOffline(true)
  await expect(history.restoreButton).toBeDisabled()
  await expect(history.banner).toContainText('Il faut être connecté')
  await history.backButton.click()
  await history.moment('V1').click()
  await expect(history.panel.getByRole('alert')).toContainText('Le serveur ne répond pas')
  await expect(anne.board.card(/Achète/)).toBeHidden()
  await anne.context.setOffline(false)
  await anne.board.expectSaved()
})
