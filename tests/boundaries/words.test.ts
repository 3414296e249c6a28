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

interface Loaded {
  readonly file: string
  readonly brings: readonly string[]
}
const lazily = /withWords\(\s*async \(\) => \(await import\('([^']+)'\)\)\.\w+([^)]*)\)/g
/** What a file loads with its words, when it is wanted. */
const loadedBy = (file: string, code: string): readonly Loaded[] =>
  [...code.matchAll(lazily)].map(([, path = '', list = '']) => ({
    file: resolve(dirname(file), path),
    brings: [...list.matchAll(/'(\w+)'/g)].flatMap(([, group = '']) => groups.get(group) ?? []),
  }))

/** The file and all that it leads to, the catalogue and what comes with words of its own apart. */
const codeOf = (entry: string): readonly string[] => {
  const seen = new Set<string>()
  const visit = (file: string) => {
    if (seen.has(file) || !existsSync(file) || !/\.tsx?$/.test(file) || dirname(file).includes('ui/labels')) return
    seen.add(file)
    for (const [, from, lazy] of read(file)
      .replaceAll(lazily, '')
      .matchAll(/from '(\.[^']+)'|import\('(\.[^']+)'\)/g))
      visit(resolve(dirname(file), from ?? lazy ?? ''))
  }
  visit(entry)
  return [...seen]
}

/** Pages, and the parts of pages that come later: those may say what their page brought. A part may lead to itself. */
const partsOf = (file: string, before: readonly string[], way: readonly string[] = []): readonly Loaded[] =>
  loadedBy(file, read(file)).flatMap((part) => {
    if (way.includes(part.file)) return []
    const whole = { ...part, brings: [...before, ...part.brings] }
    return [whole, ...codeOf(part.file).flatMap((each) => partsOf(each, whole.brings, [...way, part.file]))]
  })
const pages = partsOf(join(src, 'App.tsx'), ['common']).map((part) => ({
  ...part,
  name: part.file.slice(src.length + 1),
}))

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
    const lazy = [...read(join(src, 'App.tsx')).matchAll(/import\('\.\/([^']+)'\)/g)].map(([, file]) => file)
    expect(pages.map(({ name }) => name)).toEqual(expect.arrayContaining(lazy))
    expect(lazy.length).toBeGreaterThan(5)
    expect(groups.size).toBeGreaterThan(5)
  })

  it.each(pages)('are said in ways that can be read here, in $name', ({ file }) => {
    expect(codeOf(file).flatMap((each) => hiddenWays(read(each)))).toEqual([])
  })

  it.each(pages)('come with $name', ({ file, brings }) => {
    const missing = codeOf(file).flatMap((each) =>
      saidIn(read(each))
        .filter((area) => !brings.includes(area))
        .map((area) => `${each.slice(src.length + 1)} says ${area}`),
    )
    expect(missing).toEqual([])
  })
})
