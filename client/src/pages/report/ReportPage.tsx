// The report of a workshop: one page to read, to print and to keep.
import type { BoardId } from '@parcours/shared/domain/ids'
import { useClosedCode, useSessionState } from '../../session/hooks.ts'
import { ClosedRoom } from '../ClosedRoom.tsx'
import { followScores } from '../../session/live-scores.ts'
import { EnterBoard } from '../EnterBoard.tsx'
import { WaitingPage } from '../WaitingPage.tsx'
import { Report } from './Report.tsx'

export const ReportPage = ({ boardId }: { readonly boardId: BoardId }) => (
  <EnterBoard boardId={boardId} scores={followScores}>
    {({ onExpired }) => <OpenReport onExpired={onExpired} />}
  </EnterBoard>
)

const OpenReport = ({ onExpired }: { readonly onExpired: () => void }) => {
  const closedCode = useClosedCode()
  const loaded = useSessionState((s) => s.loaded)
  if (closedCode !== null) return <ClosedRoom code={closedCode} onExpired={onExpired} />
  return loaded ? <Report /> : <WaitingPage />
}
