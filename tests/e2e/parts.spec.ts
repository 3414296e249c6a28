// What a board waits for is small; what it opens now and then comes later, and a part that cannot be had breaks nothing.
import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import { scriptsOf } from './weight.ts'

/** Bytes, gzip. */
const scriptsLimit = 227_100
const laterOnABoard = /later-on-a-board[^/]*\.js$/

test('a board waits for little code, and for none of what it opens now and then', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url)
  const { page } = await newPerson()
  const scripts = scriptsOf(page)
  await page.goto(made.link('facilitator'))
  // The canvas is behind the question: all its code is here.
  await expect(page.getByRole('textbox', { name: /prénom/i })).toBeVisible()
  // What every page needs is asked for at once, not script by script.
  expect((await (await page.request.get(server.url)).text()).match(/rel="modulepreload"/g)?.length).toBeGreaterThan(1)
  expect([...scripts.urls].filter((url) => url.includes('BoardPage'))).toHaveLength(1)
  expect([...scripts.urls].filter((url) => /after-the-board|later-on-a-board|lead-|QrCode/.test(url))).toEqual([])
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
  await context.route(laterOnABoard, (route) => route.abort())
  await board.join(made.link('facilitator'), 'Anne')
  await page.getByRole('button', { name: 'Animer' }).click()
  await expect(page.getByText(/Cette partie n’a pas pu être chargée/)).toBeVisible()
  await board.write('Irritants', 'Achat', 'Attente en caisse')
  await board.expectSaved()
  await context.unroute(laterOnABoard)
  await expect(page.getByRole('complementary', { name: 'Animation' })).toBeVisible({ timeout: 20_000 })
})

test('what a board opens now and then is there without the network', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url)
  const { page, board, context } = await newPerson()
  const scripts = scriptsOf(page)
  await board.join(made.link('facilitator'), 'Anne')
  await expect.poll(() => [...scripts.urls].some((url) => laterOnABoard.test(url)), { timeout: 30_000 }).toBe(true)
  await expect.poll(scripts.restingMs, { timeout: 30_000 }).toBeGreaterThan(2_000)
  await context.setOffline(true)
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Animer' }).click()
  await expect(page.getByRole('complementary', { name: 'Animation' })).toBeVisible()
})
