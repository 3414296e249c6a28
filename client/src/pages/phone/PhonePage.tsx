// A board on a phone: what there is to do now, one thing at a time. No canvas comes with it.
import type { BoardId } from '@parcours/shared/domain/ids'
import { useEffect } from 'react'
import { useClosedCode, useSession, useSessionState } from '../../session/hooks.ts'
import { rememberBoard } from '../../session/recent-boards.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { ClosedRoom } from '../ClosedRoom.tsx'
import { EnterBoard, type EnteredProps } from '../EnterBoard.tsx'
import { WaitingPage } from '../WaitingPage.tsx'
import { boardPath, redirect } from '../route.ts'
import { wasSentToPhone } from './whole-board.ts'
import { Phone } from './Phone.tsx'

export const PhonePage = ({ boardId }: { readonly boardId: BoardId }) => (
  <EnterBoard boardId={boardId}>{(entered) => <OpenPhone {...entered} />}</EnterBoard>
)

const OpenPhone = ({ invitationKey, onExpired }: EnteredProps) => {
  const { boardId, me } = useSession()
  const closedCode = useClosedCode()
  const loaded = useSessionState((s) => s.loaded)
  const untitled = useLabels().method.templates.blank
  const title = useSessionState((s) => s.board.title) || untitled
  useEffect(() => {
    if (loaded) rememberBoard({ boardId, key: invitationKey, title, role: me.role })
  }, [boardId, invitationKey, loaded, me.role, title])
  // Who leads gets the whole board, unless they came here for the remote control.
  const isLost = me.role === 'facilitator' && wasSentToPhone(boardId)
  useEffect(() => {
    if (isLost) redirect(boardPath(boardId))
  }, [boardId, isLost])
  if (closedCode !== null) return <ClosedRoom code={closedCode} onExpired={onExpired} />
  return loaded && !isLost ? <Phone /> : <WaitingPage />
}
