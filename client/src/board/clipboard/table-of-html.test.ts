import { expect, test } from 'vitest'
import { tableOfHtml } from './table-of-html.ts'

test('a spreadsheet’s table is read cell by cell', () => {
  const sheet = `<meta charset='utf-8'><google-sheets-html-origin><style>td {border: 1px}</style><table><tbody>
    <tr><td></td><td>Besoin</td></tr><tr><td>Irritants</td><td>une<br>note&nbsp;longue</td></tr></tbody></table></google-sheets-html-origin>`
  expect(tableOfHtml(sheet)).toEqual([
    ['', 'Besoin'],
    ['Irritants', 'une\nnote longue'],
  ])
})
test('merged cells are written once', () => {
  const merged = '<table><tr><td rowspan="2">a</td><td colspan="2">b</td></tr><tr><td>c</td><td>d</td></tr></table>'
  expect(tableOfHtml(merged)).toEqual([
    ['a', 'b', ''],
    ['', 'c', 'd'],
  ])
})
test('a table among other words is a page, not a spreadsheet', () => {
  expect(tableOfHtml('<p>Un article</p><table><tr><td>a</td></tr></table>')).toBeUndefined()
  expect(tableOfHtml('<table><tr><td>a</td></tr></table><table></table>')).toBeUndefined()
  expect(tableOfHtml('<p>rien</p>')).toBeUndefined()
})
