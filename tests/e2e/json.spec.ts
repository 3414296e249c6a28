import { readFile } from 'node:fs/promises'
import * as Y from 'yjs'
import type { Page } from '@playwright/test'
import { joinBoard, readJson } from '../support/board-api.ts'
import { WireClient } from '../support/wire-client.ts'
import { makeBoard } from './boards.ts'
import { expect, test, type Person } from './fixtures.ts'

/** What "Exporter (JSON)" gives: the file's name, and where it is. */
const exported = async (page: Page) => {
  await page.getByRole('button', { name: 'Autres actions' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Exporter (JSON)' }).click(),
  ])
  return { name: download.suggestedFilename(), path: await download.path() }
}
/** Every figure beside the board, once the last of them is there. */
const figures = async (page: Page) => {
  const panel = page.getByRole('complementary').filter({ visible: true }).first()
  await expect(panel.getByText('Ouvrir l’analyse')).toBeVisible()
  return panel.innerText()
}
const dialogFile = (page: Page) => page.getByRole('dialog').locator('input[type=file]')

test('a board is exported and imported again: another board with the same cards and figures', async ({ newPerson }) => {
  const { home, board, page } = await newPerson()
  await home.open()
  await page.getByRole('button', { name: /ouvrir.*train/i }).click()
  await board.enterAs('Anne')
  await expect(board.card(/Retard annoncé sans cause/)).toBeVisible()
  const [cards, before, address] = [await board.cardNames(), await figures(page), page.url()]
  const file = await exported(page)
  expect(file.name).toMatch(/^[a-z-]*train[a-z-]*\.parcours\.json$/)

  await page.getByRole('link', { name: /accueil/i }).click()
  await page.getByRole('button', { name: 'Importer (Mermaid, JSON)' }).click()
  await dialogFile(page).setInputFiles(file.path)
  await board.enterAs('Anne')
  await expect(board.card(/Retard annoncé sans cause/)).toBeVisible()
  expect(page.url()).not.toBe(address)
  expect((await board.cardNames()).toSorted()).toEqual(cards.toSorted())
  expect(await figures(page)).toBe(before)
  expect(await readFile((await exported(page)).path, 'utf8')).toBe(await readFile(file.path, 'utf8'))
})

/** The import dialog, open, and a way to give it a file. */
const importing = async ({ home, page }: Person) => {
  await home.open()
  await page.getByRole('button', { name: 'Importer (Mermaid, JSON)' }).click()
  return {
    choose: (content: string) =>
      dialogFile(page).setInputFiles({
        name: 'b.parcours.json',
        mimeType: 'application/json',
        buffer: Buffer.from(content),
      }),
    told: (text: string | RegExp) => expect(page.getByRole('alert').filter({ hasText: text })).toBeVisible(),
  }
}

test('a file that is no board is refused with a sentence and a way on', async ({ newPerson }) => {
  const { choose, told } = await importing(await newPerson())
  await choose('{"format":"parcours-board","version":1,"board":{"title":"Cou')
  await told(/incomplet ou abîmé/)
  await choose('{"nodes":[],"edges":[]}')
  await told(/n’est pas un tableau Parcours/)
  await choose('{"format":"parcours-board","version":2,"board":{}}')
  await told(/version plus récente/)
  await choose(`{"format":"parcours-board","pad":"${'x'.repeat(10_000_000)}"}`)
  await told(/trop grand/)
})

test('a damaged board is taken without its ruins, once the person knows them', async ({ newPerson }) => {
  const person = await newPerson()
  const { choose, told } = await importing(person)
  const { board, page } = person
  const note = (text: string) => ({
    place: { kind: 'free', at: [0, 0] },
    kind: 'irritant',
    text,
    data: { severity: 3 },
  })
  const cards = { a: note('Attendre le livreur'), b: { ...note('Appeler'), data: { severity: 12 } }, c: 'ruine' }
  const content = { title: 'Colis', language: 'fr', maps: {}, cards }
  await choose(JSON.stringify({ format: 'parcours-board', version: 1, board: content }))
  await told('sauf 2 éléments abîmés')
  await told('cards.b.data.severity')
  await page.getByRole('button', { name: 'Créer le tableau quand même' }).click()
  await board.enterAs('Anne')
  await expect(board.card(/Attendre le livreur/)).toBeVisible()
  await expect(board.card(/Appeler/)).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(2)
})

test('a board of a later version is shown and cannot be changed', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url)
  const { session } = await joinBoard(server.url, made, 'facilitator')
  const later = new WireClient({ url: server.url.replace('http', 'ws'), boardId: made.boardId, session })
  later.connect()
  await later.settled()
  later.doc.getMap('board').set('schema', 2)
  await later.settled()
  later.disconnect()

  const { board, page } = await newPerson()
  await board.join(made.link('facilitator'), 'Anne')
  await expect(page.getByText('tableau d’une version plus récente de Parcours')).toBeVisible()
  await board.cell('Actions du client', 'Besoin').click()
  await page.keyboard.type('perdu')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article')).toHaveCount(0)

  const writer = new WireClient({ url: server.url.replace('http', 'ws'), boardId: made.boardId, session })
  writer.connect()
  await writer.settled()
  writer.doc.getMap('cards').set('x', new Y.Map([['kind', 'note']]))
  await writer.until(() => writer.closeCode !== undefined)
  expect(writer.closeCode).toBe(4426)
  expect(await readJson(`${server.url}/api/boards/${made.boardId}/board`, session)).toMatchObject({ cards: {} })
})
