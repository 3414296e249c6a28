// Pen, highlighter and eraser: one stroke is one undo, others see it while it is drawn, and it is moved, copied and rubbed out.
import type { Page } from '@playwright/test'
import { createBoard, joinBoard, readJson } from '../support/board-api.ts'
import { expect, test } from './fixtures.ts'
import { type BoardPage } from './pages/board-page.ts'

const blank = { template: 'blank', title: 'Encre', language: 'fr' } as const
type Line = readonly (readonly [number, number])[]

interface Strokes {
  readonly strokes: Readonly<
    Record<
      string,
      { readonly at: [number, number]; readonly points: string; readonly pressures?: string; readonly author: string }
    >
  >
}
const open = async (url: string) => {
  const made = await createBoard(url, blank)
  const { session } = await joinBoard(url, made, 'observer')
  return {
    link: (role: 'facilitator' | 'participant') => `${url}/b/${made.boardId}#${made.keys[role]}`,
    /** What the server has, as own JSON. */
    strokes: async () => {
      const board = (await readJson(`${url}/api/boards/${made.boardId}/board`, session)) as Strokes
      return Object.values(board.strokes)
    },
  }
}
const draw = async (page: Page, [from, ...rest]: Line, isHeld = false) => {
  await page.mouse.move(from?.[0] ?? 0, from?.[1] ?? 0)
  await page.mouse.down()
  for (const [x, y] of rest) await page.mouse.move(x, y, { steps: 8 })
  if (!isHeld) await page.mouse.up()
}
const drawn = (page: Page, count: number) =>
  expect(page.locator('.ink-layer')).toHaveAccessibleName(
    count === 0 ? /Rien n’est|Nothing/ : count === 1 ? /^(Un trait|One stroke)/ : new RegExp(`^${count} `),
  )
/** Whether any pixel of a canvas of the board has this look. */
const has = (page: Page, layer: string, look: 'red' | 'any') =>
  page.locator(layer).evaluate((canvas, wanted) => {
    if (!(canvas instanceof HTMLCanvasElement) || canvas.width === 0) return false
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
    for (let i = 0; i < pixels.length; i += 4) {
      if ((pixels[i + 3] ?? 0) < 200) continue
      const [red = 0, green = 0, blue = 0] = pixels.slice(i, i + 3)
      if (wanted === 'any' || (red > 180 && green < 90 && blue < 90)) return true
    }
    return false
  }, look)
const inHand = (page: Page) => page.locator('.drawn-in-hand rect')
const undo = (page: Page) => page.keyboard.press('Control+z')
/** A pen comes with its own code: it is in hand when its bar is there. */
const take = async (page: Page, key: string) => {
  await page.keyboard.press(key)
  const bar = page.getByRole('toolbar', { name: /^(Crayon|Pen)$/ })
  await (key === 'v' ? expect(bar).toBeHidden() : expect(bar).toBeVisible())
}

test('a stroke is seen by others while it is drawn, is one undo, and stays after a reload', async ({
  server,
  newPerson,
}) => {
  const { link, strokes } = await open(server.url)
  const [anne, karim] = [await newPerson(), await newPerson()]
  await anne.board.join(link('facilitator'), 'Anne')
  await karim.board.join(link('participant'), 'Karim')
  await take(anne.page, 'p')
  await anne.page.getByRole('button', { name: 'Rouge' }).click()
  await draw(
    anne.page,
    [
      [400, 300],
      [500, 360],
      [640, 320],
    ],
    true,
  )
  await expect.poll(() => has(karim.page, '.live-ink', 'red')).toBe(true)
  expect(await strokes()).toEqual([])
  await anne.page.mouse.up()
  await drawn(karim.page, 1)
  await expect.poll(() => has(karim.page, '.live-ink', 'any')).toBe(false)
  await expect.poll(() => has(karim.page, '.ink-layer', 'red')).toBe(true)
  await anne.board.expectSaved()
  expect(await strokes()).toMatchObject([{ color: 'red', pen: 'pen', width: 'medium' }])

  await take(anne.page, 'm')
  await draw(anne.page, [
    [400, 500],
    [700, 500],
  ])
  await drawn(anne.page, 2)
  // The bar keeps no keys.
  await undo(anne.page)
  await drawn(anne.page, 1)
  await undo(anne.page)
  await drawn(karim.page, 0)
  await anne.page.keyboard.press('Control+y')
  await drawn(karim.page, 1)
  // Taken back before it is lifted.
  await draw(
    anne.page,
    [
      [300, 200],
      [350, 250],
    ],
    true,
  )
  await anne.page.keyboard.press('Escape')
  await anne.page.mouse.up()
  await anne.board.expectSaved()
  await anne.page.reload()
  await anne.board.waitUntilReady()
  await drawn(anne.page, 1)
  expect(await strokes()).toHaveLength(1)
})

