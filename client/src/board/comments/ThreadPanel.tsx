// One thread, open beside its pin: what was said, by whom and when; an answer; settled or not.
import { threadsOf, type Comment, type CommentAnchor, type Thread } from '@parcours/shared/domain/comment'
import { commentId, newId } from '@parcours/shared/domain/ids'
import { limits, type Point } from '@parcours/shared/domain/values'
import { addComment, deleteComments, resolveThread, rewriteComment } from '@parcours/shared/doc/edits/comments'
import { mayChangeOwn } from '@parcours/shared/workshop/rights'
import { useStore } from '@xyflow/react'
import { Check, Pencil, RotateCcw, Trash2, X } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { closeThread, commentsOf, markSeen, openThread, useComments } from '../../session/comments.ts'
import { useBoard, useReadOnly, useSession, useWorkshop } from '../../session/hooks.ts'
import { useMay } from '../../session/rights.ts'
import { Button } from '../../ui/Button.tsx'
import { focusedBefore, useEarlyText } from '../../ui/EarlyField.tsx'
import { formatAgo } from '../../ui/format-ago.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { useLanguage } from '../../ui/language.ts'
import { toast } from '../../ui/toast.ts'
import { useDrawn } from '../canvas-context.ts'
import { CardWords } from '../CardWords.tsx'
import { MentionList } from '../writing/MentionList.tsx'
import type { Field, Marking } from '../writing/marks.ts'
import { anchorPoint, isOnBoard } from './anchor-point.ts'

export const ThreadPanel = () => {
  const open = useComments((s) => s.open)
  const comments = useBoard((board) => board.comments)
  if (open.kind === 'none') return null
  const thread = open.kind === 'draft' ? undefined : threadsOf(comments).find(({ first }) => first.id === open.id)
  if (open.kind === 'thread' && thread === undefined) return null
  const anchor = open.kind === 'draft' ? open.anchor : thread?.first.anchor
  return anchor === undefined ? null : (
    <Anchored anchor={anchor} thread={thread} key={open.kind === 'draft' ? JSON.stringify(open.anchor) : open.id} />
  )
}

interface AnchoredProps {
  readonly anchor: CommentAnchor
  readonly thread: Thread | undefined
}

/** Where what it is about was last seen: it stays there if somebody deletes that meanwhile, and is then about the spot. */
const Anchored = ({ anchor, thread }: AnchoredProps) => {
  const maps = useBoard((board) => board.maps)
  const scene = useDrawn((drawn) => drawn.scene)
  const isThere = useBoard((board) => isOnBoard(board, anchor))
  const now = anchorPoint(maps, scene, anchor)
  const [seen, setSeen] = useState<Point>(now ?? [0, 0])
  if (now !== undefined && (now[0] !== seen[0] || now[1] !== seen[1])) setSeen(now)
  const at = now ?? seen
  return (
    <Placed at={at}>
      {thread !== undefined && <Said thread={thread} />}
      <Answer
        about={anchor}
        anchor={isThere || thread !== undefined ? anchor : { kind: 'spot', at: [at[0], at[1]] }}
        thread={thread}
      />
    </Placed>
  )
}

const width = 320

const Placed = ({ at, children }: { readonly at: Point; readonly children: ReactNode }) => {
  const words = useLabels().hand.comments
  const { common } = useLabels()
  const [left, top, zoom] = useStore((s) => s.transform)
  const before = useRef(focusedBefore())
  // Before the field of another thread takes the focus.
  useLayoutEffect(() => {
    const from = before.current
    return () => {
      if (from instanceof HTMLElement && from.isConnected) from.focus({ preventScroll: true })
    }
  }, [])
  const [x, y] = [left + at[0] * zoom + 18, top + at[1] * zoom]
  return (
    <section
      className="thread"
      role="dialog"
      aria-label={words.title}
      style={{
        left: Math.max(8, Math.min(x, innerWidth - width - 8)),
        top: Math.max(72, Math.min(y, innerHeight - 360)),
        width,
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        closeThread()
      }}
    >
      <IconButton className="thread-close" label={common.close} icon={<X size={16} />} onClick={closeThread} />
      {children}
    </section>
  )
}

const Said = ({ thread }: { readonly thread: Thread }) => {
  const session = useSession()
  const words = useLabels().hand.comments
  const { first } = thread
  const maySettle = useMay((rights) => mayChangeOwn(rights, first))
  useEffect(() => markSeen(session.boardId, thread), [session.boardId, thread])
  const settle = () => {
    const isSettled = first.resolved === true
    if (session.change((doc) => resolveThread(doc, first.id, !isSettled)) && !isSettled) closeThread()
  }
  return (
    <>
      <ol className="thread-list">
        {commentsOf(thread).map((each) => (
          <Line key={each.id} comment={each} thread={thread} />
        ))}
      </ol>
      {maySettle && (
        <Button icon={first.resolved === true ? <RotateCcw size={15} /> : <Check size={15} />} onClick={settle}>
          {first.resolved === true ? words.reopen : words.resolve}
        </Button>
      )}
    </>
  )
}

