// A board is deleted for everybody and for good, so its title has to be written first.
import { useRef, useState, type FormEvent } from 'react'
import { useBoard, useSession } from '../../session/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { Failure } from '../../ui/labels/failures.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { Notice } from '../../ui/Notice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { navigate } from '../route.ts'
import { isSameTitle } from './same-title.ts'

export const DeleteBoardDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const session = useSession()
  const { board, common, failures } = useLabels()
  const words = board.deletion
  const title = useBoard((one) => one.title) || board.top.untitled
  const [written, setWritten] = useState('')
  const [isWrong, setWrong] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)

  const remove = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    const isRight = isSameTitle(written, title)
    setWrong(!isRight)
    if (!isRight) return field.current?.focus()
    setBusy(true)
    setFailure(undefined)
    const outcome = await session.deleteBoard()
    setBusy(false)
    if (outcome.kind === 'refused') return setFailure(outcome.code)
    navigate('/')
  }
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button type="submit" form={formId} look="danger" busy={isBusy}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <p>{words.explain}</p>
      <p>{words.keep}</p>
      <form id={formId} noValidate onSubmit={(event) => void remove(event)}>
        <TextField
          label={words.write(title)}
          value={written}
          onChange={setWritten}
          autoComplete="off"
          fieldRef={field}
          error={isWrong ? words.wrong : undefined}
        />
      </form>
      {failure && <Notice>{failure === 'unreachable' ? failures.unreachable : words.failed}</Notice>}
    </Dialog>
  )
}

const formId = 'delete-board'
