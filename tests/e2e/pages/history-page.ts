import type { Locator, Page } from '@playwright/test'

/** The board's past as a person sees it, in either language. */
export class HistoryPage {
  readonly page: Page
  readonly panel: Locator
  /** Over the canvas while another moment is shown. */
  readonly banner: Locator

  constructor(page: Page) {
    this.page = page
    this.panel = page.getByRole('complementary', { name: /^(Historique du tableau|History of the board)$/ })
    this.banner = page.getByRole('region', { name: /^(Moment affiché|Moment shown)$/ })
  }

  async open() {
    await this.page.getByRole('button', { name: /^(Autres actions|More actions)$/ }).click()
    await this.page.getByRole('menuitem', { name: /^(Historique|History)$/ }).click()
    await this.panel.waitFor()
  }

  /** Gives the board as it is now a name. */
  async keep(name: string) {
    await this.panel.getByRole('textbox', { name: /^(Nom de la version|Name of the version)$/ }).fill(name)
    await this.page.keyboard.press('Enter')
    await this.moment(name).waitFor()
  }

  moment(name: string | RegExp): Locator {
    return this.panel
      .getByRole('button', { name: /^(Regarder le tableau|Look at the board)/ })
      .filter({ hasText: name })
  }

  async lookWithout(name: string) {
    const people = this.panel.getByRole('combobox', { name: /^(Personne|Person)$/ })
    if (!(await people.isVisible()))
      await this.panel.getByText(/^(Annuler ce qu’une personne a fait|Take back what one person did)$/).click()
    await people.selectOption({ label: name })
    await this.panel.getByRole('button', { name: /^(Voir ce qui changerait|See what would change)$/ }).click()
    await this.banner.waitFor()
  }

  get restoreButton(): Locator {
    return this.banner.getByRole('button', { name: /^(Restaurer|Restore)$/ })
  }
  get takeBackButton(): Locator {
    return this.banner.getByRole('button', { name: /^(Annuler tout cela|Take it all back)$/ })
  }
  get backButton(): Locator {
    return this.banner.getByRole('button', { name: /^(Revenir au présent|Back to the present)$/ })
  }
}
