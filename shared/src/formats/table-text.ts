// Cells of a spreadsheet as text: tabs between columns, lines between rows, quotes around what holds either.

/** A cell that was quoted keeps its lines; one that only begins with a quote is taken as it is. */
export const parseTableText = (text: string): string[][] => {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at <= text.length) {
    const cell = text[at] === '"' ? quotedAt(text, at) : undefined
    const end = cell?.end ?? plainEnd(text, at)
    row.push(cell?.value ?? text.slice(at, end))
    if (text[end] === '\t') {
      at = end + 1
      continue
    }
    rows.push(row)
    row = []
    // The line break at the very end closes the last row and opens none.
    at = end + (text.startsWith('\r\n', end) ? 2 : 1)
    if (at >= text.length) break
  }
  return rows
}

const plainEnd = (text: string, from: number): number => {
  let at = from
  while (at < text.length && text[at] !== '\t' && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

/** Undefined where the quotes do not close before a tab, a line break or the end. */
const quotedAt = (text: string, from: number): { readonly value: string; readonly end: number } | undefined => {
  let value = ''
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return undefined
    value += text.slice(at, quote)
    if (text[quote + 1] === '"') {
      value += '"'
      at = quote + 2
      continue
    }
    const after = text[quote + 1]
    const closes = after === undefined || after === '\t' || after === '\n' || after === '\r'
    return closes ? { value: value.replaceAll('\r\n', '\n'), end: quote + 1 } : undefined
  }
}

/** What a spreadsheet reads back as the same cells. */
export const writeTableText = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.map((cell) => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'))
    .join('\n')
