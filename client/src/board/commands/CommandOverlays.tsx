// The palette and the sheet of keys, over the canvas.
import { Suspense } from 'react'
import { useOverlay } from '../../session/overlay.ts'
import { KeySheet, Palette } from '../parts.ts'
import type { Hand, PageCommand } from './command.ts'

interface CommandOverlaysProps {
  readonly hand: Hand
  readonly pageCommands: readonly PageCommand[]
}

export const CommandOverlays = (props: CommandOverlaysProps) => {
  const open = useOverlay((s) => s.open)
  return (
    <Suspense>
      {open === 'palette' && <Palette {...props} />}
      {open === 'keys' && <KeySheet />}
    </Suspense>
  )
}
