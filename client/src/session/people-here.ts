// Of how many people an answer is awaited: the same figure on the desk, the wall and every phone.
import type { ParticipantId } from '@parcours/shared/domain/ids'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { isConnected } from './connection.ts'
import { useSession, useWorkshop } from './hooks.ts'
import type { Session } from './session.ts'

/** A phone that comes back, or a server that starts again, takes no longer: who left is awaited as long. */
const graceMs = 15_000

interface Room {
  readonly ids: ReadonlySet<ParticipantId>
}

/** Who is in the room beside me. Without a network nobody can be seen to leave: those who were there stay. */
export const othersIn = ({ presence, store }: Pick<Session, 'presence' | 'store'>): StoreApi<Room> => {
  const idsNow = () => new Set(presence.peers.getState().peers.map(({ user }) => user.id))
  const room = createStore<Room>(() => ({ ids: idsNow() }))
  const leaving = new Map<ParticipantId, ReturnType<typeof setTimeout>>()
  const stay = (id: ParticipantId) => {
    clearTimeout(leaving.get(id))
    leaving.delete(id)
  }
  const go = (id: ParticipantId) => {
    leaving.delete(id)
    room.setState({ ids: new Set([...room.getState().ids].filter((each) => each !== id)) })
  }
  const look = () => {
    const here = idsNow()
    const { ids } = room.getState()
    const isOnline = isConnected(store.getState().connection)
    for (const id of ids) {
      if (here.has(id) || !isOnline) stay(id)
      else if (!leaving.has(id)) leaving.set(id, setTimeout(go, graceMs, id))
    }
    if ([...here].some((id) => !ids.has(id))) room.setState({ ids: new Set([...ids, ...here]) })
  }
  presence.peers.subscribe(look)
  store.subscribe((now, before) => {
    if (isConnected(now.connection) !== isConnected(before.connection)) look()
  })
  return room
}

const rooms = new WeakMap<Session, StoreApi<Room>>()
const roomOf = (session: Session): StoreApi<Room> => {
  const known = rooms.get(session)
  if (known !== undefined) return known
  const room = othersIn(session)
  rooms.set(session, room)
  return room
}

/** Participants in the room; facilitators too where they have a ballot. Never fewer than those who answered. */
export const useAwaited = (answered: number, withFacilitators = false): number => {
  const session = useSession()
  const others = useStore(roomOf(session), ({ ids }) => ids)
  const people = useWorkshop((view) => view.public.people)
  const here = [...new Set([session.me.participantId, ...others])].filter((id) => {
    const role = Object.hasOwn(people, id) && people[id]?.removed !== true ? people[id]?.role : undefined
    return role === 'participant' || (withFacilitators && role === 'facilitator')
  })
  return Math.max(here.length, answered)
}
