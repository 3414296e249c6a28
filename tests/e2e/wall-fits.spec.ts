// The wall in front of clients: whatever was written, nothing is cut and nothing lies over anything else.
import type { Page } from '@playwright/test'
import { addCards } from '@parcours/shared/doc/edits/cards'
import { firstOrders } from '@parcours/shared/domain/order'
import { joinBoard } from '../support/board-api.ts'
import { newNote } from '../support/notes.ts'
import { WireClient } from '../support/wire-client.ts'
import { makeBoard, type MadeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import { newWorkshopMember } from './workshop-member.ts'

const long = 'un texte bien plus long que les autres, pour voir ce que le mur en fait au fond de la salle'

const address = 'https://www.exemple-voyages.fr/aide/formulaires/remboursement/introuvable'

/** Notes in one cell of the irritants, some of them long. */
const fillCell = async (url: string, made: MadeBoard) => {
  const lead = await newWorkshopMember(url, made, 'facilitator', 'Léa')
  const map = await lead.map()
  const [step] = Object.values(map.steps)
  const lane = Object.values(map.lanes).find(({ kind }) => kind === 'irritant')
  if (step === undefined || lane === undefined) throw new Error('no such cell')
  const { session } = await joinBoard(url, made, 'facilitator', 'Peer')
  const peer = new WireClient({ url: url.replace('http', 'ws'), boardId: made.boardId, session })
  peer.connect()
  await peer.settled()
  const place = (order: string) => ({
    kind: 'cell' as const,
    mapId: map.id,
    stepId: step.id,
    laneId: lane.id,
    order,
    span: 1,
  })
  const texts = Array.from({ length: 9 }, (_, i) =>
    i === 0 ? long.repeat(9) : i === 1 ? address : i % 2 === 0 ? `${i} ${long}` : `${i}`,
  )
  const orders = firstOrders(texts.length)
  addCards(
    peer.doc,
    texts.map((text, i) => ({ ...newNote(text), kind: 'irritant' as const, place: place(orders[i] ?? 'a0') })),
  )
  await peer.settled()
  peer.disconnect()
  return lead
}

/** What sticks out of its place on the wall, by its first words. */
const cutOnWall = (page: Page) =>
  page.locator('.wall-body').evaluate((body) => {
    const { bottom, top } = body.getBoundingClientRect()
    const texts = [...body.querySelectorAll('li, td, h2, section > p, .wall-more')]
    return texts
      .filter((each) => {
        const rect = each.getBoundingClientRect()
        const side = each.parentElement?.parentElement?.getBoundingClientRect().right ?? rect.right
        return rect.bottom > bottom + 2 || rect.top < top - 2 || rect.right > side + 2
      })
      .map((each) => (each.textContent ?? '').slice(0, 30))
  })

test('nothing on the wall is cut, however much there is', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url, { template: 'demo-train', title: 'Un mur plein', language: 'fr' })
  const lead = await fillCell(server.url, made)
  const items = Array.from({ length: 16 }, (_, i) => ({ kind: 'discuss' as const, title: `${i} ${long}`, minutes: 5 }))
  await lead.command({ kind: 'set-agenda', items })
  for (let i = 0; i < 12; i++) await lead.command({ kind: 'note-decision', id: `d${i}`, text: `${i} ${long}, ${long}` })
  await lead.command({ kind: 'open-vote', question: long, cardIds: await lead.cards('irritant'), budget: 5 })
  await lead.command({ kind: 'close-vote' })
  const { page, board } = await newPerson({ viewport: { width: 1920, height: 1080 } })
  await board.join(made.link('facilitator'), 'Anne')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const map = await lead.map()
  const lane = Object.values(map.lanes).find(({ kind }) => kind === 'irritant')
  const scenes = [
    { kind: 'agenda' },
    { kind: 'map', mapId: map.id, laneId: lane?.id },
    { kind: 'ranking' },
    { kind: 'matrix', mapId: map.id },
    { kind: 'report' },
  ] as const
  await page.goto(`${server.url}/present/${made.boardId}`)
  const heading = page.locator('.wall-head h1')
  let before = ''
  for (const shown of scenes) {
    await lead.command({ kind: 'show', shown: shown.kind === 'map' && lane ? { ...shown, laneId: lane.id } : shown })
    await expect.poll(() => heading.textContent()).not.toBe(before)
    before = (await heading.textContent()) ?? ''
    await expect(page.locator('.wall-body')).toBeVisible()
    expect([shown.kind, await cutOnWall(page)]).toEqual([shown.kind, []])
    for (const [width, height] of [
      [1024, 768],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height })
      await expect.poll(() => cutOnWall(page)).toEqual([])
    }
  }
  await lead.command({ kind: 'show', shown: { kind: 'map', mapId: map.id, ...(lane && { laneId: lane.id }) } })
  await expect(heading).toHaveText('Irritants')
  // What is not shown is counted.
  const cell = page.locator('.wall-lane section').first()
  const count = await cell.getByRole('listitem').count()
  expect(count).toBeGreaterThan(3)
  if (count < 9) await expect(cell.getByText(`+ ${9 - count}`)).toBeVisible()
})
