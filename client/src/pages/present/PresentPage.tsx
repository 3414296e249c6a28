// The wall: what the facilitator shows, large. It follows the workshop; its own keyboard leads it too.
import type { BoardId } from '@parcours/shared/domain/ids'
import { ClosedRoom } from '../ClosedRoom.tsx'
import { followScores } from '../../session/live-scores.ts'
import { EnterBoard } from '../EnterBoard.tsx'
import { useClosedCode, useSessionState } from '../../session/hooks.ts'
import { WaitingPage } from '../WaitingPage.tsx'
import { Wall } from './Wall.tsx'

export const PresentPage = ({ boardId }: { readonly boardId: BoardId }) => (
  <EnterBoard boardId={boardId} scores={followScores}>
    {({ onExpired }) => <OpenWall onExpired={onExpired} />}
  </EnterBoard>
)

const OpenWall = ({ onExpired }: { readonly onExpired: () => void }) => {
  const closedCode = useClosedCode()
  const loaded = useSessionState((s) => s.loaded)
  if (closedCode !== null) return <ClosedRoom code={closedCode} onExpired={onExpired} />
  return loaded ? <Wall /> : <WaitingPage />
}
