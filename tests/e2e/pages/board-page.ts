import { expect, type Locator, type Page } from '@playwright/test'

/** Names are given in both languages: a test runs in either. */
export class BoardPage {
  readonly page: Page
  readonly canvas: Locator
  readonly inviteButton: Locator

  constructor(page: Page) {
    this.page = page
    this.canvas = page.locator('.react-flow')
    this.inviteButton = page.getByRole('button', { name: /^(inviter|invite)$/i })
  }

  async waitUntilReady() {
    await this.canvas.waitFor()
  }

  /** "Saved" is a promise: the server has it on disk. */
  async expectSaved() {
    await expect(this.page.getByText(/tout est enregistré|all saved|everything is saved/i)).toBeVisible()
  }
}
