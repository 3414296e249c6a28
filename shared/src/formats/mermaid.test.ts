import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainMermaidText, plainMermaidTitle } from './mermaid-text.ts'
import { parseMermaidJourney, type MermaidJourney, type MermaidResult } from './mermaid.ts'

const read = (source: string): MermaidJourney => {
  const result = parseMermaidJourney(source)
  if (result.kind === 'refused') throw new Error(`${result.reason} on line ${result.line}`)
  return result
}
const tasks = (source: string) => read(source).tasks.map(({ task, score, people }) => [task, score, people])

describe('what a journey says', () => {
  it.each<[what: string, line: string, task: string, score: number, people: string[]]>([
    ['a plain task', 'Make tea: 5: Me, Cat', 'Make tea', 5, ['Me', 'Cat']],
    ['people may be left out', 'Make tea: 5', 'Make tea', 5, []],
    ['a last colon names somebody without a name', 'T: 5:', 'T', 5, ['']],
    ['a third colon ends the people', 'T: 5: Me: You', 'T', 5, ['Me']],
    ['nothing is the score 0', 'T: : Me', 'T', 0, ['Me']],
    ['a decimal comma is no number', 'T: 3,5: Me', 'T', Number.NaN, ['Me']],
    ['a decimal point is', 'T: 3.5: Me', 'T', 3.5, ['Me']],
    ['so are the other numbers of JavaScript', 'T: 0x10: Me', 'T', 16, ['Me']],
    ['# starts a comment anywhere', 'T: 5: Child#1, Child#2', 'T', 5, ['Child']],
    ['an entity is not a comment', 'T #35;1: 5: Me', 'T ﬂ°°35¶ß1', 5, ['Me']],
    ['a named entity neither', 'T #amp; U: 5', 'T ﬂ°amp¶ß U', 5, []],
    ['%% inside a line is text', 'T 50%% off: 5: Me %% tail', 'T 50%% off', 5, ['Me %% tail']],
    ['a name ends at the colon, not before it', 'T  : 5', 'T  ', 5, []],
    ['a keyword without its space is a task', 'Section: 2', 'Section', 2, []],
    ['journey inside a word is a task', 'Journeys: 2', 'Journeys', 2, []],
    ['quotes protect nothing', '"T: x": 5: Me', '"T', Number.NaN, ['5']],
  ])('%s', (_, line, task, score, people) => {
    expect(tasks(`journey\n${line}`)).toEqual([[task, score, people]])
  })

  it.each<[what: string, source: string, told: Partial<MermaidJourney>]>([
    ['the title may stand beside the header', 'journey title X', { title: 'X' }],
    ['keywords win over task names', 'journey\nTitle the doc: 5: Me', { title: 'the doc: 5: Me', tasks: [] }],
    ['a title alone takes the next line', 'journey\ntitle\nsection A', { title: 'section A', sections: [] }],
    ['a section alone too', 'journey\nsection\nT x', { sections: ['T x'] }],
    ['keywords are read in any case', 'journey\nSECTION A\nTITLE b', { sections: ['A'], title: 'b' }],
    [
      'sections keep their spaces and may repeat',
      'journey\nsection  A \nsection B\nsection A',
      { sections: [' A ', 'B', 'A'] },
    ],
    ['an accessible title', 'journey\naccTitle :  a; b # c', { accTitle: 'a; b # c' }],
    ['an accessible description', 'journey\naccDescr: d', { accDescr: 'd' }],
    ['a description of several lines', 'journey\naccDescr {\n  one\n\n  two\n}\n', { accDescr: 'one\ntwo' }],
    ['an empty one', 'journey\naccDescr {}\n', { accDescr: '' }],
    [
      'comments, directives and blank lines',
      '%%{init: {"theme":\n"dark"}}%%\n\n%% c\njourney\n  %% c\nsection A # c\n% c',
      { sections: ['A '] },
    ],
    ['a byte order mark and CR LF', '\uFEFFjourney\r\ntitle X\r\rsection A\r\n', { title: 'X', sections: ['A'] }],
    [
      'front matter',
      '---\ntitle: "Front"\nconfig:\n  a: 1\n---\n\njourney\ntitle X',
      { title: 'X', frontTitle: 'Front' },
    ],
    ['front matter that is indented', '  ---\n  title: Front\n  ---\n  journey', { title: '', frontTitle: 'Front' }],
    ['front matter of blank lines', '---\n\n---\njourney\ntitle X', { title: 'X', frontTitle: '' }],
    [
      'markup in a title is sanitised',
      'journey\ntitle a <3 & <B>b<br/><script>c</script>',
      { title: 'a &lt;3 &amp; <b>b<br></b>' },
    ],
    ['text without < is left alone', 'journey\ntitle a > b & c', { title: 'a > b & c' }],
    ['actors are sorted by code unit, once each', 'journey\nT: 1: b, é\nU: 2: Z,b', { actors: ['Z', 'b', 'é'] }],
  ])('%s', (_, source, told) => {
    expect(read(source)).toMatchObject(told)
  })

  it('a task knows which of two sections of one name it is in, and its line', () => {
    const { tasks } = read('---\na: 1\n---\njourney\nT: 1\nsection A\nsection A\n%% c\n\nU: 2')
    expect(tasks).toEqual([
      { section: '', sectionIndex: -1, task: 'T', score: 1, people: [], line: 5 },
      { section: 'A', sectionIndex: 1, task: 'U', score: 2, people: [], line: 10 },
    ])
  })
})

