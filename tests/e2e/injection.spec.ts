// Whatever people write is text: a board whose every word is an attack shows the words, and nothing runs.
import type { Page } from '@playwright/test'
import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'

const attack = `"><img src=x onerror="window.attacked=1"><svg onload="window.attacked=1"></svg><script>window.attacked=1</script>`
const free = new Set(
  [
    'title text label name description tagline quote goals needs channels recognise satisfy narrative owner tags',
    'audience offer from to hypothesis tester verbatim channel relation role tools kpis ease obstacle datum reason',
    'storage use occasion message tone alt src photo author',
  ].flatMap((line) => line.split(' ')),
)

/** Every free text of a board in its place; what must be one of a few words stays. */
const attacked = (value: unknown, key = ''): unknown => {
  if (typeof value === 'string')
    return free.has(key) && !/^(customer|employee|front|back)$/.test(value) ? attack : value
  if (Array.isArray(value)) return value.map((each) => attacked(each, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, attacked(each, name)]))
}

/** Elements that the attack would have made, had it been read as HTML; whether any of it ran; what the policy stopped. */
const traces = (page: Page) =>
  page.evaluate(() => ({
    made: document.querySelectorAll('[onerror], [onload], img[src="x"], script:not([src])').length,
    ran: 'attacked' in globalThis,
  }))

const expectUnharmed = async (page: Page) => expect(await traces(page)).toEqual({ made: 0, ran: false })

const watch = (page: Page) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text())
  })
  page.on('dialog', (dialog) => {
    complaints.push(dialog.message())
    void dialog.dismiss()
  })
  return complaints
}

test('a board whose every text is an attack shows it as text, in every view', async ({ server, newPerson }) => {
  test.slow()
  const made = await makeBoard(server.url, { template: 'demo-train' })
  const join = await fetch(`${server.url}/api/boards/${made.boardId}/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key: made.keys.observer, name: 'Reader' }),
  })
  const { session } = (await join.json()) as { session: string }
  const read = await fetch(`${server.url}/api/boards/${made.boardId}/board`, {
    headers: { authorization: `Bearer ${session}` },
  })
  const hostile = await makeBoard(server.url, { board: attacked(await read.json()) })

  const [anne, karim] = [await newPerson(), await newPerson()]
  const complaints = watch(anne.page)
  await anne.board.join(hostile.link('facilitator'), attack.slice(0, 60))
  await karim.board.join(hostile.link('participant'), attack.slice(-60))
  await expect(anne.board.card(/onerror/).first()).toBeVisible()
  await expectUnharmed(anne.page)

  // Everything that opens, opened once: panels, inspectors, menus and dialogs.
  const names = await anne.page
    .getByRole('button')
    .evaluateAll((all) => all.map((each) => each.ariaLabel ?? each.textContent))
  for (const name of [...new Set(names)].filter((each) => !/supprimer|quitter/i.test(each)).slice(0, 60)) {
    await anne.page
      .getByRole('button', { name, exact: true })
      .first()
      .click({ timeout: 700 })
      .catch(() => undefined)
    await expectUnharmed(anne.page)
    await anne.page.keyboard.press('Escape')
  }
  // Opened after the Escape that was meant for it.
  const analysis = anne.page.getByRole('button', { name: 'Fermer l’analyse' })
  if (await analysis.isVisible()) await analysis.click()
  await anne.board
    .card(/onerror/)
    .first()
    .click({ position: { x: 12, y: 10 } })
  await expectUnharmed(anne.page)
  await expectUnharmed(karim.page)
  expect(complaints).toEqual([])
})

test('what is typed, pasted or imported as an attack is text too', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url)
  const [anne, karim] = [await newPerson(), await newPerson()]
  const complaints = watch(karim.page)
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  await anne.board.cell('Irritants', 'Achat').click({ position: { x: 3, y: 3 } })
  await anne.page.keyboard.type('"')
  await anne.page.keyboard.insertText(attack.slice(1))
  await anne.page.keyboard.press('Enter')
  await expect(karim.board.card(/onerror/)).toBeVisible()
  await expectUnharmed(anne.page)
  await expectUnharmed(karim.page)

  const mermaid = `journey\n  title ${attack.replaceAll(/[;:]/g, ' ')}\n  section ${attack.replaceAll(/[;:]/g, ' ')}\n    Do <img src=x onerror=1>: 5: <script>alert(1)</script>`
  const imported = await makeBoard(server.url, { mermaid })
  await karim.board.join(imported.link('participant'), 'Karim')
  await expect(karim.board.step('Do <img').first()).toBeVisible()
  await expectUnharmed(karim.page)
  expect(complaints).toEqual([])
})

test('no address that a browser asks for holds a secret', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url)
  const { board, page } = await newPerson()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('websocket', (socket) => asked.push(socket.url()))
  await board.join(made.link('facilitator'), 'Anne')
  await board.expectSaved()
  await page.reload()
  await board.expectSaved()
  const session = await page.evaluate(() => JSON.stringify(localStorage))
  const secrets = [...Object.values(made.keys), ...(session.match(/[\w-]{32}/g) ?? [])]
  expect(secrets.length).toBeGreaterThan(3)
  expect(asked.length).toBeGreaterThan(3)
  const sent = asked.map((url) => url.split('#')[0] ?? '')
  expect(sent.filter((url) => secrets.some((secret) => url.includes(secret)))).toEqual([])
})
