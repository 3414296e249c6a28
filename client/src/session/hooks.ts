// How views reach the session: selectors, so that a record's view redraws for that record only.
import type { Board } from '@parcours/shared/domain/board'
import type { CardId } from '@parcours/shared/domain/ids'
import { colorIn } from '@parcours/shared/domain/people-colors'
import type { OwnView, PublicView, WorkshopView } from '@parcours/shared/workshop/view'
import type { Votes } from '@parcours/shared/scoring/board-inputs'
import { leftMsOf } from '@parcours/shared/workshop/clock'
import { votesOf } from '@parcours/shared/workshop/tally'
import { createContext, useContext, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { cardFaceOf, type CardFace } from './card-face.ts'
import { foreseen } from './foreseen.ts'
import type { Peer } from './presence.ts'
import type { Session, SessionState } from './session.ts'

export const SessionContext = createContext<Session | undefined>(undefined)

export const useSession = (): Session => {
  const session = useContext(SessionContext)
  if (session === undefined) throw new Error('useSession outside of a session')
  return session
}
/** The room as it is now, also while the views show another moment of it. */
export const LiveSessionContext = createContext<Session | undefined>(undefined)

export const useLiveSession = (): Session => {
  const shown = useSession()
  return useContext(LiveSessionContext) ?? shown
}
export const useSessionState = <T>(select: (state: SessionState) => T): T => useStore(useSession().store, select)
/** The board alone: that an edit is saved, or can be undone, is not asked at every card and cell. */
const boards = new WeakMap<Session['store'], StoreApi<{ readonly board: Board }>>()
const boardOf = (store: Session['store']): StoreApi<{ readonly board: Board }> => {
  const known = boards.get(store)
  if (known !== undefined) return known
  const { board: first } = store.getState()
  const shown = createStore(() => ({ board: first }))
  store.subscribe(({ board }) => {
    if (board !== shown.getState().board) shown.setState({ board })
  })
  boards.set(store, shown)
  return shown
}
export const useBoard = <T>(select: (board: Board) => T): T =>
  useStore(boardOf(useSession().store), ({ board }) => select(board))
/** Whether this person leads the board, as the server says now; also while another moment is shown. */
export const useIsFacilitator = (): boolean => useStore(useLiveSession().store, (s) => s.role === 'facilitator')
/** Why the server closed the room for good; null while it did not. Saving and saved, at every key, is not asked. */
export const useClosedCode = (): number | null =>
  useSessionState(({ connection }) => (connection.kind === 'closed' ? connection.code : null))
/** What this person may be asked at every card and cell; hardly ever another, and told apart from what is typed. */
export type Standing = Pick<SessionState, 'role' | 'readOnly'>
const standings = new WeakMap<Session['store'], StoreApi<Standing>>()
const standingOf = (store: Session['store']): StoreApi<Standing> => {
  const known = standings.get(store)
  if (known !== undefined) return known
  const { role: first, readOnly: isReading } = store.getState()
  const standing = createStore<Standing>(() => ({ role: first, readOnly: isReading }))
  store.subscribe(({ role, readOnly }) => {
    const now = standing.getState()
    if (role !== now.role || readOnly !== now.readOnly) standing.setState({ role, readOnly })
  })
  standings.set(store, standing)
  return standing
}
export const useStanding = <T>(select: (standing: Standing) => T): T => useStore(standingOf(useSession().store), select)
export const useReadOnly = (): boolean => useStanding((standing) => standing.readOnly)
export const usePeers = <T>(select: (peers: readonly Peer[]) => T): T =>
  useStore(useSession().presence.peers, (s) => select(s.peers))
/** What others hold, asked at every card and cell: of pointers, which move thirty times a second, they hear nothing. */
export const useHands = <T>(select: (peers: readonly Peer[]) => T): T =>
  useStore(handsOf(useSession().presence.peers), (s) => select(s.peers))
type Peers = Session['presence']['peers']
const hands = new WeakMap<Peers, Peers>()
const handsOf = (all: Peers): Peers => {
  const known = hands.get(all)
  if (known !== undefined) return known
  const first = all.getState()
  const held = createStore(() => first)
  all.subscribe((now) => {
    if (!haveSameHands(held.getState().peers, now.peers)) held.setState(now)
  })
  hands.set(all, held)
  return held
}
const haveSameHands = (before: readonly Peer[], now: readonly Peer[]): boolean =>
  before.length === now.length &&
  before.every((peer, i) => {
    const next = now[i]
    return peer === next || (next !== undefined && handOf(peer) === handOf(next))
  })
const handOf = ({ clientId, user, selection, cell, dragging, editing }: Peer): string =>
  JSON.stringify([clientId, user, selection, cell, dragging, editing])
/** The same on every screen, also of somebody who is not here. */
export const useColorOf = (): ((id: string) => string) => {
  const people = useStore(useLiveSession().workshop.view, (view) => view.public.people)
  return (id) => colorIn(people, id)
}
/** What the server shows this person of the workshop. */
export const useWorkshop = <T>(select: (view: WorkshopView) => T): T => useStore(useSession().workshop.view, select)
/** One's own notes, ratings and ballot with what is on its way to the server. */
export const useForeseen = (): OwnView => {
  const { workshop } = useSession()
  const { own, public: open } = useStore(workshop.view)
  const coming = useStore(workshop.coming)
  return useMemo(
    () =>
      foreseen(
        own,
        open,
        coming.map(({ command }) => command),
      ),
    [own, open, coming],
  )
}
/** How many commands the server has not answered. */
export const useWaitingCommands = (): number =>
  useStore(useSession().workshop.coming, (coming) => coming.filter(({ isAccepted }) => !isAccepted).length)
/** Dots a card from the votes that are closed. */
export const useVotes = (): Votes => {
  const results = useWorkshop((view) => view.public.results)
  return useBoard((board) => votesFor(results, board))
}
export const votesNow = ({ workshop, store }: Session): Votes =>
  votesFor(workshop.view.getState().public.results, store.getState().board)
/** Dots of one card; 0 where none was given, or no vote is closed. */
export const useVotesOn = (id: CardId): number => {
  const results = useWorkshop((view) => view.public.results)
  return useBoard((board) => {
    const votes = votesFor(results, board)
    return (Object.hasOwn(votes, id) ? votes[id] : undefined) ?? 0
  })
}
/** What a card shows of the board: one question a card, so that a key pressed asks each but once. */
export const useCardFace = (id: CardId): CardFace => {
  const results = useWorkshop((view) => view.public.results)
  return useBoard((board) => cardFaceOf(board, votesFor(results, board), id))
}
/** Counted once for all who ask: a merge is told by the identity of what stands behind others. */
const votesFor = (results: PublicView['results'], board: Board): Votes => {
  const known = knownVotes.get(results)
  if (known !== undefined && known.merged === board.merged) return known.votes
  const votes = votesOf(results, board)
  knownVotes.set(results, { merged: board.merged, votes })
  return votes
}
const knownVotes = new WeakMap<PublicView['results'], { readonly merged: Board['merged']; readonly votes: Votes }>()
/** Epoch ms on the server's clock, four times a second while it ticks; read anew when `since` changes. */
const useServerTime = (isTicking: boolean, since: unknown): number => {
  const { workshop } = useSession()
  const [now, setNow] = useState(workshop.serverNow)
  useEffect(() => {
    if (!isTicking) return
    // What was read before a pause or a start is old by now.
    const first = setTimeout(() => setNow(workshop.serverNow()))
    const timer = setInterval(() => setNow(workshop.serverNow()), 250)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [isTicking, since, workshop])
  return now
}
/** What is left of the running item in ms; null when no clock is on. */
export const useLeftMs = (): number | null => {
  const clock = useWorkshop((view) => view.public.clock)
  const now = useServerTime(clock?.kind === 'running', clock)
  return clock && leftMsOf(clock, now)
}
/** What is left of the open vote in ms; null when none is open, or it stays open until somebody closes it. */
export const useVoteLeftMs = (): number | null => {
  const endsAt = useWorkshop((view) => view.public.vote?.endsAt)
  const now = useServerTime(endsAt !== undefined, endsAt)
  return endsAt === undefined ? null : endsAt - now
}
