// One page of HTML for each page of the product in each language. It names all that the page waits for: the browser asks for
// everything at once, and not for a page's own code only after the first script has run. The server chooses (client-files.ts
// there); index.html stays for every other address.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { phoneScreen } from '@parcours/shared/wire/pages'
import type { Plugin, Rolldown } from 'vite'
import { commonLabels } from './src/ui/labels/common.ts'

type Chunk = Rolldown.OutputChunk

const src = (path: string) => join(import.meta.dirname, 'src', path)
const app = src('App.tsx')
/** As App.tsx loads a page, with its words. */
const loading = /withWords\(\s*async \(\) => \(await import\('\.\/(pages\/(\w+)\/\w+\.tsx)'\)\)\.\w+([^)]*)\)/g
/** Every page is written in it: it need not wait until style sheets are read. */
const letters = '/inter-latin-wght-normal.woff2'
const languages = ['fr', 'en'] as const

export const pageFiles = (): Plugin => ({
  name: 'page-files',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const files = Object.values(bundle)
      const chunks = files.filter((file) => file.type === 'chunk')
      const index = bundle['index.html']
      const font = files.find(
        ({ type, originalFileNames: names }) => type === 'asset' && names.some((n) => n.endsWith(letters)),
      )
      if (index?.type !== 'asset' || font === undefined) return this.error('the page or its font is not in the build')
      const html = withLinks(String(index.source), [
        `<link rel="preload" as="font" type="font/woff2" crossorigin href="/${font.fileName}">`,
      ])
      index.source = inLanguage(html, 'fr')
      // A benchmark shows the board in a page of its own.
      if (!this.getModuleInfo(app)) return
      const chunkWith = (id: string): Chunk =>
        chunks.find(({ moduleIds }) => moduleIds.includes(id)) ?? this.error(`${id} is in no file of the build`)
      const here = withImports([chunkWith(app)], bundle)
      const code = readFileSync(app, 'utf8')
      for (const language of languages) {
        const pages = new Map(
          pagesIn(code, language).map(([name, modules]) => {
            const first = [...withImports(modules.map(chunkWith), bundle)].filter((chunk) => !here.has(chunk))
            return [name, first] as const
          }),
        )
        for (const [name, first] of pages) {
          const links = name === 'board' ? linksByScreen(first, pages.get('phone') ?? []) : linksTo(first)
          const source = withLinks(inLanguage(html, language), links)
          this.emitFile({ type: 'asset', fileName: `pages/${name}.${language}.html`, source })
        }
      }
    },
  },
})

/** Every page's name and the modules that it begins with. */
const pagesIn = (code: string, language: string) =>
  [...code.matchAll(loading)].map(([, file = '', name = '', list = '']) => {
    const words = [...list.matchAll(/'(\w+)'/g)].map(
      ([, group]) => `${src(`ui/labels/groups/${group}.ts`)}?${language}`,
    )
    return [name, [src(file), ...words]] as const
  })

const withImports = (chunks: readonly Chunk[], bundle: Rolldown.OutputBundle, seen = new Set<Chunk>()) => {
  for (const chunk of chunks) {
    if (seen.has(chunk)) continue
    seen.add(chunk)
    withImports(
      chunk.imports.flatMap((name) => {
        const file = bundle[name]
        return file?.type === 'chunk' ? [file] : []
      }),
      bundle,
      seen,
    )
  }
  return seen
}

/** Style sheets are only fetched: the page's code puts them in their place, and what is on screen before does not wait for them. */
const linksTo = (chunks: readonly Chunk[], media?: string): readonly string[] => {
  const when = media === undefined ? '' : ` media="${media}"`
  return chunks.flatMap(({ fileName, viteMetadata }) => [
    `<link rel="modulepreload" crossorigin href="/${fileName}"${when}>`,
    ...[...(viteMetadata?.importedCss ?? [])].map(
      (css) => `<link rel="preload" as="style" crossorigin href="/${css}"${when}>`,
    ),
  ])
}

/** On a phone's screen a board's address mostly shows the phone's page. */
const linksByScreen = (board: readonly Chunk[], phone: readonly Chunk[]): readonly string[] => [
  ...linksTo(board.filter((chunk) => phone.includes(chunk))),
  ...linksTo(
    board.filter((chunk) => !phone.includes(chunk)),
    `not all and ${phoneScreen}`,
  ),
  ...linksTo(
    phone.filter((chunk) => !board.includes(chunk)),
    phoneScreen,
  ),
]

const inLanguage = (html: string, language: (typeof languages)[number]): string =>
  html
    .replace('<html lang="fr">', `<html lang="${language}">`)
    .replace('<!--loading-->', commonLabels[language].loading)

const withLinks = (html: string, links: readonly string[]): string =>
  html.replace('</head>', `${links.map((link) => `  ${link}\n  `).join('')}</head>`)
