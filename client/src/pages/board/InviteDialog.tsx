// Three links, one a role. A facilitator makes new ones and renews them; whoever else came in by a link passes on that one.
import type { BoardId } from '@parcours/shared/domain/ids'
import type { Role } from '@parcours/shared/domain/values'
import { Check, Copy } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useSessionState } from '../../session/hooks.ts'
import { recentBoards, rememberBoard } from '../../session/recent-boards.ts'
import { useCommand } from '../../session/use-command.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { DoorPanel } from '../door/DoorPanel.tsx'
import { boardPath } from '../route.ts'
import './InviteDialog.css'

export interface InviteDialogProps {
  readonly boardId: BoardId
  readonly role: Role
  /** The invitation this person came in with; '' if this device lost it. */
  readonly ownKey: string
  readonly onClose: () => void
}

const roles: readonly Role[] = ['participant', 'observer', 'facilitator']

export const InviteDialog = ({ boardId, role, ownKey, onClose }: InviteDialogProps) => {
  const words = useLabels().board.invite
  const leads = useSessionState((s) => s.role === 'facilitator')
  return (
    <Dialog title={words.title} onClose={onClose}>
      {leads && <DoorPanel boardId={boardId} />}
      {leads && <AllLinks boardId={boardId} joinedAs={role} ownKey={ownKey} />}
      {!leads && <p className="invite-lead">{ownKey === '' ? words.none : words.joined}</p>}
      {!leads && ownKey !== '' && <InviteLink role={role} address={addressOf(boardId, ownKey)} />}
    </Dialog>
  )
}

interface AllLinksProps {
  readonly boardId: BoardId
  readonly joinedAs: Role
  readonly ownKey: string
}

/** A facilitator passes on every role: the links this device knows, and new ones for the rest. */
const AllLinks = ({ boardId, joinedAs, ownKey }: AllLinksProps) => {
  const { board, workshop } = useLabels()
  const command = useCommand()
  const [keys, setKeys] = useState<Partial<Record<Role, string>>>(() => ({
    ...(ownKey !== '' && { [joinedAs]: ownKey }),
    ...recentBoards().find((one) => one.boardId === boardId)?.keys,
  }))
  const [made, setMade] = useState<Partial<Record<Role, string>>>({})
  const ask = async (kind: 'add-link' | 'renew-link', role: Role) => {
    const answer = await command({ kind, role })
    const key = answer.kind === 'accepted' ? answer.answer?.['key'] : undefined
    if (typeof key !== 'string') return
    const known = { ...keys, [role]: key }
    setKeys(known)
    keepKeys(boardId, known)
    setMade({ ...made, [role]: kind === 'renew-link' ? workshop.links.renewed : workshop.links.made })
  }
  return (
    <>
      <p className="invite-lead">{board.invite.lead}</p>
      {roles.map((role) => {
        const key = keys[role]
        const renew = (
          <Button
            aria-label={`${workshop.links.renew}, ${board.invite.link[role]}`}
            onClick={() => void ask('renew-link', role)}
          >
            {workshop.links.renew}
          </Button>
        )
        if (key !== undefined)
          return (
            <InviteLink key={role} role={role} address={addressOf(boardId, key)} note={made[role]}>
              {renew}
            </InviteLink>
          )
        return (
          <div key={role} className="invite-link">
            <strong>{board.invite.link[role]}</strong>
            <p>{workshop.links.none}</p>
            <div>
              <Button
                look="primary"
                aria-label={`${workshop.links.make}, ${board.invite.link[role]}`}
                onClick={() => void ask('add-link', role)}
              >
                {workshop.links.make}
              </Button>
              {renew}
            </div>
          </div>
        )
      })}
    </>
  )
}

const addressOf = (boardId: BoardId, key: string): string => `${location.origin}${boardPath(boardId, key)}`

/** The device of who knows all three keeps them, as if it had created the board. */
const keepKeys = (boardId: BoardId, { facilitator, participant, observer }: Partial<Record<Role, string>>) => {
  const known = recentBoards().find((one) => one.boardId === boardId)
  if (known === undefined || !facilitator || !participant || !observer) return
  rememberBoard({ ...known, key: facilitator, role: 'facilitator', keys: { facilitator, participant, observer } })
}

type Copying = 'idle' | 'copied' | 'failed'

interface InviteLinkProps {
  readonly role: Role
  readonly address: string
  /** What just happened to it. */
  readonly note?: string | undefined
  readonly children?: ReactNode
}

const InviteLink = ({ role, address, note, children }: InviteLinkProps) => {
  const { board, common } = useLabels()
  const words = board.invite
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [copying, setCopying] = useState<Copying>('idle')
  useEffect(() => {
    if (copying !== 'copied') return
    const timer = setTimeout(() => setCopying('idle'), 2_500)
    return () => clearTimeout(timer)
  }, [copying])
  const copy = async () => setCopying((await copyText(address, field.current)) ? 'copied' : 'failed')
  return (
    <div className="invite-link">
      <label htmlFor={id}>{words.link[role]}</label>
      <p id={`${id}-hint`}>{words.explain[role]}</p>
      <div>
        <input
          ref={field}
          id={id}
          readOnly
          value={address}
          // The dialog may be on a wall: the key that opens everything is not read from there.
          className={role === 'facilitator' && copying !== 'failed' ? 'is-secret' : undefined}
          aria-describedby={`${id}-hint`}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button
          look={role === 'participant' ? 'primary' : 'quiet'}
          icon={copying === 'copied' ? <Check size={16} aria-hidden="true" /> : <Copy size={16} aria-hidden="true" />}
          aria-label={`${copying === 'copied' ? common.copied : common.copy}, ${words.link[role]}`}
          onClick={() => void copy()}
        >
          {copying === 'copied' ? common.copied : common.copy}
        </Button>
        {children}
      </div>
      {note !== undefined && <output className="invite-note">{note}</output>}
      <output className={copying === 'failed' ? 'invite-failed' : 'visually-hidden'}>
        {copying === 'copied' && common.copied}
        {copying === 'failed' && words.copyFailed}
      </output>
    </div>
  )
}

/** The clipboard needs a secure page and a willing browser; the selected field is the way that is left. */
const copyText = async (text: string, field: HTMLInputElement | null): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    field?.focus()
    field?.select()
    return document.execCommand('copy')
  }
}
