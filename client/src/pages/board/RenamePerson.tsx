// Another name for somebody, or for oneself: everywhere at once, on what they wrote before too.
import { limits } from '@parcours/shared/domain/values'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useCommand } from '../../session/use-command.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { TextField } from '../../ui/TextField.tsx'
import type { Person } from './person.ts'

export const RenamePerson = ({ person }: { readonly person: Person }) => {
  const words = useLabels().workshop.people
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <IconButton label={words.rename(person.name)} icon={<Pencil size={16} />} onClick={() => setOpen(true)} />
      {isOpen && <RenameDialog person={person} onClose={() => setOpen(false)} />}
    </>
  )
}

const RenameDialog = ({ person: { id, name }, onClose }: { readonly person: Person; readonly onClose: () => void }) => {
  const { workshop, common } = useLabels()
  const words = workshop.people
  const command = useCommand()
  const [text, setText] = useState(name)
  const next = text.trim()
  const submit = () => {
    if (next === '') return
    onClose()
    if (next !== name) void command({ kind: 'rename', participantId: id, name: next })
  }
  return (
    <Dialog
      title={words.rename(name)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" disabled={next === ''} onClick={submit}>
            {words.renameNow}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <TextField label={words.name} value={text} onChange={setText} maxLength={limits.name} />
      </form>
    </Dialog>
  )
}
