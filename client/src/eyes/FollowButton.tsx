// Beside a person's name: see what they see. Nobody to follow where no canvas is open.
import { Eye } from 'lucide-react'
import type { ParticipantId } from '@parcours/shared/domain/ids'
import { useStore } from 'zustand'
import { useLiveSession } from '../session/hooks.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { follow, useFollowing } from './following.ts'
import { windowOf } from './use-follow.ts'

interface FollowButtonProps {
  readonly person: { readonly id: ParticipantId; readonly name: string }
}

export const FollowButton = ({ person: { id, name } }: FollowButtonProps) => {
  const { presence } = useLiveSession()
  const words = useLabels().eyes.follow
  const isHere = useStore(presence.peers, ({ peers }) => windowOf(peers, id) !== undefined)
  const isFollowed = useFollowing((s) => s.whom === id)
  if (!isHere) return null
  return (
    <IconButton
      label={words.start(name)}
      icon={<Eye size={17} />}
      pressed={isFollowed}
      onClick={() => follow(isFollowed ? null : id)}
    />
  )
}
