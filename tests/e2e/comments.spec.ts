import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import { box } from './pages/board-page.ts'

/** Read or not, and read. */
const two = /^(Commentaires de|Comments by) Anne\s?: 2/
const twoRead = /^(Commentaires de|Comments by) Anne\s?: 2$/

test('a thread is pinned to a note, answered in a meeting, read, settled and brought back', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url)
  const [anne, karim] = [await newPerson(), await newPerson()]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  await anne.board.write('Irritants', 'Achat', 'Attente en caisse')
  await anne.page.keyboard.press('Escape')
  await anne.page.getByRole('button', { name: /^(Mode du tableau · Conception|Board mode · Design)$/ }).click()
  await anne.page.getByRole('menuitemradio', { name: /Réunion|Meeting/ }).click()
  await expect(karim.page.getByText(/^(Réunion|Meeting)$/)).toBeVisible()

  await anne.board.card(/Attente/).click()
  await anne.page.keyboard.press('c')
  await anne.page.getByRole('textbox', { name: /^(Commenter|Comment)…$/ }).fill('Combien de minutes\u202F?')
  await anne.page.keyboard.press('Enter')
  await expect(anne.page.getByRole('textbox', { name: /^(Répondre|Reply)…$/ })).toBeFocused()
  const pin = karim.page.getByRole('button', { name: /^(Commentaires de|Comments by) Anne\s?: 1 \((non lu|unread)\)$/ })
  await pin.click()
  const thread = karim.page.getByRole('dialog', { name: /^(Commentaires|Comments)$/ })
  await expect(thread.getByText('Combien de minutes\u202F?')).toBeVisible()
  // In a meeting nobody settles or deletes what somebody else began; everybody answers.
  await expect(thread.getByRole('button', { name: /^(Réglé|Resolve)$/ })).toHaveCount(0)
  await thread.getByRole('textbox', { name: /^(Répondre|Reply)…$/ }).fill('Onze en moyenne')
  await karim.page.keyboard.press('Enter')
  await expect(anne.page.getByText('Onze en moyenne')).toBeVisible()
  await karim.page.keyboard.press('Escape')
  await expect(karim.page.getByRole('button', { name: two })).toBeVisible()
  await karim.board.expectSaved()

  await anne.page
    .getByRole('dialog', { name: /^(Commentaires|Comments)$/ })
    .getByRole('button', { name: /^(Réglé|Resolve)$/ })
    .click()
  await expect(karim.page.getByRole('button', { name: /^(Commentaires de|Comments by) Anne/ })).toHaveCount(0)
  await anne.page.keyboard.press('Control+z')
  await expect(karim.page.getByRole('button', { name: two })).toBeVisible()
  await karim.page.reload()
  await karim.board.waitUntilReady()
  // What was read stays read on this device.
  await expect(karim.page.getByRole('button', { name: twoRead })).toBeVisible()
})

test('a comment stands on a spot of the canvas too, and an observer only reads it', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url, { template: 'blank', title: 'Libre', language: 'fr' })
  const [anne, olga] = [await newPerson(), await newPerson()]
  await anne.board.join(made.link('participant'), 'Anne')
  await olga.board.join(made.link('observer'), 'Olga')
  await anne.page.mouse.click(500, 400, { button: 'right' })
  await anne.page.getByRole('menuitem', { name: /^(Commenter|Comment)$/ }).click()
  await expect(anne.page.getByRole('textbox', { name: /^(Commenter|Comment)…$/ })).toBeFocused()
  await anne.page.keyboard.type('Ici, un autre parcours\u202F?')
  await anne.page.keyboard.press('Enter')
  await olga.page.getByRole('button', { name: /^(Commentaires de|Comments by) Anne/ }).click()
  const thread = olga.page.getByRole('dialog', { name: /^(Commentaires|Comments)$/ })
  await expect(thread.getByText('Ici, un autre parcours\u202F?')).toBeVisible()
  await expect(thread.getByRole('textbox')).toHaveCount(0)
  await thread.getByRole('button', { name: /^(Fermer|Close)$/ }).click()
  await expect(thread).toHaveCount(0)
})

test('a comment on a step goes where the step goes, is new until it is read, and is settled and reopened', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url)
  const [anne, karim] = [await newPerson(), await newPerson()]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('facilitator'), 'Karim')
  await anne.board.step('Besoin').click()
  await anne.page.keyboard.press('c')
  await anne.page.getByRole('textbox', { name: /^(Commenter|Comment)…$/ }).fill('Faut-il la couper en deux\u202F?')
  await anne.page.keyboard.press('Enter')
  await expect(anne.page.getByRole('textbox', { name: /^(Répondre|Reply)…$/ })).toBeFocused()
  const pin = karim.page.getByRole('button', { name: /^(Commentaires de|Comments by) Anne\s?: 1/ })
  await expect(pin).toHaveAccessibleName(/\((non lu|unread)\)$/)
  // At the right end of its title, wherever that is.
  const aside = async () => {
    const [step, at] = [await box(karim.board.step('Besoin')), await box(pin)]
    return Math.abs(at.x + at.width / 2 - step.x - step.width)
  }
  await expect.poll(aside).toBeLessThan(40)
  const before = await box(karim.board.step('Besoin'))
  await karim.board.step('Besoin').focus()
  await karim.page.keyboard.press('Alt+ArrowRight')
  await expect.poll(async () => (await box(karim.board.step('Besoin'))).x).toBeGreaterThan(before.x + 40)
  await expect.poll(aside).toBeLessThan(40)

  await pin.click()
  const thread = karim.page.getByRole('dialog', { name: /^(Commentaires|Comments)$/ })
  await expect(thread.getByText('Faut-il la couper en deux\u202F?')).toBeVisible()
  await expect(pin).not.toHaveAccessibleName(/non lu|unread/)
  await thread.getByRole('button', { name: /^(Réglé|Resolve)$/ }).click()
  await expect(anne.page.getByRole('dialog').getByRole('button', { name: /^(Rouvrir|Reopen)$/ })).toBeVisible()
  await expect(pin).toHaveCount(0)
  await anne.page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Rouvrir|Reopen)$/ })
    .click()
  await expect(pin).toBeVisible()
})
