// What others carry and pull of what is drawn, as they show it: away from where it lies, until the document has it there.
import { drawnOf, isStamp, type Drawn, type DrawnId } from '@parcours/shared/domain/drawn'
import type { Board } from '@parcours/shared/domain/board'
import type { FrameId } from '@parcours/shared/domain/ids'
import type { Point } from '@parcours/shared/domain/values'
import { useEffect } from 'react'
import { create } from 'zustand'
import { useSession } from '../../session/hooks.ts'
import type { Peer } from '../../session/presence.ts'
import { useDrawn } from '../canvas-context.ts'
import type { RectOfCard } from '../links-drawn.ts'
import { placeOfStamp } from './stamp-place.ts'

interface TheirHands {
  /** How far from where it lies. */
  readonly carried: ReadonlyMap<DrawnId, Point>
  readonly sizes: ReadonlyMap<FrameId, readonly [width: number, height: number]>
}
const none: TheirHands = { carried: new Map(), sizes: new Map() }
export const useTheirHands = create<TheirHands>(() => none)

/** Pure. The first of what somebody carries tells the way: once the document has it there, there is none left. */
export const theirHandsOf = (
  peers: readonly Pick<Peer, 'carrying' | 'resizing'>[],
  board: Board,
  rectOf: RectOfCard,
): TheirHands => {
  const holding = peers.filter(({ carrying, resizing }) => carrying !== null || resizing !== null)
  if (holding.length === 0) return none
  const carried = new Map<DrawnId, Point>()
  const sizes = new Map<FrameId, readonly [number, number]>()
  for (const { carrying, resizing } of holding) {
    if (resizing !== null) sizes.set(resizing.id, resizing.size)
    const [first] = carrying?.ids ?? []
    const home = first === undefined ? undefined : placeOf(drawnOf(board, first), rectOf)
    if (carrying === null || home === undefined) continue
    const way: Point = [carrying.at[0] - home[0], carrying.at[1] - home[1]]
    for (const id of carrying.ids) carried.set(id, way)
  }
  return { carried, sizes }
}

/** On the board; of a stamp its middle. */
export const placeOf = (drawn: Drawn | undefined, rectOf: RectOfCard): Point | undefined =>
  drawn === undefined || !isStamp(drawn) ? drawn?.at : placeOfStamp(drawn, rectOf)

/** Keeps them up with who is here and what lies where. */
export const useFollowingTheirHands = () => {
  const session = useSession()
  useEffect(() => {
    const look = () => {
      const { peers } = session.presence.peers.getState()
      const next = theirHandsOf(peers, session.store.getState().board, useDrawn.getState().scene.cards.get)
      if (next !== useTheirHands.getState()) useTheirHands.setState(next)
    }
    look()
    const stops = [session.presence.peers.subscribe(look), session.store.subscribe(look)]
    return () => {
      for (const stop of stops) stop()
      useTheirHands.setState(none)
    }
  }, [session])
}
