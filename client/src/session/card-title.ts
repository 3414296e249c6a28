/** A card's text on one short line, to name it in a sentence. */
export const cardTitle = (text: string, whenEmpty: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line === '') return whenEmpty
  return line.length > 48 ? `${line.slice(0, 47)}…` : line
}
