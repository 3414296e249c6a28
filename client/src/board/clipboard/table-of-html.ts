// The table that a spreadsheet copies: all of the HTML, not one among other things of a page.

/** Rows of cells, merged ones written once; undefined where there is more or less than one table. */
export const tableOfHtml = (html: string): string[][] | undefined => {
  if (!/<table/i.test(html)) return undefined
  // Inert: it runs no script and loads no picture.
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const style of body.querySelectorAll('style')) style.remove()
  const [table, ...more] = body.querySelectorAll('table')
  if (table === undefined || more.length > 0 || body.textContent.trim() !== table.textContent.trim()) return undefined
  const rows: string[][] = []
  const claimed = new Map<number, Set<number>>()
  const claim = (row: number, column: number) => claimed.set(row, (claimed.get(row) ?? new Set()).add(column))
  for (const [y, tr] of [...table.rows].entries()) {
    const row: string[] = (rows[y] ??= [])
    let x = 0
    for (const cell of tr.cells) {
      while (claimed.get(y)?.has(x) === true) row[x++] ??= ''
      const [across, down] = [Math.min(cell.colSpan, most), Math.min(cell.rowSpan, most)]
      for (let dy = 0; dy < down; dy++) for (let dx = 0; dx < across; dx++) claim(y + dy, x + dx)
      row[x] = textOf(cell)
      for (let dx = 1; dx < across; dx++) row[x + dx] = ''
      x += across
    }
  }
  return rows.map((row) => Array.from(row, (cell) => cell ?? ''))
}

/** Columns or rows that one merged cell may claim. */
const most = 500

const textOf = (cell: Element): string => {
  for (const line of cell.querySelectorAll('br')) line.replaceWith('\n')
  return (cell.textContent ?? '').replaceAll('\u00a0', ' ').trim()
}
