import { expect, test } from './fixtures.ts'

test('a journey is started from the home page, and listed there afterwards', async ({ newPerson }) => {
  const { home, board, page } = await newPerson()
  await home.open()
  await page.getByRole('button', { name: /commencer.*parcours client/i }).click()
  // Nobody is there yet to be joined.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Votre tableau est prêt')
  await board.enterAs('Anne')
  await expect(page.getByRole('region', { name: 'Parcours client' })).toBeVisible()
  // Once for the board and once for its map: what kind it is needs no third word.
  await expect(page.getByText('Parcours client', { exact: true })).toHaveCount(2)
  // A wall may show the address bar: the key is not in it.
  expect(new URL(page.url()).hash).toBe('')
  await page.getByRole('link', { name: /accueil/i }).click()
  await expect(page.getByRole('heading', { name: /récents/i })).toBeVisible()
  await page
    .getByRole('link', { name: /parcours client/i })
    .first()
    .click()
  await expect(page.getByRole('region', { name: 'Parcours client' })).toBeVisible()
})

test('both demo boards open complete, in French and in English', async ({ newPerson }) => {
  const { home, board, page } = await newPerson()
  await home.open()
  await page.getByRole('button', { name: /ouvrir.*train/i }).click()
  await board.enterAs('Anne')
  await expect(board.card(/Retard annoncé sans cause/)).toBeVisible()
  await expect(board.point('Apprendre le retard')).toHaveAttribute('aria-valuetext', '−2,8')
  await expect(page.getByRole('complementary').getByText('−0,1').filter({ visible: true })).toBeVisible()
  // No text is cut, and no note is a line too tall.
  await expect
    .poll(() =>
      page
        .locator('article.card:not(.is-chip)')
        .evaluateAll((cards) =>
          cards
            .map((card) => [card.clientHeight, card.querySelector('.card-text')?.scrollHeight ?? 0] as const)
            .filter(([height, text]) => text > height || height - text > 19),
        ),
    )
    .toEqual([])
  await page.getByRole('link', { name: /accueil/i }).click()
  await page.getByRole('button', { name: /^(EN|English)/ }).click()
  await page.getByRole('button', { name: /open.*parcel/i }).click()
  await page.getByRole('textbox', { name: /name/i }).press('Enter')
  await expect(board.card(/Courier/)).toBeVisible()
})

test('an empty board takes a note anywhere, and a map when one is wanted', async ({ newPerson }) => {
  const { home, board, page } = await newPerson()
  await home.open()
  await page.getByRole('button', { name: /tableau libre/i }).click()
  await board.enterAs('Anne')
  await page.mouse.dblclick(600, 500)
  await page.keyboard.type('une idée')
  await page.keyboard.press('Escape')
  await expect(board.card(/une idée/)).toBeVisible()
  await page.getByRole('button', { name: /ajouter une carte/i }).click()
  await page.getByRole('menuitem', { name: /blueprint/i }).click()
  await expect(page.getByRole('region', { name: 'Blueprint' })).toBeVisible()
  await expect(page.getByText('Ligne de visibilité')).toBeVisible()
})

const journey =
  'journey\n  title Ma journée\n  section Le matin\n    Prendre le café: 5: Moi\n    Attendre le bus: 1: Moi, Léo\n'

test('a Mermaid journey becomes a board; a text that is not one is refused with its line and stays', async ({
  newPerson,
}) => {
  const { home, board, page } = await newPerson()
  await home.open()
  await page.getByRole('button', { name: /importer/i }).click()
  const field = page.getByRole('textbox', { name: /texte mermaid/i })
  await field.fill(`${journey}    Oublier la note\n`)
  await page.getByRole('button', { name: /créer le tableau/i }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Ligne 6' })).toBeVisible()
  await expect(field).toHaveValue(/Oublier la note/)
  await field.fill(journey)
  await page.getByRole('button', { name: /créer le tableau/i }).click()
  await board.enterAs('Anne')
  await expect(board.step('Prendre le café')).toBeVisible()
  await expect(board.point('Prendre le café')).toHaveAttribute('aria-valuetext', '+3,0')
  await expect(board.point('Attendre le bus')).toHaveAttribute('aria-valuetext', '−3,0')
})

test('a Mermaid file of 500 tasks opens, one of 501 is refused', async ({ newPerson }) => {
  const { home, board, page } = await newPerson()
  const tasks = (count: number) =>
    `journey\nsection Tout\n${Array.from({ length: count }, (_, i) => `Tâche ${i}: ${(i % 5) + 1}: Moi`).join('\n')}`
  await home.open()
  await page.getByRole('button', { name: /importer/i }).click()
  await page.getByRole('textbox', { name: /texte mermaid/i }).fill(tasks(501))
  await page.getByRole('button', { name: /créer le tableau/i }).click()
  await expect(page.getByRole('alert').filter({ hasText: '500' })).toBeVisible()
  await page.getByRole('textbox', { name: /texte mermaid/i }).fill(tasks(500))
  await page.getByRole('button', { name: /créer le tableau/i }).click()
  await board.enterAs('Anne')
  await expect(board.step('Tâche 0')).toBeVisible()
})

test('three links invite: the person who receives one gives a name and is in', async ({ newPerson }) => {
  const anne = await newPerson()
  await anne.home.open()
  await anne.page.getByRole('button', { name: /commencer.*parcours client/i }).click()
  await anne.board.enterAs('Anne')
  await anne.board.inviteButton.click()
  const link = await anne.page.getByRole('textbox', { name: /participant/i }).inputValue()
  expect(new URL(link).hash.length).toBeGreaterThan(20)
  const karim = await newPerson()
  await karim.board.join(link, 'Karim')
  await expect(karim.page.getByRole('region', { name: 'Parcours client' })).toBeVisible()
})

test('the words of a language come when it is chosen; without the network the page keeps those it has', async ({
  newPerson,
}) => {
  const { page, context } = await newPerson()
  await page.goto('/')
  const [french, english] = [
    page.getByRole('button', { name: 'Français' }),
    page.getByRole('button', { name: 'English' }),
  ]
  await expect(french).toHaveAttribute('aria-pressed', 'true')
  await context.setOffline(true)
  await english.click()
  await expect(page.getByRole('status').filter({ hasText: 'Le serveur ne répond pas' })).toBeVisible()
  await expect(french).toHaveAttribute('aria-pressed', 'true')
  await context.setOffline(false)
  await english.click()
  await expect(english).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('textbox', { name: 'I have a code' })).toBeVisible()
  // What was here once is here still.
  await context.setOffline(true)
  await french.click()
  await expect(page.getByRole('textbox', { name: 'J’ai un code' })).toBeVisible()
})
