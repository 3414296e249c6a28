// Between far and near: no note is ever gone for a frame, and headings stay large enough to read.
import type { Page } from '@playwright/test'
import { makeBoard } from './boards.ts'
import { fillWithNotes, placeOf, toScreen } from './far-board.ts'
import { expect, test } from './fixtures.ts'

interface Seen {
  readonly frames: number
  /** Frames in which a note was drawn on the far layer, and those in which one was an element. */
  readonly far: number
  readonly near: number
  /** What was neither, and when. */
  readonly gone: readonly string[]
}
type Watched = readonly { readonly text: string; readonly at: readonly [number, number] }[]

/** Looks at notes right before each frame is painted, when everything else of the frame has run, until it is asked. */
const watchNotes = (page: Page, notes: Watched) =>
  page.evaluate((watched) => {
    const seen = { frames: 0, far: 0, near: 0, gone: [] as string[] }
    Object.assign(globalThis, { seenNotes: seen })
    const viewport = document.querySelector('.react-flow__viewport')
    const layer = document.querySelector('canvas.far-layer')
    if (!(viewport instanceof HTMLElement) || !(layer instanceof HTMLCanvasElement)) throw new Error('no canvas')
    const isMint = ([r, g, b]: Iterable<number>) => r === 201 && g === 242 && b === 221
    const isOnLayer = (left: number, top: number, zoom: number) => {
      if (!layer.checkVisibility({ visibilityProperty: true })) return false
      const [width, height] = [Math.round(120 * zoom), Math.max(1, Math.round(30 * zoom))]
      const data = layer
        .getContext('2d')
        ?.getImageData(left * devicePixelRatio, top * devicePixelRatio, width, height).data
      for (let i = 0; i < (data?.length ?? 0); i += 4) if (isMint(data?.subarray(i, i + 3) ?? [])) return true
      return false
    }
    const look = () => {
      const { a: zoom, e, f } = new DOMMatrix(getComputedStyle(viewport).transform)
      const shown = new Set(
        [...document.querySelectorAll('article')]
          .filter((card) => card.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
          .map((card) => /Note \d+$/.exec(card.ariaLabel ?? '')?.[0]),
      )
      let [far, near] = [0, 0]
      for (const { text, at } of watched) {
        const [left, top] = [(at[0] + 20) * zoom + e, (at[1] + 4) * zoom + f]
        // Out of sight it need not be anywhere.
        if (left < 0 || top < 0 || left + 120 * zoom > layer.clientWidth || top + 30 * zoom > layer.clientHeight)
          continue
        if (shown.has(text)) near++
        else if (isOnLayer(left, top, zoom)) far++
        else seen.gone.push(`${text} in frame ${seen.frames} at ${zoom.toFixed(3)}`)
      }
      seen.frames++
      seen.far += Math.sign(far)
      seen.near += Math.sign(near)
    }
    // An observer of sizes is called after the frame's callbacks and its layout, and before it is painted.
    const probe = document.body.appendChild(document.createElement('div'))
    probe.style.cssText = 'position: fixed; height: 1px; visibility: hidden'
    new ResizeObserver(look).observe(probe)
    const next = () => {
      probe.style.width = probe.style.width === '1px' ? '2px' : '1px'
      requestAnimationFrame(next)
    }
    next()
  }, notes)
const seenNotes = (page: Page): Promise<Seen> => page.evaluate(() => Reflect.get(globalThis, 'seenNotes'))

test('from far to near and back, no note is gone for a single frame', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url)
  await fillWithNotes(server.url, made)
  const { board, page } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  await board.seeAll()
  await expect(page.getByRole('article')).toHaveCount(0)
  const ids = [613, 614, 615, 616, 574, 575, 655, 656]
  const middle = await toScreen(page, [placeOf(615)[0], placeOf(615)[1] + 20])
  await page.mouse.move(middle.x, middle.y)
  await watchNotes(
    page,
    ids.map((i) => ({ text: `Note ${i}`, at: placeOf(i) })),
  )
  const zoomBy = async (delta: number, until: () => Promise<void>) => {
    await page.keyboard.down('Control')
    await expect(async () => {
      for (let i = 0; i < 6; i++) await page.mouse.wheel(0, delta)
      await until()
    }).toPass({ intervals: [0] })
    await page.keyboard.up('Control')
  }
  for (let round = 0; round < 2; round++) {
    await zoomBy(-25, () => expect(board.card('Note 615')).toBeVisible({ timeout: 100 }))
    await expect(page.locator('canvas.far-layer')).toBeHidden()
    await zoomBy(25, () => expect(page.locator('canvas.far-layer')).toBeVisible({ timeout: 100 }))
    await expect(page.getByRole('article')).toHaveCount(0)
  }
  const seen = await seenNotes(page)
  expect(seen.far).toBeGreaterThan(0)
  expect(seen.near).toBeGreaterThan(0)
  expect(seen.gone).toEqual([])
})

