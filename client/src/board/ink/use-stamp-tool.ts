// The stamp: a press leaves the sign in hand, on the card that lies there or on the canvas; Enter leaves it on each card in
// hand.
import { addDrawn } from '@parcours/shared/doc/edits/drawn'
import { newId, stampId } from '@parcours/shared/domain/ids'
import type { Stamp } from '@parcours/shared/domain/stamp'
import type { Point } from '@parcours/shared/domain/values'
import { useReactFlow } from '@xyflow/react'
import { useEffect } from 'react'
import { useSession } from '../../session/hooks.ts'
import { useStampInHand } from '../../session/pens.ts'
import { selectedCards, useSelection } from '../../session/selection.ts'
import type { Session } from '../../session/session.ts'
import { useDrawn } from '../canvas-context.ts'
import { swallowClick } from '../hand/swallow-click.ts'
import { stampSize } from './drawn-bounds.ts'
import { followPress, isForInk } from './follow-press.ts'
import { stampedAt } from './stamp-place.ts'

/** Farther than this from where it began, a press was no stamp, in pixels of the screen. */
const still = 10

export const useStampTool = () => {
  const session = useSession()
  const flow = useReactFlow()
  useEffect(() => {
    let pressed: Point = [0, 0]
    const stopPress = followPress({
      onDown: (event) => {
        if (!isForInk(event)) return false
        pressed = [event.clientX, event.clientY]
        return true
      },
      onMove: () => {},
      onUp: (event) => {
        swallowClick()
        if (Math.hypot(event.clientX - pressed[0], event.clientY - pressed[1]) > still) return
        const { x, y } = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY })
        leave(session, [stampedAt([x, y])])
      },
      onCancel: () => {},
    })
    const onKeyDown = (event: KeyboardEvent) => {
      const isOnCanvas =
        !(event.target instanceof Element) || event.target.closest('button, input, select, dialog') === null
      if (event.key !== 'Enter' || event.defaultPrevented || !isOnCanvas) return
      event.preventDefault()
      event.stopImmediatePropagation()
      leave(session, placesInHand(session))
    }
    addEventListener('keydown', onKeyDown, true)
    return () => {
      stopPress()
      removeEventListener('keydown', onKeyDown, true)
    }
  }, [flow, session])
}

const leave = (session: Session, places: readonly Pick<Stamp, 'at' | 'on'>[]): void => {
  const { kind } = useStampInHand.getState()
  const author = session.me.participantId
  const stamps = places.map((place): Stamp => ({ id: newId(stampId), kind, ...place, author }))
  if (stamps.length > 0) session.change((doc) => addDrawn(doc, stamps))
}

/** At the upper right of each card, each beside the one before; the corner itself is for comments. */
const placesInHand = (session: Session): readonly Pick<Stamp, 'at' | 'on'>[] => {
  const { scene } = useDrawn.getState()
  const known = Object.values(session.store.getState().board.stamps)
  return selectedCards(useSelection.getState().selected).flatMap((id) => {
    const rect = scene.cards.get(id)
    const count = known.filter(({ on }) => on === id).length
    const x = (rect?.width ?? 0) - (((count + 1.4) * stampSize * 0.6) % Math.max(1, rect?.width ?? 1))
    return rect === undefined ? [] : [{ at: [Math.round(x), 0] as [number, number], on: id }]
  })
}
