import type { Locator, Page } from '@playwright/test'

/** Names are given in both languages: a test runs in either. */
export class HomePage {
  readonly page: Page
  readonly heading: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1 })
  }

  async open() {
    await this.page.goto('/')
    await this.heading.waitFor()
  }

  /** Presses a start button or a demo board by its name, and waits for the board. */
  async start(name: RegExp) {
    await this.page.getByRole('button', { name }).or(this.page.getByRole('link', { name })).first().click()
    await this.page.locator('.react-flow').waitFor()
  }
}
