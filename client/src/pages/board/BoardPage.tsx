// A board on its canvas.
import type { BoardId } from '@parcours/shared/domain/ids'
import { EnterBoard } from '../EnterBoard.tsx'
import { Room } from './Room.tsx'

export const BoardPage = ({ boardId }: { readonly boardId: BoardId }) => (
  <EnterBoard boardId={boardId}>{(entered) => <Room {...entered} />}</EnterBoard>
)
