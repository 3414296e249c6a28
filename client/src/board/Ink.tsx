// Ink is not what the canvas waits for: its code comes once somebody takes a pen, or there is something drawn.
import { isAnythingDrawn } from '@parcours/shared/domain/drawn'
import { Suspense, useState } from 'react'
import { useBoard, usePeers } from '../session/hooks.ts'
import { isInkTool, useSelection, type Tool } from '../session/selection.ts'
import { EarlyKeys } from '../ui/EarlyKeys.tsx'
import { InkPart } from './parts.ts'

export const Ink = () => {
  const isTaken = useSelection((s) => draws(s.tool.kind))
  const isDrawn = useBoard(isAnythingDrawn)
  const isBeingDrawn = usePeers((peers) => peers.some(({ drawing }) => drawing !== null))
  // From then on: the last stroke may be taken back, and given again.
  const [isWanted, setWanted] = useState(false)
  if ((isTaken || isDrawn || isBeingDrawn) && !isWanted) setWanted(true)
  return <Suspense fallback={<EarlyKeys isFor={isDrawingKey} />}>{isWanted && <InkPart />}</Suspense>
}

const draws = (kind: Tool['kind']): boolean => isInkTool(kind) || kind === 'frame' || kind === 'stamp'

/** What a tool for drawing hears on the canvas. */
const isDrawingKey = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  /^(Enter| |Arrow.+)$/.test(key) &&
  !(ctrlKey || metaKey || altKey) &&
  draws(useSelection.getState().tool.kind) &&
  !(
    target instanceof Element &&
    target.closest('button, input, select, dialog, textarea:not(.visually-hidden)') !== null
  )
