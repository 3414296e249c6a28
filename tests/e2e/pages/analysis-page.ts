import type { Locator, Page } from '@playwright/test'
import { box } from './board-page.ts'

type Tab = 'Irritants' | 'Matrice' | 'Écarts' | 'Couverture' | 'Priorités' | 'Plan'

/** The analysis over the canvas, in French. */
export class AnalysisPage {
  readonly page: Page
  readonly view: Locator

  constructor(page: Page) {
    this.page = page
    this.view = page.getByRole('dialog', { name: 'Analyse' })
  }

  async open(tab: Tab) {
    if (!(await this.view.isVisible())) await this.page.getByRole('button', { name: 'Ouvrir l’analyse' }).click()
    await this.view.getByRole('tab', { name: tab, exact: true }).click()
  }

  opportunity(text: RegExp): Locator {
    return this.view.getByRole('button', { name: text })
  }

  cell(impact: number, effort: number): Locator {
    return this.view.getByRole('region', { name: `Impact ${impact}, effort ${effort}`, exact: true })
  }

  async drag(card: Locator, to: Locator) {
    const [from, target] = [await box(card), await box(to)]
    await this.page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
    await this.page.mouse.down()
    await this.page.mouse.move(from.x + from.width / 2 + 20, from.y + 20, { steps: 3 })
    await this.page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 6 })
    await this.page.mouse.up()
  }
}
