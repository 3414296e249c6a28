// Who may import whom, planted and refused. Every pair of folders is tried in a throw-away copy of the tree's shape,
// under the real lint configuration: what is allowed must pass, all else must be reported.
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const views = ['session', 'ui']

/** A folder of a package's src, and the folders beside it that it may import. Where only types may be, see `typesOnly`. */
const allowed: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  shared: {
    domain: [],
    scoring: ['domain'],
    layout: ['domain'],
    doc: ['domain'],
    templates: ['domain'],
    samples: ['domain', 'templates'],
    formats: ['domain', 'scoring', 'templates'],
    workshop: ['domain', 'scoring'],
    wire: ['domain'],
  },
  server: {
    storage: [],
    access: [],
    rooms: ['access', 'storage'],
    transport: ['rooms', 'access', 'storage'],
    http: ['rooms', 'access', 'storage'],
  },
  client: {
    ui: [],
    session: ['ui'],
    board: views,
    eyes: views,
    panels: views,
    workshop: views,
    pages: ['board', 'eyes', 'panels', 'workshop', ...views],
  },
}

/** Refused as code, allowed as types: access is handed its storage and knows the port alone. */
const typesOnly = new Set(['server: access → storage'])

/** Imports that are wrong wherever they stand: [file, specifier]. */
const foreign: readonly (readonly [string, string])[] = [
  ['client/src/session/planted.ts', '@parcours/server/dist/app.js'],
  ['client/src/session/planted.ts', '../../../server/src/app.ts'],
  ['client/src/planted.ts', '../../server/src/app.ts'],
  ['client/src/ui/planted.ts', 'node:fs'],
  ['server/src/rooms/planted.ts', '@parcours/client/src/main.tsx'],
  ['server/src/rooms/planted.ts', '../../../client/src/main.tsx'],
  ['server/src/planted.ts', '../../client/src/main.tsx'],
  ['server/src/rooms/planted.ts', '../main.ts'],
  ['server/src/http/planted.ts', '../app.ts'],
  ['server/src/storage/planted.ts', '../config.ts'],
  ['shared/src/scoring/planted.ts', 'yjs'],
  ['shared/src/domain/planted.ts', 'yjs'],
  ['shared/src/doc/planted.ts', 'node:fs'],
  ['shared/src/wire/planted.ts', 'react'],
  ['shared/src/domain/planted.ts', '@parcours/server/dist/app.js'],
]

const pairs = Object.entries(allowed).flatMap(([name, folders]) =>
  Object.entries(folders).flatMap(([from, mayImport]) =>
    Object.keys(folders)
      .filter((to) => to !== from)
      .map((to) => ({
        package: name,
        from,
        to,
        may: mayImport.includes(to),
        mayType: mayImport.includes(to) || typesOnly.has(`${name}: ${from} → ${to}`),
      })),
  ),
)

