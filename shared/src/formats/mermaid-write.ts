// Writes a Mermaid `journey` that Mermaid draws and that we read back.
import { mermaidOut } from '../scoring/mermaid-score.ts'

export interface MermaidDraft {
  readonly title: string
  readonly sections: readonly MermaidDraftSection[]
}
export interface MermaidDraftSection {
  readonly title: string
  readonly tasks: readonly MermaidDraftTask[]
}
export interface MermaidDraftTask {
  readonly title: string
  /** −3 … +3, rounded to the nearest of Mermaid's five scores; null is not rated. */
  readonly emotion: number | null
  readonly people: readonly string[]
}

/**
 * Texts come back through `plainMermaidText` as they were, trimmed, with people on one line and people without a name
 * left out. A character the grammar would take for its own is written as an entity (`#58;` for a colon), which Mermaid
 * draws as that character; a line feed is `<br>`. Mermaid has no word for a step nobody rated: `?` is no number, so it
 * comes back unrated, while an empty score would come back as the worst.
 */
export const writeMermaidJourney = (draft: MermaidDraft): string => {
  const title = encode(oneLine(draft.title))
  const lines = ['journey', ...(title === '' ? [] : [`    title ${title}`])]
  for (const section of draft.sections) {
    lines.push(`    section ${orBlank(encode(section.title.trim()))}`)
    for (const task of section.tasks) lines.push(`      ${taskLine(task)}`)
  }
  return lines.join('\n') + '\n'
}

const taskLine = ({ title, emotion, people }: MermaidDraftTask): string => {
  const { score } = mermaidOut({ emotion })
  const names = people.map((name) => encode(oneLine(name)).replaceAll(',', entity)).filter((name) => name !== '')
  return [
    orBlank(withoutKeyword(encode(title.trim()))),
    score ?? '?',
    ...(names.length === 0 ? [] : [names.join(', ')]),
  ].join(': ')
}

/** An empty text would make the grammar take the next line for it; a space as an entity is drawn as nothing. */
const orBlank = (text: string): string => (text === '' ? '#32;' : text)

/** Keywords win over task names, in any case: the first letter becomes an entity. */
const withoutKeyword = (text: string): string => text.replace(/^(?=journey|title|accTitle|accDescr|section)./i, entity)

/** `%` only where it could open a comment or directive, `ﬂ` because Mermaid's own entities start with it. */
const encode = (text: string): string =>
  text.replace(/[#:;<ﬂ]|^%|%(?=%)/g, entity).replace(/\r\n?|[\n\u2028\u2029]/g, '<br>')

const oneLine = (text: string): string => text.replace(/\s*[\r\n\u2028\u2029]\s*/g, ' ').trim()

const entity = (character: string): string => `#${character.codePointAt(0)};`
