// A board under fingers alone: no mouse, no keys but those of the tablet's own keyboard.
import type { Page } from '@playwright/test'
import { makeBoard } from './boards.ts'
import { between, cornerOf, draw, menuOf, middleOf, type Point, pull, tablet, takeTool } from './fingers.ts'
import { expect, test } from './fixtures.ts'
import { type BoardPage, box } from './pages/board-page.ts'

test('fingers alone write, carry, pinch, take several, delete and take back', async ({ server, newPerson }) => {
  const { page, board, context } = await newPerson(tablet)
  const made = await makeBoard(server.url)
  await board.join(made.link('facilitator'), 'Anne')
  await board.seeAll()
  const cdp = await context.newCDPSession(page)

  // A tap on a cell brings the tablet's keyboard; so does the button beside it.
  await board.cell('Irritants', 'Besoin').tap()
  await page.keyboard.type('File interminable')
  await board.field.press('Enter')
  await expect(board.card(/File interminable/)).toBeVisible()

  await board.cell('Enchantements', 'Aide').tap()
  await page.getByRole('button', { name: /^(Ajouter une note|Add a note)$/ }).tap()
  await board.field.fill('On me rappelle')
  await board.field.press('Enter')
  await expect(board.card(/On me rappelle/)).toBeVisible()

  // A finger carries it to the next cell.
  const from = await box(board.card(/File interminable/))
  const to = await box(board.cell('Irritants', 'Comparaison'))
  const start: Point = [from.x + 14, from.y + 10]
  await draw(
    cdp,
    between(start, [to.x + to.width / 2, to.y + to.height - 8], 12).map((point) => [point]),
  )
  await expect.poll(async () => (await box(board.card(/File interminable/))).x).toBeGreaterThan(to.x)

  // What a finger did is taken back by a button.
  await page.getByRole('button', { name: /^(annuler|undo)/i }).tap()
  await expect.poll(async () => (await box(board.card(/File interminable/))).x).toBeLessThan(to.x)

  // Two fingers come nearer, and move the view.
  const width = async () => (await box(board.card(/File interminable/))).width
  const before = await width()
  const [left, right] = [between([560, 420], [420, 420]), between([620, 420], [760, 420])]
  await draw(
    cdp,
    left.map((point, i) => [point, right[i] ?? [760, 420]]),
  )
  await expect.poll(width).toBeGreaterThan(before * 1.5)
  await board.seeAll()

  // A tap takes it, and the bar beside it deletes it.
  await board.card(/File interminable/).tap()
  await page
    .getByRole('button', { name: /^(supprimer|delete)/i })
    .first()
    .tap()
  await expect(board.card(/File interminable/)).toHaveCount(0)
  await expect(page.getByText(/enregistré|saved/i).first()).toBeVisible()
})

const blank = { template: 'blank', title: 'Doigts', language: 'fr' } as const
const small = { viewport: { width: 1024, height: 768 }, hasTouch: true, isMobile: true }
const inHand = (page: Page) => page.locator('.card.is-selected')

const note = async (board: BoardPage, text: string, x: number, y: number) => {
  await takeTool(board.page, /^(Écrire une note|Write a note)$/)
  await board.page.touchscreen.tap(x, y)
  await expect(board.field).toBeFocused()
  await board.page.keyboard.type(text)
  await board.page.touchscreen.tap(600, 660)
  await expect(board.field).toHaveCount(0)
}
const viewOf = (page: Page) => page.locator('.react-flow__viewport').getAttribute('style')

