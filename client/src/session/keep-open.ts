// A room that stays open: after a refusal the board is opened afresh, and what was refused is kept aside.
import type { CardId } from '@parcours/shared/domain/ids'
import { closeCode } from '@parcours/shared/wire/close-codes'
import { dismissOffers } from '../ui/toast.ts'
import { isConnected } from './connection.ts'
import type { FollowScores } from './scores.ts'
import { noSelection, useSelection, type Selected } from './selection.ts'
import { openSession, type Admission, type Session } from './session.ts'

/** More often than this within a minute, something else is wrong than one edit: the person decides. */
const mostReopenings = 4
const minuteMs = 60_000

/** Shows a session at once, and another in its place whenever the room had to be opened afresh. Returns what closes it. */
export const keepOpen = (
  admission: Admission,
  follow: FollowScores | undefined,
  show: (session: Session) => void,
): (() => void) => {
  const open = new Set<Session>()
  let refusedAt: readonly number[] = []
  let isStopped = false

  const opened = (keepsOnDevice: boolean): Session => {
    const session = openSession(admission, follow, { keepsOnDevice })
    open.add(session)
    const stop = session.store.subscribe(({ connection }) => {
      if (connection.kind !== 'refused') return
      stop()
      void reopen(session)
    })
    return session
  }
  const close = (session: Session) => {
    if (open.delete(session)) session.close()
  }
  const reopen = async (refused: Session) => {
    refusedAt = [...refusedAt.filter((at) => at > Date.now() - minuteMs), Date.now()]
    const isKept = await keptAside(refused)
    if (isStopped || !open.has(refused)) return
    if (isKept === undefined || refusedAt.length > mostReopenings)
      return refused.store.setState({ connection: { kind: 'closed', code: closeCode.denied } })
    const next = opened(isKept)
    const stop = next.store.subscribe(({ connection, loaded }) => {
      const isThere = loaded && isConnected(connection)
      if (!isThere && connection.kind !== 'closed' && connection.kind !== 'refused') return
      stop()
      // What was offered to be undone was of the other document.
      dismissOffers()
      letGoOfLost(next)
      show(next)
      close(refused)
    })
  }
  show(opened(true))
  return () => {
    isStopped = true
    for (const session of open) close(session)
  }
}

/** What this hand held of the refused document and the board does not have. */
const letGoOfLost = ({ store }: Session) => {
  const { selected, editing, select, edit } = useSelection.getState()
  const { cards, links, maps } = store.getState().board
  if (editing !== null && !Object.hasOwn(cards, editing)) edit(null)
  if (selected.kind === 'cards' && !selected.ids.every((id) => Object.hasOwn(cards, id)))
    select(withCards(selected.ids.filter((id) => Object.hasOwn(cards, id))))
  if (selected.kind === 'link' && !Object.hasOwn(links, selected.id)) select(noSelection)
  if (!('mapId' in selected)) return
  const map = maps[selected.mapId]
  const isThere =
    map !== undefined &&
    (!('stepId' in selected) || Object.hasOwn(map.steps, selected.stepId)) &&
    (!('stageId' in selected) || Object.hasOwn(map.stages, selected.stageId)) &&
    (!('laneId' in selected) || Object.hasOwn(map.lanes, selected.laneId))
  if (!isThere) select(noSelection)
}

const withCards = (ids: readonly CardId[]): Selected => (ids.length === 0 ? noSelection : { kind: 'cards', ids })

/** Undefined: not even that code could be loaded, and all stays where it is. */
const keptAside = async (session: Session): Promise<boolean | undefined> => {
  try {
    const { setAside } = await import('./aside.ts')
    return await setAside(session)
  } catch {
    return undefined
  }
}
