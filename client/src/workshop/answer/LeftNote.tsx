// Writing ended while a note was being written: it was not added, and its words are here, not gone.
import { useState } from 'react'
import { useSession, useWorkshop } from '../../session/hooks.ts'
import { dropLeftNote, leftNote } from '../../session/note-draft.ts'
import { Button } from '../../ui/Button.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { toast } from '../../ui/toast.ts'

export const LeftNote = () => {
  const words = useLabels().answer.left
  const { boardId, me } = useSession()
  const isWriting = useWorkshop(({ public: { writing } }) => writing !== null && writing.isClosed !== true)
  const [dropped, setDropped] = useState<string>()
  const text = isWriting ? undefined : leftNote(boardId, me.participantId)
  if (text === undefined || text === dropped) return null
  const drop = () => {
    dropLeftNote(boardId, me.participantId)
    setDropped(text)
  }
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      toast(words.copied)
    } catch {
      toast(words.notCopied)
    }
  }
  return (
    <aside className="answer-left" role="status">
      <strong>{words.title}</strong>
      <blockquote>{text}</blockquote>
      <small>{words.hint}</small>
      <div>
        <Button onClick={() => void copy()}>{words.copy}</Button>
        <Button look="plain" onClick={drop}>
          {words.drop}
        </Button>
      </div>
    </aside>
  )
}
