// Who is here: a few faces, and everybody by name and role on demand.
import type { ParticipantId } from '@parcours/shared/domain/ids'
import { Suspense, useEffect, useId, useRef, useState } from 'react'
import { useColorOf, usePeers, useSession, useWorkshop } from '../../session/hooks.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { isOutside } from '../../ui/is-outside.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import './People.css'
import { PeopleList } from './parts.ts'
import type { Person } from './person.ts'

const facesShown = 3

export const People = () => {
  const words = useLabels().board.top
  const people = usePeople()
  const [isOpen, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const listId = useId()
  useEffect(() => {
    if (!isOpen) return
    const onOutside = (event: PointerEvent) => {
      if (isOutside(event, root.current)) setOpen(false)
    }
    document.addEventListener('pointerdown', onOutside, true)
    return () => document.removeEventListener('pointerdown', onOutside, true)
  }, [isOpen])
  const faces = people.length > facesShown + 1 ? people.slice(0, facesShown) : people
  return (
    <div className="people" ref={root}>
      <button
        type="button"
        className="people-button"
        aria-label={words.people(people.length)}
        title={people.map((person) => person.name).join(', ')}
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !isOpen) return
          event.stopPropagation()
          setOpen(false)
        }}
      >
        {faces.map((person) => (
          <Avatar key={person.id} name={person.name} color={person.color} />
        ))}
        {people.length > faces.length && <span className="ui-avatar people-more">+{people.length - faces.length}</span>}
      </button>
      <Suspense>{isOpen && <PeopleList id={listId} people={people} />}</Suspense>
    </div>
  )
}

/** Me first, then the others by name; one entry a person, however many windows they have open. */
const usePeople = (): readonly Person[] => {
  const { me } = useSession()
  const peers = usePeers((all) => all)
  const known = useWorkshop((view) => view.public.people)
  const colorOf = useColorOf()
  const others = new Map<ParticipantId, Person>()
  for (const { user } of peers) if (user.id !== me.participantId) others.set(user.id, user)
  /** Names and roles change while people are here: the server says what holds. */
  const now = (person: Person): Person => ({ ...person, ...known[person.id] })
  return [
    now({ id: me.participantId, name: me.name, role: me.role, color: colorOf(me.participantId) }),
    ...[...others.values()]
      .map(now)
      .sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }) || (a.id < b.id ? -1 : 1)),
  ]
}
