import type { BoardId } from '@parcours/shared/domain/ids'
import { limits } from '@parcours/shared/domain/values'
import type { JoinAnswer } from '@parcours/shared/wire/api'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { joinBoard } from '../../session/api.ts'
import { Brand } from '../../ui/Brand.tsx'
import { Button } from '../../ui/Button.tsx'
import type { Failure } from '../../ui/labels/common.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Link } from '../Link.tsx'
import { lastName, rememberName } from './last-name.ts'
import './JoinDialog.css'

interface JoinDialogProps {
  readonly boardId: BoardId
  /** The secret of the invitation link; '' when the link has none. */
  readonly invitationKey: string
  readonly onJoined: (answer: JoinAnswer, name: string) => void
}

/** A whole page: a name, and one is in. */
export const JoinDialog = ({ boardId, invitationKey, onJoined }: JoinDialogProps) => {
  const { common } = useLabels()
  return (
    <main className="join-page">
      <div className="join-top">
        <Brand large />
        <LanguageSwitch />
      </div>
      {invitationKey === '' ? (
        <div className="join-card">
          <h1>{common.join.noKeyTitle}</h1>
          <p>{common.join.noKey}</p>
        </div>
      ) : (
        <NameForm boardId={boardId} invitationKey={invitationKey} onJoined={onJoined} />
      )}
      <Link href="/" className="join-home">
        {common.backHome}
      </Link>
    </main>
  )
}

const NameForm = ({ boardId, invitationKey, onJoined }: JoinDialogProps) => {
  const { common } = useLabels()
  const [name, setName] = useState(lastName)
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
    const joined = await joinBoard(boardId, { key: invitationKey, name: given })
    setBusy(false)
    if (joined.kind === 'refused') return setFailure(joined.code)
    rememberName(given)
    onJoined(joined.answer, given)
  }
  return (
    <form className="join-card" noValidate onSubmit={(event) => void enter(event)}>
      <h1>{common.join.title}</h1>
      <p>{common.join.lead}</p>
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
      {failure && <Notice>{common.failures[failure]}</Notice>}
      <Button type="submit" look="primary" large busy={isBusy}>
        {failure ? common.retry : common.join.enter}
      </Button>
    </form>
  )
}
