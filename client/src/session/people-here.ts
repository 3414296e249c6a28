// Of how many people an answer is awaited: the same figure on the desk, the wall and every phone.
import { useSession, usePeers, useWorkshop } from './hooks.ts'

/** Participants in the room; facilitators too where they have a ballot. Never fewer than those who answered. */
export const useAwaited = (answered: number, withFacilitators = false): number => {
  const { me } = useSession()
  const peers = usePeers((all) => all)
  const people = useWorkshop((view) => view.public.people)
  const ids = new Set([me.participantId, ...peers.map(({ user }) => user.id)])
  const here = [...ids].filter((id) => {
    const role = Object.hasOwn(people, id) ? people[id]?.role : undefined
    return role === 'participant' || (withFacilitators && role === 'facilitator')
  })
  return Math.max(here.length, answered)
}