/** What is written on the far layer, in its smallest size, and how often a sign is drawn there. */
const recordLayer = (page: Page) =>
  page.addInitScript(() => {
    const written = new Map<string, number>()
    Object.assign(globalThis, { writtenWords: written })
    const fillText: CallableFunction = Reflect.get(CanvasRenderingContext2D.prototype, 'fillText')
    Object.assign(globalThis, { drawnSigns: 0 })
    CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
      const isSeen = this.canvas instanceof HTMLCanvasElement && this.canvas.classList.contains('far-layer')
      if (isSeen) written.set(text, Math.min(written.get(text) ?? Infinity, Number(/([\d.]+)px/.exec(this.font)?.[1])))
      Reflect.apply(fillText, this, [text, ...rest])
    }
    const drawImage: CallableFunction = Reflect.get(CanvasRenderingContext2D.prototype, 'drawImage')
    CanvasRenderingContext2D.prototype.drawImage = function (...given: unknown[]) {
      const isSeen = this.canvas instanceof HTMLCanvasElement && this.canvas.classList.contains('far-layer')
      if (isSeen) Object.assign(globalThis, { drawnSigns: Number(Reflect.get(globalThis, 'drawnSigns')) + 1 })
      Reflect.apply(drawImage, this, given)
    }
  })
const written = (page: Page) =>
  page.evaluate((): Record<string, number> => Object.fromEntries(Reflect.get(globalThis, 'writtenWords')))
const drawnSigns = (page: Page) => page.evaluate(() => Number(Reflect.get(globalThis, 'drawnSigns')))

test('from far away a map still says what it is, in letters that can be read', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url)
  const { board, page } = await newPerson()
  await recordLayer(page)
  await board.join(made.link('facilitator'), 'Anne')
  await page.mouse.move(600, 400)
  await page.keyboard.down('Control')
  await expect(async () => {
    await page.mouse.wheel(0, 60)
    await expect(page.locator('canvas.far-layer')).toBeVisible({ timeout: 100 })
  }).toPass({ intervals: [0] })
  await page.keyboard.up('Control')
  await expect.poll(async () => Object.keys(await written(page))).toContain('Parcours client')
  for (const [text, size] of Object.entries(await written(page))) expect(size, text).toBeGreaterThanOrEqual(8)
})

test('somewhat nearer, blocks have the mark of their kind and the name of their group', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url)
  await fillWithNotes(server.url, made, { kind: 'irritant', group: 'Attente' })
  const { board, page } = await newPerson()
  await recordLayer(page)
  await board.join(made.link('facilitator'), 'Anne')
  await board.seeAll()
  const middle = await toScreen(page, placeOf(615))
  await page.mouse.move(middle.x, middle.y)
  await page.keyboard.down('Control')
  await expect(async () => {
    await page.mouse.wheel(0, -40)
    await expect.poll(async () => Object.keys(await written(page)), { timeout: 100 }).toContain('Attente')
  }).toPass({ intervals: [0] })
  await page.keyboard.up('Control')
  await expect.poll(() => drawnSigns(page)).toBeGreaterThan(0)
  expect((await written(page))['Attente']).toBeGreaterThanOrEqual(8)
  await expect(page.locator('canvas.far-layer')).toBeVisible()
})
