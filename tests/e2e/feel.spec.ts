// What a hand feels at once: where a note hangs, what undo takes, and what becomes of letters.
import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import { box } from './pages/board-page.ts'

const blank = { template: 'blank', title: 'Main', language: 'fr' } as const

test('a carried note hangs where it was taken, however fast the hand is', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url, blank)
  const { page, board } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  await page.mouse.dblclick(500, 400)
  await board.field.fill('note')
  await page.keyboard.press('Escape')
  await page.mouse.click(300, 700)
  for (const steps of [2, 40]) {
    const before = await box(board.card('note'))
    await page.mouse.move(before.x + 20, before.y + 20)
    await page.mouse.down()
    // Without catching on anything.
    await page.keyboard.down('Control')
    await page.mouse.move(before.x + 180, before.y + 100, { steps })
    const carried = await box(board.card('note'))
    await page.mouse.up()
    await page.keyboard.up('Control')
    expect([Math.round(carried.x - before.x), Math.round(carried.y - before.y)]).toEqual([160, 80])
    await expect
      .poll(async () => {
        const now = await box(board.card('note'))
        return [Math.round(now.x - before.x), Math.round(now.y - before.y)]
      })
      .toEqual([160, 80])
  }
})

test('the wheel turns while the hand holds something: it stays under the hand', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url, blank)
  const { page, board } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  await page.mouse.dblclick(700, 400)
  await board.field.fill('note')
  await page.keyboard.press('Escape')
  await page.mouse.click(300, 700)
  const fromHand = async (): Promise<readonly [x: number, y: number]> => {
    const { x, y } = await box(board.card('note'))
    return [Math.round(x - 600), Math.round(y - 500)]
  }
  const first = await box(board.card('note'))
  await page.mouse.move(first.x + 20, first.y + 20)
  await page.mouse.down()
  await page.keyboard.down('Control')
  await page.mouse.move(600, 500, { steps: 4 })
  await expect.poll(fromHand).toEqual([-20, -20])
  await page.keyboard.up('Control')
  await page.mouse.wheel(90, 120)
  await expect.poll(async () => Math.max(...(await fromHand()).map((way) => Math.abs(way + 20)))).toBeLessThan(8)
  await page.mouse.up()
  // A box that is drawn goes on from where it began on the board.
  await page.mouse.move(520, 440)
  await page.mouse.down()
  await page.mouse.move(640, 470, { steps: 3 })
  await expect(page.locator('.card.is-selected')).toHaveCount(0)
  const lies = await box(board.card('note'))
  await page.mouse.wheel(0, lies.y - 450)
  await expect(page.locator('.card.is-selected')).toHaveCount(1)
  await page.mouse.up()
})

test('notes taken out of cells together cover none of each other', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url)
  const { page, board } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  for (const text of ['un', 'deux']) await board.write('Irritants', 'Achat', text)
  await board.write('Irritants', 'Livraison', 'trois')
  await page.keyboard.press('Escape')
  await board.card(/un$/).click()
  for (const text of ['deux', 'trois']) await board.card(new RegExp(`${text}$`)).click({ modifiers: ['Shift'] })
  await page.keyboard.press('Control+c')
  const map = await box(page.locator('.react-flow__node-map'))
  await page.mouse.move(map.x + 300, Math.min(map.y + map.height + 30, 780))
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+v')
  await expect(page.getByRole('article')).toHaveCount(6)
  const boxes = await page.locator('.card.is-selected').evaluateAll((cards) =>
    cards.map((card) => {
      const { left, top, right, bottom } = card.getBoundingClientRect()
      return { left, top, right, bottom }
    }),
  )
  expect(boxes).toHaveLength(3)
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1))
      expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true)
})

test('undo takes the last words of a new note, not all of them; and what was ticked or chosen in the panel', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url)
  const { page, board } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  await board.cell('Irritants', 'Achat').click()
  await page.keyboard.type('premier')
  await page.waitForTimeout(1200)
  await page.keyboard.type(' second')
  await page.keyboard.press('Control+z')
  await expect(board.field).toHaveValue('premier')
  await page.keyboard.type(' autre')
  await page.keyboard.press('Escape')
  await board.card(/premier autre$/).click()

  const missing = page.getByRole('checkbox', { name: /^(Un point de contact manque|A touchpoint is missing)/ })
  await missing.check()
  await page.keyboard.press('Control+z')
  await expect(missing).not.toBeChecked()
  const kind = page.getByRole('combobox', { name: /^(Type|Kind)$/ })
  const before = await kind.inputValue()
  await kind.selectOption({ index: 3 })
  await expect(kind).not.toHaveValue(before)
  await kind.focus()
  await page.keyboard.press('Control+z')
  await expect(kind).toHaveValue(before)
})

test('a note deleted under who writes in it: the letters that follow are for no tool', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url, blank)
  const [anne, ben] = [await newPerson(), await newPerson()]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await ben.board.join(made.link('facilitator'), 'Ben')
  await anne.page.mouse.dblclick(500, 400)
  await anne.board.field.fill('à deux')
  await anne.page.keyboard.press('Escape')
  await ben.board.card('à deux').dblclick()
  await expect(ben.board.field).toBeFocused()
  await ben.page.keyboard.type(' encore')
  await anne.board.card(/à deux/).click()
  await anne.page.keyboard.press('Delete')
  await expect(ben.board.field).toHaveCount(0)
  await ben.page.keyboard.type('fpel', { delay: 80 })
  const select = ben.page.getByRole('toolbar').getByRole('button', { name: /^(Sélectionner|Select)/ })
  await expect(select.first()).toHaveAttribute('aria-pressed', 'true')
  // A moment later a key is meant again.
  await ben.page.waitForTimeout(1700)
  await ben.page.keyboard.press('h')
  await expect(select.first()).toHaveAttribute('aria-pressed', 'false')
})

test('what is written from right to left lies so', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url, blank)
  const { page, board } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  await page.mouse.dblclick(500, 400)
  await board.field.fill('مرحبا!')
  const direction = (element: Element) => getComputedStyle(element).direction
  expect(await board.field.evaluate(direction)).toBe('rtl')
  await page.keyboard.press('Escape')
  expect(await page.locator('.card-text').evaluate(direction)).toBe('rtl')
})
