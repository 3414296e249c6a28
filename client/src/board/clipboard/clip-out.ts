// Cards as they leave for a clipboard: whole for another board, as text for anything else.
import { lanesInView } from '@parcours/shared/domain/lanes-in-view'
import type { Board } from '@parcours/shared/domain/board'
import type { Card } from '@parcours/shared/domain/card'
import { stepsInOrder } from '@parcours/shared/domain/columns'
import { drawnIn, shapesOf, type DrawnId } from '@parcours/shared/domain/drawn'
import type { CardId } from '@parcours/shared/domain/ids'
import { clipMark, type Clip, type ClipCard } from '@parcours/shared/formats/clip'
import { writeTableText } from '@parcours/shared/formats/table-text'
import type { Rect } from '@parcours/shared/layout/rect'
import { inReadingOrder } from '../hand/arrange.ts'

interface Rects {
  readonly get: (id: CardId) => Rect | undefined
}

/** In reading order; what is not drawn is not copied. */
export const clipOf = (
  board: Board,
  boardId: string,
  rects: Rects,
  ids: readonly CardId[],
  drawn: readonly DrawnId[] = [],
): Clip => {
  const items = ids.flatMap((id): [Card, Rect][] => {
    const [card, rect] = [board.cards[id], rects.get(id)]
    return card === undefined || rect === undefined ? [] : [[card, rect]]
  })
  const cards = inReadingOrder(items)
  const places = new Map(cards.map(([card], i) => [card.id, i]))
  const links = Object.values(board.links).flatMap(({ from, to, kind }) => {
    const [start, end] = [places.get(from), places.get(to)]
    return start === undefined || end === undefined || (kind !== 'arrow' && kind !== 'loop')
      ? []
      : [{ from: start, to: end, kind }]
  })
  const shapes = shapesOf(drawnIn(board, drawn))
  return {
    boardId,
    cards: cards.map(([card, rect]) => carried(board, card, rect)),
    links,
    ...(shapes.length > 0 && { drawn: shapes }),
  }
}

const carried = (board: Board, card: Card, rect: Rect): ClipCard => {
  const { id: _id, place, author: _author, personaIds: _personaIds, ...rest } = card
  const { addresses: _addresses, ...data } = rest.data
  const at: [number, number] = [rect.x, rect.y]
  const map = place.kind === 'cell' ? board.maps[place.mapId] : undefined
  if (place.kind !== 'cell' || map === undefined) return { ...rest, data, at }
  // As they are seen: what is pasted counts them in the same way.
  const lanes = lanesInView(map)
  const row = lanes.findIndex((lane) => lane.id === place.laneId)
  const column = stepsInOrder(map).findIndex((step) => step.id === place.stepId)
  const lane = lanes[row]?.kind
  return { ...rest, data, at, cell: { column, row, span: place.span, ...(lane !== undefined && { lane }) } }
}

/** Notes of several columns as a table, others a line each. */
export const textOfClip = ({ cards }: Clip): string => {
  const rows = tableOf(cards)
  return rows === undefined ? cards.map(({ text }) => text).join('\n') : writeTableText(rows)
}

const tableOf = (cards: readonly ClipCard[]): string[][] | undefined => {
  const cells = cards.flatMap(({ cell, text }) => (cell === undefined ? [] : [{ ...cell, text }]))
  const columns = sorted(cells.map(({ column }) => column))
  if (cells.length < cards.length || columns.length < 2) return undefined
  return sorted(cells.map(({ row }) => row)).map((row) =>
    columns.map((column) =>
      cells
        .filter((cell) => cell.row === row && cell.column === column)
        .map(({ text }) => text)
        .join('\n'),
    ),
  )
}
const sorted = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b)

export const htmlOfClip = (clip: Clip): string => {
  const rows = tableOf(clip.cards)
  const shown =
    rows === undefined
      ? `<ul>${clip.cards.map(({ text }) => `<li>${escaped(text)}</li>`).join('')}</ul>`
      : `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`
  return `<meta charset="utf-8">${clipMark(clip)}${shown}`
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign).replaceAll('\n', '<br>')
