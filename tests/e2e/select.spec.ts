// The hand on free canvas: boxes, lassos, lines that hold, keys that push, and one undo for each.
import type { Page } from '@playwright/test'
import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import { type BoardPage, box } from './pages/board-page.ts'

const blank = { template: 'blank', title: 'Hand', language: 'fr' } as const

const open = async (server: { readonly url: string }, board: BoardPage) => {
  const made = await makeBoard(server.url, blank)
  await board.join(made.link('facilitator'), 'Anne')
}

/** A free note where one double-clicks. */
const note = async (board: BoardPage, text: string, x: number, y: number) => {
  await board.page.mouse.dblclick(x, y)
  await board.field.fill(text)
  await board.page.keyboard.press('Escape')
  await expect(board.card(text)).toBeVisible()
}
const draw = async (page: Page, points: readonly (readonly [number, number])[]) => {
  const [[x, y] = [0, 0], ...rest] = points
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (const [toX, toY] of rest) await page.mouse.move(toX, toY, { steps: 6 })
  await page.mouse.up()
}
const inHand = (board: BoardPage) => board.page.locator('.card.is-selected')
const bar = (page: Page) => page.getByRole('toolbar', { name: /ranger les notes libres|arrange free notes/i })
const undo = (page: Page) => page.keyboard.press('Control+z')

test('a box takes what it touches, a lasso what it goes around, Shift adds', async ({ server, newPerson }) => {
  const { page, board } = await newPerson()
  await open(server, board)
  await note(board, 'un', 300, 300)
  await note(board, 'deux', 600, 300)
  await note(board, 'trois', 300, 500)

  await draw(page, [
    [180, 200],
    [700, 360],
  ])
  await expect(inHand(board)).toHaveCount(2)
  await page.keyboard.down('Shift')
  await draw(page, [
    [180, 440],
    [400, 580],
  ])
  await page.keyboard.up('Shift')
  await expect(inHand(board)).toHaveCount(3)
  await page.keyboard.press('Escape')
  await expect(inHand(board)).toHaveCount(0)

  await page.keyboard.press('s')
  await draw(page, [
    [200, 220],
    [420, 220],
    [420, 600],
    [200, 600],
    [200, 230],
  ])
  await expect(inHand(board)).toHaveCount(2)
  await expect(board.card(/deux$/)).not.toHaveClass(/is-selected/)
  // Escape in the middle of a drawing gives back what was in hand.
  await page.mouse.move(500, 200)
  await page.mouse.down()
  await page.mouse.move(800, 200, { steps: 4 })
  await page.mouse.move(800, 400, { steps: 4 })
  await page.mouse.move(500, 400, { steps: 4 })
  await expect(inHand(board)).toHaveCount(1)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(inHand(board)).toHaveCount(2)
  // What it took it carries too, and keeps in hand; a press without a pull lets one go.
  const [un, trois] = [await box(board.card('un')), await box(board.card('trois'))]
  await draw(page, [
    [un.x + un.width / 2, un.y + un.height / 2],
    [un.x + un.width / 2 + 90, un.y + un.height / 2 + 37],
  ])
  await expect.poll(async () => (await box(board.card('trois'))).x - trois.x).toBeGreaterThan(50)
  await expect(inHand(board)).toHaveCount(2)
  await board.card('un').click()
  await expect(inHand(board)).toHaveCount(1)
})

