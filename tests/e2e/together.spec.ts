import { makeBoard } from './boards.ts'
import { expect, test, type Person, type TestServer } from './fixtures.ts'
import { box } from './pages/board-page.ts'

/** A facilitator, a participant and an observer on one board. */
const three = async (server: TestServer, newPerson: () => Promise<Person>) => {
  const made = await makeBoard(server.url)
  const [anne, karim, olga] = [await newPerson(), await newPerson(), await newPerson()]
  await anne.board.join(made.link('facilitator'), 'Anne')
  await karim.board.join(made.link('participant'), 'Karim')
  await olga.board.join(made.link('observer'), 'Olga')
  return { anne, karim, olga, made }
}

test('what one writes the others read, and it is saved', async ({ server, newPerson }) => {
  const { anne, karim, olga } = await three(server, newPerson)
  await anne.board.write('Actions du client', 'Besoin', 'Achète son premier appartement')
  await anne.board.cell('Irritants', 'Achat').dblclick()
  await anne.board.field.fill('Justificatifs demandés deux fois')
  await anne.page.keyboard.press('Escape')
  for (const person of [karim, olga]) {
    await expect(person.board.card('Action du client : Achète son premier appartement')).toBeVisible()
    await expect(person.board.card('Irritant : Justificatifs demandés deux fois')).toBeVisible()
  }
  await anne.board.expectSaved()
})

test('each has a colour of their own, the same on every screen', async ({ server, newPerson }) => {
  const { anne, karim, olga } = await three(server, newPerson)
  const colorsSeenBy = ({ page }: Person) =>
    page.locator('.people-button .ui-avatar').evaluateAll((faces) => {
      const seen = faces.map((face): [string, string] => [
        face.textContent ?? '',
        getComputedStyle(face).backgroundColor,
      ])
      return Object.fromEntries(seen.toSorted(([a], [b]) => a.localeCompare(b)))
    })
  await expect.poll(async () => new Set(Object.values(await colorsSeenBy(anne))).size).toBe(3)
  for (const other of [karim, olga]) await expect.poll(() => colorsSeenBy(other)).toEqual(await colorsSeenBy(anne))
})

test('two people in one card both keep their words', async ({ server, newPerson }) => {
  const { anne, karim } = await three(server, newPerson)
  await anne.board.write('Actions du client', 'Conseil', 'milieu')
  await anne.board.card(/milieu/).dblclick()
  await karim.board.card(/milieu/).dblclick()
  await karim.page.keyboard.press('Home')
  await Promise.all([
    anne.page.keyboard.type(' puis la fin, longue et belle', { delay: 15 }),
    karim.page.keyboard.type('d’abord le début, et le ', { delay: 17 }),
  ])
  const whole = 'd’abord le début, et le milieu puis la fin, longue et belle'
  await expect(anne.board.field).toHaveValue(whole)
  await expect(karim.board.field).toHaveValue(whole)
})

test('a card is dragged to another cell, live on the other screen, and undone by its mover alone', async ({
  server,
  newPerson,
}) => {
  const { anne, karim } = await three(server, newPerson)
  await anne.board.write('Actions du client', 'Besoin', 'Lit trois comparateurs')
  await karim.board.write('Actions du client', 'Besoin', 'Demande à un ami')
  await expect(anne.board.card(/Demande/)).toBeVisible()
  const before = await box(karim.board.card(/Lit trois/))
  const target = await box(anne.board.cell('Opportunités', 'Conseil'))
  await anne.board.carry(anne.board.card(/Lit trois/), { x: target.x + 60, y: target.y + 20 })
  // Still in the air, and already moving for Karim, under Anne's name.
  await expect.poll(async () => (await box(karim.board.card(/Lit trois/))).y - before.y).toBeGreaterThan(100)
  await expect(karim.board.card(/Lit trois/)).toContainText('Anne')
  await anne.board.drop()
  await expect(karim.board.card('Opportunité : Lit trois comparateurs')).toBeVisible()
  await karim.page.keyboard.press('Escape')
  await karim.page.keyboard.press('Control+z')
  await expect(anne.board.card(/Demande/)).toHaveCount(0)
  await expect(anne.board.card('Opportunité : Lit trois comparateurs')).toBeVisible()
  await anne.page.keyboard.press('Control+z')
  await expect(karim.board.card('Action du client : Lit trois comparateurs')).toBeVisible()
  await anne.page.keyboard.press('Control+Shift+z')
  await expect(karim.board.card('Opportunité : Lit trois comparateurs')).toBeVisible()
})

