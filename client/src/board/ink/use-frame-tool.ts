// The frame tool: a box drawn by hand becomes a frame, a press one of a usual size; Enter frames what is in hand. It is
// named at once.
import { addDrawn } from '@parcours/shared/doc/edits/drawn'
import { drawnOf } from '@parcours/shared/domain/drawn'
import { frameId, newId } from '@parcours/shared/domain/ids'
import type { Point } from '@parcours/shared/domain/values'
import { around, widened, type Rect } from '@parcours/shared/layout/rect'
import { useReactFlow } from '@xyflow/react'
import { useEffect } from 'react'
import { useSession } from '../../session/hooks.ts'
import { selectedCards, useSelection } from '../../session/selection.ts'
import type { Session } from '../../session/session.ts'
import { useDrawn } from '../canvas-context.ts'
import { boundsOf } from '../hand/area.ts'
import { useHandDrawn } from '../hand/hand-drawn.ts'
import { swallowClick } from '../hand/swallow-click.ts'
import { boundsOfDrawn } from './drawn-bounds.ts'
import { followPress, isForInk } from './follow-press.ts'
import { frameSizeWithin } from './frame-size.ts'

const usualSize: Point = [520, 360]
/** A box smaller than this, on the screen, was a press. */
const leastBoxPx = 16
/** Room between a frame and what it is put around, in board pixels. */
const room = 32

export const useFrameTool = () => {
  const session = useSession()
  const flow = useReactFlow()
  useEffect(() => {
    let from: Point = [0, 0]
    const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
      const { x, y } = flow.screenToFlowPosition({ x: clientX, y: clientY })
      return [x, y]
    }
    const boxTo = (event: PointerEvent) => ({ kind: 'box' as const, from, to: pointOf(event) })
    const stopPress = followPress({
      onDown: (event) => {
        if (!isForInk(event)) return false
        from = pointOf(event)
        return true
      },
      onMove: (event) => useHandDrawn.setState({ area: boxTo(event) }),
      onUp: (event) => {
        swallowClick()
        useHandDrawn.setState({ area: null })
        const box = boundsOf(boxTo(event))
        const isBox = Math.min(box.width, box.height) * flow.getZoom() >= leastBoxPx
        addFrame(session, isBox ? box : { x: from[0], y: from[1], width: usualSize[0], height: usualSize[1] })
      },
      onCancel: () => useHandDrawn.setState({ area: null }),
    })
    const onKeyDown = (event: KeyboardEvent) => {
      const isOnCanvas =
        !(event.target instanceof Element) || event.target.closest('button, input, select, dialog') === null
      if (event.key !== 'Enter' || event.defaultPrevented || !isOnCanvas) return
      event.preventDefault()
      event.stopImmediatePropagation()
      const held = boundsInHand(session)
      const { x, y } = flow.screenToFlowPosition({ x: innerWidth / 2, y: innerHeight / 2 })
      addFrame(
        session,
        held === undefined
          ? { x: x - usualSize[0] / 2, y: y - usualSize[1] / 2, width: usualSize[0], height: usualSize[1] }
          : widened(held, room),
      )
    }
    addEventListener('keydown', onKeyDown, true)
    return () => {
      stopPress()
      removeEventListener('keydown', onKeyDown, true)
    }
  }, [flow, session])
}

const boundsInHand = (session: Session): Rect | undefined => {
  const { selected, drawn } = useSelection.getState()
  const { board } = session.store.getState()
  const { cards } = useDrawn.getState().scene
  return around([
    ...selectedCards(selected).flatMap((id) => cards.get(id) ?? []),
    ...drawn.flatMap((id) => {
      const each = drawnOf(board, id)
      return each === undefined ? [] : [boundsOfDrawn(each)]
    }),
  ])
}

const addFrame = (session: Session, { x, y, width, height }: Rect): void => {
  const id = newId(frameId)
  const frame = {
    id,
    at: [Math.round(x), Math.round(y)] as [number, number],
    size: frameSizeWithin([width, height]),
    title: '',
  }
  if (!session.change((doc) => addDrawn(doc, [frame]))) return
  const { choose, select, rename } = useSelection.getState()
  choose({ kind: 'select' })
  select({ kind: 'none' }, [id])
  rename(id)
}
