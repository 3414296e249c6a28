// Free notes moved by keys: they follow each press at once, and the document hears of it when the key is let go.
import type { CardId } from '@parcours/shared/domain/ids'
import type { Point } from '@parcours/shared/domain/values'
import { moveCards } from '@parcours/shared/doc/edits/cards'
import { selectedCards, useSelection } from '../../session/selection.ts'
import type { Session } from '../../session/session.ts'
import { beside } from './beside.ts'
import { carriedForOthers } from './carried.ts'

let held: Session | undefined
/** Since the first press. */
let way: Point = [0, 0]

/** All of the selection that is free; `by` in board pixels. */
export const nudgeSelected = (session: Session, by: Point): void => {
  const { drag, selected, drawn } = useSelection.getState()
  const ids = new Set([...selectedCards(selected), ...beside().along()])
  // Something else was taken in hand while the key was down: what was moved before stays where it is.
  if (held !== undefined && [...useSelection.getState().dragging.keys()].some((id) => !ids.has(id))) letGo()
  const { dragging } = useSelection.getState()
  // A pointer has them.
  if (held === undefined && dragging.size > 0) return
  const { cards } = session.store.getState().board
  const moved = new Map<CardId, Point>()
  for (const id of ids) {
    const place = cards[id]?.place
    const at = dragging.get(id) ?? (place?.kind === 'free' ? place.at : undefined)
    if (at !== undefined) moved.set(id, [at[0] + by[0], at[1] + by[1]])
  }
  if (moved.size === 0 && drawn.length === 0) return
  if (held === undefined) {
    held = session
    way = [0, 0]
    addEventListener('keyup', onKeyUp)
    addEventListener('blur', letGo)
  }
  way = [way[0] + by[0], way[1] + by[1]]
  beside().carry(way)
  drag(moved)
  session.presence.update({ dragging: carriedForOthers(moved) })
}

const onKeyUp = ({ key }: KeyboardEvent) => {
  if (key.startsWith('Arrow')) letGo()
}

const letGo = () => {
  removeEventListener('keyup', onKeyUp)
  removeEventListener('blur', letGo)
  const session = held
  held = undefined
  if (session === undefined) return
  const { dragging, drag } = useSelection.getState()
  drag(new Map())
  session.presence.update({ dragging: [] })
  const { cards } = session.store.getState().board
  const moves = [...dragging].flatMap(([id, at]) =>
    cards[id]?.place.kind === 'free'
      ? [{ id, place: { kind: 'free' as const, at: [at[0], at[1]] as [number, number] } }]
      : [],
  )
  const alongside = beside().drop()
  if (moves.length === 0 && alongside === undefined) return
  session.change((doc) => {
    moveCards(doc, moves)
    alongside?.(doc)
  })
}
