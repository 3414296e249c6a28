// The cards of a group as blocks of colour, computed once a group.
import type { Card } from '@parcours/shared/domain/card'
import type { CardId } from '@parcours/shared/domain/ids'
import { colorOfKind } from '@parcours/shared/domain/kinds'
import type { CardColor, CardKind } from '@parcours/shared/domain/values'
import type { CardGroup } from '../scene.ts'

/** A breaking point has a look of its own, whatever its colour. */
export type BlockColor = CardColor | 'breaking'

export interface Blocks {
  /** Rectangles one after the other, by colour: x, y, width, height in board coordinates. */
  readonly byColor: ReadonlyMap<BlockColor, Float32Array>
  /** The same in the order of the group's cards, with what is drawn on them from nearer by. */
  readonly kinds: readonly CardKind[]
}

const known = new WeakMap<CardGroup, Blocks>()

export const blocksOf = (group: CardGroup, cards: Readonly<Record<CardId, Card>>): Blocks => {
  const before = known.get(group)
  if (before !== undefined) return before
  const lists = new Map<BlockColor, number[]>()
  const kinds: CardKind[] = []
  for (const [id, { x, y, width, height }] of group.rects) {
    const card = cards[id]
    kinds.push(card?.kind ?? 'note')
    const color = card === undefined ? 'grey' : colorOf(card)
    const list = lists.get(color) ?? []
    list.push(x, y, width, height)
    lists.set(color, list)
  }
  const blocks = { byColor: new Map([...lists].map(([color, list]) => [color, Float32Array.from(list)])), kinds }
  known.set(group, blocks)
  return blocks
}

export const colorOf = ({ kind, color }: Card): BlockColor =>
  kind === 'breaking' ? 'breaking' : (color ?? colorOfKind[kind])
