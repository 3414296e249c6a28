import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'

const sign = /^(Mentions de votre nom|You were mentioned)/
const fresh = /1 (non lue|unread)/

test('who is named in a note or a comment sees a quiet sign, and is led there', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url)
  const [anne, karim] = [await newPerson(), await newPerson()]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim Benali')
  const { page, board } = anne
  await board.cell('Irritants', 'Achat').click({ position: { x: 3, y: 3 } })
  await page.keyboard.type('Demander à @ben')
  const choice = page.getByRole('option', { name: 'Karim Benali' })
  await expect(choice).toHaveAttribute('aria-selected', 'true')
  await expect(board.field).toHaveAttribute('aria-activedescendant', (await choice.getAttribute('id')) ?? '')
  await page.keyboard.press('Enter')
  await expect(board.field).toHaveValue('Demander à @Karim Benali ')
  await expect(choice).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(board.card(/Demander/).locator('.marked-mention')).toHaveText('@Karim Benali')

  const bell = karim.page.getByRole('button', { name: sign })
  await expect(bell).toHaveAccessibleName(fresh)
  await bell.click()
  await karim.page.getByRole('menuitem', { name: /Demander/ }).click()
  await expect(karim.board.card(/Demander/)).toHaveClass(/is-selected/)
  await expect(bell).not.toHaveAccessibleName(fresh)

  await board.card(/Demander/).click()
  await page.keyboard.press('c')
  const comment = page
    .getByRole('textbox', { name: /^(Commenter…|Comment…)$/ })
    .and(page.locator(':not(.visually-hidden)'))
  await comment.pressSequentially('@k')
  await expect(choice).toBeVisible()
  await page.keyboard.press('Tab')
  await comment.pressSequentially('tu sais\u202F?')
  await page.keyboard.press('Enter')
  await expect(page.locator('.thread-text .marked-mention')).toHaveText('@Karim Benali')
  await expect(bell).toHaveAccessibleName(fresh)
  await bell.click()
  await karim.page.getByRole('menuitem', { name: /Anne.*tu sais/ }).click()
  await expect(karim.page.getByRole('dialog').getByText('tu sais')).toBeVisible()

  // What was shown stays shown on this device; nobody cites Anne.
  await karim.page.reload()
  await karim.board.waitUntilReady()
  await expect(bell).toBeVisible()
  await expect(bell).not.toHaveAccessibleName(fresh)
  await expect(page.getByRole('button', { name: sign })).toHaveCount(0)
})
