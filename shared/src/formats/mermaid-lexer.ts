// The lexer of Mermaid 11's journey grammar, rule for rule: the first rule that matches wins, not the longest.

export type MermaidToken =
  | 'newline'
  | 'journey'
  | 'title'
  | 'accTitle'
  | 'accTitleValue'
  | 'accDescr'
  | 'accDescrValue'
  | 'accDescrLines'
  | 'section'
  | 'taskName'
  | 'taskData'
  | 'colon'
  | 'invalid'
  | 'eof'
  | 'exhausted'

export interface Lexeme {
  readonly token: MermaidToken
  readonly text: string
  /** Lines from 0 before the token and after it. */
  readonly line: number
  readonly endLine: number
}

type State = 'statements' | 'accTitle' | 'accDescr' | 'accDescrLines'
interface Rule {
  readonly pattern: RegExp
  /** Absent: the match is skipped. */
  readonly token?: MermaidToken
  readonly next?: State
}

const rules: Readonly<Record<State, readonly Rule[]>> = {
  statements: [
    { pattern: /%(?!\{)[^\n]*/y },
    // One character, whatever it is, goes with the comment that follows it.
    { pattern: /[^}]%%[^\n]*/y },
    { pattern: /\n+/y, token: 'newline' },
    { pattern: /\s+/y },
    { pattern: /#[^\n]*/y },
    { pattern: /journey\b/iy, token: 'journey' },
    // The \s may be a line feed: "title" alone takes the next line.
    { pattern: /title\s[^#\n;]+/iy, token: 'title' },
    { pattern: /accTitle\s*:\s*/iy, token: 'accTitle', next: 'accTitle' },
    { pattern: /accDescr\s*:\s*/iy, token: 'accDescr', next: 'accDescr' },
    { pattern: /accDescr\s*\{\s*/iy, next: 'accDescrLines' },
    { pattern: /section\s[^#:\n;]+/iy, token: 'section' },
    { pattern: /[^#:\n;]+/y, token: 'taskName' },
    { pattern: /:[^#\n;]+/y, token: 'taskData' },
    { pattern: /:/y, token: 'colon' },
    { pattern: /./y, token: 'invalid' },
  ],
  accTitle: [{ pattern: /[^\n]*/y, token: 'accTitleValue', next: 'statements' }],
  accDescr: [{ pattern: /[^\n]*/y, token: 'accDescrValue', next: 'statements' }],
  accDescrLines: [
    { pattern: /\}/y, next: 'statements' },
    { pattern: /[^}]*/y, token: 'accDescrLines' },
  ],
}

/**
 * The tokens of a prepared text. It ends in `eof` after a statement; in `exhausted`, which no grammar rule accepts,
 * when the text ran out inside a value (an empty accTitle at the end, an accDescr block nobody closed).
 */
export function* lexMermaid(text: string): Generator<Lexeme, void> {
  let state: State = 'statements'
  let at = 0
  let line = 0
  while (true) {
    const ended = at === text.length
    if (ended && state === 'statements') return yield { token: 'eof', text: '', line, endLine: line }
    const { rule, match } = firstMatch(rules[state], text, at)
    const before = line
    at += match.length
    line += match.split('\n').length - 1
    state = rule.next ?? state
    if (rule.token !== undefined) yield { token: rule.token, text: match, line: before, endLine: line }
    if (ended) return yield { token: 'exhausted', text: '', line, endLine: line }
  }
}

const firstMatch = (candidates: readonly Rule[], text: string, at: number): { rule: Rule; match: string } => {
  for (const rule of candidates) {
    rule.pattern.lastIndex = at
    const match = rule.pattern.exec(text)
    if (match !== null) return { rule, match: match[0] }
  }
  throw new Error('every character matches a rule')
}
