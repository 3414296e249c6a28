import { makeBoard } from './boards.ts'
import { expect, test, type Person } from './fixtures.ts'
import { AnalysisPage } from './pages/analysis-page.ts'

const longTitle =
  'Dire au voyageur, sur le quai, dans l’application et par message, la cause du retard et l’heure à laquelle il arrivera'
const train = { template: 'demo-train', title: 'Week-end en train', language: 'fr' } as const
const onTrain = async (server: { readonly url: string }, { board, page }: Person) => {
  const made = await makeBoard(server.url, train)
  await board.join(made.link('facilitator'), 'Anne')
  return { board, page, analysis: new AnalysisPage(page) }
}

test('the sample’s figures stand in the panel and in every tab', async ({ server, newPerson }) => {
  const { page, analysis } = await onTrain(server, await newPerson())
  const panel = page.getByRole('complementary', { name: 'Scores et sélection' })
  await expect(panel.getByRole('button', { name: /^Priorité 1/ })).toContainText('irritant des deux côtés · 3')
  await expect(panel.getByRole('button', { name: /^Capitaliser/ })).toContainText('enchantement croisé · 4')

  await analysis.open('Irritants')
  // Without the dots of a round, severity, criticality and exposure alone.
  await expect(analysis.view.getByRole('row')).toContainText([
    'Score',
    'Trois tarifs proches',
    'Quai affiché au dernier moment',
    'Wi-Fi coupé',
    'Retard annoncé sans cause',
    'Aucun point d’accueil prévu',
  ])
  await analysis.open('Matrice')
  const shared = analysis.view.getByRole('region', { name: 'Priorité 1' })
  for (const step of ['Comparer horaires et tarifs', 'Trouver le quai', 'Apprendre le retard'])
    await expect(shared.getByRole('button', { name: `Aller à l’étape\u202F: ${step}` })).toBeVisible()
  await analysis.open('Écarts')
  await expect(analysis.view.getByText('19,9\u202F%')).toBeVisible()
  await expect(analysis.view.getByRole('row', { name: /Apprendre le retard/ })).toContainText('10,5')
  await expect(analysis.view.getByRole('row', { name: /Aller à la gare/ })).toContainText('Pas de donnée')
  await analysis.open('Couverture')
  for (const share of ['50\u202F%', '64\u202F%', '22,6\u202F%'])
    await expect(analysis.view.getByText(share)).toBeVisible()
  await analysis.open('Plan')
  await expect(analysis.view.getByRole('textbox', { name: /^Action/ })).toHaveCount(2)
  await expect(analysis.view.getByRole('textbox', { name: /^Action/ }).first()).toHaveValue(
    'Modèle d’alerte retard complet',
  )
})

test('a card dragged in impact × effort reaches the other screen; its mover alone undoes it', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url, train)
  const [anne, karim] = [await newPerson(), await newPerson()]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  const [hers, his] = [new AnalysisPage(anne.page), new AnalysisPage(karim.page)]
  await hers.open('Priorités')
  await his.open('Priorités')
  await hers.drag(hers.opportunity(/^Un seul tarif famille/), hers.cell(5, 2))
  await expect(
    his.cell(5, 2).getByRole('button', { name: /^Un seul tarif famille.*impact 5, effort 2$/ }),
  ).toBeVisible()
  await his.opportunity(/^Point d’accueil mobile/).focus()
  await karim.page.keyboard.press('ArrowUp')
  await karim.page.keyboard.press('ArrowRight')
  await expect(hers.cell(3, 4).getByRole('button', { name: /^Point d’accueil mobile/ })).toBeVisible()
  await anne.page.keyboard.press('Control+z')
  await expect(his.opportunity(/^Un seul tarif famille.*à placer$/)).toBeVisible()
  await expect(his.cell(3, 4).getByRole('button', { name: /^Point d’accueil mobile/ })).toBeVisible()
})

test('the plan is written together: from an opportunity, edited, deleted and taken back', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url, train)
  const [anne, olga] = [await newPerson(), await newPerson()]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await olga.board.join(made.link('observer'), 'Olga')
  const [hers, olgas] = [new AnalysisPage(anne.page), new AnalysisPage(olga.page)]
  await hers.open('Plan')
  await olgas.open('Plan')
  await hers.view.getByRole('combobox', { name: 'Créer depuis une opportunité' }).selectOption({ index: 1 })
  await expect(hers.view.locator('textarea:focus')).toHaveCount(1)
  await anne.page.keyboard.type('Un tarif famille clair')
  await anne.page.keyboard.press('Enter')
  const seen = olgas.view.getByRole('textbox', { name: 'Action\u202F: Un tarif famille clair' })
  await expect(seen).toBeDisabled()
  await hers.view.getByRole('combobox', { name: /^Horizon.*Un tarif famille clair/ }).selectOption('long')
  await expect(olgas.view.getByRole('textbox', { name: /^Action/ }).last()).toHaveValue('Un tarif famille clair')
  await hers.view.getByRole('button', { name: /^Supprimer.*Un tarif famille clair/ }).click()
  await expect(seen).toHaveCount(0)
  await anne.page.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
  await expect(seen).toBeVisible()
})

test('however long the words of the plan are, none is cut, on the screen or on paper', async ({
  server,
  newPerson,
}) => {
  const { page, analysis } = await onTrain(server, await newPerson())
  await analysis.open('Plan')
  const { view } = analysis
  const title = view.getByRole('textbox', { name: /^Action/ }).first()
  await title.fill(longTitle)
  await title.press('Enter')
  await expect(view.getByRole('textbox', { name: `Action\u202F: ${longTitle}` })).toHaveValue(longTitle)
  const cut = () =>
    view
      .locator('textarea')
      .evaluateAll(
        (fields) =>
          fields.filter((each) => each.scrollHeight > each.clientHeight || each.scrollWidth > each.clientWidth).length,
      )
  expect(await view.locator('textarea').count()).toBeGreaterThan(2)
  await expect.poll(cut).toBe(0)
  await page.emulateMedia({ media: 'print' })
  await expect.poll(cut).toBe(0)
})

test('a press on a card leaves the analysis for the card; Escape gives the focus back', async ({
  server,
  newPerson,
}) => {
  const { board, page, analysis } = await onTrain(server, await newPerson())
  await analysis.open('Matrice')
  await page.keyboard.press('Escape')
  await expect(analysis.view).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Ouvrir l’analyse' })).toBeFocused()
  await analysis.open('Irritants')
  await analysis.view.getByRole('button', { name: /Wi-Fi coupé/ }).click()
  await expect(analysis.view).toHaveCount(0)
  await expect(board.card(/Wi-Fi coupé/)).toBeInViewport()
  await expect(
    page
      .getByRole('complementary')
      .getByRole('heading', { name: /Irritant|Note/ })
      .first(),
  ).toBeVisible()
})
