// How to come in, for a whole room to read: the code and its picture while the door is open, else whom to ask.
import { spacedCode } from '@parcours/shared/domain/join-code'
import { useBoard, usePeers, useSession } from '../../session/hooks.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { QrCode } from '../../ui/QrCode.tsx'
import { useDoor } from '../door/use-door.ts'
import { joinAddress } from '../route.ts'
import './invitation.css'

const facesShown = 8

export const InvitationScene = () => {
  const { present, door: words } = useLabels()
  const door = useDoor()
  const title = useBoard((b) => b.title)
  return (
    <section className="wall-invite">
      <div className="wall-invite-way">
        <div>
          <p className="wall-invite-board">{title}</p>
          <h1>{present.invitation.title}</h1>
          {door.code === undefined ? (
            <p className="wall-invite-how">{door.leads ? words.invitation.closed : present.invitation.how}</p>
          ) : (
            <>
              <p className="wall-invite-how">
                {words.invitation.how} <strong>{location.host}</strong>
              </p>
              <output className="wall-invite-code">{spacedCode(door.code)}</output>
            </>
          )}
          {door.leads && door.code === undefined && (
            <button type="button" className="wall-invite-open" onClick={door.open}>
              {words.open}
            </button>
          )}
          {door.code !== undefined && isLocalHost(location.hostname) && (
            <p className="wall-invite-warning">{words.invitation.localOnly}</p>
          )}
        </div>
        {door.code !== undefined && <QrCode address={joinAddress(door.code)} label={words.invitation.qr} />}
      </div>
      <div className="wall-invite-foot">
        <Here />
        {door.code !== undefined && (
          <div className="wall-invite-door">
            <span className="wall-invite-sign">{words.isOpen}</span>
            <button type="button" onClick={door.renew}>
              {words.renew}
            </button>
            <button type="button" onClick={door.close}>
              {words.close}
            </button>
          </div>
        )}
      </div>
    </section>
  )
}

/** Everybody but whoever stands at the wall. */
const Here = () => {
  const words = useLabels().present.invitation
  const { me } = useSession()
  const peers = usePeers((all) => all)
  const others = [...new Map(peers.map(({ user }) => [user.id, user])).values()].filter(
    ({ id }) => id !== me.participantId,
  )
  return (
    <div className="wall-here">
      {others.slice(0, facesShown).map((user) => (
        <Avatar key={user.id} name={user.name} color={user.color} />
      ))}
      <output>{words.here(others.length)}</output>
    </div>
  )
}

const isLocalHost = (host: string): boolean => host === 'localhost' || host === '[::1]' || host.startsWith('127.')
