// A page speaks one language: of a file of words that is asked for with ?fr or ?en, the build keeps that one only.
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

const words = join(import.meta.dirname, 'src/ui/labels')
const asked = /^(.+\.ts)\?(fr|en)$/

interface Call {
  readonly type: string
  readonly callee?: { readonly type: string; readonly name?: string }
  readonly arguments?: readonly { readonly start: number; readonly end: number }[]
}

export const oneLanguage = (): Plugin => ({
  name: 'one-language',
  apply: 'build',
  enforce: 'post',
  resolveId: {
    order: 'pre',
    handler: (source, importer) => {
      const [, file, language] = asked.exec(importer ?? '') ?? []
      if (file === undefined || !source.startsWith('.') || source.endsWith('/bilingual.ts')) return undefined
      const path = join(dirname(file), source)
      return path.startsWith(words) ? `${path}?${language}` : undefined
    },
  },
  transform(code, id) {
    const [, file, language] = asked.exec(id) ?? []
    if (file === undefined || !file.startsWith(words)) return undefined
    const [call, ...more] = callsOf(this.parse(code), 'bilingual')
    if (call === undefined) return undefined
    const [fr, en] = call.arguments ?? []
    if (fr === undefined || en === undefined || more.length > 0) throw new Error(`${file} says bilingual(fr, en) once`)
    const dropped = language === 'fr' ? en : fr
    return { code: `${code.slice(0, dropped.start)}{}${code.slice(dropped.end)}`, map: null }
  },
})

const callsOf = (tree: unknown, name: string): Call[] => {
  if (typeof tree !== 'object' || tree === null) return []
  const below = Object.values(tree).flatMap((child) => callsOf(child, name))
  return isCallOf(tree, name) ? [tree, ...below] : below
}

const isCallOf = (node: object, name: string): node is Call => {
  const { type, callee } = node as Call
  return type === 'CallExpression' && callee?.type === 'Identifier' && callee.name === name
}