test('fingers alone gather notes, arrange, carry, copy, enlarge and join them', async ({ server, newPerson }) => {
  const { page, board, context } = await newPerson(small)
  const made = await makeBoard(server.url, blank)
  await board.join(made.link('facilitator'), 'Anne')
  const cdp = await context.newCDPSession(page)
  const [un, deux, trois] = [board.card(/un$/), board.card(/deux$/), board.card(/trois$/)]

  // Two taps on the ground write where they are.
  await page.touchscreen.tap(300, 260)
  await page.touchscreen.tap(300, 260)
  await expect(board.field).toBeFocused()
  await page.keyboard.type('un')
  await page.touchscreen.tap(600, 660)
  await note(board, 'deux', 540, 290)
  await note(board, 'trois', 330, 500)
  // Two taps on a note write in it.
  const { x, y } = await box(trois)
  await page.touchscreen.tap(x + 80, y + 40)
  await page.touchscreen.tap(x + 80, y + 40)
  await expect(board.field).toHaveValue('trois')
  await page.touchscreen.tap(600, 660)

  await takeTool(page, /^(Entourer des notes|Lasso notes)$/)
  await draw(
    cdp,
    [
      [190, 200],
      [640, 190],
      [660, 400],
      [190, 380],
      [180, 210],
    ].map(([px = 0, py = 0]) => [[px, py]]),
  )
  await expect(inHand(page)).toHaveCount(2)
  // A finger has no Shift: a tap adds, and lets go again.
  await expect(async () => {
    await trois.tap()
    await expect(inHand(page)).toHaveCount(3, { timeout: 1000 })
  }).toPass()
  await deux.tap()
  await expect(inHand(page)).toHaveCount(2)
  await deux.tap()
  await expect(inHand(page)).toHaveCount(3)

  const align = page.getByRole('button', { name: /^(Aligner à gauche|Align left)$/ })
  const target = await box(align)
  expect(Math.min(target.width, target.height)).toBeGreaterThanOrEqual(44)
  await align.tap()
  await expect.poll(async () => Math.round((await box(deux)).x - (await box(un)).x)).toBe(0)
  await page.getByRole('button', { name: /^(annuler|undo)/i }).tap()
  await expect.poll(async () => (await box(deux)).x - (await box(un)).x).toBeGreaterThan(100)

  // All that was gathered is carried, the lasso still in hand.
  const before = { un: await box(un), trois: await box(trois) }
  await pull(cdp, [before.un.x + 30, before.un.y + 50], [40, 60])
  await expect.poll(async () => (await box(trois)).y - before.trois.y).toBeGreaterThan(30)
  await expect(inHand(page)).toHaveCount(3)
  const carried = await box(un)
  await menuOf(cdp, page, [carried.x + 30, carried.y + 50])
  await page.getByRole('menuitem', { name: /^(dupliquer|duplicate)$/i }).tap()
  await expect(page.getByRole('article')).toHaveCount(6)
  await page.getByRole('button', { name: /^(annuler|undo)/i }).tap()
  await expect(page.getByRole('article')).toHaveCount(3)

  await takeTool(page, /^(Sélectionner|Select)$/)
  await expect(async () => {
    await trois.tap()
    await expect(inHand(page)).toHaveCount(1, { timeout: 1000 })
  }).toPass()
  const { width } = await box(trois)
  await pull(cdp, await cornerOf(trois), [70, 40])
  await expect.poll(async () => (await box(trois)).width - width).toBeGreaterThan(40)

  // An arrow from note to note: the view stays.
  await takeTool(page, /^(Relier par une flèche|Link with an arrow)$/)
  const view = await viewOf(page)
  const [from, to] = [await box(un), await box(trois)]
  await pull(cdp, [from.x + 60, from.y + 40], [to.x + 60 - from.x - 60, to.y + 60 - from.y - 40])
  await expect(board.link('un', 'trois')).toBeAttached()
  expect(await viewOf(page)).toBe(view)
  await takeTool(page, /^(Sélectionner|Select)$/)

  // By the menu, from one place to another: what is pressed is copied, not the arrow that had the focus.
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await board.link('un', 'trois').focus()
  await expect(board.link('un', 'trois')).toHaveClass(/is-selected/)
  await menuOf(cdp, page, [from.x + 60, from.y + 40])
  await page.getByRole('menuitem', { name: /^(copier|copy)$/i }).tap()
  await expect(un).toHaveClass(/is-selected/)
  await menuOf(cdp, page, [130, 640])
  await page.getByRole('menuitem', { name: /^(coller|paste)$/i }).tap()
  await expect(un).toHaveCount(2)
  await expect(page.getByText(/enregistré|saved/i).first()).toBeVisible()
})

