// The people to choose from after an at sign. The field keeps the focus: arrows go through the list, Enter or Tab takes.
import type { Named } from '@parcours/shared/domain/mentions'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useSession, useWorkshop } from '../../session/hooks.ts'
import { peopleNamed } from '../../session/people-named.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { namedBy, naming, queryOf, type Query } from './mention-query.ts'
import type { WritingToolsProps } from './WritingTools.tsx'
import './writing.css'

export const MentionList = ({ field, onMark }: WritingToolsProps) => {
  const { me } = useSession()
  const words = useLabels().hand.writing
  const people = useWorkshop((view) => view.public.people)
  const [query, setQuery] = useState<Query>()
  const [at, setAt] = useState(0)
  /** Where an at sign was told to be left alone. */
  const [dismissed, setDismissed] = useState<number>()
  const id = useId()
  const others = peopleNamed(people).filter((each) => each.id !== me.participantId)
  const named = query === undefined || query.at === dismissed ? [] : namedBy(query, others)
  const active = Math.min(at, named.length - 1)
  const pick = (one: Named | undefined) => {
    if (one === undefined) return
    onMark((written) => {
      const asked = queryOf(written)
      return asked && naming(asked, one)
    })
    setQuery(undefined)
  }
  const onKey = (event: KeyboardEvent) => {
    if (named.length === 0 || event.isComposing) return
    if (event.key === 'ArrowDown') setAt((active + 1) % named.length)
    else if (event.key === 'ArrowUp') setAt((active + named.length - 1) % named.length)
    else if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'Tab') pick(named[active])
    else if (event.key === 'Escape') setDismissed(query?.at)
    else return
    event.preventDefault()
    // Nobody else hears of it: neither what writes lists nor what closes.
    event.stopImmediatePropagation()
  }
  const latest = useRef(onKey)
  useLayoutEffect(() => {
    latest.current = onKey
  })
  useEffect(() => {
    const element = field.current
    if (element === null) return
    const look = () => {
      const { value: text, selectionStart: start, selectionEnd: end } = element
      const next = document.activeElement === element ? queryOf({ text, start, end }) : undefined
      setQuery((before) => (before?.at === next?.at && before?.words === next?.words ? before : next))
    }
    const onInput = () => {
      setAt(0)
      look()
    }
    const onKeyDown = (event: KeyboardEvent) => latest.current(event)
    const events = ['keyup', 'click', 'blur'] as const
    for (const each of events) element.addEventListener(each, look)
    element.addEventListener('input', onInput)
    element.addEventListener('keydown', onKeyDown)
    // An at sign may stand there already: this list comes late, and people write at once.
    look()
    return () => {
      for (const each of events) element.removeEventListener(each, look)
      element.removeEventListener('input', onInput)
      element.removeEventListener('keydown', onKeyDown)
    }
  }, [field])
  useLayoutEffect(() => {
    const element = field.current
    element?.setAttribute('aria-autocomplete', 'list')
    if (named.length === 0) {
      element?.removeAttribute('aria-activedescendant')
      element?.removeAttribute('aria-controls')
      return
    }
    element?.setAttribute('aria-controls', id)
    element?.setAttribute('aria-activedescendant', `${id}${active}`)
  })
  if (named.length === 0) return null
  return (
    <div id={id} className="mention-list nodrag nopan nowheel" role="listbox" aria-label={words.mention} tabIndex={-1}>
      {named.map((one, i) => (
        <div
          key={one.id}
          id={`${id}${i}`}
          className="mention-choice"
          role="option"
          tabIndex={-1}
          aria-selected={i === active}
          // The field keeps the focus.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => pick(one)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') pick(one)
          }}
        >
          {one.name}
        </div>
      ))}
    </div>
  )
}
