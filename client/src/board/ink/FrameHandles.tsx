// The edges of the one frame in hand: pulled, it grows. The keyboard has Shift+Alt+arrows on its title.
import type { Frame } from '@parcours/shared/domain/frame'
import { mayArrange } from '@parcours/shared/workshop/rights'
import { useSession } from '../../session/hooks.ts'
import { useMay } from '../../session/rights.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { PulledEdges } from '../hand/PulledEdges.tsx'
import { frameSizeWithin, giveFrameSize } from './frame-size.ts'
import { useInkHand } from './ink-hand.ts'

export const FrameHandles = ({ frame }: { readonly frame: Frame }) => {
  const session = useSession()
  const words = useLabels().hand.drawing.frame
  const may = useMay(mayArrange)
  const shown = useInkHand(({ resizing }) => (resizing?.id === frame.id ? resizing.size : undefined)) ?? frame.size
  if (!may) return null
  return (
    <PulledEdges
      at={frame.at}
      size={frame.size}
      shown={shown}
      label={words.resize}
      onPull={(wanted) => {
        const size = frameSizeWithin(wanted)
        useInkHand.setState({ resizing: { id: frame.id, size } })
        session.presence.update({ resizing: { id: frame.id, size } })
      }}
      onDrop={() => {
        const pulled = useInkHand.getState().resizing?.size
        if (pulled !== undefined) giveFrameSize(session, frame, pulled)
      }}
      onEnd={() => {
        useInkHand.setState({ resizing: null })
        session.presence.update({ resizing: null })
      }}
    />
  )
}