test('what is taken by a box moves, is put in order and deleted as one, and comes back in hand', async ({
  server,
  newPerson,
}) => {
  const { page, board } = await newPerson()
  await open(server, board)
  await note(board, 'un', 300, 300)
  await note(board, 'deux', 620, 340)
  await note(board, 'trois', 420, 520)
  await draw(page, [
    [180, 200],
    [900, 620],
  ])
  await expect(inHand(board)).toHaveCount(3)

  await bar(page)
    .getByRole('button', { name: /aligner à gauche|align left/i })
    .click()
  const lefts = async () =>
    Promise.all(['un', 'deux', 'trois'].map(async (text) => Math.round((await box(board.card(text))).x)))
  await expect.poll(async () => new Set(await lefts()).size).toBe(1)
  await undo(page)
  await expect.poll(async () => new Set(await lefts()).size).toBe(3)
  await expect(inHand(board)).toHaveCount(3)

  // Each of the others puts them elsewhere, and is one undo.
  const places = async () =>
    Promise.all(
      ['un', 'deux', 'trois'].map(async (text) => {
        const { x, y } = await box(board.card(text))
        return [Math.round(x), Math.round(y)] as const
      }),
    )
  const apart = await places()
  for (const [name, isSo] of [
    [/répartir en largeur|distribute across/i, ([a = 0, b = 0, c = 0], _ys) => Math.abs(a + b - 2 * c) < 3],
    [/répartir en hauteur|distribute down/i, (_xs, [a = 0, b = 0, c = 0]) => Math.abs(a + c - 2 * b) < 3],
    [/mettre en colonne|stack in a column/i, (xs, [a = 0, b = 0, c = 0]) => new Set(xs).size === 1 && a < b && b < c],
    [/ranger en grille|tidy into a grid/i, ([a, b, c], [d, e, f]) => a === c && d === e && a !== b && d !== f],
  ] satisfies [RegExp, (xs: readonly number[], ys: readonly number[]) => boolean][]) {
    await bar(page).getByRole('button', { name }).click()
    await expect
      .poll(async () => {
        const now = await places()
        return isSo(
          now.map(([x]) => x),
          now.map(([, y]) => y),
        )
      })
      .toBe(true)
    await undo(page)
    await expect.poll(places).toEqual(apart)
  }

  const before = await box(board.card('deux'))
  await board.carry(board.card('un'), { x: 340, y: 400 })
  await board.drop()
  await expect.poll(async () => (await box(board.card('deux'))).y).toBeGreaterThan(before.y + 60)
  await undo(page)
  await expect.poll(async () => Math.round((await box(board.card('deux'))).y)).toBe(Math.round(before.y))

  // A press that carries nothing leaves one of them in hand.
  await board.card('un').click()
  await expect(inHand(board)).toHaveCount(1)
  await page.keyboard.press('Control+a')
  await expect(inHand(board)).toHaveCount(3)
  await page.keyboard.press('Delete')
  await expect(page.getByRole('article')).toHaveCount(0)
  await undo(page)
  await expect(page.getByRole('article')).toHaveCount(3)
  await expect(inHand(board)).toHaveCount(3)
})

test('a carried note catches on the lines of its neighbours, and arrows push it', async ({ server, newPerson }) => {
  const { page, board } = await newPerson()
  await open(server, board)
  await note(board, 'un', 400, 300)
  await note(board, 'deux', 700, 520)
  const still = await box(board.card('un'))
  const taken = await box(board.card('deux'))
  await page.mouse.move(taken.x + 20, taken.y + 10)
  await page.mouse.down()
  await page.mouse.move(taken.x + 15, taken.y + 10)
  // A few pixels beside the line: it holds.
  await page.mouse.move(still.x + 17, taken.y + 14, { steps: 12 })
  await expect(page.locator('.hand-guide')).not.toHaveCount(0)
  await page.mouse.up()
  await expect(page.locator('.hand-guide')).toHaveCount(0)
  await expect.poll(async () => (await box(board.card('deux'))).x).toBeCloseTo(still.x, 0)

  const landed = await box(board.card('deux'))
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowDown')
  await expect.poll(async () => Math.round((await box(board.card('deux'))).x - landed.x)).toBe(12)
  await expect.poll(async () => Math.round((await box(board.card('deux'))).y - landed.y)).toBe(24)
  await undo(page)
  await expect.poll(async () => Math.round((await box(board.card('deux'))).y - landed.y)).toBe(0)
})

