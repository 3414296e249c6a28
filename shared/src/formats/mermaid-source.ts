// What Mermaid does to a text before its grammar sees it: line ends, front matter, directives, comments, entities.
import { encodeEntities, quoteAttributes } from './mermaid-text.ts'

export interface MermaidSource {
  /** The text the grammar reads; it always ends in a line feed. */
  readonly text: string
  /** The line of the person's text (from 1) each line of `text` came from. */
  readonly lineNumbers: readonly number[]
  readonly sourceLines: readonly string[]
  /** The `title:` of the front matter, '' if none. */
  readonly frontTitle: string
}

interface Line {
  readonly text: string
  readonly number: number
}

const frontMatter = /^([^\S\n\r]*)-{3}\s*[\n\r](.*?)[\n\r]\1-{3}\s*[\n\r]+/s
const directive = /%{2}{\s*(?:(\w+)\s*:|(\w+))\s*(?:(\w+)|((?:(?!}%{2}).|\r?\n)*))?\s*(?:}%{2})?/gi

export const prepareMermaid = (source: string): MermaidSource => {
  const whole = quoteAttributes(source.replace(/\r\n?/g, '\n'))
  const front = frontMatter.exec(whole)
  const diagram = front === null ? whole : whole.slice(front[0].length)
  const lines = trimStart(withoutComments(withoutDirectives(diagram, 1 + lineFeeds(front?.[0] ?? ''))))
  return {
    text: encodeEntities(lines.map((line) => line.text).join('\n')) + '\n',
    lineNumbers: lines.map((line) => line.number),
    sourceLines: whole.split('\n'),
    frontTitle: titleOf(front?.[2] ?? ''),
  }
}

/** Directives may span lines and leave the rest of their first and last line as one. */
const withoutDirectives = (text: string, firstNumber: number): Line[] => {
  const lines: Line[] = []
  let open: Line = { text: '', number: firstNumber }
  let number = firstNumber
  const keep = (piece: string) => {
    piece.split('\n').forEach((part, i) => {
      if (i > 0) {
        lines.push(open)
        number += 1
        open = { text: '', number }
      }
      open = open.text === '' ? { text: part, number } : { ...open, text: open.text + part }
    })
  }
  let from = 0
  for (const match of text.matchAll(directive)) {
    keep(text.slice(from, match.index))
    number += lineFeeds(match[0])
    from = match.index + match[0].length
  }
  keep(text.slice(from))
  return [...lines, open]
}

/** A line that starts with %% goes, and the blank lines above it. (Mermaid's own pattern is quadratic on blank lines.) */
const withoutComments = (lines: readonly Line[]): Line[] => {
  const kept: Line[] = []
  for (const line of lines) {
    if (!/^\s*%%(?!\{)./s.test(line.text)) {
      kept.push(line)
      continue
    }
    while (kept.at(-1)?.text.trim() === '') kept.pop()
  }
  return kept
}

const trimStart = (lines: readonly Line[]): Line[] => {
  const first = lines.findIndex((line) => line.text.trim() !== '')
  return lines.slice(first === -1 ? lines.length : first).map((line, i) => (i === 0 ? { ...line, text: line.text.trimStart() } : line))
}

const lineFeeds = (text: string): number => text.split('\n').length - 1

/** Only the plain `title: text` of YAML, quoted or not. */
const titleOf = (yaml: string): string => {
  const value = /^\s*title:[^\S\n]+(.*)$/m.exec(yaml)?.[1]?.trim() ?? ''
  return /^(["'])(.*)\1$/.exec(value)?.[2] ?? value
}
