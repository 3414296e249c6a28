import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mermaidOut } from '../scoring/mermaid-score.ts'
import { plainMermaidText, plainMermaidTitle } from './mermaid-text.ts'
import { writeMermaidJourney, type MermaidDraft } from './mermaid-write.ts'
import { parseMermaidJourney } from './mermaid.ts'

it('writes what Mermaid draws', () => {
  const draft: MermaidDraft = {
    title: 'Parcours d’achat',
    sections: [
      {
        title: 'Avant: découvrir',
        tasks: [
          { title: 'Titre #1; 50 % ou 100%%', emotion: 3, people: ['Élodie', 'Dupont, Marc'] },
          { title: 'Title\nof two lines', emotion: -0.75, people: [] },
          { title: '', emotion: null, people: [' ', 'Élodie'] },
        ],
      },
      { title: '', tasks: [] },
    ],
  }
  expect(writeMermaidJourney(draft)).toBe(`journey
    title Parcours d’achat
    section Avant#58; découvrir
      Titre #35;1#59; 50 % ou 100#37;%: 5: Élodie, Dupont#44; Marc
      #84;itle<br>of two lines: 2
      #32;: ?: Élodie
    section #32;
`)
})

describe('what was written is read back', () => {
  const trap = fc.constantFrom(
    'title ',
    'Title',
    'SECTION x',
    'journey',
    'Journey to',
    'accTitle',
    'accDescr {',
    'style a:#f;',
    'classDef:',
    '%%',
    '%%{init: {}}%%',

    ':',
    ';',
    '#',
    '#58;',
    ',',
    '\n',
    '\r\n',
    '\u2028',
    '<br/>',
    '<b>',
    '&lt;',
    '&amp;',
    'ﬂ°°35¶ß',
    'ﬂ°amp¶ß',
    '}',
    '---',
    '"',
    '\t',
    '\u00a0',
    '\u0000',
  )
  const text = fc
    .array(fc.oneof(trap, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 5 })
    .map((parts) => parts.join(''))
  const emotion = fc.option(fc.double({ min: -3, max: 3, noNaN: true }))
  const tasks = fc.array(fc.record({ title: text, emotion, people: fc.array(text, { maxLength: 3 }) }), {
    maxLength: 4,
  })
  const draft = fc.record({ title: text, sections: fc.array(fc.record({ title: text, tasks }), { maxLength: 4 }) })

  const lines = (words: string) => words.trim().replace(/\r\n?|[\u2028\u2029]/g, '\n')
  const oneLine = (words: string) => words.replace(/\s*[\r\n\u2028\u2029]\s*/g, ' ').trim()

  it('whatever the words are', () => {
    fc.assert(
      fc.property(draft, ({ title, sections }) => {
        const journey = parseMermaidJourney(writeMermaidJourney({ title, sections }))
        if (journey.kind === 'refused') throw new Error(`${journey.reason}: ${journey.text}`)
        expect(plainMermaidTitle(journey.title)).toBe(oneLine(title).replace(/\s+/g, ' '))
        expect(journey.sections.map(plainMermaidText)).toEqual(sections.map((section) => lines(section.title)))
        expect(
          journey.tasks.map(({ sectionIndex, task, score, people }) => ({
            sectionIndex,
            title: plainMermaidText(task),
            score,
            people: people.map(plainMermaidText),
          })),
        ).toEqual(
          sections.flatMap((section, sectionIndex) =>
            section.tasks.map((task) => ({
              sectionIndex,
              title: lines(task.title),
              score: mermaidOut({ emotion: task.emotion }).score ?? Number.NaN,
              people: task.people.map(oneLine).filter((name) => name !== ''),
            })),
          ),
        )
      }),
      { numRuns: 500 },
    )
  })
})
