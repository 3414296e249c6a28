import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { makeBoard } from './boards.ts'
import { expect, test, type Person, type TestServer } from './fixtures.ts'
import { box } from './pages/board-page.ts'

interface Brought {
  readonly name: string
  readonly type: string
  readonly content: Buffer
}

/** A real picture of this size, as its browser paints it. */
const paint = async (page: Page, width: number, height: number, name = 'guichet.png'): Promise<Brought> => {
  const uri = await page.evaluate(
    ([w, h]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: w, height: h })
      const pen = canvas.getContext('2d')
      if (pen !== null) pen.fillStyle = '#2f6f4f'
      pen?.fillRect(0, 0, w / 2, h / 2)
      return canvas.toDataURL('image/png')
    },
    [width, height] as const,
  )
  return { name, type: 'image/png', content: Buffer.from(uri.slice(uri.indexOf(',') + 1), 'base64') }
}

/** What the browser says when a hand lets files go over the page, or pastes them. */
const bring = (page: Page, files: readonly Brought[], at?: { readonly x: number; readonly y: number }) =>
  page.evaluate(
    ({ all, where }) => {
      const brought = new DataTransfer()
      for (const { name, type, bytes } of all)
        brought.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name, { type }))
      if (where === undefined) {
        const target = document.activeElement ?? document.body
        target.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: brought }))
        return
      }
      const { x: clientX, y: clientY } = where
      const target = document.elementFromPoint(clientX, clientY) ?? document.body
      for (const kind of ['dragover', 'drop'])
        target.dispatchEvent(
          new DragEvent(kind, { bubbles: true, cancelable: true, clientX, clientY, dataTransfer: brought }),
        )
    },
    {
      all: files.map(({ name, type, content }) => ({ name, type, bytes: content.toString('base64') })),
      where: at,
    },
  )

const middleOf = async (element: Locator) => {
  const { x, y, width, height } = await box(element)
  return { x: x + width / 2, y: y + height / 2 }
}
/** Where no map is. */
const innerFoot = (page: Page) => (page.viewportSize()?.height ?? 720) - 60
const pictures = (page: Page) => page.locator('.card.has-picture')
/** True once the browser has the picture's own pixels. */
const isShown = (image: Locator) =>
  image.evaluate((element) => element instanceof HTMLImageElement && element.complete && element.naturalWidth > 0)
const tray = (page: Page) => page.getByRole('log', { name: 'Images en cours d’envoi' })

const twoOn = async (server: TestServer, newPerson: () => Promise<Person>) => {
  const made = await makeBoard(server.url)
  const [anne, karim] = [await newPerson(), await newPerson()]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  return { made, anne, karim }
}

test('a picture dropped into a cell is seen by the others, described, replaced, undone, and there after a restart', async ({
  server,
  newPerson,
}) => {
  const { anne, karim } = await twoOn(server, newPerson)
  const cell = anne.board.cell('Actions du client', 'Besoin')
  await bring(anne.page, [await paint(anne.page, 3000, 1500)], await middleOf(cell))
  await expect(pictures(anne.page)).toHaveCount(1)
  const hers = pictures(karim.page).getByRole('img', { name: 'Image sans description' })
  await expect(hers).toBeVisible()
  await expect.poll(() => isShown(hers)).toBe(true)

  // Smaller than it came, and not as it came: nothing of a camera's notes is left.
  const source = (await hers.getAttribute('src')) ?? ''
  const sent = await karim.page.request.get(source)
  expect(sent.headers()['content-type']).toBe('image/webp')
  expect(sent.headers()['content-security-policy']).toBe("default-src 'none'; sandbox")
  expect(await hers.evaluate((element) => (element instanceof HTMLImageElement ? element.naturalWidth : 0))).toBe(2000)
  // The room it was given before it came is its own shape.
  const { width, height } = await box(hers)
  expect(width / height).toBeCloseTo(2, 1)

  const alt = anne.page.getByRole('textbox', { name: 'Description de l’image' })
  await alt.fill('Le guichet est fermé')
  await alt.press('Enter')
  await expect(karim.board.card('Image\u202F: Le guichet est fermé')).toBeVisible()

  await anne.page
    .getByLabel('Choisir une image', { exact: true })
    .last()
    .setInputFiles({ name: 'b.png', mimeType: 'image/png', buffer: (await paint(anne.page, 50, 80)).content })
  await expect.poll(() => pictures(karim.page).getByRole('img').getAttribute('src')).not.toBe(source)
  await anne.page.getByRole('button', { name: 'Annuler' }).first().click()
  await expect.poll(() => pictures(karim.page).getByRole('img').getAttribute('src')).toBe(source)

  await anne.board.expectSaved()
  await server.restart()
  await karim.page.reload()
  const again = karim.page.getByRole('img', { name: 'Le guichet est fermé' })
  await expect(again).toBeVisible()
  await expect.poll(() => isShown(again)).toBe(true)
})

