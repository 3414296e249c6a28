// The whole hour, from the home page to the report: a facilitator, a projector and three phones; on the way one of them
// loses the network and the server is killed.
import type { Page } from '@playwright/test'
import { expect, test, type Person } from './fixtures.ts'
import { hourWords, type HourWords } from './hour-words.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const wallSize = { width: 1920, height: 1080 }

for (const words of hourWords) {
  test.describe(words.language, () => {
    test.use({ locale: words.locale })
    test(`the whole hour, ${words.language}: invitation, agenda, notes, ratings, votes, decisions, report`, async ({
      server,
      newPerson,
    }) => {
      test.setTimeout(240_000)
      const anne = await newPerson()
      const lead = anne.page
      await prepare(anne, words)
      const wall = await project(anne, words)
      const code = await openDoor(wall, words)
      const [ada, bob, chloe] = [await newPerson(phone), await newPerson(phone), await newPerson(phone)]
      for (const [person, name] of [
        [ada, 'Ada'],
        [bob, 'Bob'],
        [chloe, 'Chloé'],
      ] as const)
        await joinByCode(person.page, server.url, code, name, words)
      await expect(wall.getByText(words.threeHere)).toBeVisible()
      await wall.getByRole('button', { name: words.closeDoor }).click()

      // The agenda: one clock on every screen.
      await lead.getByRole('button', { name: words.lead, exact: true }).click()
      const desk = lead.getByRole('complementary', { name: words.desk })
      await desk.getByRole('button', { name: words.plan }).click()
      await desk.getByRole('button', { name: words.start, exact: true }).click()
      for (const screen of [lead, ada.page, bob.page, wall])
        await expect(screen.getByRole('timer').first()).toHaveText(/^(09|10):\d\d/)

      await write(desk, { ada, bob, chloe }, wall, words)
      await reveal(lead, desk, { ada, bob }, words)
      await rate(desk, { ada, bob, chloe }, wall, words)

      // The vote: secret, killed in the middle, nothing lost.
      await desk.getByRole('button', { name: words.next, exact: true }).click()
      await desk.getByRole('button', { name: words.next, exact: true }).click()
      await expect(wall.getByRole('heading', { name: words.voteQuestion })).toBeVisible()
      // Three notes are worth one dot each.
      for (const { page } of [ada, bob]) {
        await answer(page, words.vote)
        const row = page.getByRole('main').getByRole('listitem').filter({ hasText: words.notes.first })
        await row.getByRole('button', { name: words.more }).click()
        await expect(row.getByRole('status')).toHaveText('1')
      }
      await expect(desk.getByText(words.twoVoted)).toBeVisible()
      await server.restart()
      await expect(chloe.page.getByText(words.offline)).toBeHidden({ timeout: 30_000 })
      await answer(chloe.page, words.vote)
      const second = chloe.page.getByRole('main').getByRole('listitem').filter({ hasText: words.notes.second })
      await second.getByRole('button', { name: words.more }).click()
      await expect(desk.getByText(words.threeVoted)).toBeVisible({ timeout: 30_000 })
      await expect(wall.getByRole('main')).not.toContainText(words.notes.first)
      await desk.getByRole('button', { name: words.closeVote }).click()
      const ranked = wall.getByRole('main').getByRole('listitem')
      await expect(ranked.nth(0)).toContainText(words.notes.first)
      await expect(ranked.nth(0)).toContainText('2')
      await expect(ranked.nth(1)).toContainText(words.notes.second)
      for (const { page } of [ada, bob, chloe])
        await expect(page.getByRole('region', { name: words.result }).getByRole('listitem').first()).toContainText(
          words.notes.first,
        )

      // Decided, and told.
      await desk.getByRole('button', { name: words.next, exact: true }).click()
      await desk.getByPlaceholder(words.decide).fill(words.decision)
      await lead.keyboard.press('Enter')
      await wall.bringToFront()
      await expect(async () => {
        await wall.keyboard.press('End')
        await expect(wall.getByText(words.decision)).toBeVisible({ timeout: 1_000 })
      }).toPass()
      await expect(ada.page.getByText(words.decision)).toBeVisible()
      await lead.bringToFront()
      await desk.getByRole('button', { name: words.finish, exact: true }).click()
      await readReport(lead, words)
    })
  })
}

const prepare = async ({ home, board, page }: Person, words: HourWords) => {
  await home.open()
  await page.getByRole('button', { name: words.template }).click()
  await board.enterAs('Anne')
  await board.expectSaved()
}

