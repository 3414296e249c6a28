// One press on the canvas at a time, for tools that draw: what lies below hears nothing of it, a second finger takes it back
// and moves the view, and Escape takes it back too.
import { swallowClick } from '../hand/swallow-click.ts'

interface Press {
  /** False: it is not for this tool. */
  readonly onDown: (event: PointerEvent) => boolean
  readonly onMove: (event: PointerEvent) => void
  readonly onUp: (event: PointerEvent) => void
  readonly onCancel: () => void
}

/** A pen was seen on this screen: the palm of its hand draws nothing. */
let knowsPen = false

/** On the canvas, with the button that draws. */
export const isForInk = ({ button, target, pointerType }: PointerEvent): boolean => {
  knowsPen ||= pointerType === 'pen'
  if (button !== 0 || (pointerType === 'touch' && knowsPen)) return false
  return target instanceof Element && target.closest('.react-flow') !== null && target.closest('.comment-pin') === null
}

/** What it returns ends it. */
export const followPress = (press: Press): (() => void) => {
  let pointer: number | undefined
  /** Still down after its press was taken back: what follows of it is no click either. */
  let spent: number | undefined
  const cancel = () => {
    if (pointer === undefined) return
    spent = pointer
    pointer = undefined
    press.onCancel()
  }
  const onPointerDown = (event: PointerEvent) => {
    if (pointer !== undefined) return cancel()
    if (!event.isPrimary || !press.onDown(event)) return
    pointer = event.pointerId
    // No drag, no box, no text marked: the mouse's own events follow only where this is let through.
    event.preventDefault()
    event.stopImmediatePropagation()
    // So does the focus: a button that was pressed before would keep the keys of the board.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }
  const onPointerMove = (event: PointerEvent) => {
    if (event.pointerId === pointer) press.onMove(event)
  }
  const onPointerUp = (event: PointerEvent) => {
    if (event.pointerId === spent) swallowClick()
    spent = undefined
    if (event.pointerId !== pointer) return
    pointer = undefined
    press.onUp(event)
  }
  // One finger would move the view; with a second it does.
  const onTouchStart = (event: TouchEvent) => {
    if (pointer !== undefined && event.touches.length === 1) event.stopPropagation()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || pointer === undefined) return
    event.stopImmediatePropagation()
    cancel()
  }
  const listening = new AbortController()
  const { signal } = listening
  addEventListener('pointerdown', onPointerDown, { signal, capture: true })
  addEventListener('pointermove', onPointerMove, { signal })
  addEventListener('pointerup', onPointerUp, { signal })
  addEventListener('pointercancel', cancel, { signal })
  addEventListener('blur', cancel, { signal })
  addEventListener('keydown', onKeyDown, { signal, capture: true })
  addEventListener('touchstart', onTouchStart, { signal, capture: true })
  return () => {
    // Whatever is in hand next hears nothing of this press.
    if (pointer !== undefined) addEventListener('pointerup', () => swallowClick(), { capture: true, once: true })
    cancel()
    listening.abort()
  }
}
