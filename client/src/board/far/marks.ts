// What a block shows from not so far: its kind's mark, and lines where its words are.
import { metrics, typeStyles } from '@parcours/shared/layout/metrics'
import { doMeet } from '@parcours/shared/layout/rect'
import { seenArea } from '../near-view.ts'
import type { CardGroup } from '../scene.ts'
import type { Blocks } from './blocks.ts'
import type { FarView } from './far-view.ts'

/** A mark smaller than this is a dot. */
const leastMark = 5

export const drawMarks = (
  context: CanvasRenderingContext2D,
  { rects }: CardGroup,
  { kinds }: Blocks,
  { transform, width, height, inks, marks, found }: FarView,
): void => {
  const [left, top, zoom] = transform
  const seen = seenArea(transform, width, height)
  const lineHeight = typeStyles.card.lineHeight
  const size = Math.max(leastMark, Math.round(13 * zoom))
  let i = 0
  context.fillStyle = inks.ink
  for (const [id, rect] of rects) {
    const mark = marks.get(kinds[i++] ?? 'note')
    if (!doMeet(rect, seen) || found?.has(id) === false) continue
    const [x, y] = [rect.x * zoom + left, rect.y * zoom + top]
    const padding = metrics.cardPaddingX * zoom
    const lines = Math.max(1, Math.round((rect.height - 2 * metrics.cardPaddingY) / lineHeight))
    const room = rect.width * zoom - 2 * padding
    context.globalAlpha = 0.22
    for (let line = 0; line < lines; line++) {
      const share = line === lines - 1 ? 0.6 : line === 0 && mark !== undefined ? 0.78 : 0.94
      const lineY = y + (metrics.cardPaddingY + line * lineHeight + 5) * zoom
      context.fillRect(
        Math.round(x + padding),
        Math.round(lineY),
        Math.round(room * share),
        Math.max(1, Math.round(6 * zoom)),
      )
    }
    context.globalAlpha = 0.6
    if (mark !== undefined && rect.height * zoom >= size + 2)
      context.drawImage(
        mark,
        Math.round(x + rect.width * zoom - size - padding / 2),
        Math.round(y + padding / 2),
        size,
        size,
      )
  }
  context.globalAlpha = 1
}
