// A short scale as a row of buttons: one value at most, and a second press takes it back.
import { type KeyboardEvent, useRef } from 'react'
import './ScaleField.css'

export interface ScaleStep {
  readonly value: number
  /** What the button shows; also its name unless `name` says more. */
  readonly text: string
  readonly name?: string
  readonly className?: string
}
interface ScaleFieldProps {
  readonly label: string
  /** The id of an element that names it, instead of `label` being shown. */
  readonly labelledBy?: string
  readonly describedBy?: string
  readonly value: number | undefined
  /** What holds while nothing is chosen, shown faintly. */
  readonly fallback?: number
  readonly steps: readonly ScaleStep[]
  readonly onChoose: (value: number | null) => void
  readonly disabled?: boolean
  readonly className?: string
}

/** Arrows, Home and End move and choose, as in any group of radio buttons; Space or Enter on the chosen one takes it back. */
export const ScaleField = ({
  label,
  labelledBy,
  describedBy,
  value,
  fallback,
  steps,
  onChoose,
  disabled = false,
  className = '',
}: ScaleFieldProps) => {
  const group = useRef<HTMLDivElement>(null)
  const chosen = steps.findIndex((step) => step.value === value)
  // Before a choice, Tab leads to what holds by default or to the middle of the scale.
  const entry =
    chosen >= 0
      ? chosen
      : Math.max(
          0,
          fallback === undefined ? Math.floor(steps.length / 2) : steps.findIndex((step) => step.value === fallback),
        )
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const target = targetOf(event.key, index, steps.length)
    if (target === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const step = steps[target]
    if (step === undefined || disabled) return
    group.current?.querySelectorAll<HTMLElement>('[role="radio"]')[target]?.focus()
    if (step.value !== value) onChoose(step.value)
  }
  return (
    <div className="field">
      {labelledBy === undefined && (
        <span className="field-label" aria-hidden="true">
          {label}
        </span>
      )}
      <div
        ref={group}
        role="radiogroup"
        aria-label={labelledBy === undefined ? label : undefined}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-disabled={disabled || undefined}
        className={`scale ${className}`.trim()}
      >
        {steps.map((step, index) => (
          <button
            key={step.value}
            type="button"
            // A native radio cannot be taken back by a second press.
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
            role="radio"
            aria-checked={step.value === value}
            aria-label={step.name}
            title={step.name}
            disabled={disabled}
            tabIndex={index === entry ? 0 : -1}
            className={['scale-step', step.className, value === undefined && step.value === fallback && 'is-fallback']
              .filter(Boolean)
              .join(' ')}
            onClick={() => onChoose(step.value === value ? null : step.value)}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            {step.text}
          </button>
        ))}
      </div>
    </div>
  )
}

const targetOf = (key: string, index: number, count: number): number | undefined => {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return (index + 1) % count
    case 'ArrowLeft':
    case 'ArrowDown':
      return (index + count - 1) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
