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

const directive = /%{2}{\s*(?:(\w+)\s*:|(\w+))\s*(?:(\w+)|((?:(?!}%{2}).|\r?\n)*))?\s*(?:}%{2})?/gi

export const prepareMermaid = (source: string): MermaidSource => {
  const sourceLines = quoteAttributes(source.replace(/\r\n?/g, '\n')).split('\n')
  const front = frontMatterEnd(sourceLines)
  const lines = trimStart(withoutComments(withoutDirectives(sourceLines.slice(front).join('\n'), front + 1)))
  return {
    text: encodeEntities(lines.map((line) => line.text).join('\n')) + '\n',
    lineNumbers: lines.map((line) => line.number),
    sourceLines,
    frontTitle: titleOf(sourceLines.slice(0, front)),
  }
}

/** The index of the first line after the front matter, 0 if there is none. Its two fences share their indentation. */
const frontMatterEnd = (lines: readonly string[]): number => {
  const indent = /^(\s*)-{3}\s*$/.exec(lines[0] ?? '')?.[1]
  if (indent === undefined) return 0
  const isFence = (line: string) => line.startsWith(`${indent}---`) && line.slice(indent.length + 3).trim() === ''
  const first = lines.findIndex((line, i) => i > 0 && line.trim() !== '')
  const close = lines.findIndex((line, i) => i > first && i < lines.length - 1 && isFence(line))
  if (first === -1) return 0
  if (close !== -1) return close + 1
  // Blank lines alone between the fences are front matter only when nothing later closes it.
  return first > 1 && first < lines.length - 1 && isFence(lines[first] ?? '') ? first + 1 : 0
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
  let endsInComment = false
  for (const line of lines) {
    endsInComment = /^\s*%%(?!\{)./s.test(line.text)
    if (!endsInComment) kept.push(line)
    else while (kept.at(-1)?.text.trim() === '') kept.pop()
  }
  const last = lines.at(-1)
  return endsInComment && last !== undefined ? [...kept, { ...last, text: '' }] : kept
}

const trimStart = (lines: readonly Line[]): Line[] => {
  const first = lines.findIndex((line) => line.text.trim() !== '')
  return lines
    .slice(first === -1 ? lines.length : first)
    .map((line, i) => (i === 0 ? { ...line, text: line.text.trimStart() } : line))
}

const lineFeeds = (text: string): number => text.split('\n').length - 1

/** Only the plain `title: text` of YAML, quoted or not. */
const titleOf = (yaml: readonly string[]): string => {
  const value =
    yaml
      .map((line) => /^\s*title:\s+(.*)$/.exec(line)?.[1])
      .find((title) => title !== undefined)
      ?.trim() ?? ''
  return /^(["'])(.*)\1$/.exec(value)?.[2] ?? value
}
