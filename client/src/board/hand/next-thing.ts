// Keys go from one thing on the canvas to the next one that way, and gather several on the way.
import type { DrawnId } from '@parcours/shared/domain/drawn'
import type { CardId } from '@parcours/shared/domain/ids'
import type { Point } from '@parcours/shared/domain/values'
import type { Rect } from '@parcours/shared/layout/rect'
import type { ReactFlowInstance } from '@xyflow/react'
import { selectedCards, useSelection } from '../../session/selection.ts'
import { letFocusGo } from '../../ui/let-focus-go.ts'
import { useDrawn } from '../canvas-context.ts'
import { bringIntoView, rectOfSelected } from '../use-following-view.ts'
import { beside } from './beside.ts'
import { nearestAhead, nearestTo } from './neighbour.ts'

type Thing = { readonly card: CardId } | { readonly drawn: DrawnId }

/** What was reached last: the next step begins there. */
let lead: Thing | undefined

/** `isAdding`: what is in hand stays there, and is passed over. */
export const goToNext = (flow: ReactFlowInstance, by: Point, isAdding: boolean): void => {
  const { selected, drawn, select } = useSelection.getState()
  const cards = selectedCards(selected)
  const inHand = new Set<string>([...cards, ...drawn])
  const from = lead !== undefined && inHand.has(idOf(lead)) ? lead : lastOf(cards, drawn)
  const here = (from && rectOf(from)) ?? rectOfSelected(selected, useDrawn.getState().scene)
  const next = here === undefined ? nearestTo(things(inHand), middleOf(flow)) : nearestAhead(things(inHand), here, by)
  const rect = next && rectOf(next)
  if (next === undefined || rect === undefined) return
  lead = next
  const kept = { cards: isAdding ? cards : [], drawn: isAdding ? drawn : [] }
  const ids = 'card' in next ? [...kept.cards, next.card] : kept.cards
  select(
    ids.length > 0 ? { kind: 'cards', ids } : { kind: 'none' },
    'drawn' in next ? [...kept.drawn, next.drawn] : kept.drawn,
  )
  bringIntoView(flow, rect)
  focusSoon(next)
}

const idOf = (thing: Thing): string => ('card' in thing ? thing.card : thing.drawn)
const rectOf = (thing: Thing): Rect | undefined =>
  'card' in thing ? useDrawn.getState().scene.cards.get(thing.card) : beside().places().get(thing.drawn)

const lastOf = (cards: readonly CardId[], drawn: readonly DrawnId[]): Thing | undefined => {
  const [card, other] = [cards.at(-1), drawn.at(-1)]
  return card === undefined ? other && { drawn: other } : { card }
}

const things = function* (inHand: ReadonlySet<string>): Iterable<readonly [Thing, Rect]> {
  for (const [card, rect] of useDrawn.getState().scene.cards) if (!inHand.has(card)) yield [{ card }, rect]
  for (const [drawn, rect] of beside().places()) if (!inHand.has(drawn)) yield [{ drawn }, rect]
}

const middleOf = (flow: ReactFlowInstance): Rect => ({
  ...flow.screenToFlowPosition({ x: innerWidth / 2, y: innerHeight / 2 }),
  width: 0,
  height: 0,
})

/** Read aloud, and where Tab goes on from; once it is an element, if it is still the one. What is no element leaves the focus to nothing else. */
const focusSoon = (thing: Thing) =>
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const { selected, drawn } = useSelection.getState()
      if (lead !== thing || ![...selectedCards(selected), ...drawn].some((id) => id === idOf(thing))) return
      const [attribute, id] = 'card' in thing ? ['data-card', thing.card] : ['data-drawn', thing.drawn]
      const element = document.querySelector<HTMLElement>(`[${attribute}="${CSS.escape(id)}"]`)
      if (element !== null) return element.focus({ preventScroll: true })
      const { activeElement } = document
      if (activeElement?.matches('[data-card], [data-drawn]') === true) letFocusGo()
    }),
  )