test('a card goes between two cards, and out onto the free canvas', async ({ server, newPerson }) => {
  const { anne, karim } = await three(server, newPerson)
  for (const text of ['un', 'deux']) await anne.board.write('Irritants', 'Achat', text)
  await anne.board.write('Irritants', 'Besoin', 'entre')
  const second = await box(anne.board.card(/deux/))
  await anne.board.carry(anne.board.card(/entre/), { x: second.x + 40, y: second.y + 3 })
  await anne.board.drop()
  const tops = async () =>
    Promise.all([/un$/, /entre$/, /deux$/].map(async (name) => (await box(karim.board.card(name))).y))
  await expect
    .poll(async () => {
      const [a, b, c] = await tops()
      return a !== undefined && b !== undefined && c !== undefined && a < b && b < c
    })
    .toBe(true)
  const map = await box(anne.page.getByRole('region', { name: 'Parcours client' }))
  await anne.board.carry(anne.board.card(/entre/), { x: map.x + 300, y: map.y - 24 })
  await anne.board.drop()
  await expect.poll(async () => (await box(karim.board.card(/entre/))).y).toBeLessThan(map.y)
})

test('ratings stay each person’s own; the curve and the scores follow on every screen', async ({
  server,
  newPerson,
}) => {
  const { anne, karim, olga } = await three(server, newPerson)
  const rate = async (person: Person, step: string, value: string) => {
    await person.board.step(step).click()
    await person.page.getByRole('radio', { name: value }).click()
  }
  await rate(anne, 'Besoin', '+2')
  await rate(karim, 'Besoin', '0')
  await expect(olga.board.point('Besoin')).toHaveAttribute('aria-valuetext', '+1,0')
  await rate(anne, 'Besoin', '−2')
  await expect(olga.board.point('Besoin')).toHaveAttribute('aria-valuetext', '−1,0')
  await rate(karim, 'Aide', '+3')
  // Peak +3,0 and end +3,0 of {−1, 3}: remembered +3,0, lived +1,0.
  await expect(olga.page.getByText('+3,0').first()).toBeVisible()
  await expect(olga.page.getByText('+1,0').first()).toBeVisible()
})

test('a point of the curve is dragged, and given back to the ratings by undo', async ({ server, newPerson }) => {
  const { anne, karim } = await three(server, newPerson)
  const handle = await box(anne.board.point('Achat'))
  await anne.page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2)
  await anne.page.mouse.down()
  await anne.page.mouse.move(handle.x + handle.width / 2, handle.y - 200, { steps: 6 })
  await anne.page.mouse.up()
  await expect(karim.board.point('Achat')).toHaveAttribute('aria-valuetext', '+3,0')
  await anne.page.keyboard.press('Control+z')
  await expect(karim.board.point('Achat')).not.toHaveAttribute('aria-valuetext', '+3,0')
})

test('each sees the other’s cursor and name', async ({ server, newPerson }) => {
  const { anne, karim } = await three(server, newPerson)
  await anne.page.mouse.move(400, 400)
  await anne.page.mouse.move(420, 420)
  await expect(karim.board.cursorOf('Anne')).toBeVisible()
  await anne.page.close()
  await expect(karim.board.cursorOf('Anne')).toHaveCount(0)
})

test('an observer reads and cannot write', async ({ server, newPerson }) => {
  const { anne, olga } = await three(server, newPerson)
  await olga.board.cell('Actions du client', 'Besoin').dblclick()
  await olga.page.keyboard.type('je ne devrais pas')
  await olga.page.keyboard.press('Control+z')
  await anne.board.write('Actions du client', 'Usage', 'après')
  await expect(olga.board.card(/après/)).toBeVisible()
  expect(await anne.board.cardNames()).toEqual(['Action du client : après'])
})
