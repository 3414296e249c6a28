// npm test: every check in order, all of them even after a failure; the last line is the sum.
// `npm test -- lint unit` runs the named ones only.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { auditPackages } from './audit.mjs'
import { buildClient } from './build.mjs'
import { captureTool, inRoot, readStamp, runTool } from './run.mjs'
import { playwrightTally, vitestTally } from './tally.mjs'

/** A test that spins in a loop never reaches its own timeout. */
const deadlineMs = 15 * 60_000
/** Two browsers at a time, on machines that may have other work. */
const browsersDeadlineMs = 45 * 60_000

const checks = {
  format: () => tool('oxfmt', ['--check']),
  lint: () => tool('oxlint', ['--type-aware', '--deny-warnings']),
  types: () => tool('typescript', ['-b']),
  page: async () => one('the page builds', (await buildClient()) === 0),
  dependencies: () => tool('knip', ['--no-progress']),
  'one-yjs': oneYjs,
  audit,
  unit: () => vitest(['shared', 'client', 'server']),
  system: () => vitest(['tests']),
  e2e,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(checks, name))
if (unknown.length > 0) {
  console.error(`No such check: ${unknown.join(', ')}. There are: ${Object.keys(checks).join(', ')}.`)
  process.exit(1)
}

const sum = { passed: 0, failed: 0, skipped: 0, failures: /** @type {string[]} */ ([]) }
for (const [name, check] of Object.entries(checks)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.log(`\n── ${name}`)
  const startedAt = performance.now()
  const tally = await check().catch((error) => one(`crashed: ${error.message}`, false))
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`   ${line(tally)} in ${seconds} s`)
  sum.passed += tally.passed
  sum.failed += tally.failed
  sum.skipped += tally.skipped
  sum.failures.push(...tally.failures.map((failure) => `${name}: ${failure}`))
}

if (sum.failures.length > 0) console.log(`\nFailed:\n${sum.failures.map((failure) => `  ✗ ${failure}`).join('\n')}`)
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0
console.log(`\n${line(sum)}`)

function line({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function one(what, ok) {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, failures: ok ? [] : [what] }
}

async function tool(name, args) {
  const { code, output } = await captureTool(name, args)
  if (code !== 0) console.log(output.trimEnd())
  return one(`${name} ${args.join(' ')}`.trim(), code === 0)
}

/** Two copies of Yjs break `instanceof` and lose data silently; the @y line is another Yjs. */
async function oneYjs() {
  const lockfile = readFileSync(inRoot('pnpm-lock.yaml'), 'utf8')
  const packages = lockfile.slice(lockfile.indexOf('\npackages:'), lockfile.indexOf('\nsnapshots:'))
  const named = (pattern) => [...packages.matchAll(pattern)].map(([found]) => found.trim().replaceAll(/[':]/g, ''))
  const copies = [...named(/^ {2}'?yjs@[^:]+:/gm), ...named(/^ {2}'?@y\/[^:]+:/gm)]
  const ok = copies.length === 1
  return one(`the lockfile holds ${copies.length === 0 ? 'no Yjs' : copies.join(', ')}; exactly one is wanted`, ok)
}

/** High and critical holes fail; a registry that cannot be asked is no proof of anything. */
async function audit() {
  const verdict = await auditPackages()
  switch (verdict.kind) {
    case 'clean':
      return one('no known hole of high or critical severity', true)
    case 'unknown':
      console.log(`   skipped: the registry tells nothing of known holes (${verdict.why})`)
      return { passed: 0, failed: 0, skipped: 1, failures: [] }
    case 'found':
      return { passed: 0, failed: verdict.holes.length, skipped: 0, failures: verdict.holes }
  }
}

async function vitest(projects) {
  const report = reportFile(`vitest-${projects.join('-')}`)
  const args = ['run', ...projects.flatMap((project) => ['--project', project])]
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await runTool('vitest', [...args, ...reporters], { env: { NODE_ENV: 'test' }, timeoutMs: deadlineMs })
  return vitestTally(report, code)
}

async function e2e() {
  const specs = existsSync(inRoot('tests/e2e')) ? readdirSync(inRoot('tests/e2e'), { recursive: true }) : []
  if (!specs.some((file) => String(file).endsWith('.spec.ts'))) {
    console.log('   There are no end-to-end tests.')
    return { passed: 0, failed: 0, skipped: 0, failures: [] }
  }
  if (!process.env.CHROMIUM_PATH && readStamp('browser')?.executablePath === undefined) {
    return one('no browser was found: set CHROMIUM_PATH or install Chromium', false)
  }
  const report = reportFile('playwright')
  const code = await runTool('@playwright/test', ['test', '--config', 'tests/playwright.config.ts'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    timeoutMs: browsersDeadlineMs,
  })
  const { unsteady, ...tally } = playwrightTally(report, code)
  // No failure, and no reason to be content.
  for (const name of unsteady) console.log(`   passed at the second try: ${name}`)
  return tally
}

function reportFile(name) {
  const file = inRoot('node_modules', '.cache', 'parcours', `${name}-report.json`)
  rmSync(file, { force: true })
  return file
}
