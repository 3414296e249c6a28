// Three links, one a role; whoever came in by a link can pass on that one only.
import type { BoardId } from '@parcours/shared/domain/ids'
import type { Role } from '@parcours/shared/domain/values'
import { Check, Copy } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { recentBoards } from '../../session/recent-boards.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { boardPath } from '../route.ts'
import './InviteDialog.css'

interface InviteDialogProps {
  readonly boardId: BoardId
  readonly role: Role
  /** The invitation this person came in with; '' if this device lost it. */
  readonly ownKey: string
  readonly onClose: () => void
}

const roles: readonly Role[] = ['participant', 'observer', 'facilitator']

export const InviteDialog = ({ boardId, role, ownKey, onClose }: InviteDialogProps) => {
  const words = useLabels().board.invite
  const [keys] = useState(() => recentBoards().find((one) => one.boardId === boardId)?.keys)
  // Only the device that created the board holds the three keys; the role still decides what may be passed on.
  const hasAll = keys !== undefined && role === 'facilitator'
  const links = hasAll
    ? roles.map((each) => ({ role: each, key: keys[each] }))
    : ownKey === ''
      ? []
      : [{ role, key: ownKey }]
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p className="invite-lead">{hasAll ? words.lead : links.length === 0 ? words.none : words.joined}</p>
      {links.map((link) => (
        <InviteLink key={link.role} role={link.role} address={`${location.origin}${boardPath(boardId, link.key)}`} />
      ))}
    </Dialog>
  )
}

type Copying = 'idle' | 'copied' | 'failed'

const InviteLink = ({ role, address }: { readonly role: Role; readonly address: string }) => {
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
      </div>
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
