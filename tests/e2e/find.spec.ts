import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'

test('notes are found by words and kind, the others step back, and one goes from one to the next', async ({
  server,
  newPerson,
}) => {
  const { page, board } = await newPerson()
  const made = await makeBoard(server.url)
  await board.join(made.link('facilitator'), 'Anne')
  await board.write('Irritants', 'Besoin', 'Réservation perdue')
  await board.write('Irritants', 'Achat', 'Attente')
  await board.write('Enchantements', 'Usage', 'Réservé en un geste')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+f')
  const panel = page.getByRole('search')
  await expect(panel.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('reserv')
  await expect(panel.getByRole('status')).toHaveText('2')
  await expect(board.card(/Attente/)).toHaveClass(/is-set-aside/)
  await expect(board.card(/perdue/)).not.toHaveClass(/is-set-aside/)
  await page.keyboard.press('Enter')
  await expect(board.card(/perdue/)).toHaveClass(/is-selected/)
  await page.keyboard.press('Enter')
  await expect(board.card(/geste/)).toHaveClass(/is-selected/)
  await expect(panel.getByRole('status')).toHaveText('2 / 2')
  await page.keyboard.press('Shift+Enter')
  await expect(board.card(/perdue/)).toHaveClass(/is-selected/)

  await panel.getByRole('combobox', { name: /^(type|kind)$/i }).selectOption({ label: 'Irritant' })
  await expect(panel.getByRole('status')).toHaveText('1')
  await panel.getByRole('searchbox').fill('')
  await expect(panel.getByRole('status')).toHaveText('2')
  await panel.getByRole('button', { name: /prendre toutes|take them all/i }).click()
  await expect(page.locator('.card.is-selected')).toHaveCount(2)
  await panel.getByRole('searchbox').focus()
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(board.card(/geste/)).not.toHaveClass(/is-set-aside/)
})

test('notes are found by person, tag, persona and lane, and the filters narrow one another', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url)
  const [anne, karim] = [await newPerson(), await newPerson()]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  await anne.board.write('Irritants', 'Besoin', 'un')
  await anne.board.write('Enchantements', 'Achat', 'deux')
  await karim.board.write('Irritants', 'Usage', 'trois')
  await expect(anne.board.card(/trois$/)).toBeVisible()
  await anne.board.card(/deux$/).click()
  await anne.page.getByRole('textbox', { name: /^(Étiquettes|Tags)/ }).fill('urgent')
  await anne.page.keyboard.press('Enter')
  await anne.page.keyboard.press('Escape')
  await anne.page.keyboard.press('Control+f')
  const panel = anne.page.getByRole('search')
  const filter = (name: RegExp) => panel.getByRole('combobox', { name })
  const expectFound = async (...found: readonly string[]) => {
    for (const text of ['un', 'deux', 'trois'])
      if (found.includes(text)) await expect(anne.board.card(new RegExp(`${text}$`))).not.toHaveClass(/is-set-aside/)
      else await expect(anne.board.card(new RegExp(`${text}$`))).toHaveClass(/is-set-aside/)
  }
  await filter(/^(Personne|Person)$/).selectOption({ label: 'Karim' })
  await expectFound('trois')
  await filter(/^(Personne|Person)$/).selectOption({ label: 'Anne' })
  await expectFound('un', 'deux')
  await filter(/^(Ligne|Lane)$/).selectOption({ label: 'Irritants' })
  await expectFound('un')
  await filter(/^(Personne|Person)$/).selectOption({ index: 0 })
  await expectFound('un', 'trois')
  await filter(/^(Ligne|Lane)$/).selectOption({ index: 0 })
  await filter(/^(Étiquette|Tag)$/).selectOption({ label: 'urgent' })
  await expectFound('deux')
})
