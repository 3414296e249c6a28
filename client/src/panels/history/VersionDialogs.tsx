// Naming a version and deleting one: each says first what happens.
import { limits } from '@parcours/shared/domain/values'
import type { Version } from '@parcours/shared/wire/history'
import { useState } from 'react'
import type { Accepted, Refused } from '../../session/api.ts'
import { useLiveSession } from '../../session/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import type { Failure } from '../../ui/labels/failures.ts'
import { Notice } from '../../ui/Notice.tsx'
import { TextField } from '../../ui/TextField.tsx'

interface VersionDialogProps {
  readonly version: Version
  readonly onClose: () => void
  readonly onDone: () => void
}

export const NameVersion = ({ version, onClose, onDone }: VersionDialogProps) => {
  const words = useLabels().history
  const { history } = useLiveSession()
  const [name, setName] = useState(version.name)
  const { run, notice, isBusy } = useRequest(onDone)
  const submit = () => {
    if (name.trim() !== '') void run(() => history.rename(version.id, name))
  }
  return (
    <Dialog
      title={words.renameDialog.title}
      onClose={onClose}
      actions={
        <Button look="primary" busy={isBusy} disabled={name.trim() === ''} onClick={submit}>
          {words.renameDialog.do}
        </Button>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <TextField
          label={words.keep.name}
          value={name}
          onChange={setName}
          maxLength={limits.title}
          placeholder={words.keep.placeholder}
        />
      </form>
      {notice}
    </Dialog>
  )
}

export const RemoveVersion = ({
  version,
  moment,
  onClose,
  onDone,
}: VersionDialogProps & { readonly moment: string }) => {
  const labels = useLabels()
  const words = labels.history.removeDialog
  const { history } = useLiveSession()
  const { run, notice, isBusy } = useRequest(onDone)
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{labels.common.cancel}</Button>
          <Button look="danger" busy={isBusy} onClick={() => void run(() => history.remove(version.id))}>
            {words.do}
          </Button>
        </>
      }
    >
      <p>{words.text(moment)}</p>
      {notice}
    </Dialog>
  )
}

/** One request at a time; a refusal is said where it was asked. */
const useRequest = (onDone: () => void) => {
  const { failures } = useLabels()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const run = async (request: () => Promise<Accepted<unknown> | Refused>) => {
    setBusy(true)
    const answer = await request()
    setBusy(false)
    if (answer.kind === 'accepted') onDone()
    else setFailure(answer.code)
  }
  return { run, isBusy, notice: failure && <Notice>{failures[failure]}</Notice> }
}
