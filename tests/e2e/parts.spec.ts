// What a board waits for is small; what it opens now and then comes later, and a part that cannot be had breaks nothing.
import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import { scriptsOf } from './weight.ts'

/** Bytes, gzip. */
const scriptsLimit = 276_000

test('a board waits for little code, and for none of what it opens now and then', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url)
  const { page } = await newPerson()
  const scripts = scriptsOf(page)
  await page.goto(made.link('facilitator'))
  // The canvas is behind the question: all its code is here.
  await expect(page.getByRole('textbox', { name: /prénom/i })).toBeVisible()
  expect([...scripts.urls].filter((url) => url.includes('BoardPage'))).toHaveLength(1)
  expect([...scripts.urls].filter((url) => /AnalysisView|HistoryPanel|LeadPanel|QrCode|Palette/.test(url))).toEqual([])
  const weight = await scripts.weigh()
  expect(weight).toBeGreaterThan(100_000)
  expect(weight).toBeLessThan(scriptsLimit)
})

test('a part that cannot be had says so and opens once it can; the board goes on meanwhile', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url)
  const { page, board, context } = await newPerson()
  await context.route(/HistoryPanel[^/]*\.js$/, (route) => route.abort())
  await board.join(made.link('facilitator'), 'Anne')
  await page.getByRole('button', { name: 'Autres actions' }).click()
  await page.getByRole('menuitem', { name: 'Historique' }).click()
  await expect(page.getByText(/Cette partie n’a pas pu être chargée/)).toBeVisible()
  await board.write('Irritants', 'Achat', 'Attente en caisse')
  await board.expectSaved()
  await context.unroute(/HistoryPanel[^/]*\.js$/)
  await expect(page.getByRole('complementary', { name: 'Historique' })).toBeVisible({ timeout: 20_000 })
})

test('what a board opens now and then is there without the network', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url)
  const { page, board, context } = await newPerson()
  const scripts = scriptsOf(page)
  await board.join(made.link('facilitator'), 'Anne')
  for (const part of ['Palette', 'AnalysisView', 'LeadPanel'])
    await expect.poll(() => [...scripts.urls].some((url) => url.includes(part))).toBe(true)
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Animer' }).click()
  await expect(page.getByRole('complementary', { name: 'Animation' })).toBeVisible()
})
