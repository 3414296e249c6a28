/** While the pointer that is down now stays down, Escape takes back what it does, and is heard by nobody else. */
export const takeBackOnEscape = (takeBack: () => void): void => {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopImmediatePropagation()
    stop()
    takeBack()
  }
  const stop = () => {
    removeEventListener('keydown', onKeyDown, true)
    removeEventListener('pointerup', stop, true)
    removeEventListener('pointercancel', stop, true)
  }
  addEventListener('keydown', onKeyDown, true)
  addEventListener('pointerup', stop, true)
  addEventListener('pointercancel', stop, true)
}
