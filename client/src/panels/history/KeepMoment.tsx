// The board as it is now, under a name.
import { limits } from '@parcours/shared/domain/values'
import { Bookmark } from 'lucide-react'
import { useState } from 'react'
import { useLiveSession } from '../../session/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import type { Failure } from '../../ui/labels/failures.ts'
import { Notice } from '../../ui/Notice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/toast.ts'

export const KeepMoment = ({ onKept }: { readonly onKept: () => void }) => {
  const labels = useLabels()
  const words = labels.history.keep
  const { history } = useLiveSession()
  const [name, setName] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const keep = async () => {
    if (name.trim() === '' || isBusy) return
    setBusy(true)
    const kept = await history.keep({ kind: 'named', name })
    setBusy(false)
    setFailure(kept.kind === 'refused' ? kept.code : undefined)
    if (kept.kind === 'refused') return
    setName('')
    toast(words.done(kept.answer.name))
    onKept()
  }
  return (
    <form
      className="history-keep"
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <TextField
        label={words.name}
        value={name}
        onChange={setName}
        placeholder={words.placeholder}
        maxLength={limits.title}
        autoComplete="off"
      />
      <Button type="submit" icon={<Bookmark size={15} />} busy={isBusy} disabled={name.trim() === ''}>
        {words.do}
      </Button>
      {failure !== undefined && <Notice>{labels.failures[failure]}</Notice>}
    </form>
  )
}
