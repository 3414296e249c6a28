// Everybody who is here; a facilitator gives them another role or shows them out.
import { roles } from '@parcours/shared/domain/values'
import { UserX } from 'lucide-react'
import { useState } from 'react'
import { useSessionState } from '../../session/hooks.ts'
import { useCommand } from '../../session/use-command.ts'
import { FollowButton } from '../../eyes/FollowButton.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import type { Person } from './person.ts'
import { RenamePerson } from './RenamePerson.tsx'

export interface PeopleListProps {
  readonly id: string
  /** Me first. */
  readonly people: readonly Person[]
}

export const PeopleList = ({ id, people }: PeopleListProps) => {
  const words = useLabels().board.top
  return (
    <ul id={id} className="people-list" aria-label={words.people(people.length)}>
      {people.map((person, i) => (
        <PersonRow key={person.id} person={person} isMe={i === 0} />
      ))}
    </ul>
  )
}

const PersonRow = ({ person, isMe }: { readonly person: Person; readonly isMe: boolean }) => {
  const { board, method } = useLabels()
  const leads = useSessionState((s) => s.role === 'facilitator')
  return (
    <li>
      <Avatar name={person.name} color={person.color} />
      <span>
        {person.name}
        {isMe && ` (${board.top.you})`}
      </span>
      {(leads || isMe) && <RenamePerson person={person} />}
      {!isMe && <FollowButton person={person} />}
      {leads && !isMe ? <Leading person={person} /> : <em>{method.roles[person.role]}</em>}
    </li>
  )
}

const Leading = ({ person: { id, name, role } }: { readonly person: Person }) => {
  const { workshop, method, common } = useLabels()
  const words = workshop.people
  const command = useCommand()
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <select
        aria-label={words.roleOf(name)}
        title={words.roleHint}
        value={role}
        onChange={(event) => {
          const chosen = roles.find((each) => each === event.target.value)
          if (chosen !== undefined) void command({ kind: 'set-role', participantId: id, role: chosen })
        }}
      >
        {roles.map((each) => (
          <option key={each} value={each}>
            {method.roles[each]}
          </option>
        ))}
      </select>
      <IconButton label={words.remove(name)} icon={<UserX size={17} />} onClick={() => setAsking(true)} />
      {isAsking && (
        <Dialog
          title={words.removeTitle(name)}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{common.cancel}</Button>
              <Button
                look="danger"
                onClick={() => {
                  setAsking(false)
                  void command({ kind: 'remove', participantId: id })
                }}
              >
                {words.removeNow}
              </Button>
            </>
          }
        >
          <p>{words.removeWhat}</p>
        </Dialog>
      )}
    </>
  )
}
