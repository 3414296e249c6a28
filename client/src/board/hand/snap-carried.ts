import type { CardId } from '@parcours/shared/domain/ids'
import type { Point } from '@parcours/shared/domain/values'
import { doMeet, type Rect } from '@parcours/shared/layout/rect'
import { useSelection } from '../../session/selection.ts'
import { useDrawn } from '../canvas-context.ts'
import { useNearView } from '../near-view.ts'
import { around } from './arrange.ts'
import { showGuides } from './hand-drawn.ts'
import { snap } from './snap.ts'

/** How near a line must be to hold, in pixels of the screen. */
const reach = 6

/** Lays the carried cards on the lines of the cards and maps around them, and shows those lines. */
export const snapCarried = (carried: ReadonlyMap<CardId, Point>, zoom: number): void => {
  const { scene } = useDrawn.getState()
  const rects = [...carried].flatMap(([id, [x, y]]): Rect[] => {
    const rect = scene.cards.get(id)
    return rect === undefined ? [] : [{ ...rect, x, y }]
  })
  if (rects.length === 0) return
  const { by, guides } = snap(around(rects), others(carried), reach / zoom)
  showGuides(guides)
  if (by[0] !== 0 || by[1] !== 0)
    useSelection.getState().drag(new Map([...carried].map(([id, [x, y]]) => [id, [x + by[0], y + by[1]]])))
}

/** The cards near the view: nobody lines up with what they cannot see. */
const others = function* (carried: ReadonlyMap<CardId, Point>): Iterable<Rect> {
  const { area } = useNearView.getState()
  for (const { bounds, rects } of useDrawn.getState().scene.groups.values())
    if (doMeet(bounds, area)) for (const [id, rect] of rects) if (!carried.has(id) && doMeet(rect, area)) yield rect
}
