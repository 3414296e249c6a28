// The small form of the inspector: compact fields that write once, when they are left.
import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { formatNumber } from '../ui/format.ts'
import { useLanguage } from '../ui/language.ts'
import { useDraft } from '../ui/use-draft.ts'
import './fields.css'
import { fitNumber, parseNumber } from './number-text.ts'

interface FieldProps {
  readonly label: string
  /** Its name is spoken but not shown. */
  readonly bare?: boolean
  readonly hint?: string
}

const Field = ({
  label,
  bare = false,
  hint,
  id,
  children,
}: FieldProps & { readonly id: string; readonly children: ReactNode }) => (
  <div className="field">
    <label htmlFor={id} className={bare ? 'visually-hidden' : undefined}>
      {label}
    </label>
    {children}
    {hint !== undefined && (
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
  </div>
)

interface LineFieldProps extends FieldProps {
  readonly value: string
  readonly onCommit: (text: string) => void
  readonly maxLength?: number
  readonly placeholder?: string
  readonly strong?: boolean
}

/** One line of text. */
export const LineField = ({
  label,
  bare,
  hint,
  value,
  onCommit,
  maxLength,
  placeholder,
  strong = false,
}: LineFieldProps) => {
  const id = useId()
  const { handlers } = useDraft(value, onCommit)
  return (
    <Field label={label} id={id} {...(bare && { bare })} {...(hint !== undefined && { hint })}>
      <input
        id={id}
        type="text"
        className={strong ? 'field-input is-strong' : 'field-input'}
        maxLength={maxLength}
        placeholder={placeholder}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        {...handlers}
      />
    </Field>
  )
}

/** Several words or short phrases, separated by commas. */
export const ListField = ({
  values,
  onCommit,
  ...rest
}: Omit<LineFieldProps, 'value' | 'onCommit'> & {
  readonly values: readonly string[]
  readonly onCommit: (values: string[]) => void
}) => (
  <LineField
    {...rest}
    value={values.join(', ')}
    onCommit={(text) =>
      onCommit([
        ...new Set(
          text
            .split(/[,;\n]/)
            .map((each) => each.trim())
            .filter((each) => each !== ''),
        ),
      ])
    }
  />
)

interface NumberFieldProps extends FieldProps {
  readonly value: number | undefined
  readonly onCommit: (value: number | undefined) => void
  readonly min: number
  readonly max: number
  readonly step: number
  readonly placeholder?: string
}

/** A number or nothing; the arrows up and down change it by a step. What is not a number is left out. */
export const NumberField = ({ label, bare, hint, value, onCommit, min, max, step, placeholder }: NumberFieldProps) => {
  const id = useId()
  const language = useLanguage((s) => s.language)
  const digits = (each: number) => (Number.isInteger(each) ? 0 : Math.min(2, String(each).split('.')[1]?.length ?? 0))
  const text = (each: number | undefined) => (each === undefined ? '' : formatNumber(language, each, digits(each)))
  const { handlers, change } = useDraft(text(value), (typed) => {
    if (typed === '') return onCommit(undefined)
    const number = parseNumber(typed)
    if (number === undefined) return
    const fitted = fitNumber(number, { min, max, step })
    if (fitted !== value) onCommit(fitted)
  })
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const by = event.key === 'ArrowUp' ? step : event.key === 'ArrowDown' ? -step : 0
    if (by === 0) return handlers.onKeyDown(event)
    event.preventDefault()
    event.stopPropagation()
    change(text(fitNumber((parseNumber(handlers.value) ?? 0) + by, { min, max, step })))
  }
  const current = parseNumber(handlers.value)
  return (
    <Field label={label} id={id} {...(bare && { bare })} {...(hint !== undefined && { hint })}>
      <input
        id={id}
        type="text"
        inputMode={min < 0 ? 'text' : 'decimal'}
        role="spinbutton"
        aria-valuemin={min}
        aria-valuemax={Number.isFinite(max) ? max : undefined}
        aria-valuenow={current}
        aria-valuetext={current === undefined ? '—' : handlers.value}
        className="field-input is-number"
        placeholder={placeholder ?? '—'}
        autoComplete="off"
        {...handlers}
        onKeyDown={onKeyDown}
      />
    </Field>
  )
}

export interface Choice<T extends string> {
  readonly value: T
  readonly label: string
}
interface ChoiceFieldProps<T extends string> extends FieldProps {
  /** Undefined: none of them is chosen, and `empty` says so. */
  readonly value: T | undefined
  readonly choices: readonly Choice<T>[]
  readonly onChoose: (value: T) => void
  readonly empty?: string
  /** Present: choosing nothing is allowed. */
  readonly onClear?: () => void
}

export const ChoiceField = <T extends string>({
  label,
  bare,
  hint,
  value,
  choices,
  onChoose,
  onClear,
  empty = '—',
}: ChoiceFieldProps<T>) => {
  const id = useId()
  return (
    <Field label={label} id={id} {...(bare && { bare })} {...(hint !== undefined && { hint })}>
      <select
        id={id}
        className="field-input"
        value={value ?? ''}
        onChange={(event) => {
          const next = choices.find((choice) => choice.value === event.currentTarget.value)
          if (next !== undefined) onChoose(next.value)
          else onClear?.()
        }}
      >
        {(onClear !== undefined || value === undefined) && (
          <option value="" disabled={onClear === undefined}>
            {empty}
          </option>
        )}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

interface ToggleFieldProps {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly mixed?: boolean
  readonly icon?: ReactNode
}

export const ToggleField = ({ label, checked, onChange, mixed = false, icon }: ToggleFieldProps) => (
  <label className="field-toggle">
    <input
      type="checkbox"
      checked={checked}
      ref={(box) => {
        if (box) box.indeterminate = mixed
      }}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
    {icon}
    <span>{label}</span>
  </label>
)
