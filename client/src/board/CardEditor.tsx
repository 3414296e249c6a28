// Writing in a card: the text is shared, so each keystroke goes in as a change and others' arrive under the caret.
import type { CardId } from '@parcours/shared/domain/ids'
import { limits } from '@parcours/shared/domain/values'
import { deleteCards, textOfCard } from '@parcours/shared/doc/edits/cards'
import { Suspense, useEffect, useLayoutEffect, useRef } from 'react'
import { useSession } from '../session/hooks.ts'
import { useSelection } from '../session/selection.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { toast } from '../ui/toast.ts'
import { useGestures } from './canvas-context.ts'
import { isNothing, rebase, shiftIndex, typingBetween } from './shared-text.ts'
import { WritingTools } from './writing/later.ts'
import type { Field, Marking } from './writing/marks.ts'

interface CardEditorProps {
  readonly id: CardId
  /** The text as the board shows it. */
  readonly text: string
  readonly style: 'card' | 'chip'
}

export const CardEditor = ({ id, text, style }: CardEditorProps) => {
  const session = useSession()
  const labels = useLabels()
  const { writeInCell } = useGestures()
  const field = useRef<HTMLTextAreaElement>(null)
  /** What the field held when the document last knew of it. */
  const known = useRef(text)
  const composing = useRef(false)

  /** Brings the field up to the document, the caret beside the same letters. */
  const show = (next: string) => {
    const element = field.current
    if (element === null || composing.current || element.value === next) return
    const theirs = typingBetween(element.value, next)
    const [start, end] = [element.selectionStart, element.selectionEnd].map((at) =>
      shiftIndex(at, theirs, element.value),
    )
    element.value = next
    element.setSelectionRange(start ?? next.length, end ?? next.length)
    known.current = next
  }
  const send = (value: string) => {
    const now = textOfCard(session.doc, id)
    const mine = rebase(typingBetween(known.current, value), typingBetween(known.current, now), known.current)
    known.current = value
    if (isNothing(mine)) return
    if (now.length - mine.remove + mine.insert.length > limits.cardText)
      toast(labels.board.canvas.textTooLong(limits.cardText))
    session.type(id, mine)
    show(textOfCard(session.doc, id))
  }
  /** Types the marks; false: there is nothing to mark here. */
  const mark = (marking: (field: Field) => Marking | undefined): boolean => {
    const element = field.current
    if (element === null || composing.current) return false
    show(textOfCard(session.doc, id))
    const made = marking({ text: element.value, start: element.selectionStart, end: element.selectionEnd })
    if (made === undefined) return false
    for (const typing of made.typings.toReversed()) if (!isNothing(typing)) session.type(id, typing)
    show(textOfCard(session.doc, id))
    element.setSelectionRange(made.start, made.end)
    return true
  }
  // The board's text may be a letter behind.
  useLayoutEffect(() => show(textOfCard(session.doc, id)))
  useEffect(() => {
    const element = field.current
    if (element === null) return
    element.focus({ preventScroll: true })
    element.setSelectionRange(element.value.length, element.value.length)
  }, [])
  const finish = () => {
    if (useSelection.getState().editing === id) useSelection.getState().edit(null)
  }
  useEffect(() => {
    // An empty card is a hand that changed its mind; a picture needs no words.
    const isEmpty = () =>
      textOfCard(session.doc, id).trim() === '' && session.store.getState().board.cards[id]?.data.image === undefined
    const abandon = () => session.abandon(id, (doc) => deleteCards(doc, [id]))
    // The page goes without taking its parts down first.
    const onPageHide = () => {
      if (isEmpty()) abandon()
    }
    addEventListener('pagehide', onPageHide)
    return () => {
      removeEventListener('pagehide', onPageHide)
      if (useSelection.getState().editing !== id && isEmpty()) abandon()
      else session.endTyping(id)
    }
  }, [id, session])
  return (
    <>
      <textarea
        ref={field}
        className={`card-field is-${style} nodrag nopan nowheel`}
        defaultValue={text}
        dir="auto"
        aria-label={labels.board.canvas.cardText}
        spellCheck
        onInput={(event) => {
          if (!composing.current) send(event.currentTarget.value)
        }}
        onCompositionStart={() => {
          composing.current = true
        }}
        onCompositionEnd={(event) => {
          composing.current = false
          send(event.currentTarget.value)
        }}
        onBlur={finish}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.nativeEvent.isComposing) return
          const withCommand = event.ctrlKey || event.metaKey
          if (event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey)) {
            event.preventDefault()
            const place =
              useSelection.getState().editing === id ? session.store.getState().board.cards[id]?.place : undefined
            finish()
            if (event.key === 'Enter' && withCommand && place?.kind === 'cell') writeInCell(place)
            else if (place?.kind === 'cell')
              useSelection
                .getState()
                .select({ kind: 'cell', mapId: place.mapId, stepId: place.stepId, laneId: place.laneId })
          } else if (withCommand && event.key.toLowerCase() === 'z') {
            event.preventDefault()
            if (event.shiftKey) session.redo()
            else session.undo()
          } else if (withCommand && event.key.toLowerCase() === 'y') {
            event.preventDefault()
            session.redo()
          }
        }}
      />
      <Suspense>
        <WritingTools field={field} onMark={mark} />
      </Suspense>
    </>
  )
}
