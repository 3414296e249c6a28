// What goes wrong in a real hour: who is away, who is not done, who is on another clock.
import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import { box } from './pages/board-page.ts'
import { newWorkshopMember } from './workshop-member.ts'

const train = { template: 'demo-train', title: 'Week-end en train', language: 'fr' } as const
const small = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const

test('without the network nobody is taken for gone, and a vote hides the hands of those who vote', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url, train)
  const [anne, karim, ines] = [await newPerson(), await newPerson(), await newPerson()]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  await ines.board.join(made.link('participant'), 'Inès')
  const map = await box(karim.page.locator('.react-flow__node-map'))
  const wander = async () => {
    await karim.page.mouse.move(map.x + 300, map.y + 200)
    await karim.page.mouse.move(map.x + 340, map.y + 230, { steps: 3 })
  }
  await wander()
  const hand = anne.board.cursorOf('Karim')
  await expect(hand).toBeVisible()
  const lead = await newWorkshopMember(server.url, made, 'facilitator', 'Léa')
  await lead.command({ kind: 'open-vote', question: '', cardIds: await lead.cards('irritant'), budget: 5 })
  await expect(hand).toHaveCount(0)
  await wander()
  const desk = anne.page.getByRole('complementary', { name: 'Animation' })
  await anne.page.getByRole('button', { name: 'Animer' }).click()
  await expect(desk.getByText('0 sur 2 a voté')).toBeVisible()
  await anne.context.setOffline(true)
  await expect(anne.page.getByText(/hors ligne/i).first()).toBeVisible()
  await expect(desk.getByText('0 sur 2 a voté')).toBeVisible()
  await anne.context.setOffline(false)
  await expect(anne.page.getByText(/hors ligne/i)).toHaveCount(0)
  await expect(desk.getByText('0 sur 2 a voté')).toBeVisible()
  await expect(hand).toHaveCount(0)
  await lead.command({ kind: 'close-vote' })
  await wander()
  await expect(hand).toBeVisible()
})

test('a vote of the agenda has one clock with its item, on a phone too', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url, train)
  const { page } = await newPerson(small)
  const lead = await newWorkshopMember(server.url, made, 'facilitator', 'Léa')
  await page.goto(made.link('participant'))
  await page.getByRole('textbox', { name: 'Votre prénom' }).fill('Ada')
  await page.keyboard.press('Enter')
  await lead.command({ kind: 'set-agenda', items: [{ kind: 'vote', title: 'Que traiter ?', minutes: 5 }] })
  await lead.command({ kind: 'next-item' })
  const clocks = page.getByRole('timer')
  await expect(clocks.first()).toHaveText(/0[45]:\d\d/)
  await lead.command({ kind: 'add-minutes', minutes: 4 })
  for (const clock of await clocks.all()) await expect(clock).toHaveText(/0[89]:\d\d/)
  await lead.command({ kind: 'pause' })
  await expect(clocks).toHaveCount(1)
  await expect(clocks).toHaveText(/en pause/)
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Donner/ })
    .first()
    .click()
  await expect.poll(async () => (await lead.counts()).voted).toBe(1)
  await lead.command({ kind: 'resume' })
  await expect(page.getByText(/Le vote se clôt dans 0[89]/)).toBeVisible()
  // Taken back, it leaves the wall with the agenda.
  await lead.command({ kind: 'cancel-vote' })
  expect(await lead.shown()).toEqual({ kind: 'agenda' })
})

test('a note that was begun when writing ends is there to copy, and taken up when there is more to write', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url, train)
  const { page, context } = await newPerson(small)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const lead = await newWorkshopMember(server.url, made, 'facilitator', 'Léa')
  await page.goto(made.link('participant'))
  await page.getByRole('textbox', { name: 'Votre prénom' }).fill('Ada')
  await page.keyboard.press('Enter')
  await lead.command({
    kind: 'set-agenda',
    items: [
      { kind: 'write', title: 'Ce qui irrite', minutes: 5 },
      { kind: 'reveal', title: 'On lit', minutes: 5 },
      { kind: 'write', title: 'Ce qui enchante', minutes: 5 },
    ],
  })
  await lead.command({ kind: 'next-item' })
  const note = page.getByRole('textbox', { name: 'Votre note' })
  await note.fill('Trois mots de passe pour un bil')
  await lead.command({ kind: 'next-item' })
  const left = page.getByRole('status').filter({ hasText: 'n’a pas été ajoutée' })
  await expect(left).toContainText('Trois mots de passe pour un bil')
  await expect(page.getByText('On lit')).toBeVisible()
  await left.getByRole('button', { name: 'Copier le texte' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Trois mots de passe pour un bil')
  await lead.command({ kind: 'next-item' })
  await expect(note).toHaveValue('Trois mots de passe pour un bil')
  await expect(left).toHaveCount(0)
  await lead.command({ kind: 'close-writing' })
  await left.getByRole('button', { name: 'Jeter la note' }).click()
  await expect(left).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('main')).toBeVisible()
  await expect(left).toHaveCount(0)
})

test('a result is read from its first line, wherever one was in the ballot', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url, train)
  const { page } = await newPerson(small)
  const lead = await newWorkshopMember(server.url, made, 'facilitator', 'Léa')
  await page.goto(made.link('participant'))
  await page.getByRole('textbox', { name: 'Votre prénom' }).fill('Ada')
  await page.keyboard.press('Enter')
  const cards = [
    ...(await lead.cards('irritant')),
    ...(await lead.cards('enchantment')),
    ...(await lead.cards('action')),
  ]
  await lead.command({ kind: 'open-vote', question: 'Que traiter ?', cardIds: cards, budget: 5 })
  const last = page
    .getByRole('main')
    .getByRole('button', { name: /^Donner/ })
    .last()
  await last.click()
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100)
  await lead.command({ kind: 'close-vote' })
  await expect(page.getByRole('region', { name: 'Résultat du vote' })).toBeVisible()
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0)
})
