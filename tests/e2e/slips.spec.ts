// A hand that slips, presses with another button or lays a second finger down: nothing that was not meant happens.
import type { CreateBoardRequest } from '@parcours/shared/wire/api'
import type { Locator } from '@playwright/test'
import { makeBoard } from './boards.ts'
import { menuOf, middleOf, tablet } from './fingers.ts'
import { expect, test, type Person } from './fixtures.ts'
import { box, type BoardPage } from './pages/board-page.ts'

const open = async (
  server: { readonly url: string },
  template: CreateBoardRequest['template'],
  ...people: readonly Person[]
) => {
  const made = await makeBoard(server.url, { template, title: 'Mains', language: 'fr' })
  for (const [i, { board }] of people.entries()) await board.join(made.link('facilitator'), ['Anne', 'Ben'][i] ?? '')
}
const note = async (board: BoardPage, text: string, x: number, y: number) => {
  await board.page.mouse.dblclick(x, y)
  await board.field.fill(text)
  await board.page.keyboard.press('Escape')
  await expect(board.card(text)).toBeVisible()
}
const staysAt = async (thing: Locator, where: unknown) => expect.poll(() => box(thing)).toEqual(where)

test('a title left as it was leaves somebody else’s', async ({ server, newPerson }) => {
  const [anne, ben] = [await newPerson(), await newPerson()]
  await open(server, 'journey', anne, ben)
  await anne.board.step('Besoin').dblclick()
  await expect(anne.page.locator('.map-title-input')).toBeFocused()
  await ben.board.step('Besoin').dblclick()
  await ben.page.locator('.map-title-input').fill('Envie')
  await ben.page.keyboard.press('Enter')
  await expect(anne.board.step('Envie')).toBeVisible()
  await anne.page.keyboard.press('Enter')
  await expect(anne.page.locator('.map-title-input')).toHaveCount(0)
  await anne.board.expectSaved()
  for (const { board } of [anne, ben]) await expect(board.step('Envie')).toBeVisible()
})

test('the right button moves no map', async ({ server, newPerson }) => {
  const anne = await newPerson()
  await open(server, 'journey', anne)
  const { page } = anne
  const map = page.locator('.react-flow__node-map')
  const before = await box(map)
  const [x, y] = await middleOf(page.locator('.map-grip'))
  await page.mouse.move(x, y)
  await page.mouse.down({ button: 'right' })
  await page.mouse.move(x + 80, y + 60, { steps: 5 })
  await page.mouse.up({ button: 'right' })
  await staysAt(map, before)
})

test('a colour that was chosen by a press leaves the keys to the board', async ({ server, newPerson }) => {
  const anne = await newPerson()
  await open(server, 'blank', anne)
  const { page, board } = anne
  await note(board, 'un', 500, 400)
  await board.card('un').click()
  const paper = () => board.card('un').evaluate((card) => getComputedStyle(card).backgroundColor)
  const before = await paper()
  await page
    .getByRole('group', { name: /^(Couleur|Colour|Color)$/ })
    .getByRole('button')
    .nth(2)
    .click()
  await expect.poll(paper).not.toBe(before)
  await page.keyboard.press('Delete')
  await expect(board.card('un')).toHaveCount(0)
})

test('Escape brings a carried frame back and keeps it in hand', async ({ server, newPerson }) => {
  const anne = await newPerson()
  await open(server, 'blank', anne)
  const { page, board } = anne
  await note(board, 'dedans', 420, 360)
  await page.keyboard.press('Escape')
  await page.keyboard.press('f')
  await expect(page.locator('.ink-layer')).toBeAttached()
  await page.mouse.move(340, 280)
  await page.mouse.down()
  await page.mouse.move(700, 560, { steps: 6 })
  await page.mouse.up()
  await page.keyboard.press('Enter')
  const frame = page.locator('.frame')
  const [before, inside] = [await box(frame), await box(board.card('dedans'))]
  await page.mouse.move(before.x, before.y + 200)
  await page.mouse.down()
  await page.mouse.move(before.x + 90, before.y + 240, { steps: 6 })
  await expect.poll(() => box(frame)).not.toEqual(before)
  await page.keyboard.press('Escape')
  await staysAt(frame, before)
  await page.mouse.move(before.x + 120, before.y + 260, { steps: 3 })
  await page.mouse.up()
  await staysAt(frame, before)
  await staysAt(board.card('dedans'), inside)
  await expect(page.locator('.frame-edge.is-in-hand')).toHaveCount(1)
})

test('an arrow that is being drawn goes with the note it comes from', async ({ server, newPerson }) => {
  const [anne, ben] = [await newPerson(), await newPerson()]
  await open(server, 'blank', anne, ben)
  await note(anne.board, 'source', 400, 300)
  await note(anne.board, 'autre', 760, 480)
  await anne.board.card('source').click()
  await anne.page.keyboard.press('l')
  await expect(anne.page.locator('.link-hint')).toBeVisible()
  await ben.board.card('source').click()
  await ben.page.keyboard.press('Delete')
  await expect(anne.page.locator('.link-hint')).toHaveCount(0)
  // A press is a press again.
  await anne.board.card('autre').click()
  await expect(anne.board.card('autre')).toHaveClass(/is-selected/)
  await expect(anne.page.locator('.link-line')).toHaveCount(0)
})

test('a second finger takes back a point of the curve and a map', async ({ server, newPerson }) => {
  const anne = await newPerson(tablet)
  await open(server, 'journey', anne)
  const { page, board, context } = anne
  await board.seeAll()
  const cdp = await context.newCDPSession(page)
  for (const thing of [board.point('Achat'), page.locator('.map-grip')]) {
    const before = await box(thing)
    const [x, y] = await middleOf(thing)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: readonly (readonly [number, number])[]) =>
      cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([px, py], id) => ({ x: px, y: py, id })) })
    await touch('touchStart', [x, y])
    await touch('touchMove', [x, y - 12])
    await touch('touchMove', [x, y - 24])
    await expect.poll(() => box(thing)).not.toEqual(before)
    await touch('touchStart', [x, y - 24], [x + 150, y])
    await touch('touchEnd')
    await staysAt(thing, before)
  }
  await expect(page.getByRole('button', { name: /^(Annuler|Undo)/ }).first()).toBeDisabled()
})

test('the finger that opened a menu chooses nothing of it as it leaves', async ({ server, newPerson }) => {
  const anne = await newPerson(tablet)
  await open(server, 'demo-train', anne)
  const { page, board, context } = anne
  await board.seeAll()
  const cdp = await context.newCDPSession(page)
  const [x, y] = await middleOf(board.card(/Wi-Fi coupé/))
  await menuOf(cdp, page, [x, y])
  const menu = page.getByRole('menu')
  const [left, top] = await middleOf(menu.getByRole('menuitem').first())
  await page.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)
  const count = await page.getByRole('article').count()
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
  await expect(menu).toBeVisible()
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: left, y: top }] })
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await expect(menu).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(count)
})
