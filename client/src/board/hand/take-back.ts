interface Release {
  readonly act: () => void
  /** A finger's end is told twice, and the second may come later. */
  readonly afterMs?: number
}

/**
 * While the pointer that is down now stays down, Escape takes back what it does, heard by nobody else, and so does a second
 * finger, which means to zoom. Once it is up, and whoever listens has heard, `release` lets go of what may still be held: what
 * is pulled may be deleted meanwhile, and then hears of no end. Absent: as taking back.
 */
export const takeBackOnEscape = (takeBack: () => void, release: Release = { act: takeBack }): void => {
  const back = () => {
    stop()
    takeBack()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopImmediatePropagation()
    back()
  }
  const onPointerDown = ({ isPrimary }: PointerEvent) => {
    if (!isPrimary) back()
  }
  const onEnd = () => {
    stop()
    setTimeout(release.act, release.afterMs)
  }
  const stop = () => {
    removeEventListener('keydown', onKeyDown, true)
    removeEventListener('pointerdown', onPointerDown, true)
    removeEventListener('pointerup', onEnd, true)
    removeEventListener('pointercancel', onEnd, true)
  }
  addEventListener('keydown', onKeyDown, true)
  addEventListener('pointerdown', onPointerDown, true)
  addEventListener('pointerup', onEnd, true)
  addEventListener('pointercancel', onEnd, true)
}
