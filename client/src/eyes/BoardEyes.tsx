// What leads the eyes over a canvas: following, gathering, lasers and reactions. Inside React Flow's provider, once.
import { useFollowing } from './following.ts'
import { FloatingReactions } from './FloatingReactions.tsx'
import { FollowFrame } from './FollowFrame.tsx'
import { LaserLayer } from './LaserLayer.tsx'
import { useFollow } from './use-follow.ts'
import { useGathering } from './use-gathering.ts'
import { useGlide } from './use-glide.ts'
import { useShownSight } from './use-shown-sight.ts'

/** `isAway`: another moment of the board is on this screen. */
export const BoardEyes = ({ isAway }: { readonly isAway: boolean }) => {
  const glide = useGlide()
  const whom = useFollowing((s) => s.whom)
  useShownSight()
  useGathering(glide, isAway)
  useFollow(glide, isAway ? null : whom)
  return (
    <>
      {!isAway && <LaserLayer />}
      {whom !== null && !isAway && <FollowFrame whom={whom} />}
      <FloatingReactions />
    </>
  )
}