const project = async ({ page, context }: Person, words: HourWords): Promise<Page> => {
  const [wall] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: words.project, exact: true }).click(),
  ])
  await wall.setViewportSize(wallSize)
  await expect(wall.getByRole('heading', { name: words.invitation })).toBeVisible()
  return wall
}

const openDoor = async (wall: Page, words: HourWords): Promise<string> => {
  await wall.getByRole('button', { name: words.openDoor }).click()
  await expect(wall.getByRole('img', { name: words.qr })).toBeVisible()
  const shown = wall.getByRole('status').filter({ hasText: /^[2-9B-Z]{3} [2-9B-Z]{3}$/ })
  return ((await shown.textContent()) ?? '').replace(' ', '')
}

const joinByCode = async (page: Page, url: string, code: string, name: string, words: HourWords) => {
  await page.goto(`${url}/join#${code}`)
  await page.getByRole('textbox', { name: words.yourName }).fill(name)
  await page.getByRole('button', { name: words.enter, exact: true }).click()
  await expect(page).toHaveURL(/\/p\//)
}

interface Phones {
  readonly ada: Person
  readonly bob: Person
  readonly chloe: Person
}

/** Of several things that are asked, this one. */
const answer = async (page: Page, name: string) => {
  const chip = page.getByRole('button', { name, exact: true })
  if (await chip.isVisible()) await chip.click()
}

const write = async (
  desk: ReturnType<Page['getByRole']>,
  { ada, bob, chloe }: Phones,
  wall: Page,
  words: HourWords,
) => {
  await desk.getByRole('button', { name: words.next, exact: true }).click()
  const write = async ({ page }: Person, text: string) => {
    await page.getByRole('radio', { name: words.irritants }).click()
    await page.getByRole('textbox', { name: words.note }).fill(text)
    await page.getByRole('button', { name: words.addNote, exact: true }).click()
    await expect(page.getByRole('region', { name: words.myNotes })).toContainText(text)
  }
  await expect(wall.getByRole('main')).toContainText(words.secret)
  await write(ada, words.notes.first)
  await bob.context.setOffline(true)
  await write(bob, words.notes.second)
  await expect(bob.page.getByText(words.offline)).toBeVisible()
  await write(chloe, words.notes.third)
  await expect(desk.getByText(words.twoNotes)).toBeVisible()
  await bob.context.setOffline(false)
  await expect(desk.getByText(words.threeNotes)).toBeVisible({ timeout: 30_000 })
  // Nobody else reads a word of them.
  for (const screen of [wall, desk.page(), bob.page]) await expect(screen.getByText(words.notes.first)).toHaveCount(0)
}

const reveal = async (
  lead: Page,
  desk: ReturnType<Page['getByRole']>,
  { ada, bob }: Pick<Phones, 'ada' | 'bob'>,
  words: HourWords,
) => {
  await desk.getByRole('button', { name: words.next, exact: true }).click()
  for (const text of Object.values(words.notes)) await expect(lead.getByRole('article', { name: text })).toHaveCount(1)
  // Who had lost the network is seen again, and reads what all have written.
  await expect(lead.getByTitle('Bob', { exact: true })).toBeVisible()
  for (const { page } of [ada, bob]) await expect(page.getByText(words.notes.second)).toBeVisible()
}

const rate = async (desk: ReturnType<Page['getByRole']>, { ada, bob, chloe }: Phones, wall: Page, words: HourWords) => {
  await desk.getByRole('button', { name: words.next, exact: true }).click()
  await desk.getByRole('button', { name: words.next, exact: true }).click()
  for (const { page } of [ada, bob, chloe]) {
    await answer(page, words.rate)
    for (const point of ['−2', '+1', '+3']) {
      await page.getByRole('radio', { name: point }).click()
      await page.getByRole('button', { name: words.nextStep }).click()
    }
  }
  await expect(desk.getByText(words.threeBegan)).toBeVisible()
  await desk.getByRole('button', { name: words.revealRatings, exact: true }).click()
  await expect(wall.getByRole('img', { name: words.curve })).toBeVisible()
}

const readReport = async (page: Page, words: HourWords) => {
  await page.getByRole('button', { name: words.others, exact: true }).click()
  await page.getByRole('menuitem', { name: words.report, exact: true }).click()
  const report = page.getByRole('main')
  await expect(report.getByText(words.decision, { exact: true })).toBeVisible()
  await expect(report.getByRole('row', { name: /^1 / })).toContainText(words.notes.first)
  for (const name of ['Ada', 'Bob', 'Chloé']) await expect(report.getByText(name).first()).toBeVisible()
  await report.getByText(words.verify).click()
  await expect(report.getByText(words.sound)).toBeVisible()
}
