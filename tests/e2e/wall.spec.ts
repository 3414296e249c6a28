import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import { box } from './pages/board-page.ts'
import { newWorkshopMember } from './workshop-member.ts'

test('the wall follows what is shown, asks with the vote and shows its ranking', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url, { template: 'demo-train', title: 'Week-end en train', language: 'fr' })
  const { board, page, context } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  const [wall] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: 'Projeter' }).click(),
  ])
  await expect(wall.getByRole('heading', { name: 'Rejoignez l’atelier' })).toBeVisible()

  const [lead, ada, bob] = await Promise.all([
    newWorkshopMember(server.url, made, 'facilitator', 'Léa'),
    newWorkshopMember(server.url, made, 'participant', 'Ada'),
    newWorkshopMember(server.url, made, 'participant', 'Bob'),
  ])
  await lead.command({ kind: 'set-agenda', items: [{ kind: 'discuss', title: 'On se parle', minutes: 5 }] })
  await lead.command({ kind: 'next-item' })
  await expect(wall.getByRole('listitem').filter({ hasText: 'On se parle' })).toHaveAttribute('aria-current', 'step')
  await expect(wall.getByRole('timer')).toHaveText(/^0[45]:\d\dOn se parle$/)

  const cards = await lead.cards('irritant')
  await lead.command({ kind: 'open-vote', question: 'Que traiter d’abord ?', cardIds: cards, budget: 2 })
  await expect(wall.getByRole('heading', { name: 'Que traiter d’abord ?' })).toBeVisible()
  const vote = await lead.vote()
  await ada.cast(vote, cards[0] ?? '', 2)
  await bob.cast(vote, cards[0] ?? '', 1)
  await expect(wall.getByRole('main').getByRole('status')).toContainText('2')
  // Not a dot of it is on the wall before the close.
  await expect(wall.getByRole('main')).not.toContainText('Trois tarifs')
  await lead.command({ kind: 'close-vote' })
  const first = wall.getByRole('listitem').first()
  await expect(first).toContainText(vote.candidates.find((each) => each.cardId === cards[0])?.text ?? '?')
  await expect(first).toContainText('3')

  await wall.keyboard.press('Home')
  await expect(wall.getByRole('heading', { name: 'Rejoignez l’atelier' })).toBeVisible()
  await wall.reload()
  await expect(wall.getByRole('heading', { name: 'Rejoignez l’atelier' })).toBeVisible()
})

test('the curve has its titles under its points and the clock beside it, on a dark wall and a light one', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url, { template: 'demo-train', title: 'Week-end en train', language: 'fr' })
  const { board, page } = await newPerson()
  await page.setViewportSize({ width: 1920, height: 1080 })
  await board.join(made.link('facilitator'), 'Anne')
  await page.goto(`${server.url}/present/${made.boardId}`)
  await expect(page.getByRole('heading', { name: 'Rejoignez l’atelier' })).toBeVisible()
  const lead = await newWorkshopMember(server.url, made, 'facilitator', 'Léa')
  await lead.command({ kind: 'set-agenda', items: [{ kind: 'discuss', title: 'On se parle', minutes: 5 }] })
  await lead.command({ kind: 'next-item' })
  await lead.command({ kind: 'show', shown: { kind: 'curve', mapId: (await lead.map()).id } })
  await expect(page.getByRole('heading', { name: 'Ce que vit Inès' })).toBeVisible()
  // What the group is at stands with the clock, where nothing that is asked says it.
  await expect(page.getByRole('timer')).toHaveText(/^0[45]:\d\dOn se parle$/)
  const centres = (selector: string) =>
    page.locator(selector).evaluateAll((all) =>
      all.map((each) => {
        const { x, width } = each.getBoundingClientRect()
        return Math.round(x + width / 2)
      }),
    )
  await expect.poll(async () => (await centres('.wall-steps li')).length).toBe(10)
  const titles = await centres('.wall-steps li')
  const points = await centres('.wall-point circle:last-of-type')
  for (const [i, x] of points.entries()) expect(Math.abs(x - (titles[i] ?? 0))).toBeLessThan(3)

  // What names the lowest point lies clear of the titles.
  const lowest = await page
    .locator('.wall-point text')
    .evaluateAll((all) => Math.max(...all.map((each) => each.getBoundingClientRect().bottom)))
  expect(lowest).toBeLessThanOrEqual((await box(page.locator('.wall-steps'))).y + 2)

  await page.getByRole('button', { name: 'Fond clair' }).click()
  await expect(page.getByRole('main')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  await page.reload()
  await page.getByRole('button', { name: 'Fond sombre' }).click()
  await expect(page.getByRole('button', { name: 'Fond clair' })).toBeVisible()
})
