// Ink is not what the canvas waits for: its code comes once somebody takes a pen, or there is something drawn.
import { isAnythingDrawn } from '@parcours/shared/domain/drawn'
import { Suspense, useState } from 'react'
import { useBoard, usePeers } from '../session/hooks.ts'
import { isInkTool, useSelection } from '../session/selection.ts'
import { InkPart } from './parts.ts'

export const Ink = () => {
  const isTaken = useSelection((s) => isInkTool(s.tool.kind) || s.tool.kind === 'frame' || s.tool.kind === 'stamp')
  const isDrawn = useBoard(isAnythingDrawn)
  const isBeingDrawn = usePeers((peers) => peers.some(({ drawing }) => drawing !== null))
  // From then on: the last stroke may be taken back, and given again.
  const [isWanted, setWanted] = useState(false)
  if ((isTaken || isDrawn || isBeingDrawn) && !isWanted) setWanted(true)
  return <Suspense>{isWanted && <InkPart />}</Suspense>
}
