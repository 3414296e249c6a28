// A command of the board: what the keyboard, the menus and the palette can do, written once.
import type { Board } from '@parcours/shared/domain/board'
import { drawnOf, type DrawnId } from '@parcours/shared/domain/drawn'
import type { CardId } from '@parcours/shared/domain/ids'
import type { Point } from '@parcours/shared/domain/values'
import { mayChangeCard, mayChangeDrawn, type Rights } from '@parcours/shared/workshop/rights'
import type { ReactFlowInstance } from '@xyflow/react'
import type { Session } from '../../session/session.ts'
import { selectedCards, useSelection, type Selected, type Tool } from '../../session/selection.ts'
import type { CommandId } from '../../ui/labels/hand.ts'
import type { Gestures } from '../canvas-context.ts'
import { freeInHand } from '../hand/arrange-selected.ts'

export const commandGroups = ['edit', 'select', 'move', 'arrange', 'tools', 'view'] as const
export type CommandGroup = (typeof commandGroups)[number]

/** What the page around the board can do. */
export interface PageCommand {
  readonly label: string
  readonly run: () => void
}

/** What a command acts with. */
export interface Hand {
  readonly session: Session
  readonly flow: ReactFlowInstance
  readonly writeInCell: Gestures['writeInCell']
  /** A note or words of the tool in hand, around a point of the board. */
  readonly writeFree: (at: Point) => void
}
/** What a command is offered by. */
export interface Now {
  readonly board: Board
  readonly tool: Tool
  readonly selected: Selected
  readonly cards: readonly CardId[]
  readonly free: readonly CardId[]
  /** Beside the cards. */
  readonly drawn: readonly DrawnId[]
  readonly rights: Rights
  readonly readOnly: boolean
  /** All that is in hand may be changed. */
  readonly mayChange: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
}
export interface Command {
  readonly id: CommandId
  readonly group: CommandGroup
  readonly keys: readonly string[]
  /** Its keys are the browser's own, which then asks the page: copying and pasting. */
  readonly isNative?: boolean
  /** Also while a button has the focus, as every command with Mod. */
  readonly isAnywhere?: boolean
  readonly isOffered: (now: Now) => boolean
  /** `key`: the one that was pressed, where the command has several; `isShifted`: with Shift. */
  readonly run: (hand: Hand, key?: string, isShifted?: boolean) => void
}

export const nowOf = (session: Session): Now => {
  const { board, readOnly, canUndo, canRedo } = session.store.getState()
  const { selected, tool, drawn: inHand } = useSelection.getState()
  const drawn = inHand.filter((id) => drawnOf(board, id) !== undefined)
  const cards = selectedCards(selected).filter((id) => board.cards[id] !== undefined)
  const rights = session.rights()
  const mayChange =
    !readOnly &&
    cards.every((id) => {
      const card = board.cards[id]
      return card !== undefined && mayChangeCard(rights, card)
    }) &&
    drawn.every((id) => {
      const made = drawnOf(board, id)
      return made !== undefined && mayChangeDrawn(rights, made)
    })
  return {
    board,
    tool,
    selected,
    cards,
    drawn,
    free: freeInHand(board.cards, selected),
    rights,
    readOnly,
    mayChange,
    canUndo,
    canRedo,
  }
}
