// What is drawn, while somebody carries or pulls it: the others see it on its way, and it does not jump when it is let go.
import type { Page } from '@playwright/test'
import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import { box } from './pages/board-page.ts'

const draw = async (page: Page, from: readonly [number, number], to: readonly [number, number]) => {
  await page.mouse.move(...from)
  await page.mouse.down()
  await page.mouse.move(...to, { steps: 8 })
  await page.mouse.up()
}
/** The columns of a canvas that have ink, in pixels of the page, from the left; empty: none. */
const inkOn = (page: Page, layer: string) =>
  page.locator(layer).evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement) || canvas.width === 0) return []
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
    const { left, width } = canvas.getBoundingClientRect()
    const columns = new Set<number>()
    for (let i = 3; i < data.length; i += 4)
      if ((data[i] ?? 0) > 100) columns.add(Math.round(left + ((((i - 3) / 4) % canvas.width) * width) / canvas.width))
    return [...columns].sort((a, b) => a - b)
  })
/** Where an element was at each frame, until it is asked. */
const watch = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    const seen: number[] = []
    Object.assign(globalThis, { seenPlaces: seen })
    const look = () => {
      const x = document.querySelector(wanted)?.getBoundingClientRect().x
      if (x !== undefined) seen.push(x)
      requestAnimationFrame(look)
    }
    look()
  }, selector)
const watched = (page: Page): Promise<number[]> => page.evaluate(() => Reflect.get(globalThis, 'seenPlaces'))

test('a frame with what lies in it is seen on its way by the others, and stays where it is let go', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url, { template: 'blank', title: 'Mains', language: 'fr' })
  const [anne, karim] = [await newPerson(), await newPerson()]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  const { page } = anne
  await page.keyboard.press('f')
  await expect(page.locator('.ink-layer')).toBeAttached()
  await draw(page, [300, 260], [640, 520])
  await page.keyboard.type('Idées')
  await page.keyboard.press('Enter')
  await page.keyboard.press('p')
  await expect(page.getByRole('toolbar', { name: /^(Crayon|Pen)$/ })).toBeVisible()
  await draw(page, [360, 340], [460, 400])
  await page.keyboard.press('g')
  await expect(page.getByRole('toolbar', { name: /^(Tampons|Stamps)$/ })).toBeVisible()
  await page.mouse.click(560, 420)
  await page.keyboard.press('Escape')
  await page.keyboard.press('v')

  const theirs = { frame: karim.page.locator('.frame'), stamp: karim.page.locator('.stamp') }
  await expect(theirs.stamp).toHaveCount(1)
  await expect.poll(async () => (await inkOn(karim.page, '.ink-layer')).length).toBeGreaterThan(60)
  const [frame, stamp, ink] = [await box(theirs.frame), await box(theirs.stamp), await inkOn(karim.page, '.ink-layer')]
  await watch(karim.page, '.frame')
  const head = await box(page.locator('.frame-title'))
  await page.mouse.move(head.x + 20, head.y + 10)
  await page.mouse.down()
  await page.mouse.move(head.x + 140, head.y + 10, { steps: 10 })
  // Still in her hand.
  await expect.poll(async () => Math.round((await box(theirs.frame)).x - frame.x)).toBe(120)
  await expect.poll(async () => Math.round((await box(theirs.stamp)).x - stamp.x)).toBe(120)
  await expect
    .poll(async () => Math.abs(((await inkOn(karim.page, '.live-ink'))[0] ?? 0) - (ink[0] ?? 0) - 120))
    .toBeLessThan(4)
  await expect.poll(async () => inkOn(karim.page, '.ink-layer')).toEqual([])
  await page.mouse.move(head.x + 260, head.y + 10, { steps: 10 })
  await page.mouse.up()
  await anne.board.expectSaved()
  await expect
    .poll(async () => Math.abs(((await inkOn(karim.page, '.ink-layer'))[0] ?? 0) - (ink[0] ?? 0) - 240))
    .toBeLessThan(4)
  await expect.poll(async () => inkOn(karim.page, '.live-ink')).toEqual([])
  await expect.poll(async () => Math.round((await box(theirs.frame)).x - frame.x)).toBe(240)
  // Never back on its way: neither when it was let go nor after.
  const places = await watched(karim.page)
  expect(places.filter((x, i) => x < (places[i - 1] ?? x) - 0.5)).toEqual([])

  // An edge that is pulled.
  const mine = await box(page.locator('.frame'))
  const corner = [mine.x + mine.width, mine.y + mine.height] as const
  await page.mouse.move(...corner)
  await page.mouse.down()
  await page.mouse.move(corner[0] + 70, corner[1] + 40, { steps: 6 })
  await expect.poll(async () => Math.round((await box(theirs.frame)).width - frame.width)).toBe(70)
  await page.mouse.up()
  await anne.board.expectSaved()
  await expect.poll(async () => Math.round((await box(theirs.frame)).height - frame.height)).toBe(40)
})
