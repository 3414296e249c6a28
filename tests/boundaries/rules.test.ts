// The table of rules and their tests in tests/README.md: each rule has a test, and each test that is named is there.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const table = read('tests/README.md').split('## The rules and their tests')[1] ?? ''
const rows = [...table.matchAll(/^\| (?:(\d+)\. [^|]*)?\| `([^`]+)` "(.+)" \|$/gm)].map(
  ([, rule, file = '', name = '']) => ({
    rule: rule === undefined ? undefined : Number(rule),
    file,
    name: name.replaceAll('\\"', '"'),
  }),
)

test('every test that the table names is there', () => {
  const missing = rows.filter(({ file, name }) => !existsSync(join(root, file)) || !read(file).includes(name))
  expect(missing).toEqual([])
})

test('every line of the table is read, and every rule has a test', () => {
  const lines = table.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| rule'))
  expect(rows.length).toBe(lines.length)
  const rules = rows.flatMap(({ rule }) => rule ?? [])
  expect(rules).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17])
})
