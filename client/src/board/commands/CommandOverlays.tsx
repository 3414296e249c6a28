// The palette, the sheet of keys and what asks where to, over the canvas.
import { Suspense, useEffect } from 'react'
import { closeOverlay, useOverlay } from '../../session/overlay.ts'
import { EarlyField } from '../../ui/EarlyField.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { KeySheet, MoveTo, Palette, PasteByHand } from '../parts.ts'
import { closePasteByHand, usePasteByHand } from '../clipboard/paste-by-hand.ts'
import type { Hand, PageCommand } from './command.ts'

interface CommandOverlaysProps {
  readonly hand: Hand
  readonly pageCommands: readonly PageCommand[]
}

export const CommandOverlays = (props: CommandOverlaysProps) => {
  const open = useOverlay((s) => s.open)
  const pastesAt = usePasteByHand((s) => s.at)
  const { commands } = useLabels().hand
  // Somebody who goes back to the boards leaves what was open behind.
  useEffect(
    () => () => {
      closeOverlay()
      closePasteByHand()
    },
    [],
  )
  return (
    <>
      <Suspense
        fallback={
          open !== 'none' && (
            <EarlyField label={commands[early[open]]} onClose={closeOverlay} isForNobody={open !== 'palette'} />
          )
        }
      >
        {open === 'palette' && <Palette {...props} />}
        {open === 'keys' && <KeySheet />}
        {open === 'moveTo' && <MoveTo hand={props.hand} />}
      </Suspense>
      <Suspense>{pastesAt !== null && <PasteByHand at={pastesAt} />}</Suspense>
    </>
  )
}

/** What asks for each. */
const early = { palette: 'palette', keys: 'keySheet', moveTo: 'moveTo' } as const
