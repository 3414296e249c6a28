// Several notes in hand at once: into another map, between its notes, and out onto free canvas.
import { boardFromTemplate } from '@parcours/shared/templates/instantiate'
import { duplicateMap } from '@parcours/shared/domain/duplicate-map'
import { journey } from '@parcours/shared/templates/journey'
import type { Page } from '@playwright/test'
import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import { box } from './pages/board-page.ts'

/** Two maps of one row, one above the other: both in view, near enough to be read. */
const twoMaps = () => {
  const board = boardFromTemplate(journey, 'Deux', 'fr')
  const [map] = Object.values(board.maps)
  if (map === undefined) throw new Error('the template has a map')
  const lanes = Object.fromEntries(
    Object.entries(map.lanes).map(([id, lane]) => [id, { ...lane, visible: lane.kind === 'irritant' }]),
  )
  const upper = { ...map, lanes, title: 'En haut' }
  const copy = duplicateMap({ ...board, maps: { [map.id]: upper } }, map.id, {
    as: 'copy',
    at: [map.at[0], map.at[1] + 420],
    title: 'En bas',
  })
  if (copy === undefined) throw new Error('the map is there')
  return { ...board, maps: { [map.id]: upper, [copy.map.id]: copy.map } }
}
const region = (page: Page, title: string) => page.getByRole('region', { name: title })

test('several notes are carried between those of another map, in their order, and out onto free canvas', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url, { title: 'Deux', language: 'fr', board: twoMaps() })
  const { board, page } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  await board.seeAll()
  const write = async (map: string, text: string) => {
    await region(page, map)
      .getByRole('gridcell', { name: /^Irritants, Besoin$/ })
      .click({ position: { x: 3, y: 3 } })
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
    await expect(board.card(new RegExp(`${text}$`))).toBeVisible()
  }
  for (const text of ['un', 'deux']) await write('En haut', text)
  for (const text of ['alpha', 'bêta']) await write('En bas', text)
  await page.keyboard.press('Escape')
  const names = { un: /un$/, deux: /deux$/, alpha: /alpha$/, beta: /bêta$/ }
  const below = async () => (await box(region(page, 'En bas'))).y
  const tops = async () => Promise.all(Object.values(names).map(async (name) => (await box(board.card(name))).y))

  await board.card(names.un).click()
  await board.card(names.deux).click({ modifiers: ['Shift'] })
  const last = await box(board.card(names.beta))
  // The second is under the hand; the first stays first all the same.
  await board.carry(board.card(names.deux), { x: last.x + 40, y: last.y + 3 })
  await board.drop()
  await expect
    .poll(async () => {
      const [un = 0, deux = 0, alpha = 0, beta = 0] = await tops()
      return (await below()) < alpha && alpha < un && un < deux && deux < beta
    })
    .toBe(true)
  await expect(page.locator('.card.is-selected')).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => Math.max(...(await tops()).slice(0, 2)) < (await below())).toBe(true)
  await expect(page.locator('.card.is-selected')).toHaveCount(2)
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(async () => Math.min(...(await tops()).slice(0, 2)) > (await below())).toBe(true)

  // Out, one under the other as they lay, and so far apart that neither covers the other: they are larger there.
  const ground = await box(region(page, 'En haut'))
  await board.carry(board.card(names.un), { x: ground.x + 300, y: ground.y + ground.height + 12 })
  await board.drop()
  await expect(page.locator('.card.is-free')).toHaveCount(2)
  await expect
    .poll(async () => {
      const [one, two] = [await box(board.card(names.un)), await box(board.card(names.deux))]
      return Math.abs(two.x - one.x) < 5 && two.y - one.y > one.height && two.y - one.y < 2 * one.height
    })
    .toBe(true)
  await page.keyboard.press('Control+z')
  await expect(page.locator('.card.is-free')).toHaveCount(0)
  await expect
    .poll(async () => {
      const [un = 0, deux = 0, alpha = 0, beta = 0] = await tops()
      return alpha < un && un < deux && deux < beta
    })
    .toBe(true)
  await board.expectSaved()
})
