// Drawing an arrow: with the arrow tool by pointer from card to card, or by keys once a card has been named.
import { cardId, linkId, newId, type CardId } from '@parcours/shared/domain/ids'
import { addLink } from '@parcours/shared/doc/edits/board'
import { useReactFlow } from '@xyflow/react'
import { useEffect } from 'react'
import * as v from 'valibot'
import { useSession } from '../session/hooks.ts'
import { useLinking } from '../session/linking.ts'
import { useSelection } from '../session/selection.ts'
import type { Session } from '../session/session.ts'
import { labelsNow } from '../ui/labels/catalogue.ts'
import { toast } from '../ui/toast.ts'
import { useDrawn } from './canvas-context.ts'
import { swallowClick } from './hand/swallow-click.ts'
import { linkTargets, nearestTarget } from './link-targets.ts'

/** Listens while the board is on screen; the pointer's part needs the arrow tool or a named card. */
export const useLinkingHand = () => {
  const session = useSession()
  const flow = useReactFlow()
  useEffect(() => {
    const { hold } = useLinking.getState()
    const cancel = () => hold(null)
    /** The press that named where to: what follows of it is no click on that card. */
    let isEnding = false
    const onPointerDown = (event: PointerEvent) => {
      // A second finger means to zoom.
      if (useLinking.getState().linking?.pointer !== undefined) return cancel()
      if (event.button !== 0 || session.store.getState().readOnly || !isOnCanvas(event)) return
      const { linking } = useLinking.getState()
      const card = cardAt(event)
      if (linking !== null && linking.pointer === undefined) {
        // A card was named by keys or in the panel: a press on another one finishes.
        event.stopPropagation()
        event.preventDefault()
        isEnding = true
        return finish(session, linking.from, card)
      }
      if (useSelection.getState().tool.kind !== 'arrow' || card === null) return
      event.stopPropagation()
      event.preventDefault()
      hold({ from: card, to: null, pointer: pointOf(event) })
    }
    const onPointerMove = (event: PointerEvent) => {
      const { linking } = useLinking.getState()
      if (linking?.pointer === undefined) return
      const card = cardAt(event)
      hold({ from: linking.from, to: card === linking.from ? null : card, pointer: pointOf(event) })
    }
    const onPointerUp = (event: PointerEvent) => {
      if (isEnding) swallowClick()
      isEnding = false
      const { linking } = useLinking.getState()
      if (linking?.pointer === undefined) return
      const card = cardAt(event)
      // A press without a pull names the card; the next press, or the keys, say where to.
      if (card === linking.from) hold({ from: linking.from, to: null })
      else finish(session, linking.from, card)
    }
    const pointOf = (event: PointerEvent): readonly [number, number] => {
      const { x, y } = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY })
      return [x, y]
    }
    // One finger would move the view.
    const onTouchStart = (event: TouchEvent) => {
      if (useLinking.getState().linking?.pointer !== undefined && event.touches.length === 1) event.stopPropagation()
    }
    const onKeyDown = (event: KeyboardEvent) => onLinkingKey(session, event)
    const listening = new AbortController()
    const { signal } = listening
    addEventListener('pointerdown', onPointerDown, { signal, capture: true })
    addEventListener('pointermove', onPointerMove, { signal })
    addEventListener('pointerup', onPointerUp, { signal })
    addEventListener('pointercancel', cancel, { signal })
    addEventListener('touchstart', onTouchStart, { signal, capture: true })
    addEventListener('keydown', onKeyDown, { signal, capture: true })
    // Somebody may delete the card that it begins at.
    const stopFollowing = session.store.subscribe(({ board }) => {
      const { linking } = useLinking.getState()
      if (linking !== null && board.cards[linking.from] === undefined) cancel()
    })
    return () => {
      stopFollowing()
      listening.abort()
      cancel()
    }
  }, [flow, session])
}

/** While a link is being drawn, the keys are its own. */
const onLinkingKey = (session: Session, event: KeyboardEvent): void => {
  const { linking, hold } = useLinking.getState()
  if (linking === null || event.isComposing) return
  const { cards } = useDrawn.getState().scene
  const choose = (to: CardId | undefined) => {
    if (to !== undefined) hold({ from: linking.from, to })
  }
  const targets = linkTargets(cards, linking.from)
  const at = linking.to === null ? -1 : targets.indexOf(linking.to)
  const take = (act: () => void) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    act()
  }
  if (event.key === 'Escape') return take(() => hold(null))
  if (event.key === 'Enter') return take(() => finish(session, linking.from, linking.to))
  if (event.key === 'Tab') {
    const by = event.shiftKey ? -1 : 1
    const next = at < 0 ? (by > 0 ? 0 : targets.length - 1) : (at + by + targets.length) % targets.length
    return take(() => choose(targets[next]))
  }
  if (event.key in arrows) return take(() => choose(nearestTarget(cards, linking.from, linking.to, event.key)))
}

const arrows: Readonly<Record<string, true>> = { ArrowUp: true, ArrowDown: true, ArrowLeft: true, ArrowRight: true }

const finish = (session: Session, from: CardId, to: CardId | null): void => {
  useLinking.getState().hold(null)
  const { board, readOnly } = session.store.getState()
  if (to === null || to === from || readOnly || board.cards[from] === undefined || board.cards[to] === undefined) return
  const known = Object.values(board.links).find(
    (link) => link.from === from && link.to === to && (link.kind === 'arrow' || link.kind === 'loop'),
  )
  const id = known?.id ?? newId(linkId)
  if (known === undefined) session.change((doc) => addLink(doc, { id, from, to, kind: 'arrow' }))
  else toast(labelsNow().maps.link.exists)
  useSelection.getState().select({ kind: 'link', id })
}

const isOnCanvas = (event: PointerEvent): boolean =>
  event.target instanceof Element && event.target.closest('.react-flow') !== null

const cardAt = (event: PointerEvent): CardId | null => {
  const under = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-card]')
  const parsed = v.safeParse(cardId, under?.getAttribute('data-card'))
  return parsed.success ? parsed.output : null
}
