// The palette and the sheet of keys: fetched when they are first asked for.
import { lazy, Suspense } from 'react'
import { useOverlay } from '../../session/overlay.ts'
import type { Hand } from './command.ts'
import type { PageCommand } from './Palette.tsx'

const Palette = lazy(async () => ({ default: (await import('./Palette.tsx')).Palette }))
const KeySheet = lazy(async () => ({ default: (await import('./KeySheet.tsx')).KeySheet }))

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
