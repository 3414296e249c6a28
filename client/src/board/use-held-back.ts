// A hand that pulls a note it may not carry: the board stays where it is, and says why.
import { cardId } from '@parcours/shared/domain/ids'
import { mayChangeCard } from '@parcours/shared/workshop/rights'
import { useEffect } from 'react'
import * as v from 'valibot'
import { useSession } from '../session/hooks.ts'
import type { Session } from '../session/session.ts'
import { takesCards, useSelection } from '../session/selection.ts'

const threshold = 6
/** React Flow does not pan from what bears it. */
const still = 'nopan'

export const useHeldBack = () => {
  const session = useSession()
  useEffect(() => {
    let held: { readonly card: Element; readonly x: number; readonly y: number } | undefined
    const onPointerDown = (event: PointerEvent) => {
      // A finger pans over notes; a mouse has the canvas beside them.
      if (event.button !== 0 || event.pointerType !== 'mouse' || !takesCards(useSelection.getState().tool.kind)) return
      const card = event.target instanceof Element ? event.target.closest('[data-card]') : null
      if (card === null || !isForbidden(session, card)) return
      held = { card, x: event.clientX, y: event.clientY }
      card.classList.add(still)
    }
    const letGo = () => {
      held?.card.classList.remove(still)
      held = undefined
    }
    const onPointerMove = (event: PointerEvent) => {
      if (held === undefined || Math.hypot(event.clientX - held.x, event.clientY - held.y) < threshold) return
      letGo()
      session.sayForbidden()
    }
    const listening = new AbortController()
    const { signal } = listening
    addEventListener('pointerdown', onPointerDown, { signal, capture: true })
    addEventListener('pointermove', onPointerMove, { signal })
    addEventListener('pointerup', letGo, { signal })
    addEventListener('pointercancel', letGo, { signal })
    return () => {
      letGo()
      listening.abort()
    }
  }, [session])
}

/** Observers carry nothing anywhere: their hand moves the view. */
const isForbidden = (session: Session, element: Element): boolean => {
  const { board, readOnly } = session.store.getState()
  const id = v.safeParse(cardId, element.getAttribute('data-card'))
  const card = id.success ? board.cards[id.output] : undefined
  return !readOnly && card !== undefined && !mayChangeCard(session.rights(), card)
}
