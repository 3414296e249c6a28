// Where the menu of commands opens: right click, long press, Shift+F10 or the menu key.
import type { Point } from '@parcours/shared/domain/values'
import { cardId, linkId } from '@parcours/shared/domain/ids'
import { useEffect } from 'react'
import * as v from 'valibot'
import { create } from 'zustand'
import { isInkTool, selectedCards, useSelection } from '../../session/selection.ts'
import { useSession } from '../../session/hooks.ts'
import type { Session } from '../../session/session.ts'
import { letFocusGo } from '../../ui/let-focus-go.ts'
import { useDrawn, type Gestures } from '../canvas-context.ts'
import { landingAt } from '../drop.ts'
import { beside } from '../hand/beside.ts'
import { swallowClick } from '../hand/swallow-click.ts'

/** In pixels of the window. */
export const useMenuPlace = create<{ readonly at: Point | null }>(() => ({ at: null }))
export const closeMenu = () => useMenuPlace.setState({ at: null })

const longPressMs = 550
const still = 8

export const useContextMenu = (toBoard: Gestures['toBoard']) => {
  const session = useSession()
  useEffect(() => {
    let pressed: { readonly at: Point; readonly button: number; readonly target: Element } | undefined
    /** The browser asked while the button was down: the answer waits, since the same drag moves the view. */
    let isAsked = false
    let timer: ReturnType<typeof setTimeout> | undefined
    let isKey = false
    /** By the finger that is still down. */
    let hasOpened = false
    const onKeyDown = ({ key, shiftKey }: KeyboardEvent) => {
      isKey = key === 'ContextMenu' || (key === 'F10' && shiftKey)
    }
    const open = (at: Point, target: Element) => {
      takeWhatLies(session, toBoard({ clientX: at[0], clientY: at[1] }), target)
      useMenuPlace.setState({ at })
    }
    const onPointerDown = (event: PointerEvent) => {
      clearTimeout(timer)
      isKey = false
      if (!isOnBoard(event.target)) return
      const [at, { target }]: [Point, { target: Element }] = [[event.clientX, event.clientY], { target: event.target }]
      pressed = { at, button: event.button, target }
      isAsked = false
      // A pen that rests is no wish for a menu.
      if (event.pointerType === 'touch' && !isInkTool(useSelection.getState().tool.kind))
        timer = setTimeout(() => {
          if (pressed === undefined) return
          // A mouse takes the focus along as it presses, a finger that rests does not: an arrow would be in hand again
          // once the menu gives the focus back.
          letFocusGo()
          open(at, target)
          hasOpened = true
        }, longPressMs)
    }
    const onPointerMove = ({ clientX, clientY }: PointerEvent) => {
      if (pressed === undefined || Math.hypot(clientX - pressed.at[0], clientY - pressed.at[1]) < still) return
      clearTimeout(timer)
      pressed = undefined
      isAsked = false
    }
    const onPointerUp = () => {
      clearTimeout(timer)
      // The finger that opened it may lift over one of its entries.
      if (hasOpened) swallowClick(400)
      hasOpened = false
      // Some browsers ask only after the button is up.
      if (!isAsked && pressed?.button === 2) return
      if (isAsked && pressed !== undefined) open(pressed.at, pressed.target)
      pressed = undefined
      isAsked = false
    }
    const onContextMenu = (event: MouseEvent) => {
      const { target } = event
      const isHands = isKey && isForHand()
      if (!isOnBoard(target) && !isHands) return
      event.preventDefault()
      // A long press opened it already.
      if (event instanceof PointerEvent && event.pointerType === 'touch') return
      if (isHands || !isOnBoard(target)) return useMenuPlace.setState({ at: placeOfFocus(event) })
      if (event.button !== 2) return open(placeOfFocus(event), target)
      if (pressed === undefined) return
      if (event.buttons === 0) {
        open(pressed.at, pressed.target)
        pressed = undefined
      } else isAsked = true
    }
    const listening = new AbortController()
    const { signal } = listening
    addEventListener('pointerdown', onPointerDown, { signal, capture: true })
    addEventListener('pointermove', onPointerMove, { signal, capture: true })
    addEventListener('pointerup', onPointerUp, { signal, capture: true })
    addEventListener('contextmenu', onContextMenu, { signal })
    addEventListener('keydown', onKeyDown, { signal, capture: true })
    return () => {
      clearTimeout(timer)
      closeMenu()
      listening.abort()
    }
  }, [session, toBoard])
}

/** Fields keep the menu of the browser, for spelling. */
const isOnBoard = (target: EventTarget | null): target is Element =>
  target instanceof Element &&
  target.closest('.react-flow, .canvas > textarea.visually-hidden') !== null &&
  (target.matches('textarea.visually-hidden') || target.closest('input, textarea, [contenteditable=true]') === null)

/** Something is in hand and nothing has the focus: the browser then says that the key is for whatever lies in a corner. */
const isForHand = (): boolean => {
  const { selected, drawn } = useSelection.getState()
  const { activeElement } = document
  return (activeElement === null || activeElement === document.body) && (drawn.length > 0 || selected.kind !== 'none')
}

/** The key asks for what has the focus, or what is in hand. */
const placeOfFocus = ({ clientX, clientY, target }: MouseEvent): Point => {
  const shown = document.querySelector(
    '.card.is-selected, .map-cell.is-selected, .drawn-in-hand rect, [data-title].is-selected',
  )
  const box = (
    shown ?? (target instanceof Element && !target.matches('.visually-hidden') ? target : null)
  )?.getBoundingClientRect()
  return box === undefined ? [clientX, clientY] : [box.left + box.width / 2, box.top + box.height / 2]
}

/** What is pressed is taken in hand, unless it is already. */
const takeWhatLies = (session: Session, at: Point, target: Element): void => {
  const { selected, select } = useSelection.getState()
  const card = v.safeParse(cardId, target.closest('[data-card]')?.getAttribute('data-card'))
  if (card.success) {
    if (!selectedCards(selected).includes(card.output)) select({ kind: 'cards', ids: [card.output] })
    return
  }
  // A mouse has given it the focus; a finger has not.
  const link = v.safeParse(linkId, target.closest('[data-link]')?.getAttribute('data-link'))
  if (link.success) return select({ kind: 'link', id: link.output })
  if (target.matches('textarea.visually-hidden')) return
  if (beside().takeAt(at, target)) return
  const under = landingAt(session.store.getState().board, useDrawn.getState().scene, at, new Set())
  if (under.kind === 'cell') select({ kind: 'cell', ...under.cell })
  else if (under.kind === 'free') select({ kind: 'none' })
}
