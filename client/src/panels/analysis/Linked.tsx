// What an action is tied to: each a way to it and a way to let it go, and a choice to tie another.
import { X } from 'lucide-react'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { ChoiceField } from '../fields.tsx'
import './Linked.css'

interface LinkedProps<Id extends string> {
  readonly items: readonly { readonly id: Id; readonly text: string; readonly onGo: () => void }[]
  readonly choices: readonly { readonly id: Id; readonly text: string }[]
  readonly addLabel: string
  readonly addText: string
  readonly isReadOnly: boolean
  /** The ties that remain, records that are gone left out. */
  readonly onChange: (ids: Id[]) => void
}

export const Linked = <Id extends string>({
  items,
  choices,
  addLabel,
  addText,
  isReadOnly,
  onChange,
}: LinkedProps<Id>) => {
  const { analysis } = useLabels()
  const ids = items.map(({ id }) => id)
  const others = choices.filter(({ id }) => !ids.includes(id))
  return (
    <>
      {items.length > 0 && (
        <ul className="linked">
          {items.map(({ id, text, onGo }) => (
            <li key={id}>
              {/* A link out of a fieldset that is disabled for observers: it must still lead there. */}
              <a
                href={`#${id}`}
                title={text}
                onClick={(event) => {
                  event.preventDefault()
                  onGo()
                }}
              >
                {text}
              </a>
              {!isReadOnly && (
                <button
                  type="button"
                  aria-label={analysis.plan.unlink(text)}
                  title={analysis.plan.unlink(text)}
                  onClick={() => onChange(ids.filter((each) => each !== id))}
                >
                  <X size={13} aria-hidden="true" />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {!isReadOnly && others.length > 0 && (
        <div className="linked-add">
          <ChoiceField
            bare
            label={addLabel}
            value={undefined}
            empty={addText}
            choices={others.map(({ id, text }) => ({ value: id, label: text }))}
            onChoose={(id) => onChange([...ids, id])}
          />
        </div>
      )}
    </>
  )
}
