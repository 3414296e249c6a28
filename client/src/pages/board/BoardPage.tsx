// A board: first who one is, then the room.
import type { BoardId } from '@parcours/shared/domain/ids'
import { useEffect, useState } from 'react'
import { forgetAdmission, keepAdmission, keptAdmission, type KeptAdmission } from '../../session/admission.ts'
import { recentBoards } from '../../session/recent-boards.ts'
import { clearSelection } from '../../session/selection.ts'
import { openSession, type Session } from '../../session/session.ts'
import { JoinDialog } from '../join/JoinDialog.tsx'
import { boardPath, invitationKeyInUrl } from '../route.ts'
import { WaitingPage } from '../WaitingPage.tsx'
import { Room } from './Room.tsx'

export const BoardPage = ({ boardId }: { readonly boardId: BoardId }) => {
  const [admission, setAdmission] = useState(() => admissionFor(boardId))
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
  return (
    <OpenRoom
      admission={admission}
      onExpired={() => {
        forgetAdmission(boardId)
        setAdmission(undefined)
      }}
    />
  )
}

/** The person this device already is, unless the link that was opened gives another role. */
const admissionFor = (boardId: BoardId): KeptAdmission | undefined => {
  const kept = keptAdmission(boardId)
  const key = invitationKeyInUrl()
  return kept !== undefined && (key === '' || key === kept.key) ? kept : undefined
}

const OpenRoom = ({ admission, onExpired }: { readonly admission: KeptAdmission; readonly onExpired: () => void }) => {
  const [session, setSession] = useState<Session>()
  useEffect(() => {
    // A projector shows the address bar: the secret leaves it once it has served.
    history.replaceState(null, '', boardPath(admission.boardId))
    clearSelection()
    const opened = openSession(admission)
    // A socket and a database are opened: an effect is their only place, and the room shows once they are there.
    // oxlint-disable-next-line react/set-state-in-effect
    setSession(opened)
    return () => opened.close()
  }, [admission])
  return session === undefined ? (
    <WaitingPage />
  ) : (
    <Room session={session} invitationKey={admission.key} onExpired={onExpired} />
  )
}
