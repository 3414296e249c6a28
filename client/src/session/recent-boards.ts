// The boards this browser opened, with the secrets to open them again; kept on this device only.
import { boardId, type BoardId } from '@parcours/shared/domain/ids'
import { role, type Role } from '@parcours/shared/domain/values'
import type { CreateBoardAnswer } from '@parcours/shared/wire/api'
import * as v from 'valibot'

export interface RecentBoard {
  readonly boardId: BoardId
  readonly title: string
  readonly role: Role
  /** Milliseconds since 1970. */
  readonly openedAt: number
  /** The invitation key to open it with. */
  readonly key: string
  /** All three, when this browser created the board. */
  readonly keys?: CreateBoardAnswer['keys']
}

/** Newest first; what another version or hand wrote and cannot be read is left out. */
export const recentBoards = (): readonly RecentBoard[] => {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), v.array(v.unknown())), stored())
  return (parsed.success ? parsed.output : []).flatMap(recentBoardOf).toSorted((a, b) => b.openedAt - a.openedAt)
}

export const isKnownHere = (id: BoardId): boolean => recentBoards().some((one) => one.boardId === id)

/** Whoever comes in by this key is the one who created the board, in this browser. */
export const isMadeHere = (id: BoardId, key: string): boolean =>
  recentBoards().some((one) => one.boardId === id && one.keys?.facilitator === key)

/**
 * Adds or renews. A lesser invitation opened here never takes away the greater one: the facilitator who tries the
 * observers' link stays the facilitator of this list.
 */
export const rememberBoard = (opened: Omit<RecentBoard, 'openedAt'>, openedAt: number = Date.now()): void => {
  const all = recentBoards()
  const known = all.find((one) => one.boardId === opened.boardId)
  const keys = opened.keys ?? known?.keys
  const access = known && rank[known.role] > rank[opened.role] ? known : opened
  const one: RecentBoard = {
    boardId: opened.boardId,
    title: opened.title,
    role: access.role,
    key: access.key,
    openedAt,
    ...(keys && { keys }),
  }
  store([one, ...all.filter((other) => other.boardId !== opened.boardId)].slice(0, atMost))
}

export const forgetBoard = (id: BoardId): void => store(recentBoards().filter((one) => one.boardId !== id))

const storageKey = 'parcours.boards'
const atMost = 50
const rank: Readonly<Record<Role, number>> = { facilitator: 2, participant: 1, observer: 0 }

const entry = v.object({
  boardId,
  title: v.string(),
  role,
  openedAt: v.number(),
  key: v.string(),
  keys: v.exactOptional(v.object({ facilitator: v.string(), participant: v.string(), observer: v.string() })),
})

const recentBoardOf = (one: unknown): RecentBoard[] => {
  const parsed = v.safeParse(entry, one)
  return parsed.success ? [parsed.output] : []
}

const stored = (): string => {
  try {
    return localStorage.getItem(storageKey) ?? '[]'
  } catch {
    return '[]' // storage may be forbidden; the link then is the only way back
  }
}

const store = (all: readonly RecentBoard[]): void => {
  try {
    localStorage.setItem(storageKey, JSON.stringify(all))
  } catch {
    // full or forbidden: the list is a convenience, the board is on the server
  }
}
