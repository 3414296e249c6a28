import { limits } from '@parcours/shared/domain/values'
import { Shuffle } from 'lucide-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import type { Failure } from '../../ui/labels/failures.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { Notice } from '../../ui/Notice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { rememberName } from './last-name.ts'
import { suggestedName } from './suggested-name.ts'

interface NameFormProps {
  readonly title: string
  readonly lead: string
  readonly firstName: () => string
  /** Names that are offered; absent: none. */
  readonly suggestions?: readonly string[]
  /** Comes in by that name; answers why not. */
  readonly onName: (name: string) => Promise<Failure | undefined>
}

export const NameForm = ({ title, lead, firstName, suggestions, onName }: NameFormProps) => {
  const { common, door, failures } = useLabels()
  const [name, setName] = useState(firstName)
  const [isMissing, setMissing] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => field.current?.select(), [])

  const enter = async (event: FormEvent) => {
    event.preventDefault()
    const given = name.trim()
    setMissing(given === '')
    if (given === '') return field.current?.focus()
    if (isBusy) return
    setBusy(true)
    setFailure(undefined)
    const refused = await onName(given)
    setBusy(false)
    if (refused !== undefined) return setFailure(refused)
    if (suggestions?.includes(given) !== true) rememberName(given)
  }
  return (
    <form className="join-card" noValidate onSubmit={(event) => void enter(event)}>
      <h1>{title}</h1>
      <p>{lead}</p>
      <TextField
        label={common.join.name}
        value={name}
        onChange={setName}
        placeholder={common.join.namePlaceholder}
        maxLength={limits.name}
        autoComplete="given-name"
        fieldRef={field}
        error={isMissing ? common.join.nameMissing : undefined}
      />
      {suggestions && (
        <Button
          look="plain"
          icon={<Shuffle size={16} aria-hidden="true" />}
          onClick={() => setName(suggestedName(suggestions, name))}
        >
          {door.anotherName}
        </Button>
      )}
      {failure && <Notice>{failures[failure]}</Notice>}
      <Button type="submit" look="primary" large busy={isBusy}>
        {failure ? common.retry : common.join.enter}
      </Button>
    </form>
  )
}
