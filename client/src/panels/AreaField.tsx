// Several lines of text: Enter makes a new one, leaving the field writes.
import { useId } from 'react'
import { useDraft } from '../ui/use-draft.ts'
import './fields.css'

interface AreaFieldProps {
  readonly label: string
  readonly value: string
  readonly onCommit: (text: string) => void
  readonly rows?: number
  readonly hint?: string
  readonly maxLength?: number
}

export const AreaField = ({ label, value, onCommit, rows = 3, hint, maxLength = 2000 }: AreaFieldProps) => {
  const id = useId()
  const { handlers } = useDraft(value, onCommit)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="field-input is-area"
        rows={rows}
        maxLength={maxLength}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        {...handlers}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.stopPropagation()
          else handlers.onKeyDown(event)
        }}
      />
      {hint !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

/** One phrase a line; empty lines and repetitions are left out. */
export const LinesField = ({
  values,
  onCommit,
  ...rest
}: Omit<AreaFieldProps, 'value' | 'onCommit'> & {
  readonly values: readonly string[]
  readonly onCommit: (values: string[]) => void
}) => (
  <AreaField
    {...rest}
    value={values.join('\n')}
    onCommit={(text) => {
      const lines = text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
      onCommit([...new Set(lines)])
    }}
  />
)
