// A page brings the words that it says: what its code asks of the catalogue is in the groups that App.tsx loads with it.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const src = fileURLToPath(new URL('../../client/src', import.meta.url))
const read = (file: string) => readFileSync(file, 'utf8')

const groups = new Map(
  readdirSync(join(src, 'ui/labels/groups')).map((file) => {
    const [, list = ''] = /export const areas = \{([^}]*)\}/.exec(read(join(src, 'ui/labels/groups', file))) ?? []
    return [basename(file, '.ts'), [...list.matchAll(/(\w+):/g)].map(([, area]) => area ?? '')]
  }),
)
const areas = ['common', ...[...groups.values()].flat()]

/** Each page of App.tsx: its file and the groups that come with it. */
const pages = [
  ...read(join(src, 'App.tsx')).matchAll(/= page\(\s*async \(\) => \(await import\('([^']+)'\)\)\.\w+([^)]*)\)/g),
].map(([, file = '', list = '']) => ({
  file,
  brings: ['common', ...[...list.matchAll(/'(\w+)'/g)].flatMap(([, group = '']) => groups.get(group) ?? [])],
}))

/** The file and all that it leads to, the catalogue apart. */
const codeOf = (entry: string): readonly string[] => {
  const seen = new Set<string>()
  const visit = (file: string) => {
    if (seen.has(file) || !existsSync(file) || !/\.tsx?$/.test(file) || dirname(file).includes('ui/labels')) return
    seen.add(file)
    for (const [, from, lazy] of read(file).matchAll(/from '(\.[^']+)'|import\('(\.[^']+)'\)/g))
      visit(resolve(dirname(file), from ?? lazy ?? ''))
  }
  visit(entry)
  return [...seen]
}

/** Ways by which words reach code that would be passed over below. */
const hiddenWays = (code: string): readonly string[] => [
  ...[...code.matchAll(/.*\b(?:useLabels|labelsNow)\(\)(?!\s*\.\w)/g)]
    .map(([line]) => line)
    .filter((line) => !/const (?:labels|\{[^}]*\}) = /.test(line)),
  ...[...code.matchAll(/(\w+): Labels\b(?!\[)/g)].flatMap(([way, name]) => (name === 'labels' ? [] : [way])),
]
const saidIn = (code: string): readonly string[] => {
  const taken = [
    ...code.matchAll(/const \{([^}]*)\} = (?:useLabels|labelsNow)\(\)/g),
    ...code.matchAll(/\{([^()]*)\}: Labels\b/g),
  ].map(([, names = '']) => names)
  return areas.filter(
    (area) =>
      new RegExp(String.raw`(?:\blabels|useLabels\(\)|labelsNow\(\))\s*\.${area}\b`).test(code) ||
      taken.some((names) => new RegExp(String.raw`(?:^|[\s,{])${area}\s*(?:[,:}]|$)`).test(names)),
  )
}

describe('the words of a page', () => {
  it('are looked for in every page', () => {
    const lazy = [...read(join(src, 'App.tsx')).matchAll(/import\('([^']+)'\)/g)].map(([, file]) => file)
    expect(pages.map(({ file }) => file)).toEqual(lazy)
    expect(groups.size).toBeGreaterThan(5)
  })

  it.each(pages)('are said in ways that can be read here, in $file', ({ file }) => {
    expect(codeOf(join(src, file)).flatMap((each) => hiddenWays(read(each)))).toEqual([])
  })

  it.each(pages)('come with $file', ({ file, brings }) => {
    const missing = codeOf(join(src, file)).flatMap((each) =>
      saidIn(read(each))
        .filter((area) => !brings.includes(area))
        .map((area) => `${each.slice(src.length + 1)} says ${area}`),
    )
    expect(missing).toEqual([])
  })
})
