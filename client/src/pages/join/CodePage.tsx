// A code, a name, and one is in. Whoever is in already on this device stays who they are.
import type { BoardId } from '@parcours/shared/domain/ids'
import { doorCodeLength, spacedCode, typedCode } from '@parcours/shared/domain/join-code'
import type { JoinByCodeAnswer } from '@parcours/shared/wire/api'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { keepAdmission, keptAdmission } from '../../session/admission.ts'
import { joinByCode, openCode } from '../../session/api.ts'
import { Button } from '../../ui/Button.tsx'
import type { Failure } from '../../ui/labels/failures.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { Notice } from '../../ui/Notice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { isPhoneScreen } from '../phone/whole-board.ts'
import { boardPath, codeInUrl, phonePath, replacePath } from '../route.ts'
import { JoinFrame } from './JoinFrame.tsx'
import { lastName } from './last-name.ts'
import { NameForm } from './NameForm.tsx'
import { suggestedName } from './suggested-name.ts'

export const CodePage = () => {
  const { door } = useLabels()
  /** Known to the server; what is missing is a name. */
  const [opened, setOpened] = useState<string>()
  useEffect(() => {
    document.title = 'Parcours'
  }, [])
  return (
    <JoinFrame>
      {opened === undefined ? (
        <CodeForm onOpened={setOpened} />
      ) : (
        <>
          <NameForm
            title={door.whoTitle}
            lead={door.whoLead}
            firstName={() => lastName() || suggestedName(door.names)}
            suggestions={door.names}
            onName={async (name) => {
              const joined = await joinByCode({ code: opened, name })
              if (joined.kind === 'refused') return joined.code
              enter(joined.answer)
              return undefined
            }}
          />
          <Button look="plain" onClick={() => setOpened(undefined)}>
            {door.otherCode}
          </Button>
        </>
      )}
    </JoinFrame>
  )
}

const CodeForm = ({ onOpened }: { readonly onOpened: (code: string) => void }) => {
  const { door, common, failures } = useLabels()
  const [code, setCode] = useState(() => spacedCode(codeInUrl()))
  const [isMissing, setMissing] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    // Who scanned the code has nothing to type: it is sent as if they had.
    if (codeInUrl() !== '') form.current?.requestSubmit()
    else field.current?.focus()
    // The address bar may be on a wall, and a code that was used leads nowhere.
    history.replaceState(null, '', location.pathname)
  }, [])

  const send = async (event: FormEvent) => {
    event.preventDefault()
    const typed = typedCode(code)
    setMissing(typed.length < doorCodeLength)
    if (typed.length < doorCodeLength) return field.current?.focus()
    if (isBusy) return
    setBusy(true)
    setFailure(undefined)
    const refused = await open(typed, onOpened)
    setBusy(false)
    if (refused === undefined) return
    setFailure(refused)
    field.current?.select()
  }
  return (
    <form ref={form} className="join-card" noValidate onSubmit={(event) => void send(event)}>
      <h1>{door.title}</h1>
      <p>{door.lead}</p>
      <TextField
        label={door.code}
        value={code}
        onChange={setCode}
        placeholder={door.codePlaceholder}
        maxLength={30}
        autoComplete="off"
        code
        fieldRef={field}
        error={isMissing ? door.codeMissing : undefined}
      />
      {failure && <Notice>{failures[failure]}</Notice>}
      <Button type="submit" look="primary" large busy={isBusy}>
        {failure ? common.retry : door.next}
      </Button>
    </form>
  )
}

const open = async (code: string, onOpened: (code: string) => void): Promise<Failure | undefined> => {
  const opened = await openCode({ code })
  if (opened.kind === 'refused') return opened.code
  const { kind, boardId } = opened.answer
  if (kind === 'door') {
    if (keptAdmission(boardId) === undefined) onOpened(code)
    else goTo(boardId)
    return undefined
  }
  const joined = await joinByCode({ code })
  if (joined.kind === 'refused') return joined.code
  enter(joined.answer)
  return undefined
}

const enter = ({ boardId, participantId, role, name, session }: JoinByCodeAnswer): void => {
  keepAdmission({ boardId, participantId, role, token: session, name, key: '' })
  // A facilitator's second device that is a phone is a remote control; the whole board is one tap away.
  if (role === 'facilitator' && isPhoneScreen()) replacePath(phonePath(boardId))
  else goTo(boardId)
}

/** Back does not lead here again: it would lead in once more. */
const goTo = (boardId: BoardId): void => replacePath(boardPath(boardId))
