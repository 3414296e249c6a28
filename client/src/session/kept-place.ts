// The name under which this device keeps where one looked last on a board; it goes with the board.
import type { BoardId } from '@parcours/shared/domain/ids'

export const placeKey = (board: BoardId) => `parcours.place.${board}`

export const forgetPlace = (board: BoardId): void => {
  try {
    localStorage.removeItem(placeKey(board))
  } catch {
    // Where nothing can be kept, nothing was.
  }
}