const Line = ({ comment, thread }: { readonly comment: Comment; readonly thread: Thread }) => {
  const session = useSession()
  const { hand, common } = useLabels()
  const words = hand.comments
  const language = useLanguage((s) => s.language)
  const name = useWorkshop((view) => view.public.people[comment.author as keyof typeof view.public.people]?.name)
  const mayChange = useMay((rights) => mayChangeOwn(rights, comment))
  const [isRewriting, setRewriting] = useState(false)
  const remove = () => {
    // A thread goes with its first comment, what others answered included: only who may take all of it may.
    const gone = comment.id === thread.first.id ? commentsOf(thread) : [comment]
    if (
      !session.change((doc) =>
        deleteComments(
          doc,
          gone.map(({ id }) => id),
        ),
      )
    )
      return
    toast(words.deleted, { action: { label: common.undo, run: session.undo } })
  }
  return (
    <li>
      <p className="thread-who">
        <strong>{name ?? comment.name}</strong>
        <time dateTime={new Date(comment.writtenAt).toISOString()}>
          {formatAgo(language, comment.writtenAt, session.workshop.serverNow())}
        </time>
        {mayChange && !isRewriting && (
          <>
            <IconButton label={words.rewrite} icon={<Pencil size={13} />} onClick={() => setRewriting(true)} />
            <IconButton label={words.remove} icon={<Trash2 size={13} />} onClick={remove} />
          </>
        )}
      </p>
      {isRewriting ? (
        <Writing
          start={comment.text}
          label={words.rewrite}
          action={words.save}
          onWrite={(text) => {
            if (text !== comment.text) session.change((doc) => rewriteComment(doc, comment.id, text))
            setRewriting(false)
          }}
        />
      ) : (
        <p className="thread-text">
          <CardWords text={comment.text} />
        </p>
      )}
    </li>
  )
}

/** Words for a note or a thread that one left for another without sending them. */
const unsent = new Map<string, string>()

interface AnswerProps extends AnchoredProps {
  /** What it was opened for. */
  readonly about: CommentAnchor
}

const Answer = ({ about, anchor, thread }: AnswerProps) => {
  const session = useSession()
  const words = useLabels().hand.comments
  const readOnly = useReadOnly()
  if (readOnly) return null
  const key = thread?.first.id ?? JSON.stringify(about)
  const say = (text: string) => {
    const { me } = session
    const said: Comment = {
      id: newId(commentId),
      ...(thread !== undefined && { replyTo: thread.first.id }),
      anchor,
      author: me.participantId,
      name: me.name,
      text,
      writtenAt: session.workshop.serverNow(),
    }
    if (session.change((doc) => addComment(doc, said)) && thread === undefined)
      openThread({ kind: 'thread', id: said.id })
  }
  return (
    <Writing
      start={unsent.get(key) ?? ''}
      label={thread === undefined ? words.begin : words.answer}
      action={words.send}
      onWrite={say}
      onLeave={(text) => (text === '' ? unsent.delete(key) : unsent.set(key, text))}
    />
  )
}

interface WritingProps {
  readonly start: string
  readonly label: string
  readonly action: string
  readonly onWrite: (text: string) => void
  /** What was written and not sent. */
  readonly onLeave?: (text: string) => void
}

/** Enter sends, Shift+Enter makes a line. */
const Writing = ({ start, label, action, onWrite, onLeave }: WritingProps) => {
  const [text, setText] = useState(start)
  const isSent = useRef(false)
  const leave = useRef(() => {})
  useEffect(() => {
    leave.current = () => onLeave?.(isSent.current ? '' : text.trim())
  })
  useEffect(() => () => leave.current(), [])
  useEarlyText((early, isEntered) => (isEntered && early.trim() !== '' ? onWrite(early.trim()) : setText(early)))
  const field = useRef<HTMLTextAreaElement>(null)
  // Before the next key, and behind the words that are there.
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true })
    const end = field.current?.value.length ?? 0
    field.current?.setSelectionRange(end, end)
  }, [])
  const send = () => {
    if (text.trim() === '') return
    isSent.current = true
    onWrite(text.trim())
    setText('')
  }
  const mark = (marking: (field: Field) => Marking | undefined): boolean => {
    const element = field.current
    const { value = '', selectionStart = 0, selectionEnd = 0 } = element ?? {}
    const made = marking({ text: value, start: selectionStart, end: selectionEnd })
    if (made === undefined) return false
    flushSync(() => setText(typed(value, made.typings).slice(0, limits.comment)))
    element?.setSelectionRange(made.start, made.end)
    return true
  }
  return (
    <div className="thread-writing">
      <textarea
        ref={field}
        rows={2}
        maxLength={limits.comment}
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => {
          isSent.current = false
          setText(event.currentTarget.value)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          send()
        }}
      />
      <MentionList field={field} onMark={mark} />
      <Button look="primary" disabled={text.trim() === ''} onClick={send}>
        {action}
      </Button>
    </div>
  )
}

const typed = (text: string, typings: Marking['typings']): string =>
  typings.reduceRight(
    (now, { index, remove, insert }) => now.slice(0, index) + insert + now.slice(index + remove),
    text,
  )