describe('what it refuses', () => {
  it.each<[source: string, refused: Partial<Extract<MermaidResult, { kind: 'refused' }>>]>([
    ['', { reason: 'no-header', line: 1 }],
    ['JOURNEY\nT: 3', { reason: 'no-header', line: 1, text: 'JOURNEY' }],
    ['\n\nflowchart LR', { reason: 'no-header', line: 3, text: 'flowchart LR' }],
    ['journeys\nT: 3', { reason: 'no-header', line: 1, mermaidLine: 1 }],
    ['journey-beta\nT: 3', { reason: 'task-without-score', line: 1, mermaidLine: 1 }],
    ['journey\nsection A\nC task', { reason: 'task-without-score', line: 3, text: 'C task', mermaidLine: 3 }],
    ['journey\nT:\nU: 3', { reason: 'task-without-score', line: 2 }],
    ['journey\nT # 5: Me', { reason: 'task-without-score', line: 2 }],
    ['journey\nT; x: 5: Me', { reason: 'stray-semicolon', line: 2, text: 'T; x: 5: Me' }],
    ['journey\nT: 5: Me; You', { reason: 'stray-semicolon', line: 2 }],
    ['journey\nsection A; B', { reason: 'stray-semicolon', line: 2 }],
    ['journey\nsection A T: 5: Me', { reason: 'stray-colon', line: 2 }],
    ['journey\nsection A:', { reason: 'stray-colon', line: 2 }],
    ['journey\nJourney to shop: 5: Me', { reason: 'second-header', line: 2, mermaidLine: 2 }],
    ['journey\naccDescr {\n%% c', { reason: 'unclosed-text', mermaidLine: 4 }],
    ['journey\nstyle a:#f; b: 3', { reason: 'task-without-score', line: 2 }],
    ['%%{init: {"a":\n1}}%%\njourney\nT', { reason: 'task-without-score', line: 4, text: 'T', mermaidLine: 2 }],
    ['journey\naccTitle:', { reason: 'unclosed-text', mermaidLine: 3 }],
    ['journey\naccDescr {\nT: 3', { reason: 'unclosed-text', mermaidLine: 4 }],
    [
      '---\na: 1\n---\n%% c\njourney\n\n%% c\nC task\nT: 1',
      { reason: 'task-without-score', line: 8, text: 'C task', mermaidLine: 2 },
    ],
  ])('%j', (source, refused) => {
    expect(parseMermaidJourney(source)).toMatchObject({ kind: 'refused', ...refused })
  })
})

it('500 tasks are read in well under a second', () => {
  const lines = Array.from({ length: 500 }, (_, i) => `section S${i}\n  Task ${i}: ${i % 6}: Me, Somebody ${i}`)
  const start = performance.now()
  expect(read(`journey\n${lines.join('\n')}`).tasks).toHaveLength(500)
  expect(performance.now() - start).toBeLessThan(500)
})

it.each(['\n', '%%', '%%{ ', 'style:#;', '<a', '---\n', ' ', '%%{init', '<script', 'accDescr{', '#1;'])(
  '300,000 characters of %j does not hang',
  (piece) => {
    const start = performance.now()
    parseMermaidJourney(`journey\n${piece.repeat(300_000 / piece.length)}`)
    parseMermaidJourney(`---\n${piece.repeat(300_000 / piece.length)}`)
    expect(performance.now() - start).toBeLessThan(4000)
  },
)

it('garbage is an answer, never an error', () => {
  const pieces = [
    'journey',
    '\n',
    '\r',
    ' ',
    ':',
    ';',
    '#',
    '#58;',
    '%%',
    '%%{',
    '}%%',
    '---\n',
    'title ',
    'section ',
    'accTitle:',
    'accDescr {',
    '}',
    'T: 5: Me',
    '<br/>',
    '<b',
  ]
  const garbage = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 })))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(garbage, fc.boolean(), (text, headed) => {
      const source = headed ? `journey\n${text}` : text
      const result = parseMermaidJourney(source)
      if (result.kind === 'journey') return
      const lines = source.split(/\r\n?|\n/)
      expect(result.line).toBeGreaterThanOrEqual(1)
      expect(result.line).toBeLessThanOrEqual(lines.length)
    }),
    { numRuns: 500 },
  )
})

it.each<[text: string, plain: string]>([
  ['T ﬂ°°35¶ß1 ﬂ°amp¶ß ﬂ°nope¶ß', 'T #1 & ﬂ°nope¶ß'],
  [' L1<br>L2<BR />L3 ', 'L1\nL2\nL3'],
  ['ﬂ°°32¶ß', ''],
  ['ﬂ°°64258¶ß°amp¶ß', 'ﬂ°amp¶ß'],
  ['ﬂ°°9999999¶ß', 'ﬂ°°9999999¶ß'],
])('%j means %j', (text, plain) => {
  expect(plainMermaidText(text)).toBe(plain)
})

it('a title loses its markup', () => {
  expect(plainMermaidTitle(read('journey\ntitle a <3 & <b>b</b><br/>c').title)).toBe('a <3 & b c')
})
