// Where a link led to: the note is in view and in hand, wherever this device looked last.
import { standIns } from '@parcours/shared/domain/merged'
import { useStore } from '@xyflow/react'
import { useEffect } from 'react'
import { aimOf, forgetAim } from '../session/aim.ts'
import { useBoardView } from '../session/board-view.ts'
import { isConnected } from '../session/connection.ts'
import { useSession, useSessionState } from '../session/hooks.ts'
import { labelsNow } from '../ui/labels/catalogue.ts'
import { toast } from '../ui/toast.ts'
import { useDrawn } from './canvas-context.ts'
import { cardOfAddress } from './card-address.ts'

export const Aim = () => {
  const { boardId, store } = useSession()
  const { showCard } = useBoardView()
  const isReady = useStore((s) => s.width > 0)
  const isWhole = useSessionState(({ connection }) => isConnected(connection))
  const scene = useDrawn((drawn) => drawn.scene)
  useEffect(() => {
    const aim = isReady ? aimOf(boardId) : null
    if (aim === null) return
    const card = cardOfAddress(aim)
    if (card === undefined) return forgetAim(boardId)
    const { board } = store.getState()
    // It may have been merged since.
    const id = standIns(board)(card)
    const isHere = board.cards[id] !== undefined
    // What this device kept of the board may be older than the note.
    if (!isHere && !isWhole) return
    forgetAim(boardId)
    if (isHere) showCard(id)
    else toast(labelsNow().hand.link.gone)
  }, [boardId, isReady, isWhole, scene, showCard, store])
  return null
}
