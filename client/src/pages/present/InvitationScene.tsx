// How to come in, for a whole room to read: until the door is open, whom to ask.
import { useBoard, usePeers, useSession } from '../../session/hooks.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'

const facesShown = 8

export const InvitationScene = () => {
  const words = useLabels().present.invitation
  const { me } = useSession()
  const title = useBoard((b) => b.title)
  const peers = usePeers((all) => all)
  const others = [...new Map(peers.map(({ user }) => [user.id, user])).values()].filter(
    ({ id }) => id !== me.participantId,
  )
  return (
    <section className="wall-invite">
      <div>
        <p className="wall-invite-board">{title}</p>
        <h1>{words.title}</h1>
        <p className="wall-invite-how">{words.how}</p>
      </div>
      <div className="wall-here">
        {others.slice(0, facesShown).map((user) => (
          <Avatar key={user.id} name={user.name} color={user.color} />
        ))}
        <span>{words.here(others.length)}</span>
      </div>
    </section>
  )
}
