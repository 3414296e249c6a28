// What lies on the canvas beside cards, as far as a hand that takes cards must know of it. The part that draws it says so
// once it is here; before, there is nothing to take.
import type { DrawnId } from '@parcours/shared/domain/drawn'
import type { Point } from '@parcours/shared/domain/values'
import type * as Y from 'yjs'
import type { Area } from './area.ts'

interface Beside {
  readonly inArea: (area: Area) => readonly DrawnId[]
  readonly all: () => readonly DrawnId[]
  /** The press is on something of it, and taken care of there. */
  readonly holds: (press: PointerEvent) => boolean
  /** Takes what lies at a point of the board in hand, unless it is; false: nothing does. */
  readonly takeAt: (at: Point) => boolean
  /** Carries what is in hand so far from its place, on this screen. */
  readonly carry: (by: Point) => void
  /** Lets it go: what writes it where it was carried, undefined if nothing was. */
  readonly drop: () => ((doc: Y.Doc) => void) | undefined
}
const nothing: Beside = {
  inArea: () => [],
  all: () => [],
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
