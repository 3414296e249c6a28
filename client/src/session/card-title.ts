import { plainWords } from '@parcours/shared/domain/plain-words'

/** A card's text on one short line, to name it in a sentence; spaces that do not break stay as they are. */
export const cardTitle = (text: string, whenEmpty: string): string => {
  const line = plainWords(text)
    .replaceAll(/[ \t\r\n]+/g, ' ')
    .trim()
  if (line === '') return whenEmpty
  return line.length > 48 ? `${line.slice(0, 47)}…` : line
}
