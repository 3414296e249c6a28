// Which card the keys reach next while an arrow is drawn. Pure: rectangles in, a card out.
import type { CardId } from '@parcours/shared/domain/ids'
import type { Rect } from '@parcours/shared/layout/rect'
import type { CardRects } from './scene.ts'

/** In the order of the columns, each from top to bottom, beginning after the card the arrow starts from. */
export const linkTargets = (cards: CardRects, from: CardId): CardId[] => {
  const ids = [...cards].sort(([a, p], [b, q]) => p.x - q.x || p.y - q.y || (a < b ? -1 : 1)).map(([id]) => id)
  const start = ids.indexOf(from)
  return [...ids.slice(start + 1), ...ids.slice(0, Math.max(0, start))]
}

const directions: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}

/** The nearest card in the direction of the key, seen from the candidate; what lies aside counts double. */
export const nearestTarget = (cards: CardRects, from: CardId, at: CardId | null, key: string): CardId | undefined => {
  const [dx, dy] = directions[key] ?? [0, 0]
  const here = cards.get(at ?? from)
  if (here === undefined) return undefined
  let best: { readonly id: CardId; readonly cost: number } | undefined
  for (const [id, rect] of cards) {
    if (id === from || id === at) continue
    const [x, y] = [centre(rect)[0] - centre(here)[0], centre(rect)[1] - centre(here)[1]]
    const ahead = x * dx + y * dy
    const aside = Math.abs(x * dy) + Math.abs(y * dx)
    if (ahead <= 4) continue
    const cost = ahead + 2 * aside
    if (best === undefined || cost < best.cost) best = { id, cost }
  }
  return best?.id
}

const centre = ({ x, y, width, height }: Rect): readonly [number, number] => [x + width / 2, y + height / 2]
