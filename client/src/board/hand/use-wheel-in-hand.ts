// The wheel turns while something is in hand: the board moves under a hand that rests, so what it holds is elsewhere.
// Whoever follows the hand hears of it as of a move.
import { useEffect } from 'react'

export const useWheelInHand = () => {
  useEffect(() => {
    /** The mouse whose button is down. */
    let pressed: PointerEvent | undefined
    let frame: number | undefined
    const onPointerDown = (event: PointerEvent) => {
      pressed = event.pointerType === 'mouse' && event.button === 0 ? event : undefined
    }
    const letGo = () => {
      pressed = undefined
    }
    const onWheel = ({ clientX, clientY, shiftKey, ctrlKey, metaKey, altKey }: WheelEvent) => {
      // By the next frame the view has followed the wheel.
      frame ??= requestAnimationFrame(() => {
        frame = undefined
        if (pressed === undefined) return
        const { target, pointerId, pointerType } = pressed
        const keys = { shiftKey, ctrlKey, metaKey, altKey }
        const move = { clientX, clientY, buttons: 1, ...keys, bubbles: true, cancelable: true, view: window }
        const to = target instanceof Node && target.isConnected ? target : document
        to.dispatchEvent(new PointerEvent('pointermove', { ...move, pointerId, pointerType, isPrimary: true }))
        to.dispatchEvent(new MouseEvent('mousemove', move))
      })
    }
    const listening = new AbortController()
    const { signal } = listening
    addEventListener('pointerdown', onPointerDown, { signal, capture: true })
    addEventListener('pointerup', letGo, { signal, capture: true })
    addEventListener('pointercancel', letGo, { signal, capture: true })
    addEventListener('blur', letGo, { signal })
    addEventListener('wheel', onWheel, { signal, capture: true, passive: true })
    return () => {
      if (frame !== undefined) cancelAnimationFrame(frame)
      listening.abort()
    }
  }, [])
}
