// A link may lead to one note. What its address says is kept, in this tab, until the board has shown the note: whoever has to
// come in first is led there afterwards. It holds no secret, and opens nothing by itself.
import type { BoardId } from '@parcours/shared/domain/ids'

const keyOf = (board: BoardId) => `parcours.aim.${board}`

/** Takes it from the address of this page, if that says more than the board. */
export const keepAim = (board: BoardId): void => {
  try {
    if (location.search !== '') sessionStorage.setItem(keyOf(board), location.search)
  } catch {
    // Where nothing can be kept the board opens as it was left.
  }
}

/** Null: this board is opened as it was left. */
export const aimOf = (board: BoardId): string | null => {
  try {
    return sessionStorage.getItem(keyOf(board))
  } catch {
    return null
  }
}

export const forgetAim = (board: BoardId): void => sessionStorage.removeItem(keyOf(board))
