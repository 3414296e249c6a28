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
    addEventListener('pointerdown', onPointerDown, true)
    addEventListener('pointerup', letGo, true)
    addEventListener('pointercancel', letGo, true)
    addEventListener('blur', letGo)
    addEventListener('wheel', onWheel, { capture: true, passive: true })
    return () => {
      if (frame !== undefined) cancelAnimationFrame(frame)
      removeEventListener('pointerdown', onPointerDown, true)
      removeEventListener('pointerup', letGo, true)
      removeEventListener('pointercancel', letGo, true)
      removeEventListener('blur', letGo)
      removeEventListener('wheel', onWheel, true)
    }
  }, [])
}
