// Stamps near the view, on the canvas or on their cards; each is a button that can be taken, carried and deleted.
import type { Stamp } from '@parcours/shared/domain/stamp'
import { doMeet } from '@parcours/shared/layout/rect'
import { ViewportPortal } from '@xyflow/react'
import { useMemo, type KeyboardEvent } from 'react'
import { useBoard, usePeers, useSession } from '../../session/hooks.ts'
import { useSelection } from '../../session/selection.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { removeSelected } from '../key-commands.ts'
import { useLiveRects } from '../links-drawn.ts'
import { useNearView } from '../near-view.ts'
import { stampSize } from './drawn-bounds.ts'
import { useInkHand } from './ink-hand.ts'
import { placeOfStamp } from './stamp-place.ts'
import { StampMark } from './StampMark.tsx'
import { useTheirHands } from './their-hands.ts'
import './stamp.css'

/** Of more, far away, nobody could tell one from another. */
const shownAtMost = 400

export const StampLayer = () => {
  const stamps = useBoard((board) => board.stamps)
  const isEmpty = useMemo(() => Object.keys(stamps).length === 0, [stamps])
  return isEmpty ? null : <Stamps stamps={Object.values(stamps)} />
}

const Stamps = ({ stamps }: { readonly stamps: readonly Stamp[] }) => {
  const rectOf = useLiveRects()
  const area = useNearView((near) => near.area)
  const carried = useInkHand((hand) => hand.carried)
  const theirs = useTheirHands((hands) => hands.carried)
  const placed = stamps.flatMap((stamp) => {
    const at = placeOfStamp(stamp, rectOf)
    if (at === undefined) return []
    const by = carried?.ids.has(stamp.id) === true ? carried.by : (theirs.get(stamp.id) ?? [0, 0])
    const [x, y] = [at[0] + by[0] - stampSize / 2, at[1] + by[1] - stampSize / 2]
    return doMeet({ x, y, width: stampSize, height: stampSize }, area) ? [{ stamp, x, y }] : []
  })
  return (
    <ViewportPortal>
      {placed.slice(0, shownAtMost).map((each) => (
        <StampButton key={each.stamp.id} {...each} />
      ))}
    </ViewportPortal>
  )
}

const StampButton = ({ stamp, x, y }: { readonly stamp: Stamp; readonly x: number; readonly y: number }) => {
  const session = useSession()
  const words = useLabels().hand.drawing.stamp
  const isInHand = useSelection((s) => s.drawn.includes(stamp.id))
  const here = usePeers((peers) => peers.find(({ user }) => user.id === stamp.author)?.user.name)
  const { me } = session
  const author = stamp.author === me.participantId ? me.name : here
  const kind = words.kinds[stamp.kind]
  const name = author === undefined ? kind : words.by(kind, author)
  const take = () => useSelection.getState().select({ kind: 'none' }, [stamp.id])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === ' ' || event.key === 'Enter') take()
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      take()
      removeSelected(session)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <button
      type="button"
      className={`stamp nodrag nopan${isInHand ? ' is-in-hand' : ''}`}
      style={{ transform: `translate(${x}px, ${y}px)` }}
      data-drawn={stamp.id}
      aria-label={name}
      aria-pressed={isInHand}
      title={name}
      onKeyDown={onKeyDown}
    >
      <StampMark kind={stamp.kind} size={stampSize} />
    </button>
  )
}
