import { makeBoard } from './boards.ts'
import { expect, test, type Person } from './fixtures.ts'
import { box } from './pages/board-page.ts'

/** Where the board stands on a screen: what a view is compared by. */
const placeOf = async ({ page }: Person) => {
  const { x, y } = await box(page.getByRole('region', { name: 'Week-end en train, en famille' }))
  return { x: Math.round(x), y: Math.round(y) }
}
const demo = { template: 'demo-train', title: 'Week-end en train', language: 'fr' } as const
const screen = { viewport: { width: 1280, height: 800 } }

test('a facilitator brings everybody to their view, and each has a way back', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url, demo)
  const [anne, karim] = [await newPerson(screen), await newPerson(screen)]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  await karim.board.seeAll()
  const before = await placeOf(karim)

  await anne.page.mouse.move(640, 400)
  await anne.page.mouse.wheel(420, 160)
  await anne.page.getByRole('button', { name: 'Ramener tout le monde à ma vue' }).click()
  const there = await placeOf(anne)
  expect(there.x).toBeLessThan(before.x)
  await expect.poll(() => placeOf(karim)).toEqual(there)
  await karim.page.getByRole('button', { name: 'Revenir où j’étais' }).click()
  await expect.poll(() => placeOf(karim)).toEqual(before)

  // Only who leads has it; whoever comes later is not brought anywhere.
  await expect(karim.page.getByRole('button', { name: 'Ramener tout le monde à ma vue' })).toHaveCount(0)

  // Nobody loses the note under their keys: they are asked.
  await karim.board.card(/Wi-Fi coupé/).dblclick()
  await anne.page.mouse.wheel(-200, 0)
  await anne.page.keyboard.press('Shift+G')
  await expect(karim.page.getByText('Anne vous invite à venir voir.')).toBeVisible()
  await expect(karim.board.field).toBeFocused()
})

test('one follows a person until one moves one’s own view', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url, demo)
  const [anne, karim] = [await newPerson(screen), await newPerson(screen)]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  await karim.page.getByRole('button', { name: '2 personnes' }).click()
  await karim.page.getByRole('button', { name: 'Suivre Anne' }).click()
  const sign = karim.page.getByRole('status').filter({ hasText: 'Vous suivez Anne' })
  await expect(sign).toBeVisible()

  await anne.page.mouse.move(640, 400)
  await anne.page.mouse.wheel(300, 100)
  await expect.poll(async () => JSON.stringify(await placeOf(karim)) === JSON.stringify(await placeOf(anne))).toBe(true)
  await expect(sign).toBeVisible()

  await karim.page.mouse.move(600, 500)
  await karim.page.mouse.wheel(0, 120)
  await expect(sign).toHaveCount(0)

  await karim.page.getByRole('button', { name: 'Suivre Anne' }).click()
  await expect(sign).toBeVisible()
  await anne.page.close()
  await expect(karim.page.getByText('Anne n’est plus là')).toBeVisible()
  await expect(sign).toHaveCount(0)
})

test('the light of the facilitator is on one card for everybody, and off again', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url, demo)
  const [anne, karim] = [await newPerson(screen), await newPerson(screen)]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  await karim.page.mouse.move(640, 400)
  await karim.page.mouse.wheel(3000, 0)
  await expect(karim.board.card(/Wi-Fi coupé/)).not.toBeInViewport()
  await anne.board.card(/Wi-Fi coupé/).click()
  await anne.page.keyboard.press('Shift+S')
  const sign = karim.page.getByRole('status').filter({ hasText: 'En lumière' })
  await expect(sign).toContainText('Wi-Fi coupé la moitié du trajet')
  await expect(karim.board.card(/Wi-Fi coupé/)).toBeInViewport()
  await karim.page.reload()
  await expect(sign).toBeVisible()
  await expect(karim.page.getByRole('button', { name: 'Éteindre la lumière' })).toHaveCount(0)
  await anne.page.getByRole('status').getByRole('button', { name: 'Éteindre la lumière' }).click()
  await expect(sign).toHaveCount(0)
})

test('hands are asked in the order they went up; reactions float and are gone', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url, demo)
  const [anne, karim, lea] = [await newPerson(screen), await newPerson(screen), await newPerson(screen)]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  await lea.board.join(made.link('participant'), 'Léa')
  await lea.page.keyboard.press('Shift+H')
  await expect(lea.page.getByRole('button', { name: 'Baisser la main' })).toHaveAttribute('aria-pressed', 'true')
  await karim.page.getByRole('button', { name: 'Lever la main' }).click()
  await anne.page.getByRole('button', { name: '2 mains levées' }).click()
  const queue = anne.page.getByRole('region', { name: 'Mains levées, dans l’ordre' })
  await expect(queue.getByRole('listitem')).toHaveText([/Léa/, /Karim/])
  await queue.getByRole('button', { name: 'Baisser la main de Léa' }).click()
  await expect(lea.page.getByRole('button', { name: 'Lever la main' })).toBeVisible()
  await expect(queue.getByRole('listitem')).toHaveText([/Karim/])

  await karim.page.keyboard.press('Shift+R')
  await karim.page.getByRole('button', { name: 'Bravo' }).click()
  const floating = anne.page.locator('.floating > span')
  await expect(floating).toHaveText('👏Karim')
  await expect(anne.page.getByRole('status').filter({ hasText: 'Karim : Bravo' })).toHaveCount(1)
  await expect(floating).toHaveCount(0)
})

test('a laser is light: a trail on every screen, no pointer, and nothing of it stays', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url, demo)
  const [anne, karim] = [await newPerson(screen), await newPerson(screen)]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  await anne.page.keyboard.press('k')
  await expect(anne.page.getByRole('button', { name: 'Pointeur laser' })).toHaveAttribute('aria-pressed', 'true')
  /** How many pixels of the light are not clear. */
  const lit = () =>
    karim.page.locator('.laser-layer').evaluate((layer: HTMLCanvasElement) => {
      if (layer.width === 0) return 0
      const { data } = layer.getContext('2d')?.getImageData(0, 0, layer.width, layer.height) ?? { data: [] }
      return data.filter((value, i) => i % 4 === 3 && value > 0).length
    })
  // It glows for a moment: on a slow machine one looks again.
  await expect(async () => {
    await anne.page.mouse.move(300, 300)
    await anne.page.mouse.move(700, 500, { steps: 25 })
    expect(await lit()).toBeGreaterThan(200)
  }).toPass()
  await expect(karim.board.cursorOf('Anne')).toHaveCount(0)
  await expect.poll(lit).toBe(0)
  await anne.page.keyboard.press('v')
  await anne.page.mouse.move(400, 400)
  await expect(karim.board.cursorOf('Anne')).toBeVisible()
})
