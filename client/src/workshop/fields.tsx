// The small fields of the desk's forms.
import { useId, useState } from 'react'
import './fields.css'

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly choices: readonly { readonly value: T; readonly label: string }[]
  readonly onChange: (value: T) => void
}

export const Choice = <T extends string>({ label, value, choices, onChange }: ChoiceProps<T>) => {
  const id = useId()
  return (
    <div className="desk-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = choices.find((each) => each.value === event.currentTarget.value)
          if (chosen !== undefined) onChange(chosen.value)
        }}
      >
        {choices.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </select>
    </div>
  )
}

interface WholeProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly onChange: (value: number) => void
}

/** A whole number; what is left out of range becomes the nearest that is in it. */
export const Whole = ({ label, value, min, max, onChange }: WholeProps) => {
  const id = useId()
  // While it is typed it may be out of range, or empty.
  const [typed, setTyped] = useState<string | null>(null)
  const within = (n: number) => Math.min(max, Math.max(min, Math.round(n)))
  return (
    <div className="desk-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={min}
        max={max}
        value={typed ?? value}
        onChange={(event) => {
          const { value: text, valueAsNumber: next } = event.currentTarget
          setTyped(text)
          if (Number.isFinite(next)) onChange(within(next))
        }}
        onBlur={() => setTyped(null)}
      />
    </div>
  )
}

interface CheckProps {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

export const Check = ({ label, checked, onChange }: CheckProps) => (
  <label className="desk-check">
    <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
    {label}
  </label>
)

interface SeveralProps<T extends string> {
  readonly label: string
  /** What none of them means. */
  readonly hint?: string
  readonly choices: readonly { readonly value: T; readonly label: string }[]
  readonly chosen: readonly T[]
  /** In the order of the choices. */
  readonly onChange: (chosen: T[]) => void
}

export const Several = <T extends string>({ label, hint, choices, chosen, onChange }: SeveralProps<T>) => (
  <fieldset className="desk-several">
    <legend>{label}</legend>
    {choices.map(({ value, label: name }) => (
      <Check
        key={value}
        label={name}
        checked={chosen.includes(value)}
        onChange={(isOn) =>
          onChange(choices.map((each) => each.value).filter((each) => (each === value ? isOn : chosen.includes(each))))
        }
      />
    ))}
    {hint !== undefined && <p>{hint}</p>}
  </fieldset>
)
