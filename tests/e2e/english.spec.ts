// Modes, locks, what is set aside and the past, for somebody who reads English: sentences, not only buttons.
import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import { HistoryPage } from './pages/history-page.ts'

test('in English: a lock, a meeting, what they refuse, and the way back', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url, { template: 'journey', title: 'Insurance', language: 'en' })
  const inEnglish = { locale: 'en-GB' }
  const [anne, karim] = [await newPerson(inEnglish), await newPerson(inEnglish)]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  await anne.board.write('Irritants', 'Purchase', 'Long queue')
  const history = new HistoryPage(anne.page)
  await history.open()
  await history.keep('Before')
  await history.panel.getByRole('button', { name: 'Close the history' }).click()

  await anne.page.getByRole('button', { name: 'Lane Irritants' }).click()
  await anne.page.getByRole('button', { name: 'Lock', exact: true }).click()
  await expect(karim.page.getByRole('img', { name: 'Locked' })).toBeVisible()
  await karim.board.card(/Long queue/).click()
  await expect(karim.page.getByText('Locked by the facilitator.')).toBeVisible()
  await karim.page.keyboard.press('Delete')
  await expect(karim.page.getByText('The facilitator has locked this: nothing was changed.')).toBeVisible()

  await karim.context.setOffline(true)
  await expect(karim.page.getByText(/^Offline/)).toBeVisible()
  await karim.board.write('Customer actions', 'Purchase', 'Pays')
  await anne.page.getByRole('button', { name: 'Unlock' }).click()
  await anne.page.getByRole('button', { name: 'Board mode · Design' }).click()
  await anne.page.getByRole('menuitemradio', { name: /Meeting/ }).click()
  // Allowed in a meeting: it arrives, and nothing is said.
  await karim.context.setOffline(false)
  await expect(anne.board.card(/Pays/)).toBeVisible({ timeout: 20_000 })
  await karim.board.card(/Long queue/).click()
  await expect(karim.page.getByText('Meeting under way: you change your own notes and rate the steps.')).toBeVisible()

  await karim.context.setOffline(true)
  await expect(karim.page.getByText(/^Offline/)).toBeVisible()
  await karim.board.card(/Pays/).click()
  await karim.page.keyboard.press('Delete')
  await anne.board.card(/Pays/).click()
  await anne.page.getByRole('button', { name: 'Lock', exact: true }).click()
  await karim.context.setOffline(false)
  await expect(karim.page.getByText(/A change was not allowed\. It is set aside/)).toBeVisible({ timeout: 20_000 })
  await karim.page.getByRole('button', { name: 'See', exact: true }).click()
  const aside = karim.page.getByRole('dialog', { name: 'Changes set aside' })
  await expect(aside.getByText('in Customer actions · Purchase')).toBeVisible()
  await aside.getByRole('button', { name: 'Clear: Note “Pays”' }).click()
  await expect(aside.getByText('Nothing is set aside any more.')).toBeVisible()
  await aside.getByRole('button', { name: 'Undo' }).click()
  await expect(aside.getByText('in Customer actions · Purchase')).toBeVisible()
  await karim.page.keyboard.press('Escape')
  await expect(karim.page.getByRole('button', { name: '1 change set aside' })).toBeVisible()

  await history.open()
  await history.moment('Before').click()
  await expect(history.banner).toContainText('Read only')
  await expect(history.banner).toContainText('1 note disappears')
  await history.restoreButton.click()
  await expect(karim.board.card(/Pays/)).toHaveCount(0)
  await expect(karim.board.card(/Long queue/)).toBeVisible()
})
