// The way into a board, for every page that shows one: who one is, then the room behind it.
import type { BoardId } from '@parcours/shared/domain/ids'
import { useLayoutEffect, useState, type ReactNode } from 'react'
import { forgetAdmission, keepAdmission, keptAdmission, type KeptAdmission } from '../session/admission.ts'
import { keepAim } from '../session/aim.ts'
import { SessionContext } from '../session/hooks.ts'
import { recentBoards } from '../session/recent-boards.ts'
import { clearSelection } from '../session/selection.ts'
import { keepOpen } from '../session/keep-open.ts'
import type { FollowScores } from '../session/scores.ts'
import type { Session } from '../session/session.ts'
import { JoinDialog } from './join/JoinDialog.tsx'
import { invitationKeyInUrl } from './route.ts'
import { WaitingPage } from './WaitingPage.tsx'

export interface EnteredProps {
  /** What the person came with. */
  readonly invitationKey: string
  /** The session is over: asks for an invitation again. */
  readonly onExpired: () => void
}
interface EnterBoardProps {
  readonly boardId: BoardId
  readonly children: (entered: EnteredProps) => ReactNode
  /** Absent: the page shows no scores that follow every edit. */
  readonly scores?: FollowScores
}

export const EnterBoard = ({ boardId, children, scores }: EnterBoardProps) => {
  const [admission, setAdmission] = useState(() => admissionFor(boardId))
  // Who has to come in first may come by another address.
  useLayoutEffect(() => keepAim(boardId), [boardId])
  if (admission === undefined) {
    const key = invitationKeyInUrl() || (recentBoards().find((one) => one.boardId === boardId)?.key ?? '')
    return (
      <JoinDialog
        boardId={boardId}
        invitationKey={key}
        onJoined={({ participantId, role, session }, name) => {
          const joined: KeptAdmission = { boardId, participantId, role, token: session, name, key }
          keepAdmission(joined)
          setAdmission(joined)
        }}
      />
    )
  }
  const onExpired = () => {
    forgetAdmission(boardId)
    setAdmission(undefined)
  }
  return (
    <OpenSession admission={admission} scores={scores}>
      {children({ invitationKey: admission.key, onExpired })}
    </OpenSession>
  )
}

/** The person this device already is, unless the link that was opened gives another role. */
const admissionFor = (boardId: BoardId): KeptAdmission | undefined => {
  const kept = keptAdmission(boardId)
  const key = invitationKeyInUrl()
  return kept !== undefined && (key === '' || key === kept.key) ? kept : undefined
}

interface OpenSessionProps {
  readonly admission: KeptAdmission
  readonly scores: FollowScores | undefined
  readonly children: ReactNode
}

const OpenSession = ({ admission, scores, children }: OpenSessionProps) => {
  const [session, setSession] = useState<Session>()
  // Before anything is painted: what is shown first is the room, or that one waits for it.
  useLayoutEffect(() => {
    // Whoever is in already: before the address is cleared.
    keepAim(admission.boardId)
    // A projector shows the address bar: the secret leaves it once it has served.
    history.replaceState(null, '', location.pathname)
    clearSelection()
    // A socket and a database are opened: an effect is their only place, and the room shows once they are there.
    return keepOpen(admission, scores, setSession)
  }, [admission, scores])
  return session === undefined ? <WaitingPage /> : <SessionContext value={session}>{children}</SessionContext>
}
