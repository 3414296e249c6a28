// Copy, cut and paste on the board. Fields keep theirs, and so does text that somebody has marked.
import type { Point } from '@parcours/shared/domain/values'
import { deleteCards } from '@parcours/shared/doc/edits/cards'
import { deleteDrawn } from '@parcours/shared/doc/edits/drawn'
import { useReactFlow } from '@xyflow/react'
import { useEffect } from 'react'
import type * as Y from 'yjs'
import { useSession } from '../../session/hooks.ts'
import { useSelection } from '../../session/selection.ts'
import type { Session } from '../../session/session.ts'
import { labelsNow } from '../../ui/labels/catalogue.ts'
import { toast } from '../../ui/toast.ts'
import { useDrawn } from '../canvas-context.ts'
import type { Hand } from '../commands/command.ts'
import { beside } from '../hand/beside.ts'
import { useMenuPlace } from '../commands/use-context-menu.ts'
import { Pasting } from '../parts.ts'
import { broughtBy, systemClipboard, type Brought } from './brought.ts'
import { clipOf, htmlOfClip, textOfClip } from './clip-out.ts'
import { usePasteByHand } from './paste-by-hand.ts'

export const useClipboard = () => {
  const session = useSession()
  const flow = useReactFlow()
  useEffect(() => {
    const onPointerMove = (event: PointerEvent) => {
      const isOver = event.target instanceof Element && event.target.closest('.react-flow') !== null
      pointer = isOver && event.pointerType !== 'touch' ? [event.clientX, event.clientY] : undefined
    }
    const onCopy = (event: ClipboardEvent) => {
      if (!isForBoard(event) || !hasNoMarkedText()) return
      if (copyInto(session, event.clipboardData)) event.preventDefault()
    }
    // Safari asks first, and hears of no copy where no text is marked.
    const onBefore = (event: Event) => {
      const { selected, drawn } = useSelection.getState()
      if (isForBoard(event) && (selected.kind === 'cards' || drawn.length > 0)) event.preventDefault()
    }
    const onCut = (event: ClipboardEvent) => {
      if (!isForBoard(event) || session.store.getState().readOnly) return
      const { select } = useSelection.getState()
      // As much as is copied.
      const { cards: ids, drawn } = beside().withContents(useSelection.getState())
      if (!copyInto(session, event.clipboardData)) return
      event.preventDefault()
      const cut = (doc: Y.Doc) => {
        if (ids.length > 0) deleteCards(doc, ids)
        if (drawn.length > 0) deleteDrawn(doc, drawn)
      }
      if (!session.change(cut)) return
      select({ kind: 'none' })
      const { hand, common } = labelsNow()
      const count = ids.length + drawn.length
      toast(drawn.length === 0 ? hand.clipboard.cut(count) : hand.drawing.cut(count), {
        action: { label: common.undo, run: session.undo },
      })
    }
    const onPaste = (event: ClipboardEvent) => {
      const { clipboardData } = event
      if (!isForBoard(event) || clipboardData === null || session.store.getState().readOnly) return
      event.preventDefault()
      pasteHere(session, broughtBy(clipboardData), pointAt(flow))
    }
    const listening = new AbortController()
    const { signal } = listening
    addEventListener('pointermove', onPointerMove, { signal })
    for (const each of asked) addEventListener(each, onBefore, { signal })
    addEventListener('copy', onCopy, { signal })
    addEventListener('cut', onCut, { signal })
    addEventListener('paste', onPaste, { signal })
    return () => listening.abort()
  }, [flow, session])
}

const asked = ['beforecopy', 'beforecut'] as const

/** Where the mouse last was over the canvas; a finger leaves no pointer behind. */
let pointer: Point | undefined

/** Where a paste goes when nothing in hand says so: under the menu, else the mouse, else the middle of what is seen. */
export const pointAt = (flow: Hand['flow']): Point => {
  const [x, y] = useMenuPlace.getState().at ?? pointer ?? [innerWidth / 2 - 84, innerHeight / 2 - 32]
  const at = flow.screenToFlowPosition({ x, y })
  return [Math.round(at.x), Math.round(at.y)]
}

/** For menus: where the browser keeps the clipboard from them, somebody is asked to paste by hand. */
export const pasteByMenu = async ({ session, flow }: Hand): Promise<void> => {
  const at = pointAt(flow)
  const brought = await systemClipboard()
  if (brought === undefined) usePasteByHand.setState({ at })
  else pasteHere(session, brought, at)
}

/** The browser shows what is pasted now or never; what reads it may come a little later. */
const pasteHere = (session: Session, brought: Brought, at: Point): void => {
  void Pasting.here().then(({ takePasted }) => takePasted(session, brought, at))
}

/** False: nothing is in hand. */
const copyInto = (session: Session, data: DataTransfer | null): boolean => {
  const { board } = session.store.getState()
  const { cards, drawn } = beside().withContents(useSelection.getState())
  const clip = clipOf(board, session.boardId, useDrawn.getState().scene.cards, cards, drawn)
  if (data === null || (clip.cards.length === 0 && clip.drawn === undefined)) return false
  data.setData('text/plain', textOfClip(clip))
  data.setData('text/html', htmlOfClip(clip))
  return true
}

/** Not in a field or a dialog; the unseen field under a selected cell is none. */
const isForBoard = ({ target, defaultPrevented }: Event): boolean =>
  !defaultPrevented &&
  (!(target instanceof Element) ||
    target.matches('textarea.visually-hidden') ||
    target.closest('input, textarea, dialog, [contenteditable=true]') === null)

const hasNoMarkedText = (): boolean => document.getSelection()?.isCollapsed !== false
