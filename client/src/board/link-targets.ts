// Which card the keys reach next while an arrow is drawn. Pure: rectangles in, a card out.
import type { CardId } from '@parcours/shared/domain/ids'
import { nearestAhead } from './hand/neighbour.ts'
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

/** The nearest card in the direction of the key, seen from the candidate. */
export const nearestTarget = (cards: CardRects, from: CardId, at: CardId | null, key: string): CardId | undefined => {
  const here = cards.get(at ?? from)
  const others = [...cards].filter(([id]) => id !== from && id !== at)
  return here === undefined ? undefined : nearestAhead(others, here, directions[key] ?? [0, 0])
}
