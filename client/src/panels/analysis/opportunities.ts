// The opportunities of a map, free ones included, and where they stand in impact × effort.
import type { Card } from '@parcours/shared/domain/card'
import type { CardId, MapId } from '@parcours/shared/domain/ids'

/** Both from 1 to 5. */
export interface Rating {
  readonly impact: number
  readonly effort: number
}

export const opportunitiesOf = (cards: Readonly<Record<CardId, Card>>, map: MapId): Card[] =>
  Object.values(cards)
    .filter((card) => card.kind === 'opportunity' && (card.place.kind === 'free' || card.place.mapId === map))
    .sort((a, b) => (a.id < b.id ? -1 : 1))

/** Null until it has both: half a place is no place. */
export const ratingOf = ({ data: { impact, effort } }: Card): Rating | null =>
  impact === undefined || effort === undefined ? null : { impact, effort }

const arrows: Readonly<Record<string, readonly [impact: number, effort: number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}

/** Where a key takes it: null to the tray, undefined nowhere. The first arrow brings it from the tray to the middle. */
export const ratingByKey = (rating: Rating | null, key: string): Rating | null | undefined => {
  if (key === 'Delete' || key === 'Backspace') return rating === null ? undefined : null
  const by = arrows[key]
  if (by === undefined) return undefined
  if (rating === null) return { impact: 3, effort: 3 }
  const next = { impact: fit(rating.impact + by[0]), effort: fit(rating.effort + by[1]) }
  return next.impact === rating.impact && next.effort === rating.effort ? undefined : next
}

const fit = (rank: number): number => Math.min(5, Math.max(1, rank))