describe('the linter', () => {
  let copy = ''
  let reported: ReadonlySet<string> = new Set()

  beforeAll(async () => {
    copy = mkdtempSync(join(tmpdir(), 'parcours-boundaries-'))
    cpSync(join(root, '.oxlintrc.json'), join(copy, '.oxlintrc.json'))
    for (const pair of pairs) {
      plant(copy, codeFile(pair), `import { x } from '../${pair.to}/x.ts'\nconsole.log(x)\n`)
      plant(copy, typeFile(pair), `import type { X } from '../../${pair.to}/x.ts'\nexport const x: X = 1\n`)
    }
    for (const [index, [path, specifier]] of foreign.entries()) {
      plant(copy, numbered(path, index), `export const x = await import('${specifier}')\n`)
    }
    reported = new Set((await lint(copy)).filter(isDirection).map(({ filename }) => filename))
  })
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  it.each(pairs.filter(({ may }) => !may))('refuses code of $package: $from → $to', (pair) => {
    expect(reported).toContain(codeFile(pair))
  })
  it.each(pairs.filter(({ mayType }) => !mayType))('refuses types of $package: $from → $to', (pair) => {
    expect(reported).toContain(typeFile(pair))
  })
  it.each(pairs.filter(({ may }) => may))('allows code of $package: $from → $to', (pair) => {
    expect(reported).not.toContain(codeFile(pair))
  })
  it.each(pairs.filter(({ mayType }) => mayType))('allows types of $package: $from → $to', (pair) => {
    expect(reported).not.toContain(typeFile(pair))
  })

  it.each(foreign.map(([path, specifier], index) => ({ path, specifier, index })))(
    'refuses $specifier in $path',
    ({ path, index }) => expect(reported).toContain(numbered(path, index)),
  )

  it('finds nothing of the kind in the tree as it is, cycles included', async () => {
    const found = (await lint(root)).filter((each) => isDirection(each) || each.code.includes('no-cycle'))
    expect(found.map(({ filename, message }) => `${filename}: ${message}`)).toEqual([])
  })

  it.each(Object.keys(allowed))('knows every folder of %s', (name) => {
    const folders = readdirSync(join(root, name, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(
      folders.map((folder) => folder.name).filter((folder) => !Object.hasOwn(allowed[name] ?? {}, folder)),
    ).toEqual([])
  })
})

describe('the compiler', () => {
  it('keeps the browser, Node and other packages out of shared', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'parcours-shared-'))
    try {
      cpSync(join(root, 'tsconfig.base.json'), join(copy, 'tsconfig.base.json'))
      cpSync(join(root, 'shared/src'), join(copy, 'shared/src'), { recursive: true })
      for (const each of ['package.json', 'tsconfig.json'])
        cpSync(join(root, 'shared', each), join(copy, 'shared', each))
      symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
      symlinkSync(join(root, 'shared/node_modules'), join(copy, 'shared/node_modules'), 'junction')
      const wrong = [
        'export const title = document.title',
        'export const kept = localStorage.length',
        "import { readFileSync } from 'node:fs'",
        'export const here = process.cwd()',
        "import { useState } from 'react'",
        "import { start } from '@parcours/server/dist/app.js'",
      ]
      plant(
        copy,
        'shared/src/domain/planted.ts',
        `${wrong.join('\n')}\nexport const used = [readFileSync, useState, start]\n`,
      )
      const output = await program(
        join(root, 'node_modules/typescript/bin/tsc'),
        ['-p', 'shared', '--noEmit', '--pretty', 'false'],
        copy,
      )
      const lines = [...output.matchAll(/domain\/planted\.ts\((\d+),/g)].map(([, line]) => Number(line))
      expect([...new Set(lines)].sort((a, b) => a - b)).toEqual(wrong.map((_, index) => index + 1))
    } finally {
      rmSync(copy, { recursive: true, force: true })
    }
  })
})

interface Diagnostic {
  readonly code: string
  readonly filename: string
  readonly message: string
}

const isDirection = ({ code }: Diagnostic) => code.includes('no-restricted-imports')

interface Pair {
  readonly package: string
  readonly from: string
  readonly to: string
}
const codeFile = ({ package: name, from, to }: Pair) => `${name}/src/${from}/planted-${to}.ts`
const typeFile = ({ package: name, from, to }: Pair) => `${name}/src/${from}/deep/planted-${to}.ts`

const numbered = (path: string, index: number) => path.replace('planted.ts', `planted-${index}.ts`)

const plant = (copy: string, path: string, source: string) => {
  mkdirSync(dirname(join(copy, path)), { recursive: true })
  writeFileSync(join(copy, path), source)
}

const lint = async (folder: string): Promise<readonly Diagnostic[]> => {
  const { bin } = JSON.parse(readFileSync(join(root, 'node_modules/oxlint/package.json'), 'utf8')) as {
    bin: { oxlint: string }
  }
  const output = await program(join(root, 'node_modules/oxlint', bin.oxlint), ['--format', 'json'], folder)
  const { diagnostics } = JSON.parse(output) as { diagnostics: readonly Diagnostic[] }
  return diagnostics.map((each) => ({ ...each, filename: each.filename.replaceAll('\\', '/') }))
}

/** What it printed, whatever its exit code: both tools end with 1 when they find something. */
const program = (script: string, args: readonly string[], cwd: string) =>
  new Promise<string>((resolve, reject) => {
    execFile(process.execPath, [script, ...args], { cwd, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== 'number') reject(error)
      else if (stdout === '' && stderr !== '') reject(new Error(stderr))
      else resolve(stdout)
    })
  })
