// Which cards are elements now. Pure: the scene, what is near and whose hands hold what, in; places out.
import type { CardId } from '@parcours/shared/domain/ids'
import type { Point } from '@parcours/shared/domain/values'
import { doMeet, type Rect } from '@parcours/shared/layout/rect'
import type { Scene } from './scene.ts'

interface Hands {
  /** Cards in somebody's hand, at their live place. */
  readonly live: ReadonlyMap<CardId, Point>
  /** Cards that stay elements wherever they are: what I write in, what the keys are on. */
  readonly pinned: ReadonlySet<CardId>
}

/** Those near at their live place, in the order of the page; none but the pinned ones when everything is far away. */
export const nearCards = (scene: Scene, area: Rect | undefined, { live, pinned }: Hands): Map<CardId, Rect> => {
  const near = new Map<CardId, Rect>()
  const add = (id: CardId, rect: Rect) => {
    const at = live.get(id)
    const now = at === undefined ? rect : { ...rect, x: at[0], y: at[1] }
    if (pinned.has(id) || (area !== undefined && doMeet(now, area))) near.set(id, now)
  }
  if (area !== undefined)
    for (const { bounds, rects } of scene.groups.values())
      if (doMeet(bounds, area)) for (const [id, rect] of rects) if (live.has(id) || doMeet(rect, area)) add(id, rect)
  for (const id of [...pinned, ...live.keys()]) {
    const rect = near.has(id) ? undefined : scene.cards.get(id)
    if (rect !== undefined) add(id, rect)
  }
  return near
}
