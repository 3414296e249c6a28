import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
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
  await expect(wall.getByRole('timer')).toHaveText(/^0[45]:\d\d$/)

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
