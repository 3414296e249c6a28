import { expect, type Locator, type Page } from '@playwright/test'

/** Lanes without a name of their own are called in the language of who looks. */
const englishLanes: Readonly<Record<string, string>> = {
  'Actions du client': 'Customer actions',
  'Points de contact': 'Touchpoints',
  Enchantements: 'Enchantments',
  'Attentes (non couvertes)': '(Unmet) expectations',
  Opportunités: 'Opportunities',
}
const literal = (text: string) => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)

/** A board as a person sees it. Names are given in both languages: a test runs in either. */
export class BoardPage {
  readonly page: Page
  readonly canvas: Locator
  readonly inviteButton: Locator
  /** What is being written right now. */
  readonly field: Locator

  constructor(page: Page) {
    this.page = page
    this.canvas = page.locator('.react-flow')
    this.inviteButton = page.getByRole('button', { name: /^(inviter|invite)$/i })
    this.field = page.getByRole('textbox', { name: /^(texte de la note|text of the note)$/i })
  }

  /** Opens an invitation link, gives a name and waits for the board. */
  async join(link: string, name: string) {
    await this.page.goto(link)
    await this.enterAs(name)
  }

  async enterAs(name: string) {
    await this.page.getByRole('textbox', { name: /prénom|name/i }).fill(name)
    await this.page.keyboard.press('Enter')
    await this.waitUntilReady()
  }

  async waitUntilReady() {
    await this.canvas.waitFor()
  }

  /** "Saved" is a promise: the server has it on disk. */
  async expectSaved() {
    await expect(this.page.getByText(/tout est enregistré|all saved|everything is saved/i)).toBeVisible()
  }

  /** The whole board, once the view has come to rest: a press on the way would hold it where it is. */
  async seeAll() {
    await this.page.getByRole('button', { name: /^(Tout voir|See all|Fit)$/ }).click()
    let before: string | null = null
    await expect
      .poll(async () => {
        const [last, now] = [before, await this.page.locator('.react-flow__viewport').getAttribute('style')]
        before = now
        return last === now
      })
      .toBe(true)
  }

  cell(lane: string, step: string): Locator {
    const names = [lane, englishLanes[lane] ?? lane].map(literal).join('|')
    return this.page.getByRole('gridcell', { name: new RegExp(`^(${names}), ${literal(step)}$`) })
  }

  card(text: string | RegExp): Locator {
    return this.page.getByRole('article', { name: text })
  }

  step(title: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^(Étape|Step) ${title}`) })
  }

  /** An arrow between two notes, by their texts. */
  link(from: string, to: string): Locator {
    const [a, b] = [literal(from), literal(to)]
    const name = new RegExp(String.raw`^(Lien de «\s${a}\s» vers «\s${b}\s»|Link from “${a}” to “${b}”)`)
    return this.page.getByRole('button', { name })
  }

  /** The point of the leading curve over a step. */
  point(step: string): Locator {
    return this.page.getByRole('slider', { name: new RegExp(`, ${step}$`) })
  }

  /** Writes a card with the cell selected, as one types in a spreadsheet. */
  async write(lane: string, step: string, text: string) {
    // At the cell's corner: its middle may be under a card.
    await this.cell(lane, step).click({ position: { x: 3, y: 3 } })
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Enter')
    await expect(this.card(text)).toBeVisible()
  }

  /** The pointer of somebody else, by name. */
  cursorOf(name: string): Locator {
    return this.page.locator('.cursor span').filter({ hasText: name })
  }

  /** Names of all cards, in the order of the page, every kind of space as a plain one. */
  async cardNames(): Promise<string[]> {
    return this.page
      .getByRole('article')
      .evaluateAll((all) => all.map((card) => (card.getAttribute('aria-label') ?? '').replaceAll(/\s/g, ' ')))
  }

  /** Takes a card by its left edge and carries it over a place, without letting go. */
  async carry(card: Locator, to: { readonly x: number; readonly y: number }) {
    const from = await box(card)
    await this.page.mouse.move(from.x + 12, from.y + 10)
    await this.page.mouse.down()
    await this.page.mouse.move(from.x + 30, from.y + 24, { steps: 3 })
    await this.page.mouse.move(to.x, to.y, { steps: 8 })
  }

  async drop() {
    await this.page.mouse.up()
  }

  async dragInto(card: Locator, cell: Locator) {
    const { x, y, width, height } = await box(cell)
    await this.carry(card, { x: x + width / 2, y: y + height - 6 })
    await this.drop()
  }
}

export const box = async (element: Locator) => {
  const found = await element.boundingBox()
  if (found === null) throw new Error('not on screen')
  return found
}