test('strokes are taken by a press or a box, carried with notes, copied and deleted', async ({ server, newPerson }) => {
  const { link, strokes } = await open(server.url)
  const { page, board } = await newPerson()
  await board.join(link('facilitator'), 'Anne')
  await note(board, 'à côté', 700, 300)
  await take(page, 'p')
  await draw(page, [
    [300, 300],
    [420, 300],
  ])
  await take(page, 'v')
  await page.mouse.click(360, 300)
  await expect(inHand(page)).toHaveCount(1)
  const placeOf = async () => (await strokes())[0]?.at ?? [0, 0]
  await board.expectSaved()
  const before = await placeOf()
  await draw(page, [
    [360, 300],
    [360, 420],
  ])
  await expect.poll(async () => (await placeOf())[1] - before[1]).toBeCloseTo(120, -1)
  await undo(page)
  await expect.poll(placeOf).toEqual(before)

  // A box takes both; a drag of one carries the other, and is one undo.
  await draw(page, [
    [220, 220],
    [820, 380],
  ])
  await expect(inHand(page)).toHaveCount(1)
  await expect(page.locator('.card.is-selected')).toHaveCount(1)
  await board.carry(board.card('à côté'), { x: 720, y: 480 })
  await board.drop()
  await expect.poll(async () => (await placeOf())[1]).toBeGreaterThan(before[1] + 100)
  await undo(page)
  await expect.poll(placeOf).toEqual(before)

  await page.keyboard.press('Control+d')
  await drawn(page, 2)
  await expect(page.getByRole('article')).toHaveCount(2)
  await undo(page)
  await drawn(page, 1)
  await page.keyboard.press('Control+c')
  await page.mouse.move(500, 560)
  await page.keyboard.press('Control+v')
  await drawn(page, 2)
  await expect(page.getByRole('article')).toHaveCount(2)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Delete')
  await drawn(page, 1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+a')
  await expect(inHand(page)).toHaveCount(1)
  await page.keyboard.press('Control+x')
  await drawn(page, 0)
  await expect(page.getByRole('article')).toHaveCount(0)
  await undo(page)
  await drawn(page, 1)
  await expect(page.getByRole('article')).toHaveCount(1)
})

test('the eraser takes what it goes over in one undo; in a meeting, one’s own alone', async ({ server, newPerson }) => {
  const { link } = await open(server.url)
  const [anne, karim] = [await newPerson(), await newPerson()]
  await anne.board.join(link('facilitator'), 'Anne')
  await karim.board.join(link('participant'), 'Karim')
  await take(anne.page, 'p')
  await draw(anne.page, [
    [400, 250],
    [400, 450],
  ])
  await draw(anne.page, [
    [500, 250],
    [500, 450],
  ])
  await take(anne.page, 'e')
  await draw(anne.page, [
    [350, 350],
    [560, 350],
  ])
  await drawn(anne.page, 0)
  await undo(anne.page)
  await drawn(karim.page, 2)

  await anne.page.getByRole('button', { name: 'Mode du tableau · Conception' }).click()
  await anne.page.getByRole('menuitemradio', { name: /Réunion/ }).click()
  await expect(karim.page.getByText('Réunion', { exact: true })).toBeVisible()
  await take(karim.page, 'p')
  await draw(karim.page, [
    [600, 250],
    [600, 450],
  ])
  await drawn(anne.page, 3)
  await take(karim.page, 'e')
  await draw(karim.page, [
    [350, 350],
    [700, 350],
  ])
  await drawn(anne.page, 2)
  await take(karim.page, 'v')
  await karim.page.mouse.click(400, 350)
  await expect(inHand(karim.page)).toHaveCount(1)
  await karim.page.keyboard.press('Delete')
  await expect(karim.page.getByText(/chacun ne change que/)).toBeVisible()
  await drawn(anne.page, 2)
})

test('keys alone draw, a pen presses, and two fingers move the view', async ({ server, newPerson }) => {
  const { link, strokes } = await open(server.url)
  const { page, board, context } = await newPerson({ hasTouch: true })
  await board.join(link('participant'), 'Anne')
  await take(page, 'p')
  await page.keyboard.press('Space')
  for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowDown', 'ArrowLeft']) await page.keyboard.press(key)
  await page.keyboard.press('Enter')
  await drawn(page, 1)

  const cdp = await context.newCDPSession(page)
  const view = () => page.locator('.react-flow__viewport').getAttribute('style')
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: Line) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: at.map(([x, y], id) => ({ x, y, id })) })
  const before = await view()
  await touch('touchStart', [[400, 300]])
  for (let i = 1; i <= 6; i++) await touch('touchMove', [[400 + i * 20, 300]])
  await touch('touchEnd', [])
  await drawn(page, 2)
  expect(await view()).toBe(before)
  // The second finger takes the line back.
  await touch('touchStart', [[400, 500]])
  await touch('touchMove', [[420, 500]])
  await touch('touchStart', [
    [420, 500],
    [600, 500],
  ])
  for (let i = 1; i <= 6; i++)
    await touch('touchMove', [
      [420, 500 + i * 15],
      [600, 500 + i * 15],
    ])
  await touch('touchEnd', [])
  await expect.poll(view).not.toBe(before)
  await drawn(page, 2)

  const pen = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', x: number, force: number) =>
    cdp.send('Input.dispatchMouseEvent', {
      type,
      x,
      y: 620,
      force,
      pointerType: 'pen',
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
    })
  await pen('mousePressed', 300, 0.1)
  for (let i = 1; i <= 8; i++) await pen('mouseMoved', 300 + i * 20, i / 8)
  await pen('mouseReleased', 460, 0)
  await drawn(page, 3)
  await board.expectSaved()
  expect(
    (await strokes()).filter(({ pressures }) => pressures !== undefined && new Set(pressures).size > 3),
  ).toHaveLength(1)
})

const note = async (board: BoardPage, text: string, x: number, y: number) => {
  await board.page.mouse.dblclick(x, y)
  await board.field.fill(text)
  await board.page.keyboard.press('Escape')
  await expect(board.card(text)).toBeVisible()
}
