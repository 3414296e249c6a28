// Fingers alone go through a board, and name, answer and rub out on it.
import { makeBoard } from './boards.ts'
import { between, draw, menuOf, middleOf, pull, tablet, takeTool } from './fingers.ts'
import { expect, test } from './fixtures.ts'
import { box } from './pages/board-page.ts'

const viewport = '.react-flow__viewport'

test('fingers alone find notes, go from hit to hit, and move the view by the overview and by buttons', async ({
  server,
  newPerson,
}) => {
  const { page, board, context } = await newPerson(tablet)
  const made = await makeBoard(server.url, { template: 'demo-train' })
  await board.join(made.link('facilitator'), 'Anne')
  await board.seeAll()
  const cdp = await context.newCDPSession(page)
  await menuOf(cdp, page, [400, 720])
  await page.getByRole('menuitem', { name: /^(Trouver des notes|Find notes)/ }).tap()
  const panel = page.getByRole('search')
  await expect(panel.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('agent')
  const count = panel.getByRole('status')
  await expect(count).toHaveText(/^[2-9]$/)
  await panel.getByRole('button', { name: /^(Note suivante|Next note)$/ }).tap()
  await expect(count).toHaveText(/^1 \/ /)
  await panel.getByRole('button', { name: /^(Note suivante|Next note)$/ }).tap()
  await expect(count).toHaveText(/^2 \/ /)
  await expect(page.locator('.card.is-selected')).toHaveCount(1)
  await panel.getByRole('button', { name: /^(fermer|close)/i }).tap()
  await expect(panel).toHaveCount(0)

  const zoom = page.getByRole('button', { name: /^Zoom \d/ })
  await zoom.tap()
  await expect(zoom).toHaveAccessibleName(/^Zoom 100/)
  await page.getByRole('button', { name: /^(Vue d’ensemble|Overview)$/ }).tap()
  const overview = page.getByRole('application', { name: /^(Vue d’ensemble|Overview)/ })
  await expect(overview).toBeVisible()
  // Through its whole width: as far goes the view.
  const { x, y, width, height } = await box(overview)
  const left = async () => {
    const style = (await page.locator(viewport).getAttribute('style')) ?? ''
    return Number(/translate\((-?[\d.]+)px/.exec(style)?.[1])
  }
  await draw(cdp, [[[x + 20, y + height / 2]]])
  await expect.poll(left).toBeGreaterThan(0)
  const before = await left()
  await draw(
    cdp,
    between([x + 20, y + height / 2], [x + width - 20, y + height / 2]).map((at) => [at]),
  )
  await expect.poll(left).toBeLessThan(before - 600)
})

test('fingers alone name a person in a note, resolve a thread, and rub out a stroke', async ({ server, newPerson }) => {
  const { page, board, context } = await newPerson(tablet)
  const karim = await newPerson()
  const made = await makeBoard(server.url, { template: 'blank', title: 'Doigts', language: 'fr' })
  await board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  const cdp = await context.newCDPSession(page)
  await page.touchscreen.tap(260, 300)
  await page.touchscreen.tap(260, 300)
  await expect(board.field).toBeFocused()
  await page.keyboard.type('voir @')
  await page.getByRole('option', { name: 'Karim' }).tap()
  await expect(board.field).toHaveValue('voir @Karim ')
  await page.touchscreen.tap(500, 720)
  await expect(karim.board.card(/voir/).locator('.marked-mention')).toHaveText('@Karim')

  await menuOf(cdp, page, await middleOf(board.card(/voir/)))
  await page.getByRole('menuitem', { name: /^(commenter|comment)$/i }).tap()
  await page.getByRole('textbox', { name: /^Comment/ }).fill('Pourquoi ?')
  await page.getByRole('button', { name: /^(Envoyer|Send)$/ }).tap()
  const pin = page.getByRole('button', { name: /^(Commentaires de|Comments by) Anne/ })
  await expect(pin).toBeVisible()
  await page.getByRole('button', { name: /^(Réglé|Resolve)$/ }).tap()
  await expect(pin).toHaveCount(0)

  await takeTool(page, /^(Dessiner au crayon|Draw with a pen)$/)
  const pens = page.getByRole('toolbar', { name: /^(Crayon|Pen)$/ })
  const ink = page.locator('.ink-layer')
  await expect(pens).toBeVisible()
  await pull(cdp, [300, 560], [220, 10])
  await expect(ink).toHaveAccessibleName(/^(Un trait|One stroke)/)
  const eraser = pens.getByRole('button', { name: /^(Gommer|Erase|Rub)/ })
  await expect(async () => {
    await eraser.tap()
    await expect(eraser).toHaveAttribute('aria-pressed', 'true', { timeout: 1000 })
  }).toPass()
  await pull(cdp, [400, 500], [0, 120])
  await expect(ink).toHaveAccessibleName(/^(Rien|Nothing)/)
  await board.expectSaved()
})
