// The palette and the sheet of keys, over the canvas.
import { Suspense } from 'react'
import { closeOverlay, useOverlay } from '../../session/overlay.ts'
import { EarlyField } from '../../ui/EarlyField.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { KeySheet, Palette } from '../parts.ts'
import type { Hand, PageCommand } from './command.ts'

interface CommandOverlaysProps {
  readonly hand: Hand
  readonly pageCommands: readonly PageCommand[]
}

export const CommandOverlays = (props: CommandOverlaysProps) => {
  const open = useOverlay((s) => s.open)
  const label = useLabels().hand.commands.palette
  return (
    <Suspense fallback={<EarlyField label={label} onClose={closeOverlay} />}>
      {open === 'palette' && <Palette {...props} />}
      {open === 'keys' && <KeySheet />}
    </Suspense>
  )
}