test('fingers alone frame, draw, stamp, comment, and delete what they drew', async ({ server, newPerson }) => {
  const { page, board, context } = await newPerson(small)
  const made = await makeBoard(server.url, blank)
  await board.join(made.link('facilitator'), 'Anne')
  const cdp = await context.newCDPSession(page)
  await note(board, 'un', 300, 300)

  await takeTool(page, /^(Tracer un cadre|Draw a frame)$/)
  await expect(page.locator('.ink-layer')).toBeAttached()
  await pull(cdp, [160, 200], [300, 240])
  const title = page.locator('.frame-title')
  await expect(title.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('Zone')
  await expect(async () => {
    await page.touchscreen.tap(600, 660)
    await expect(title.getByRole('textbox')).toHaveCount(0, { timeout: 1000 })
  }).toPass()
  await takeTool(page, /^(Sélectionner|Select)$/)
  // Carried by its title, with what lies in it.
  const [head, inside] = [await box(title), await box(board.card(/un$/))]
  await pull(cdp, [head.x + 20, head.y + 12], [60, 40])
  await expect.poll(async () => Math.round((await box(board.card(/un$/))).x - inside.x)).toBe(60)
  const frame = page.locator('.frame-edge')
  const { width } = await box(frame)
  await pull(cdp, await cornerOf(frame), [50, 30])
  await expect.poll(async () => Math.round((await box(frame)).width - width)).toBeGreaterThan(30)

  await takeTool(page, /^(Dessiner au crayon|Draw with a pen)$/)
  const ink = page.locator('.ink-layer')
  await expect(page.getByRole('toolbar', { name: /^(Crayon|Pen)$/ })).toBeVisible()
  await pull(cdp, [200, 560], [220, 10])
  await expect(ink).toHaveAccessibleName(/^(Un trait|One stroke)/)
  await takeTool(page, /^(Sélectionner|Select)$/)
  await menuOf(cdp, page, [310, 565])
  await expect(page.locator('.drawn-in-hand rect')).toHaveCount(1)
  await page.getByRole('menuitem', { name: /^(supprimer|delete)$/i }).tap()
  await expect(ink).toHaveAccessibleName(/^(Rien|Nothing)/)

  await takeTool(page, /^(Tamponner|Stamp)$/)
  await expect(page.getByRole('toolbar', { name: /^(Tampons|Stamps)$/ })).toBeVisible()
  const { x, y } = await box(board.card(/un$/))
  await page.touchscreen.tap(x + 90, y + 40)
  await expect(page.locator('.stamp')).toHaveCount(1)
  // On a stamp, and on the name of a frame, a long press is for these.
  await takeTool(page, /^(Sélectionner|Select)$/)
  await menuOf(cdp, page, await middleOf(page.locator('.stamp')))
  await page.getByRole('menuitem', { name: /^(supprimer|delete)$/i }).tap()
  await expect(page.locator('.stamp')).toHaveCount(0)
  await menuOf(cdp, page, await middleOf(title))
  await expect(title).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('menuitem', { name: /^(dupliquer|duplicate)$/i }).tap()
  await expect(title).toHaveCount(2)
  await page
    .getByRole('button', { name: /^(annuler|undo)/i })
    .first()
    .tap()
  await expect(title).toHaveCount(1)

  await takeTool(page, /^(Sélectionner|Select)$/)
  await menuOf(cdp, page, [x + 20, y + 50])
  await page.getByRole('menuitem', { name: /^(commenter|comment)$/i }).tap()
  await page.getByRole('textbox', { name: /^Comment/ }).fill('Pourquoi ?')
  await page.getByRole('button', { name: /^(Envoyer|Send)$/ }).tap()
  await expect(page.getByRole('button', { name: /^(Commentaires de|Comments by) Anne/ })).toBeVisible()
})

test('fingers alone change a map: titles, the curve, a note over two steps, one sent elsewhere, and find', async ({
  server,
  newPerson,
}) => {
  const { page, board, context } = await newPerson(small)
  const made = await makeBoard(server.url)
  await board.join(made.link('facilitator'), 'Anne')
  await board.seeAll()
  const cdp = await context.newCDPSession(page)
  await board.cell('Irritants', 'Besoin').tap()
  await page.keyboard.type('lent')
  await board.field.press('Enter')
  const card = board.card(/lent$/)
  // A tap elsewhere between: two on one spot would be a double one.
  await page.touchscreen.tap(600, 650)
  await card.tap()
  await expect(card).toHaveClass(/is-selected/)
  const { width } = await box(card)
  await pull(cdp, await middleOf(page.locator('.card-span')), [80, 0])
  await expect.poll(async () => (await box(card)).width).toBeGreaterThan(width * 1.8)

  // Two taps on a title write in it.
  const [x, y] = await middleOf(board.step('Comparaison'))
  await page.touchscreen.tap(x, y)
  await page.touchscreen.tap(x, y)
  await expect(page.locator('.map-title-input')).toBeFocused()
  await page.keyboard.type('Choix')
  await page.keyboard.press('Enter')
  await expect(board.step('Choix')).toBeVisible()

  await pull(cdp, await middleOf(board.point('Achat')), [0, -40])
  await expect(board.point('Achat')).not.toHaveAttribute('aria-valuetext', /donnée|data/i)
  const grip = page.getByRole('button', { name: /^(Déplacer la carte|Move the map)/ })
  const before = await box(grip)
  await pull(cdp, await middleOf(grip), [30, 20])
  await expect.poll(async () => Math.round((await box(grip)).y - before.y)).toBe(20)

  await menuOf(cdp, page, await middleOf(card))
  await page.getByRole('menuitem', { name: /^(Déplacer vers…|Move to…)/ }).tap()
  const move = page.getByRole('dialog', { name: /^(Déplacer vers…|Move to…)$/ })
  await move.getByRole('combobox', { name: /^(Ligne|Lane)$/ }).selectOption({ index: 0 })
  await move.getByRole('button', { name: /^(Déplacer|Move)$/ }).tap()
  await expect(board.card(/^(Action du client|Customer action)\s?: lent$/)).toBeVisible()

  await menuOf(cdp, page, await middleOf(card))
  await page.getByRole('menuitem', { name: /^(Chercher partout|Search everything)$/ }).tap()
  await page.getByRole('combobox', { name: /^(Chercher une|Search a)/ }).fill('livraison')
  await page
    .getByRole('option', { name: /Livraison/ })
    .first()
    .tap()
  await expect(board.step('Livraison')).toHaveClass(/is-selected/)
})

test('the side panel folds and leaves its room to the board, and is as it was left when one comes back', async ({
  server,
  newPerson,
}) => {
  const { page, board } = await newPerson(small)
  const made = await makeBoard(server.url, { template: 'demo-train' })
  await board.join(made.link('facilitator'), 'Anne')
  await board.seeAll()
  const map = page.locator('.react-flow__node-map').first()
  const { width } = await box(map)
  await page.getByRole('button', { name: /^(Replier les scores|Fold scores)/ }).tap()
  const folded = page.getByRole('button', { name: /^(Ouvrir les scores|Open scores)/ })
  // The main score stays in sight, and the whole map finds room below it.
  await expect(folded).toContainText('−0')
  await board.seeAll()
  await expect.poll(async () => (await box(map)).width).toBeGreaterThan(width * 1.2)
  const { y, height } = await box(folded)
  expect((await box(map)).y).toBeGreaterThan(y + height)

  await page.reload()
  await expect(folded).toHaveAttribute('aria-expanded', 'false')
  await folded.tap()
  await expect(page.getByRole('button', { name: /^(Ouvrir l’analyse|Open the analysis)/ })).toBeVisible()
})
