// Frames: named areas that carry what lies in them, found by the palette, and gone without it.
import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import { box, type BoardPage } from './pages/board-page.ts'

const open = async (
  server: { readonly url: string },
  board: BoardPage,
  role: 'facilitator' | 'participant' = 'facilitator',
) => {
  const made = await makeBoard(server.url, { template: 'blank', title: 'Cadres', language: 'fr' })
  await board.join(made.link(role), 'Anne')
  return made
}
const note = async (board: BoardPage, text: string, x: number, y: number) => {
  await board.page.mouse.dblclick(x, y)
  await board.field.fill(text)
  await board.page.keyboard.press('Escape')
  await expect(board.card(text)).toBeVisible()
}
const draw = async ({ page }: BoardPage, from: readonly [number, number], to: readonly [number, number]) => {
  await page.mouse.move(...from)
  await page.mouse.down()
  await page.mouse.move(...to, { steps: 8 })
  await page.mouse.up()
}
const title = ({ page }: BoardPage, name: string) =>
  page.getByRole('button', { name: `Cadre «\u202F${name}\u202F»`, exact: true })
const frames = ({ page }: BoardPage) => page.locator('.frame')
const frameTool = ({ page }: BoardPage) => page.getByRole('button', { name: 'Tracer un cadre' })
const addFrame = async (
  board: BoardPage,
  from: readonly [number, number],
  to: readonly [number, number],
  name: string,
) => {
  await frameTool(board).click()
  await expect(board.page.locator('.ink-layer')).toBeAttached()
  await draw(board, from, to)
  await board.page.getByRole('textbox', { name: 'Nom du cadre' }).fill(name)
  await board.page.keyboard.press('Enter')
  await expect(title(board, name)).toBeVisible()
}

test('a frame carries what lies in it, and leaves it where it is when it goes', async ({ server, newPerson }) => {
  const { board, page } = await newPerson()
  await open(server, board)
  await note(board, 'dedans', 420, 360)
  await note(board, 'dehors', 900, 360)
  await addFrame(board, [300, 260], [640, 520], 'Idées')
  const [inside, outside] = [await box(board.card('dedans')), await box(board.card('dehors'))]

  const head = await box(title(board, 'Idées'))
  await draw(board, [head.x + 20, head.y + 10], [head.x + 140, head.y + 130])
  await expect.poll(async () => Math.round((await box(board.card('dedans'))).x - inside.x)).toBe(120)
  expect(Math.round((await box(board.card('dehors'))).x)).toBe(Math.round(outside.x))
  await page.keyboard.press('Control+z')
  await expect.poll(async () => Math.round((await box(board.card('dedans'))).x)).toBe(Math.round(inside.x))
  await expect.poll(async () => Math.round((await box(title(board, 'Idées'))).x)).toBe(Math.round(head.x))

  // By keys: on its title, arrows carry it and Shift+Alt+arrows make it larger.
  await title(board, 'Idées').focus()
  await page.keyboard.press('Shift+ArrowDown')
  await expect.poll(async () => Math.round((await box(board.card('dedans'))).y - inside.y)).toBe(24)
  const { width } = await box(frames(board))
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await expect.poll(async () => (await box(frames(board))).width).toBeCloseTo(width + 24, 0)
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: 'Nom du cadre' }).fill('Pistes')
  await page.keyboard.press('Enter')
  await expect(title(board, 'Pistes')).toBeFocused()

  // A copy has copies of what lies in it.
  await page.keyboard.press('Control+d')
  await expect(frames(board)).toHaveCount(2)
  await expect(page.getByRole('article')).toHaveCount(3)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('article')).toHaveCount(2)

  await title(board, 'Pistes').focus()
  await page.keyboard.press('Delete')
  await expect(frames(board)).toHaveCount(0)
  await expect(page.getByRole('article')).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(title(board, 'Pistes')).toBeVisible()
  await board.expectSaved()
})

test('a frame is pulled larger, taken by its border, framed around what is in hand, and found from far away', async ({
  server,
  newPerson,
}) => {
  const { board, page } = await newPerson()
  await open(server, board)
  await note(board, 'un', 500, 360)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('f')
  await expect(page.locator('.ink-layer')).toBeAttached()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Nom du cadre' }).fill('Autour')
  await page.keyboard.press('Enter')
  const [card, around] = [await box(board.card('un')), await box(frames(board))]
  expect(Math.round(card.x - around.x)).toBeGreaterThan(20)
  await draw(
    board,
    [around.x + around.width, around.y + around.height],
    [around.x + around.width + 80, around.y + around.height + 60],
  )
  await expect.poll(async () => Math.round((await box(frames(board))).width - around.width)).toBe(80)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => Math.round((await box(frames(board))).width)).toBe(Math.round(around.width))
  await page.keyboard.press('Escape')
  // A box drawn inside takes what lies there, not the frame.
  await draw(board, [around.x + 8, around.y + 8], [card.x + 60, card.y + 30])
  await expect(page.locator('.card.is-selected')).toHaveCount(1)
  await expect(page.locator('.frame-edge.is-in-hand')).toHaveCount(0)
  await page.mouse.click(around.x, around.y + around.height / 2)
  await expect(page.locator('.frame-edge.is-in-hand')).toHaveCount(1)

  for (let i = 0; i < 14; i++) await page.keyboard.press('-')
  const far = await box(title(board, 'Autour'))
  expect(far.height).toBeGreaterThan(18)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('autour')
  await page.getByRole('option', { name: /Autour/ }).click()
  await expect.poll(async () => (await box(frames(board))).width).toBeGreaterThan(around.width * 0.9)
})

test('in a meeting, frames stay as the facilitator put them', async ({ server, newPerson }) => {
  const [anne, karim] = [await newPerson(), await newPerson()]
  const made = await open(server, anne.board)
  await karim.board.join(made.link('participant'), 'Karim')
  await addFrame(anne.board, [300, 260], [640, 520], 'Idées')
  await expect(title(karim.board, 'Idées')).toBeVisible()
  await expect(frameTool(karim.board)).toBeVisible()
  await anne.page.getByRole('button', { name: 'Mode du tableau · Conception' }).click()
  await anne.page.getByRole('menuitemradio', { name: /Réunion/ }).click()
  await expect(frameTool(karim.board)).toHaveCount(0)
  const before = await box(title(karim.board, 'Idées'))
  await draw(karim.board, [before.x + 20, before.y + 10], [before.x + 120, before.y + 110])
  await title(karim.board, 'Idées').focus()
  await karim.page.keyboard.press('Delete')
  await expect(title(karim.board, 'Idées')).toBeVisible()
  expect(await box(title(karim.board, 'Idées'))).toEqual(before)
})
