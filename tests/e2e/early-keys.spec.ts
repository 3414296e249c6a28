// Keys typed before the part that they are for has arrived: they wait for it, and move nothing on the canvas meanwhile.
import { makeBoard } from './boards.ts'
import { expect, test, type Person } from './fixtures.ts'
import { box } from './pages/board-page.ts'

/** What a board opens now and then. */
const later = 'later-on-a-board'

/** A file of code comes when the test lets it. */
const hold = async ({ page }: Person, name: string) => {
  let letCome = () => {}
  const come = new Promise<void>((resolve) => {
    letCome = resolve
  })
  let isAsked = false
  await page.route(new RegExp(`/${name}-[^/]+\\.js`), async (route) => {
    isAsked = true
    await come
    await route.continue()
  })
  return { letCome, isAsked: () => isAsked }
}
/** On an empty board, a part that was asked for by its keys and does not come before `letCome`, which is answered. */
const wanting = async (server: { readonly url: string }, person: Person, keys: string) => {
  const made = await makeBoard(server.url, { template: 'blank', title: 'Touches', language: 'fr' })
  const { page, board } = person
  const { letCome, isAsked } = await hold(person, later)
  await board.join(made.link('facilitator'), 'Anne')
  await page.mouse.click(600, 400)
  await page.keyboard.press(keys)
  await expect.poll(isAsked).toBe(true)
  return letCome
}
const selectTool = ({ page }: Person) => page.getByRole('button', { name: /^(Sélectionner|Select)/ })

for (const { part, keys, field } of [
  { part: 'FindPanel', keys: 'Control+f', field: { role: 'searchbox', name: /./ } },
  { part: 'Palette', keys: 'Control+k', field: { role: 'combobox', name: /./ } },
  {
    part: 'ThreadPanel',
    keys: 'c',
    field: { role: 'textbox', name: /^Comment/ },
  },
] as const)
  test(`what is typed before ${part} is there is in its field`, async ({ server, newPerson }) => {
    const person = await newPerson()
    const { page } = person
    const letCome = await wanting(server, person, keys)
    // Each of these letters takes a tool on the canvas.
    await page.keyboard.type('pennes')
    await page.keyboard.press('Backspace')
    letCome()
    const real = page.getByRole(field.role, { name: field.name }).and(page.locator(':not(.visually-hidden)'))
    await expect(real).toHaveValue('penne')
    await expect(real).toBeFocused()
    await page.keyboard.type('s!')
    await expect(real).toHaveValue('pennes!')
    await page.keyboard.press('Escape')
    await expect(real).toHaveCount(0)
    await expect(selectTool(person)).toHaveAttribute('aria-pressed', 'true')
  })

test('a comment that was written and sent before its field was there is sent', async ({ server, newPerson }) => {
  const person = await newPerson()
  const { page } = person
  const letCome = await wanting(server, person, 'c')
  await page.keyboard.type('pourquoi ?')
  await page.keyboard.press('Enter')
  letCome()
  await expect(page.getByRole('dialog').getByText('pourquoi ?')).toBeVisible()
  await expect(page.getByRole('textbox', { name: /^(Répondre…|Answer…)$/ })).toBeFocused()
})