test('a picture is pasted into the cell in hand, and chosen by a button for the free canvas', async ({
  server,
  newPerson,
}) => {
  const { anne } = await twoOn(server, newPerson)
  const picture = await paint(anne.page, 300, 200)
  await anne.board.cell('Points de contact', 'Besoin').click({ position: { x: 3, y: 3 } })
  await bring(anne.page, [picture])
  await expect(pictures(anne.page)).toHaveCount(1)
  const inCell = await box(pictures(anne.page))
  const cell = await box(anne.board.cell('Points de contact', 'Besoin'))
  expect(inCell.x).toBeGreaterThan(cell.x)
  expect(inCell.y + inCell.height).toBeLessThan(cell.y + cell.height)

  // Words under it are written as on any note, and leaving it without words takes nothing away.
  await pictures(anne.page).dblclick()
  await anne.page.keyboard.press('Escape')
  await expect(pictures(anne.page)).toHaveCount(1)
  await pictures(anne.page).dblclick()
  await anne.page.keyboard.type('Une affiche en gare')
  await anne.page.keyboard.press('Enter')
  await expect(anne.board.card('Image\u202F: Une affiche en gare')).toBeVisible()

  await anne.page.keyboard.press('Escape')
  await anne.page.keyboard.press('Escape')
  const chooser = anne.page.waitForEvent('filechooser')
  await anne.page.getByRole('button', { name: 'Ajouter une image' }).press('Enter')
  await (
    await chooser
  ).setFiles([
    { name: 'a.png', mimeType: 'image/png', buffer: picture.content },
    { name: 'b.png', mimeType: 'image/png', buffer: (await paint(anne.page, 80, 80)).content },
  ])
  await expect(pictures(anne.page)).toHaveCount(3)
  await bring(anne.page, [picture], { x: 700, y: innerFoot(anne.page) })
  await expect(anne.page.locator('.card.has-picture.is-free')).toHaveCount(1)
  await expect(pictures(anne.page)).toHaveCount(4)
})

test('what is no picture, is damaged or too large is refused with a sentence, and makes no card', async ({
  server,
  newPerson,
}) => {
  const { anne } = await twoOn(server, newPerson)
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>document.title="owned"</script></svg>'
  const file = (name: string, type: string, content: string | Buffer) => ({ name, type, content: Buffer.from(content) })
  await bring(
    anne.page,
    [
      file('plan.svg', 'image/svg+xml', svg),
      file('faux.png', 'image/png', svg),
      file('notes.pdf', 'application/pdf', '%PDF'),
      file('grande.png', 'image/png', Buffer.alloc(21 * 1024 * 1024)),
    ],
    await middleOf(anne.board.cell('Actions du client', 'Besoin')),
  )
  const told = (name: string) => tray(anne.page).getByRole('listitem').filter({ hasText: name })
  await expect(told('plan.svg')).toContainText('s’exporte en PNG')
  await expect(told('faux.png')).toContainText('abîmée ou vide')
  await expect(told('notes.pdf')).toContainText('n’est pas une image')
  await expect(told('grande.png')).toContainText('20\u202FMo')
  await expect(tray(anne.page).getByRole('button', { name: /^Réessayer/ })).toHaveCount(0)
  await expect(anne.page.getByRole('article')).toHaveCount(0)
  expect(await anne.page.title()).not.toBe('owned')
  await tray(anne.page).getByRole('button', { name: 'Retirer\u202F: plan.svg' }).click()
  await expect(told('plan.svg')).toHaveCount(0)
})

