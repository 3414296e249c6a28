// The threads on the canvas: a pin each, as large at every zoom, with how much was said and whether it is new.
import { threadsOf, type Thread } from '@parcours/shared/domain/comment'
import { useStore, ViewportPortal } from '@xyflow/react'
import { useEffect, useMemo } from 'react'
import { isUnread, openThread, recallSeen, useComments } from '../../session/comments.ts'
import { useBoard, useSession } from '../../session/hooks.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { useDrawn } from '../canvas-context.ts'
import { anchorPoint } from './anchor-point.ts'
import './comments.css'

export const CommentPins = () => {
  const { boardId } = useSession()
  useEffect(() => recallSeen(boardId), [boardId])
  const comments = useBoard((board) => board.comments)
  const showsResolved = useComments((s) => s.showsResolved)
  const threads = useMemo(() => threadsOf(comments), [comments])
  const shown = threads.filter(({ first }) => showsResolved || first.resolved !== true)
  return shown.length === 0 ? null : <Pins threads={shown} />
}

const Pins = ({ threads }: { readonly threads: readonly Thread[] }) => {
  const maps = useBoard((board) => board.maps)
  const scene = useDrawn((drawn) => drawn.scene)
  const zoom = useStore((s) => s.transform[2])
  return (
    <ViewportPortal>
      {threads.map((thread) => {
        const at = anchorPoint(maps, scene, thread.first.anchor)
        return at === undefined ? null : <Pin key={thread.first.id} thread={thread} at={at} zoom={zoom} />
      })}
    </ViewportPortal>
  )
}

interface PinProps {
  readonly thread: Thread
  readonly at: readonly [number, number]
  readonly zoom: number
}

const Pin = ({ thread, at: [x, y], zoom }: PinProps) => {
  const { me } = useSession()
  const words = useLabels().hand.comments
  const isNew = useComments((s) => isUnread(s.seen, thread, me.participantId))
  const isOpen = useComments((s) => s.open.kind === 'thread' && s.open.id === thread.first.id)
  const { first, replies } = thread
  const count = replies.length + 1
  const state = [isNew && words.unread, first.resolved === true && words.resolved].filter(Boolean).join(', ')
  return (
    <button
      type="button"
      className={`comment-pin nodrag nopan${isNew ? ' is-new' : ''}${first.resolved === true ? ' is-resolved' : ''}`}
      aria-label={`${words.pin(first.name, count)}${state === '' ? '' : ` (${state})`}`}
      title={first.text}
      aria-expanded={isOpen}
      style={{ transform: `translate(${x}px, ${y}px) scale(${1 / zoom})` }}
      onClick={() => openThread({ kind: 'thread', id: first.id })}
    >
      {first.resolved === true ? '✓' : count}
    </button>
  )
}
