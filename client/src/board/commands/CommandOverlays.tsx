// The palette, the sheet of keys and what asks where to, over the canvas.
import { Suspense } from 'react'
import { closeOverlay, useOverlay } from '../../session/overlay.ts'
import { EarlyField } from '../../ui/EarlyField.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { KeySheet, MoveTo, Palette, PasteByHand } from '../parts.ts'
import { usePasteByHand } from '../clipboard/paste-by-hand.ts'
import type { Hand, PageCommand } from './command.ts'

interface CommandOverlaysProps {
  readonly hand: Hand
  readonly pageCommands: readonly PageCommand[]
}

export const CommandOverlays = (props: CommandOverlaysProps) => {
  const open = useOverlay((s) => s.open)
  const pastesAt = usePasteByHand((s) => s.at)
  const label = useLabels().hand.commands.palette
  return (
    <>
      <Suspense fallback={<EarlyField label={label} onClose={closeOverlay} />}>
        {open === 'palette' && <Palette {...props} />}
        {open === 'keys' && <KeySheet />}
        {open === 'moveTo' && <MoveTo hand={props.hand} />}
      </Suspense>
      <Suspense>{pastesAt !== null && <PasteByHand at={pastesAt} />}</Suspense>
    </>
  )
}