test('a file of another whiteboard becomes notes where it is dropped; a file that cannot be read says so', async ({
  server,
  newPerson,
}) => {
  const { anne, karim } = await twoOn(server, newPerson)
  const json = (name: string, value: unknown) => ({ name, type: '', content: Buffer.from(JSON.stringify(value)) })
  const elements = [
    { id: 't', type: 'text', x: 900, y: 900, text: 'vu ailleurs' },
    { id: 'u', type: 'text', x: 1000, y: 960, text: 'plus bas' },
  ]
  // What is in hand is elsewhere: it is dropped where it is dropped.
  await anne.board.cell('Irritants', 'Besoin').click()
  const at = { x: 500, y: innerFoot(anne.page) }
  await bring(anne.page, [json('atelier.excalidraw', { type: 'excalidraw', elements })], at)
  await expect(karim.board.card(/vu ailleurs/)).toBeAttached()
  const dropped = await box(anne.board.card(/vu ailleurs/))
  expect([Math.round(dropped.x - at.x), Math.round(dropped.y - at.y)].map(Math.abs)).toEqual([0, 0])
  const nodes = [{ id: 'a', type: 'text', x: 0, y: 0, width: 1, height: 1, text: 'au guichet' }]
  await bring(
    anne.page,
    [json('idées.canvas', { nodes, edges: [] })],
    await middleOf(anne.board.cell('Points de contact', 'Achat')),
  )
  await expect(karim.board.card(/^Point de contact.*au guichet/)).toBeVisible()
  for (const [file, sentence] of [
    [json('config.json', { a: 1 }), /«\u202Fconfig\.json\u202F» ne contient rien/],
    [json('sauvegarde.json', { format: 'parcours-board', version: 1, board: {} }), /tableau entier.*page d’accueil/],
    [{ name: 'vide.canvas', type: '', content: Buffer.from('') }, /«\u202Fvide\.canvas\u202F» ne contient rien/],
  ] as const) {
    await bring(anne.page, [file], await middleOf(anne.board.cell('Irritants', 'Achat')))
    await expect(anne.page.getByText(sentence)).toBeVisible()
  }
  await expect(anne.page.getByRole('article')).toHaveCount(3)
  await expect(tray(anne.page).getByRole('listitem')).toHaveCount(0)
})

test('without the network a picture waits, says so, and goes when it is back', async ({ server, newPerson }) => {
  const { anne, karim } = await twoOn(server, newPerson)
  const picture = await paint(anne.page, 120, 90)
  // In one file with what tells how a picture fares.
  await expect(anne.page.getByRole('complementary', { name: 'Scores et sélection' })).toBeVisible()
  await anne.context.setOffline(true)
  await bring(anne.page, [picture], await middleOf(anne.board.cell('Actions du client', 'Besoin')))
  await expect(tray(anne.page)).toContainText('partira à son retour')
  await expect(pictures(anne.page)).toHaveCount(0)
  await anne.context.setOffline(false)
  await expect(pictures(anne.page)).toHaveCount(1)
  await expect(tray(anne.page).getByRole('listitem')).toHaveCount(0)
  await expect.poll(() => isShown(pictures(karim.page).getByRole('img'))).toBe(true)
})

test('an exported board has its pictures with it, on another board too', async ({ server, newPerson }) => {
  const { anne } = await twoOn(server, newPerson)
  await bring(
    anne.page,
    [await paint(anne.page, 120, 90)],
    await middleOf(anne.board.cell('Actions du client', 'Besoin')),
  )
  await expect(pictures(anne.page)).toHaveCount(1)
  await anne.page.getByRole('button', { name: 'Autres actions' }).click()
  const [download] = await Promise.all([
    anne.page.waitForEvent('download'),
    anne.page.getByRole('menuitem', { name: 'Exporter (JSON)' }).click(),
  ])
  const file = JSON.parse(await readFile(await download.path(), 'utf8')) as { readonly images: object }
  expect(Object.values(file.images)).toEqual([expect.stringMatching(/^data:image\/webp;base64,/)])

  const copy = await makeBoard(server.url, { board: file, language: 'fr' })
  expect(copy.warnings).toBeUndefined()
  const someone = await newPerson()
  await someone.board.join(copy.link('observer'), 'Lou')
  await expect.poll(() => isShown(pictures(someone.page).getByRole('img'))).toBe(true)
  expect(await pictures(someone.page).getByRole('img').getAttribute('src')).toContain(copy.boardId)
  // An observer brings none.
  await bring(someone.page, [await paint(someone.page, 9, 9)], await middleOf(someone.board.canvas))
  await expect(tray(someone.page).getByRole('listitem')).toHaveCount(0)
})
