// A board on its canvas.
import type { BoardId } from '@parcours/shared/domain/ids'
import { ReactFlowProvider } from '@xyflow/react'
import { followScores } from '../../session/live-scores.ts'
import { EnterBoard } from '../EnterBoard.tsx'
import { Room } from './Room.tsx'

export const BoardPage = ({ boardId }: { readonly boardId: BoardId }) => (
  <EnterBoard boardId={boardId} scores={followScores}>
    {(entered) => (
      <ReactFlowProvider>
        <Room {...entered} />
      </ReactFlowProvider>
    )}
  </EnterBoard>
)