test('a free note is made larger by its corner and by keys, and never cuts its text', async ({ server, newPerson }) => {
  const { page, board } = await newPerson()
  await open(server, board)
  await note(board, 'une note avec quelques mots de plus', 500, 300)
  const before = await box(board.card(/quelques/))
  await board.card(/quelques/).click()
  await draw(page, [
    [before.x + before.width, before.y + before.height],
    [before.x + before.width + 100, before.y + before.height + 60],
  ])
  await expect.poll(async () => Math.round((await box(board.card(/quelques/))).width - before.width)).toBe(100)
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await expect.poll(async () => Math.round((await box(board.card(/quelques/))).width - before.width)).toBe(116)
  for (let i = 0; i < 20; i++) await page.keyboard.press('Alt+Shift+ArrowUp')
  const text = board.card(/quelques/).locator('.card-text')
  const [card, words] = [await box(board.card(/quelques/)), await box(text)]
  expect(words.y + words.height).toBeLessThanOrEqual(card.y + card.height + 1)
})

test('select all widens from the cell to the lane, the map and the board', async ({ server, newPerson }) => {
  const { page, board } = await newPerson()
  const made = await makeBoard(server.url)
  await board.join(made.link('facilitator'), 'Anne')
  await board.write('Irritants', 'Besoin', 'un')
  await board.write('Irritants', 'Besoin', 'deux')
  await board.write('Irritants', 'Comparaison', 'trois')
  await board.write('Enchantements', 'Besoin', 'quatre')
  await board.card(/un$/).click()
  for (const count of [2, 3, 4]) {
    await page.keyboard.press('Control+a')
    await expect(inHand(board)).toHaveCount(count)
  }
})

test('a finger draws with the lasso, and moves the view without it', async ({ server, newPerson }) => {
  const { page, board, context } = await newPerson({ hasTouch: true, viewport: { width: 1024, height: 768 } })
  await open(server, board)
  await note(board, 'un', 300, 300)
  await note(board, 'deux', 600, 300)
  const cdp = await context.newCDPSession(page)
  const drag = async (points: readonly (readonly [number, number])[]) => {
    for (const [i, [x, y]] of points.entries())
      await cdp.send('Input.dispatchTouchEvent', {
        type: i === 0 ? 'touchStart' : 'touchMove',
        touchPoints: [{ x, y }],
      })
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }
  // Right after a stroke the browser may take a tap for a part of it: then one presses again.
  const take = (tool: RegExp) =>
    expect(async () => {
      await page.getByRole('button', { name: tool }).tap()
      await expect(page.getByRole('button', { name: tool, pressed: true })).toBeVisible({ timeout: 1000 })
    }).toPass()
  await take(/entourer des notes|lasso notes/i)
  await drag([
    [190, 240],
    [400, 230],
    [420, 380],
    [200, 380],
    [190, 260],
  ])
  await expect(inHand(board)).toHaveCount(1)
  const before = await box(board.card('un'))
  await take(/^(sélectionner|select)$/i)
  await drag([
    [500, 500],
    [520, 520],
    [560, 560],
    [600, 600],
  ])
  await expect.poll(async () => (await box(board.card('un'))).x).toBeGreaterThan(before.x + 20)
})

test('words without paper are written where one presses, or by keys, and a note loses its paper', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url, blank)
  const { page, board } = await newPerson()
  await board.join(made.link('participant'), 'Anne')
  await page.keyboard.press('t')
  await page.mouse.click(500, 300)
  await page.keyboard.type('Sans papier')
  await page.keyboard.press('Escape')
  await expect(board.card('Sans papier')).toHaveClass(/is-clear/)
  await page.mouse.move(700, 560)
  await page.keyboard.press('Escape')
  await page.keyboard.press('t')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Par les touches')
  await page.keyboard.press('Escape')
  await expect(board.card('Par les touches')).toHaveClass(/is-clear/)
  await note(board, 'Une note', 400, 480)
  await board.card('Une note').click()
  await page.getByRole('button', { name: 'Sans papier', exact: true }).click()
  await expect(board.card('Une note')).toHaveClass(/is-clear/)
  await undo(page)
  await expect(board.card('Une note')).not.toHaveClass(/is-clear/)
  await board.expectSaved()
})
