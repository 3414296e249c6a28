// Reads a Mermaid `journey` as Mermaid 11 does: what it accepts, what it makes of it, and where it gives up.
import { lexMermaid, type Lexeme } from './mermaid-lexer.ts'
import { prepareMermaid, type MermaidSource } from './mermaid-source.ts'
import { sanitizeMarkup } from './mermaid-text.ts'

export interface MermaidTask {
  /** The title of the section above, '' if none; titles may repeat, so `sectionIndex` (−1 if none) says which. */
  readonly section: string
  readonly sectionIndex: number
  readonly task: string
  /** As Mermaid reads it: NaN for what is not a number, 0 for nothing. */
  readonly score: number
  readonly people: readonly string[]
  readonly line: number
}

/** Texts are Mermaid's, entities still encoded and nothing trimmed but people: see `plainMermaidText`. */
export interface MermaidJourney {
  readonly kind: 'journey'
  readonly title: string
  readonly frontTitle: string
  readonly accTitle: string
  readonly accDescr: string
  readonly sections: readonly string[]
  readonly tasks: readonly MermaidTask[]
  readonly actors: readonly string[]
}

export type MermaidRefusal =
  | 'no-header'
  | 'second-header'
  | 'task-without-score'
  | 'stray-colon'
  | 'stray-semicolon'
  | 'unclosed-text'

export interface MermaidRefused {
  readonly kind: 'refused'
  readonly reason: MermaidRefusal
  /** Lines count from 1, in the text as given; `text` is that line. */
  readonly line: number
  readonly text: string
  /** The line Mermaid names: it counts without front matter and comments, up to the last token it took. */
  readonly mermaidLine: number
}

export type MermaidResult = MermaidJourney | MermaidRefused

/** Never throws. Front matter is not checked to be YAML. Cost is linear in the text. */
export const parseMermaidJourney = (text: string): MermaidResult => {
  const source = prepareMermaid(text)
  const lexemes = lexMermaid(source.text)
  const header = read(lexemes)
  if (!/^(?:\s*%%.*\n)*\s*journey/.test(source.text) || header.token !== 'journey') {
    return refused(source, 'no-header', header, undefined)
  }
  return statements(source, lexemes, header)
}

const statements = (source: MermaidSource, lexemes: Iterator<Lexeme>, header: Lexeme): MermaidResult => {
  let title = ''
  let accTitle = ''
  let accDescr = ''
  const sections: string[] = []
  const tasks: MermaidTask[] = []
  let last = header
  while (true) {
    const first = read(lexemes)
    switch (first.token) {
      case 'eof':
        return {
          kind: 'journey',
          title,
          frontTitle: source.frontTitle,
          accTitle,
          accDescr,
          sections,
          tasks,
          actors: actorsOf(tasks),
        }
      case 'newline':
      // The value that follows carries the text.
      case 'accTitle':
      case 'accDescr':
        break
      case 'title':
        title = sanitizeMarkup(first.text.slice('title '.length))
        break
      case 'accTitleValue':
        accTitle = sanitizeMarkup(first.text.trim()).trimStart()
        break
      case 'accDescrValue':
      case 'accDescrLines':
        accDescr = sanitizeMarkup(first.text.trim()).replace(/\n\s+/g, '\n')
        break
      case 'section':
        sections.push(first.text.slice('section '.length))
        break
      case 'taskName': {
        const data = read(lexemes)
        if (data.token !== 'taskData') {
          return refused(source, data.token === 'invalid' ? 'stray-semicolon' : 'task-without-score', data, first)
        }
        tasks.push({
          section: sections.at(-1) ?? '',
          sectionIndex: sections.length - 1,
          task: first.text,
          ...scoreAndPeople(data.text),
          line: lineNumber(source, first),
        })
        last = data
        continue
      }
      case 'taskData':
      case 'colon':
        return refused(source, 'stray-colon', first, last)
      case 'journey':
        return refused(source, 'second-header', first, last)
      case 'invalid':
        return refused(source, 'stray-semicolon', first, last)
      case 'exhausted':
        return refused(source, 'unclosed-text', first, last)
    }
    last = first
  }
}

/** `: 5: Me, You`; what follows a third colon is dropped, as Mermaid does. */
const scoreAndPeople = (data: string): Pick<MermaidTask, 'score' | 'people'> => {
  const [score = '', people] = data.slice(1).split(':')
  return { score: Number(score), people: people?.split(',').map((name) => name.trim()) ?? [] }
}

/** By UTF-16 unit, as Mermaid: "Père" before "Élodie". */
const actorsOf = (tasks: readonly MermaidTask[]): string[] => [...new Set(tasks.flatMap((task) => task.people))].sort()

const read = (lexemes: Iterator<Lexeme>): Lexeme => {
  const next = lexemes.next()
  if (next.done === true) throw new Error('read past the last token')
  return next.value
}

const refused = (
  source: MermaidSource,
  reason: MermaidRefusal,
  at: Lexeme,
  taken: Lexeme | undefined,
): MermaidRefused => {
  const line = lineNumber(source, at)
  return {
    kind: 'refused',
    reason,
    line,
    text: source.sourceLines[line - 1] ?? '',
    mermaidLine: (taken?.endLine ?? 0) + 1,
  }
}

const lineNumber = (source: MermaidSource, lexeme: Lexeme): number =>
  source.lineNumbers[lexeme.line] ?? source.lineNumbers.at(-1) ?? 1
