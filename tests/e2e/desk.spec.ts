// A laptop in the workshop: the board and, beside it, what is asked.
import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import { newWorkshopMember } from './workshop-member.ts'

test('a participant at a laptop writes, rates and votes beside the board, on the notes too, without a mouse if they like', async ({
  server,
  newPerson,
}) => {
  const made = await makeBoard(server.url, { template: 'demo-train', title: 'Week-end en train', language: 'fr' })
  const { page, board } = await newPerson()
  await board.join(made.link('participant'), 'Karim')
  const lead = await newWorkshopMember(server.url, made, 'facilitator', 'Léa')
  await lead.command({
    kind: 'set-agenda',
    items: [
      { kind: 'write', title: 'Qu’est-ce qui irrite Léa ?', minutes: 7 },
      { kind: 'rate', title: '', minutes: 5 },
    ],
  })
  const sheet = page.getByRole('complementary', { name: 'À vous de répondre' })
  await expect(sheet).toHaveCount(0)

  await lead.command({ kind: 'next-item' })
  await expect(sheet.getByRole('heading', { name: /irrite Léa/ })).toBeVisible()
  await page.keyboard.press('F6')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('On m’a redemandé mon RIB')
  await page.keyboard.press('Control+Enter')
  await expect(sheet.getByRole('status')).toHaveText('1 écrite, visibles de vous seul')
  await expect.poll(async () => (await lead.counts()).notes.notes).toBe(1)
  await expect(board.card(/redemandé/)).toHaveCount(0)

  // Put aside, it stays in sight and comes back by a key.
  await page.keyboard.press('Escape')
  const pill = page.getByRole('button', { name: /^Écrire 1 écrite/ })
  await expect(pill).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(sheet).toBeVisible()
  await lead.command({ kind: 'reveal-notes' })
  await expect(board.card(/redemandé/)).toHaveCount(1)

  await lead.command({ kind: 'next-item' })
  await sheet.getByRole('radio', { name: '−2' }).click()
  await expect.poll(async () => (await lead.counts()).rating.started).toBe(1)
  await lead.command({ kind: 'cancel-rating' })

  await lead.command({ kind: 'open-vote', cardIds: await lead.cards('irritant'), budget: 3, question: 'Lequel ?' })
  const wifi = board.card(/Wi-Fi coupé/)
  await wifi.getByRole('button', { name: /^Donner/ }).click()
  await wifi.getByRole('button', { name: /^Donner/ }).press('Enter')
  const line = sheet.getByRole('listitem').filter({ hasText: 'Wi-Fi coupé' })
  await expect(line.getByRole('status')).toHaveText('2')
  await line.getByRole('button', { name: /^Retirer/ }).click()
  await expect(wifi.getByRole('group', { name: 'Votre vote : 1 point' })).toBeVisible()
  await sheet.getByRole('button', { name: 'J’ai fini de voter' }).click()
  await expect(sheet.getByText('1 participant sur 1 a voté')).toBeVisible()
  // Nobody sees a dot of anybody before the close.
  await expect(wifi.getByText('1 vote')).toHaveCount(0)

  await lead.command({ kind: 'close-vote' })
  await expect(wifi.getByText('1 vote')).toHaveCount(1)
  await expect(sheet.getByRole('listitem').first()).toContainText('Wi-Fi coupé')
  await expect(sheet.getByText('Votre bulletin est dans le dépouillement.')).toBeVisible()
})
