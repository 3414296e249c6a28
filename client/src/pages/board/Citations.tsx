// A quiet sign for who is named in a note or a comment: how much of it is new on this device, and the way there.
import { AtSign } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useBoardView } from '../../session/board-view.ts'
import { cardTitle } from '../../session/card-title.ts'
import { citationsOf, citationsSeen, keepCitationsSeen, type Citation } from '../../session/citations.ts'
import { openThread, useComments } from '../../session/comments.ts'
import { useLiveSession } from '../../session/hooks.ts'
import { peopleNamed } from '../../session/people-named.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import './citations.css'

const most = 12

export const Citations = () => {
  const session = useLiveSession()
  const { hand, board: words } = useLabels()
  const view = useBoardView()
  const citations = useCitations()
  const [seen, setSeen] = useState(() => citationsSeen(session.boardId))
  if (citations.length === 0) return null
  const fresh = citations.filter(({ id }) => !seen.has(id))
  const go = (citation: Citation) => {
    const next = new Set([...seen, citation.id])
    setSeen(next)
    keepCitationsSeen(session.boardId, next)
    if (citation.kind === 'card') return view.showCard(citation.id)
    const first = session.store.getState().board.comments[citation.first]
    if (first === undefined) return
    if (first.anchor.kind === 'card') view.showCard(first.anchor.cardId)
    if (first.anchor.kind === 'step') view.showStep(first.anchor.mapId, first.anchor.stepId)
    if (first.resolved === true) useComments.setState({ showsResolved: true })
    openThread({ kind: 'thread', id: citation.first })
  }
  const items = [...fresh, ...citations.filter(({ id }) => seen.has(id))].slice(0, most).map((each): MenuItem => {
    const title = cardTitle(each.text, words.canvas.emptyCard)
    const isNew = !seen.has(each.id)
    return {
      label: `${each.kind === 'comment' ? hand.writing.by(each.name, title) : title}${isNew ? ` (${hand.comments.unread})` : ''}`,
      icon: <span className={`citation-dot${isNew ? ' is-new' : ''}`} aria-hidden="true" />,
      onSelect: () => go(each),
    }
  })
  return (
    <Menu label={hand.writing.mentions(fresh.length)} buttonClass="ui-icon-button citations" align="end" items={items}>
      <AtSign size={18} aria-hidden="true" />
      {fresh.length > 0 && <span aria-hidden="true">{fresh.length > 9 ? '9+' : fresh.length}</span>}
    </Menu>
  )
}

/** News may wait for so long. */
const lookEveryMs = 600

const useCitations = (): readonly Citation[] => {
  const { store, workshop, me } = useLiveSession()
  const [citations, setCitations] = useState<readonly Citation[]>([])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      timer = undefined
      const { people } = workshop.view.getState().public
      const now = citationsOf(store.getState().board, peopleNamed(people), me.participantId)
      setCitations((before) => (before.length === 0 && now.length === 0 ? before : now))
    }
    const lookSoon = () => {
      timer ??= setTimeout(look, lookEveryMs)
    }
    lookSoon()
    const stops = [
      store.subscribe((now, before) => {
        if (now.board.cards !== before.board.cards || now.board.comments !== before.board.comments) lookSoon()
      }),
      workshop.view.subscribe((now, before) => {
        if (now.public.people !== before.public.people) lookSoon()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
      clearTimeout(timer)
    }
  }, [store, workshop, me.participantId])
  return citations
}
