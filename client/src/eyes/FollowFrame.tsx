// Around the canvas while one follows somebody: their colour, their name, and the way out.
import type { ParticipantId } from '@parcours/shared/domain/ids'
import { Eye } from 'lucide-react'
import { useStore } from 'zustand'
import { useLiveSession } from '../session/hooks.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import './eyes.css'
import { follow } from './following.ts'
import { windowOf } from './use-follow.ts'

export const FollowFrame = ({ whom }: { readonly whom: ParticipantId }) => {
  const { presence } = useLiveSession()
  const words = useLabels().eyes.follow
  const leader = useStore(presence.peers, ({ peers }) => windowOf(peers, whom)?.user)
  if (leader === undefined) return null
  return (
    <div className="follow-frame" style={{ borderColor: leader.color }}>
      <p role="status" style={{ background: leader.color }}>
        <Eye size={16} aria-hidden="true" />
        {words.following(leader.name)}
        <button type="button" onClick={() => follow(null)}>
          {words.stop}
        </button>
      </p>
    </div>
  )
}
