// Finds a Chromium for the tests, installing one when there is none.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { inRoot, run, runTool } from './run.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** The path of a browser that starts, or undefined after saying what to do. */
export const findBrowser = async () => {
  const asked = process.env.CHROMIUM_PATH
  if (asked !== undefined && asked !== '') {
    if (await starts(asked)) return asked
    console.error(`CHROMIUM_PATH is ${asked}, which does not start as a browser. Looking for another.`)
  }
  return (await installed()) ?? (await install())
}

const installed = async () => {
  for (const path of [...onThisSystem(), playwrightsOwn()]) if (path !== undefined && (await starts(path))) return path
  return undefined
}

const install = async () => {
  if (isRootOnDebian()) {
    console.log('No Chromium found: installing the Debian package…')
    const apt = ['-o', 'DPkg::Lock::Timeout=120', '-y', '-q']
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', [...apt, 'update'], { env })
    await run('apt-get', [...apt, 'install', '--no-install-recommends', 'chromium'], { env })
    const path = await installed()
    if (path !== undefined) return path
  }
  console.log("No Chromium found: downloading Playwright's…")
  await runTool('@playwright/test', ['install', 'chromium'])
  const path = await installed()
  if (path === undefined) {
    console.error(
      'No browser: the end-to-end tests need Chromium or Chrome. Install one, or set CHROMIUM_PATH to its program, and run npm test again.',
    )
  }
  return path
}

const onThisSystem = () => {
  const places = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const found = names.flatMap((name) => places.map((folder) => join(folder, name)))
  if (process.platform === 'darwin') {
    for (const app of ['Google Chrome', 'Chromium']) found.push(`/Applications/${app}.app/Contents/MacOS/${app}`)
  }
  if (process.platform === 'win32') {
    for (const base of [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]) {
      if (base !== undefined) found.push(join(base, 'Google', 'Chrome', 'Application', 'chrome.exe'))
    }
  }
  return found.filter((path) => existsSync(path))
}

const playwrightsOwn = () => {
  try {
    const path = createRequire(inRoot('package.json'))('@playwright/test').chromium.executablePath()
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}

// Some systems ship a stub of that name which only prints where to get the browser; on Windows asking opens a window.
const starts = async (path) =>
  existsSync(path) &&
  (process.platform === 'win32' || (await run(path, ['--version'], { quiet: true, timeoutMs: 20_000 })) === 0)

const isRootOnDebian = () =>
  process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
