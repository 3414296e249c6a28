import { expect, test } from './fixtures.ts'

test('four answers recommend a map with reasons, warn when the material is thin, and never block', async ({
  newPerson,
}) => {
  const { home, board, page } = await newPerson()
  await home.open()
  await page.getByRole('button', { name: 'Aidez-moi à choisir' }).click()
  await page.getByRole('radio', { name: 'Réinventer l’expérience' }).check()
  await page.getByRole('radio', { name: 'Le besoin entier, au-delà de nous' }).check()
  const advice = page.getByRole('dialog').getByRole('status')
  await expect(advice).toContainText('Experience map')
  await expect(advice).toContainText('Sans écoute approfondie')
  await page.getByRole('checkbox', { name: 'Écoute approfondie' }).check()
  await expect(advice).not.toContainText('Sans écoute approfondie')
  await page.getByRole('radio', { name: 'Remettre un processus d’aplomb' }).check()
  await page.getByRole('button', { name: 'Parcours client', exact: true }).click()
  await board.enterAs('Anne')
  await expect(page.getByRole('region', { name: 'Parcours client' })).toBeVisible()
})

for (const [name, sign] of [
  ['Souscrire une assurance habitation', 'Ligne de visibilité'],
  ['Vivre sa salle de bains', 'Première douche'],
  ['Une semaine au ski', 'Réserver le séjour'],
] as const) {
  test(`the sample « ${name} » opens as its template looks`, async ({ newPerson }) => {
    const { home, board, page } = await newPerson()
    await home.open()
    await page.getByRole('button', { name: `Ouvrir ${name}` }).click()
    await board.enterAs('Anne')
    await expect(page.getByText(sign).first()).toBeVisible()
    await expect(page.getByRole('article').first()).toBeVisible()
  })
}
