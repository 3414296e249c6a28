import { type RefObject, useId } from 'react'
import './TextField.css'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string | undefined
  /** A sentence; its presence marks the field as wrong. */
  readonly error?: string | undefined
  readonly placeholder?: string
  readonly maxLength?: number
  readonly autoComplete?: string
  /** Lines of a multi-line field; absent: a single line. */
  readonly rows?: number
  readonly code?: boolean
  readonly fieldRef?: RefObject<(HTMLInputElement & HTMLTextAreaElement) | null>
}

export const TextField = ({
  label,
  value,
  onChange,
  hint,
  error,
  rows,
  code = false,
  fieldRef,
  ...rest
}: TextFieldProps) => {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  const shared = {
    ...rest,
    id,
    value,
    ref: fieldRef,
    spellCheck: !code,
    'aria-invalid': error !== undefined,
    'aria-describedby': described || undefined,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => onChange(event.currentTarget.value),
  }
  return (
    <div className={code ? 'ui-field is-code' : 'ui-field'}>
      <label htmlFor={id}>{label}</label>
      {rows === undefined ? <input type="text" {...shared} /> : <textarea rows={rows} {...shared} />}
      {hint && (
        <p className="ui-field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="ui-field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
