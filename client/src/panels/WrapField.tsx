// One text without line breaks, shown whole: the field grows with it, also while it is typed, and on paper.
import { useId } from 'react'
import { useDraft } from '../ui/use-draft.ts'
import './fields.css'

interface WrapFieldProps {
  /** Spoken, not shown. */
  readonly label: string
  readonly value: string
  readonly onCommit: (text: string) => void
  readonly maxLength: number
  readonly strong?: boolean
}

export const WrapField = ({ label, value, onCommit, maxLength, strong = false }: WrapFieldProps) => {
  const id = useId()
  const { handlers } = useDraft(value, (text) => onCommit(text.replaceAll(/\s*\n\s*/g, ' ')))
  return (
    <div className="field">
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      {/* The words stand behind the field too, where they make the room that it fills. */}
      <span className={strong ? 'field-wrap is-strong' : 'field-wrap'} data-text={handlers.value}>
        <textarea id={id} className="field-input" rows={1} maxLength={maxLength} {...handlers} />
      </span>
    </div>
  )
}
