import { readFileSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

/** The browser that scripts/setup.mjs found; a channel or an environment variable of Playwright's would not be heard. */
const browser = (): { executablePath?: string } => {
  const asked = process.env['CHROMIUM_PATH']
  if (asked) return { executablePath: asked }
  try {
    const found: unknown = JSON.parse(
      readFileSync(new URL('../node_modules/.cache/parcours/browser.json', import.meta.url), 'utf8'),
    )
    if (
      typeof found === 'object' &&
      found !== null &&
      'executablePath' in found &&
      typeof found.executablePath === 'string'
    ) {
      return { executablePath: found.executablePath }
    }
  } catch {
    // Setup has not run: Playwright looks for its own browser and says what it misses.
  }
  return {}
}

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  fullyParallel: false,
  // A spec file starts a server and several browsers of its own.
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  // A machine with other work may let a browser wait; what needs this is named at the end of `npm test`.
  retries: 1,
  expect: { timeout: 10_000 },
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] === undefined ? [['list']] : [['list'], ['json']],
  use: {
    locale: process.env['E2E_LOCALE'] === 'en' ? 'en-GB' : 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 20_000,
    // Recording every step costs the machine more than the steps: E2E_TRACE=1 records what is looked into.
    trace: process.env['E2E_TRACE'] === undefined ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...browser(),
      args: [
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
