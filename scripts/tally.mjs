// What a test runner's JSON report and exit code amount to: how many passed, failed, were skipped, and which failed.
import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { root } from './run.mjs'

export const vitestTally = (file, code) => {
  if (!existsSync(file)) return noReport('vitest', code)
  const { testResults, numPassedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(file, 'utf8'))
  const failures = testResults.flatMap(({ name, status, assertionResults, message }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed')
    const path = relative(root, name)
    // A file that could not be loaded has no tests to blame.
    if (status === 'failed' && failed.length === 0) return [`${path}: ${message.split('\n')[0]}`]
    return failed.map((test) => `${path}: ${test.fullName}`)
  })
  return whole('vitest', code, { passed: numPassedTests, skipped: numPendingTests + numTodoTests, failures })
}

export const playwrightTally = (file, code) => {
  if (!existsSync(file)) return noReport('playwright', code)
  const { suites, stats, errors } = JSON.parse(readFileSync(file, 'utf8'))
  const failures = [
    ...suites.flatMap((suite) => namesOf(suite, ({ ok }) => !ok)),
    ...errors.map(({ message }) => message.split('\n')[0]),
  ]
  const tally = whole('playwright', code, { passed: stats.expected + stats.flaky, skipped: stats.skipped, failures })
  const isUnsteady = ({ tests }) => tests.some(({ status }) => status === 'flaky')
  return { ...tally, unsteady: suites.flatMap((suite) => namesOf(suite, isUnsteady)) }
}

const namesOf = ({ title, specs = [], suites = [] }, isMeant) => [
  ...specs.filter(isMeant).map((spec) => `${title} › ${spec.title}`),
  ...suites.flatMap((suite) => namesOf({ ...suite, title: `${title} › ${suite.title}` }, isMeant)),
]

/** A runner that says it failed has failed, even when no single test did: an unhandled error, no tests at all. */
const whole = (runner, code, { passed, skipped, failures }) => {
  const all =
    code !== 0 && failures.length === 0
      ? [code === 124 ? `${runner} did not end in time` : `${runner} ended with code ${code}`]
      : failures
  return { passed, failed: all.length, skipped, failures: all }
}

const noReport = (runner, code) => ({
  ...whole(runner, code || 1, { passed: 0, skipped: 0, failures: [] }),
  unsteady: [],
})
