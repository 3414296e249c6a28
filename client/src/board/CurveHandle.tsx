// One point of the curve: a slider for hand and keyboard.
import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { takeBackOnEscape } from './hand/take-back.ts'

interface Press {
  readonly clientY: number
  readonly scale: number
  readonly state: 'pressed' | 'moved' | 'taken back'
}

interface CurveHandleProps {
  readonly x: number
  readonly y: number
  readonly value: number | null
  readonly color: string
  /** Words beside the point: peak, end, or the value while it is held. */
  readonly mark: string | undefined
  readonly isOverride: boolean
  readonly label: string
  readonly valueText: string
  readonly readOnly: boolean
  readonly onSelect: () => void
  /** `y` in the lane's coordinates. */
  readonly onHold: (y: number) => void
  readonly onRelease: () => void
  readonly onCancel: () => void
  /** null gives the ratings their voice back. */
  readonly onSet: (value: number | null) => void
}

const dragThreshold = 3
const keyStep = 0.5

export const CurveHandle = (props: CurveHandleProps) => {
  const { x, y, value, color, mark, isOverride, label, valueText, readOnly } = props
  const press = useRef<Press | undefined>(undefined)
  const zone = value === null ? 'unrated' : value >= 1 ? 'enchantment' : value <= -1 ? 'disenchantment' : 'neutral'

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (readOnly || event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const lane = event.currentTarget.closest<HTMLElement>('.curve')
    press.current = {
      clientY: event.clientY,
      scale: (lane?.getBoundingClientRect().height ?? 1) / (lane?.offsetHeight ?? 1),
      state: 'pressed',
    }
    takeBackOnEscape(() => {
      if (press.current !== undefined) press.current = { ...press.current, state: 'taken back' }
      props.onCancel()
    })
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const held = press.current
    if (held === undefined || held.state === 'taken back') return
    if (held.state === 'pressed' && Math.abs(event.clientY - held.clientY) < dragThreshold) return
    press.current = { ...held, state: 'moved' }
    const top = event.currentTarget.closest<HTMLElement>('.curve')?.getBoundingClientRect().top ?? 0
    props.onHold((event.clientY - top) / held.scale)
  }
  const onPointerUp = () => {
    if (press.current?.state === 'moved') props.onRelease()
    else if (press.current?.state !== 'taken back') props.onSelect()
    press.current = undefined
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // With these, arrows go on to the next thing on the board.
    if (readOnly || event.ctrlKey || event.metaKey) return
    const by =
      event.key === 'ArrowUp' || event.key === 'ArrowRight'
        ? keyStep
        : event.key === 'ArrowDown' || event.key === 'ArrowLeft'
          ? -keyStep
          : 0
    if (by !== 0) {
      event.preventDefault()
      event.stopPropagation()
      props.onSet(Math.min(3, Math.max(-3, Math.round(((value ?? 0) + by) * 10) / 10)))
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && isOverride) {
      event.preventDefault()
      event.stopPropagation()
      props.onSet(null)
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      props.onSelect()
    }
  }
  return (
    <>
      <div
        className={`curve-handle nodrag nopan is-${zone}${isOverride ? ' is-override' : ''}`}
        style={{ left: x, top: y, ...(zone === 'neutral' && { borderColor: color }) }}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={-3}
        aria-valuemax={3}
        aria-valuenow={value ?? 0}
        aria-valuetext={valueText}
        aria-orientation="vertical"
        aria-readonly={readOnly}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => {
          press.current = undefined
          props.onCancel()
        }}
        onKeyDown={onKeyDown}
      />
      {mark !== undefined && (
        <span className={`curve-mark is-${zone}`} style={placeOfMark(x, y, value ?? 0)}>
          {mark}
        </span>
      )}
    </>
  )
}

/** Outside the bend, where its own line does not pass: above a high point, below a low one. */
const placeOfMark = (x: number, y: number, value: number) => ({
  left: x,
  top: value >= 0 ? y - 30 : y + 12,
  translate: '-50%',
})
