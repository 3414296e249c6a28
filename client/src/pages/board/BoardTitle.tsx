// The board's title: read until it is pressed, written when the field is left.
import { limits } from '@parcours/shared/domain/values'
import { retitleBoard } from '@parcours/shared/doc/edits/board'
import { useEffect, useRef, useState } from 'react'
import { useBoard, useSession } from '../../session/hooks.ts'
import { useMayArrange } from '../../session/rights.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { useDraft } from '../../ui/use-draft.ts'
import './BoardTitle.css'

export const BoardTitle = () => {
  const words = useLabels().board.top
  const title = useBoard((board) => board.title)
  const mayRename = useMayArrange()
  const [isEditing, setEditing] = useState(false)
  const shown = title === '' ? words.untitled : title
  if (isEditing && mayRename) return <TitleInput title={title} onDone={() => setEditing(false)} />
  return (
    <h1 className="board-title">
      {mayRename ? (
        <button type="button" title={words.rename(shown)} onClick={() => setEditing(true)}>
          {shown}
        </button>
      ) : (
        <span title={shown}>{shown}</span>
      )}
    </h1>
  )
}

const TitleInput = ({ title, onDone }: { readonly title: string; readonly onDone: () => void }) => {
  const session = useSession()
  const words = useLabels().board.top
  const input = useRef<HTMLInputElement>(null)
  const { handlers } = useDraft(title, (next) => {
    if (next !== '') session.change((doc) => retitleBoard(doc, next))
  })
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  return (
    <input
      ref={input}
      className="board-title-input"
      aria-label={words.title}
      maxLength={limits.title}
      {...handlers}
      onBlur={() => {
        handlers.onBlur()
        onDone()
      }}
      onKeyDown={(event) => {
        handlers.onKeyDown(event)
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) onDone()
      }}
    />
  )
}