test('who closes what has not come yet is back on the canvas', async ({ server, newPerson }) => {
  const person = await newPerson()
  const { page } = person
  const letCome = await wanting(server, person, 'Control+k')
  await page.keyboard.type('nn')
  await page.keyboard.press('Escape')
  await page.keyboard.press('h')
  await expect(page.getByRole('button', { name: /^(Déplacer la vue|Move the view)/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  letCome()
  // Opened again it is empty: what was given up stays given up.
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox')).toHaveValue('')
})

test('a frame asked for by keys before its tool is there is made once it is, and no note is opened', async ({
  server,
  newPerson,
}) => {
  const person = await newPerson()
  const { page, board } = person
  const letCome = await wanting(server, person, 'f')
  await page.keyboard.press('Enter')
  await expect(board.field).toHaveCount(0)
  letCome()
  await expect(page.getByRole('textbox', { name: /^(Nom du cadre|Name of the frame)$/ })).toBeFocused()
})

test('what comes a moment after the board moves nothing, and hears the keys that were before it', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url)
  const person = await newPerson()
  const { page, board } = person
  const { letCome, isAsked } = await hold(person, 'after-the-board')
  await board.join(made.link('facilitator'), 'Anne')
  await expect.poll(isAsked).toBe(true)
  const panel = page.getByRole('complementary', { name: /^Scores/ })
  await expect(panel).toHaveCount(0)
  const parts = [board.cell('Irritants', 'Achat'), page.getByRole('button', { name: /^(Tout voir|See all)/ })]
  const places = () => Promise.all(parts.map(box))
  const before = await places()
  await page.keyboard.press('Shift+H')
  letCome()
  await expect(page.getByRole('button', { name: /^(Baisser la main|Lower hand)/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(panel).toBeVisible()
  expect(await places()).toEqual(before)
})

test('a menu that was asked for before its list was there opens, unless it was closed meanwhile', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url)
  const person = await newPerson()
  const { page, board } = person
  const { letCome, isAsked } = await hold(person, later)
  await board.join(made.link('facilitator'), 'Anne')
  const button = page.getByRole('button', { name: /^(Autres actions|More actions)/ })
  await button.click()
  await expect.poll(isAsked).toBe(true)
  await page.keyboard.press('Escape')
  await expect(button).toHaveAttribute('aria-expanded', 'false')
  await button.click()
  await board.cell('Irritants', 'Achat').click()
  await expect(button).toHaveAttribute('aria-expanded', 'false')
  await button.click()
  letCome()
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(button).toBeFocused()
})

test('a tool that was pressed leaves letters to the board, and to the cell in hand', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url)
  const { page, board } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  const tool = (name: RegExp) => page.getByRole('toolbar').getByRole('button', { name })
  await tool(/^(Écrire une note|Write a note)/).click()
  await expect(tool(/^(Écrire une note|Write a note)/)).toHaveAttribute('aria-pressed', 'true')
  await expect(tool(/^(Écrire une note|Write a note)/)).not.toBeFocused()
  await page.keyboard.press('h')
  await expect(tool(/^(Déplacer la vue|Move the view)/)).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('v')
  await board.cell('Irritants', 'Besoin').click({ position: { x: 3, y: 3 } })
  await tool(/^(Sélectionner|Select)/).click()
  await page.keyboard.type('attente')
  await page.keyboard.press('Enter')
  await expect(board.card(/attente/)).toBeVisible()
})

test('a tool that was pressed leaves arrows, Enter and Delete to the note in hand; one reached by Tab keeps Enter', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url, { template: 'blank', title: 'Touches', language: 'fr' })
  const { page, board } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  const tool = (name: RegExp) => page.getByRole('toolbar').getByRole('button', { name })
  const [select, hand] = [tool(/^(Sélectionner|Select)/), tool(/^(Déplacer la vue|Move the view)/)]
  await page.mouse.dblclick(500, 400)
  await board.field.fill('idée')
  // Pressed while a note is written: the note is left as by any press elsewhere.
  await select.click()
  await expect(board.field).toHaveCount(0)
  const note = board.card(/idée/)
  await note.click()
  const { x } = await box(note)
  await select.click()
  await page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await box(note)).x).toBeGreaterThan(x)
  await select.click()
  await page.keyboard.press('Enter')
  await expect(board.field).toBeFocused()
  await page.keyboard.press('Escape')
  await hand.focus()
  await page.keyboard.press('Enter')
  await expect(hand).toHaveAttribute('aria-pressed', 'true')
  await select.focus()
  await page.keyboard.press(' ')
  await expect(select).toHaveAttribute('aria-pressed', 'true')
  await note.click()
  await select.click()
  await page.keyboard.press('Delete')
  await expect(note).toHaveCount(0)
})
