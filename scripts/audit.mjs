// Known holes in the packages, as the registry tells them. Where it tells nothing, that is said, and counts as skipped.
import { readFileSync } from 'node:fs'
import { capture, inRoot } from './run.mjs'

const serious = new Set(['high', 'critical'])

/** `{ kind: 'clean' }`, `{ kind: 'found', holes }` with a line each, or `{ kind: 'unknown', why }`. */
export const auditPackages = async () => {
  const { packageManager } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))
  const { output } = await capture('npx', ['--yes', packageManager.split('+')[0], 'audit', '--json'], {
    // Without a network the answer is known at once, not after a minute of retries.
    env: { npm_config_fetch_retries: '0', npm_config_fetch_timeout: '20000' },
  })
  return verdictOf(output)
}

/** Of pnpm's own words, with whatever npx says before them. */
const verdictOf = (output) => {
  const report = parsed(output.slice(Math.max(0, output.indexOf('{'))))
  if (report?.error !== undefined) return { kind: 'unknown', why: report.error.message ?? report.error.code }
  if (typeof report?.advisories !== 'object') return { kind: 'unknown', why: output.trim().slice(-300) || 'no answer' }
  const holes = Object.values(report.advisories)
    .filter(({ severity }) => serious.has(severity))
    .map((each) => `${each.severity}: ${each.module_name} ${each.vulnerable_versions}: ${each.title} (${each.url})`)
  return holes.length === 0 ? { kind: 'clean' } : { kind: 'found', holes }
}

const parsed = (text) => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
