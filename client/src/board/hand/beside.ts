// What lies on the canvas beside cards, as far as a hand that takes cards must know of it. The part that draws it says so
// once it is here; before, there is nothing to take.
import type { DrawnId } from '@parcours/shared/domain/drawn'
import type { CardId } from '@parcours/shared/domain/ids'
import type { Point } from '@parcours/shared/domain/values'
import type { Rect } from '@parcours/shared/layout/rect'
import type * as Y from 'yjs'
import { selectedCards, type Selected } from '../../session/selection.ts'
import type { Area } from './area.ts'

interface Held {
  readonly selected: Selected
  readonly drawn: readonly DrawnId[]
}
interface Beside {
  readonly inArea: (area: Area) => readonly DrawnId[]
  /** What is in hand, with what lies in the frames of it. */
  readonly withContents: (held: Held) => { readonly cards: readonly CardId[]; readonly drawn: readonly DrawnId[] }
  /** Free cards in the frames in hand: they are carried along. */
  readonly along: () => readonly CardId[]
  /** Around all of it; undefined for none. */
  readonly bounds: () => Rect | undefined
  readonly all: () => readonly DrawnId[]
  /** Where each is that has a place of its own: what lies on a card has that card's. */
  readonly places: () => ReadonlyMap<DrawnId, Rect>
  /** The press is on something of it, and taken care of there. */
  readonly holds: (press: MouseEvent) => boolean
  /** Takes the element that was pressed, or what lies at a point of the board, in hand, unless it is; false: nothing does. */
  readonly takeAt: (at: Point, pressed: Element) => boolean
  /** Carries what is in hand so far from its place, on this screen. */
  readonly carry: (by: Point) => void
  /** Lets it go: what writes it where it was carried, undefined if nothing was. */
  readonly drop: () => ((doc: Y.Doc) => void) | undefined
}
const nothing: Beside = {
  inArea: () => [],
  withContents: ({ selected, drawn }) => ({ cards: selectedCards(selected), drawn }),
  along: () => [],
  bounds: () => undefined,
  all: () => [],
  places: () => new Map(),
  holds: () => false,
  takeAt: () => false,
  carry: () => {},
  drop: () => undefined,
}
let current = nothing

export const beside = (): Beside => current
/** What it returns ends it. */
export const lieBeside = (next: Beside): (() => void) => {
  current = next
  return () => {
    current = nothing
  }
}
