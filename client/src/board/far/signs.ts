// Over the blocks: the names of groups of cards and the dots they were given, as long as they can be read.
import { doMeet } from '@parcours/shared/layout/rect'
import { cardFaceOf } from '../../session/card-face.ts'
import { seenArea } from '../near-view.ts'
import type { CardGroup } from '../scene.ts'
import { toScreen, type FarView } from './far-view.ts'
import { headingSize } from './headings.ts'

/** A card narrower than this on screen has room for neither, in CSS pixels. */
const leastWidth = 30
const padding = 4
/** Fewer of a name say nothing: its colour alone is left. */
const fewestLetters = 5

export const drawSigns = (context: CanvasRenderingContext2D, { rects }: CardGroup, view: FarView): void => {
  const { board, votes, transform, width, height, inks, found } = view
  const zoom = transform[2]
  const seen = seenArea(transform, width, height)
  for (const [id, rect] of rects) {
    const [group, dots = 0] = [board.cards[id]?.group, Object.hasOwn(votes, id) ? votes[id] : 0]
    if ((group === undefined && dots === 0) || rect.width * zoom < leastWidth) continue
    if (!doMeet(rect, seen) || found?.has(id) === false) continue
    const { x, y, width: room } = toScreen(rect, transform)
    if (group !== undefined && cardFaceOf(board, votes, id).leadsGroup)
      drawPill(context, view, {
        text: group,
        x,
        y,
        room,
        ink: inks.during,
        size: headingSize(10.5, zoom, 8),
      })
    if (dots === 0) continue
    const size = headingSize(11.5, zoom, 8)
    drawPill(context, view, { text: `${dots}`, x: x + room - size, y, room, ink: inks.dot, size })
  }
}

interface Pill {
  readonly text: string
  /** Its left end and its middle, in CSS pixels. */
  readonly x: number
  readonly y: number
  readonly room: number
  readonly ink: string
  readonly size: number
}

const drawPill = (context: CanvasRenderingContext2D, { inks }: FarView, { text, x, y, room, ink, size }: Pill) => {
  context.font = `700 ${size}px ${inks.font}`
  context.textBaseline = 'middle'
  context.textAlign = 'left'
  const shown = shortened(context, text, room - 2 * padding)
  const width = Math.max(context.measureText(shown).width + 2 * padding, size * 1.5)
  context.fillStyle = ink
  context.beginPath()
  context.roundRect(x, y - size * 0.75, width, size * 1.5, size)
  context.fill()
  context.fillStyle = inks.paper
  context.fillText(shown, x + (width - context.measureText(shown).width) / 2, y)
}

const shortened = (context: CanvasRenderingContext2D, text: string, room: number): string => {
  let shown = text
  while (shown.length > 1 && context.measureText(shown === text ? text : `${shown}…`).width > room)
    shown = shown.slice(0, -1).trimEnd()
  if (shown === text) return text
  return shown.length < fewestLetters ? '' : `${shown}…`
}
