// The receipts of one's own ballots, on this device alone: the server forgets whose they are when a vote closes.
import type { BoardId } from '@parcours/shared/domain/ids'
import type { WorkshopView } from '@parcours/shared/workshop/view'
import * as v from 'valibot'

const storageKey = (board: BoardId) => `parcours.receipts.${board}`
const receipts = v.record(v.string(), v.string())

/** By round id. */
export const keptReceipts = (board: BoardId): Readonly<Record<string, string>> => {
  try {
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), receipts), localStorage.getItem(storageKey(board)))
    return parsed.success ? parsed.output : {}
  } catch {
    return {}
  }
}

/** Keeps the receipt of the ballot in hand, if there is one. */
export const keepReceipt = (board: BoardId, { public: { vote }, own: { ballot } }: WorkshopView): void => {
  if (vote === null || ballot === null) return
  const known = keptReceipts(board)
  if (known[vote.id] === ballot.receipt) return
  try {
    localStorage.setItem(storageKey(board), JSON.stringify({ ...known, [vote.id]: ballot.receipt }))
  } catch {
    // storage is forbidden: the receipt is on screen until the close, and can be noted down
  }
}
