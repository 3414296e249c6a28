// A list put in order by hand: a grip that is dragged, or moved by the arrow keys.
import { type KeyboardEvent, type PointerEvent, useState } from 'react'

interface Drag {
  readonly id: string
  /** Where it would land, as an index among the others. */
  readonly to: number
}

interface DragOrder {
  readonly drag: Drag | null
  readonly gripOf: (id: string) => {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerUp: () => void
    readonly onPointerCancel: () => void
    readonly onKeyDown: (event: KeyboardEvent) => void
  }
}

/** `ids` in their present order; `onMove` gets the index among the others, and is asked for real moves only. */
export const useDragOrder = (ids: readonly string[], onMove: (id: string, to: number) => void): DragOrder => {
  const [drag, setDrag] = useState<Drag | null>(null)
  const move = (id: string, to: number) => {
    if (to !== ids.indexOf(id) && to >= 0 && to < ids.length) onMove(id, to)
  }
  return {
    drag,
    gripOf: (id) => ({
      onPointerDown: (event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setDrag({ id, to: ids.indexOf(id) })
      },
      onPointerMove: (event) => {
        if (drag?.id !== id) return
        const others = [...(event.currentTarget.closest('ol')?.children ?? [])].filter((_, i) => ids[i] !== id)
        setDrag({ id, to: others.filter((each) => middleOf(each) < event.clientY).length })
      },
      onPointerUp: () => {
        if (drag !== null) move(drag.id, drag.to)
        setDrag(null)
      },
      onPointerCancel: () => setDrag(null),
      onKeyDown: (event) => {
        if (event.key === 'Escape' && drag !== null) {
          event.stopPropagation()
          return setDrag(null)
        }
        const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
        if (by === 0) return
        event.preventDefault()
        move(id, ids.indexOf(id) + by)
      },
    }),
  }
}

const middleOf = (element: Element): number => {
  const { top, height } = element.getBoundingClientRect()
  return top + height / 2
}
