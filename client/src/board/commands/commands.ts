// The one table of commands. The keyboard, the menus, the palette and the sheet of keys read it; the first that fits a key
// and is offered has it.
import type { Board } from '@parcours/shared/domain/board'
import type { CommentAnchor } from '@parcours/shared/domain/comment'
import type { CardId } from '@parcours/shared/domain/ids'
import type { Point } from '@parcours/shared/domain/values'
import { addressIn } from '@parcours/shared/domain/marked-text'
import { mayAll, mayArrange } from '@parcours/shared/workshop/rights'
import { openThread, useComments } from '../../session/comments.ts'
import { openFinding } from '../../session/finding.ts'
import { useLinking } from '../../session/linking.ts'
import { openOverlay } from '../../session/overlay.ts'
import { isInkTool, selectedCards, useSelection, type Selected, type Tool } from '../../session/selection.ts'
import { labelsNow } from '../../ui/labels/catalogue.ts'
import { toast } from '../../ui/toast.ts'
import { CopyLink } from '../parts.ts'
import { duplicateSelected, removeSelected, toggleLock } from '../key-commands.ts'
import { pasteByMenu, pointAt } from '../clipboard/use-clipboard.ts'
import type { Command, Now } from './command.ts'
import { arrangeCommands, moveCommands } from './move-commands.ts'
import { selectCommands } from './select-commands.ts'
import { viewCommands } from './view-commands.ts'

const always = () => true
const holdsAny = ({ cards, drawn }: Now) => cards.length > 0 || drawn.length > 0
const mayChangeAny = (now: Now) => holdsAny(now) && now.mayChange
const mayRemove = (now: Now) =>
  now.selected.kind === 'link' ? mayArrange(now.rights) && !now.readOnly : mayChangeAny(now)

const addressOf = (board: Board, card: CardId | undefined) =>
  card === undefined ? undefined : addressIn(board.cards[card]?.text ?? '')

/** The card or step in hand, else the spot. */
const anchorOf = (selected: Selected, at: Point): CommentAnchor => {
  const [card] = selectedCards(selected)
  if (card !== undefined) return { kind: 'card', cardId: card }
  if (selected.kind === 'step') return { kind: 'step', mapId: selected.mapId, stepId: selected.stepId }
  return { kind: 'spot', at: [at[0], at[1]] }
}

/** The browser is asked, and asks the page in turn. */
const native = (id: 'copy' | 'cut' | 'paste', keys: string, isOffered: Command['isOffered']): Command => ({
  id,
  group: 'edit',
  keys: [keys],
  isNative: true,
  isOffered,
  run: () => {
    if (!document.execCommand(id)) toast(labelsNow().hand.clipboard.notCopied)
  },
})

const edits: readonly Command[] = [
  { id: 'undo', group: 'edit', keys: ['Mod+z'], isOffered: (now) => now.canUndo, run: ({ session }) => session.undo() },
  {
    id: 'redo',
    group: 'edit',
    keys: ['Mod+Shift+z', 'Mod+y'],
    isOffered: (now) => now.canRedo,
    run: ({ session }) => session.redo(),
  },
  {
    id: 'write',
    group: 'edit',
    keys: ['Enter', 'F2'],
    isOffered: ({ selected, cards, readOnly, mayChange }) =>
      !readOnly && (selected.kind === 'cell' || (cards.length === 1 && mayChange)),
    run: ({ writeInCell }) => {
      const { selected, edit } = useSelection.getState()
      if (selected.kind === 'cell') writeInCell(selected)
      else if (selected.kind === 'cards' && selected.ids[0] !== undefined) edit(selected.ids[0])
    },
  },
  {
    id: 'writeHere',
    group: 'edit',
    keys: ['Enter'],
    isOffered: ({ tool, readOnly }) => !readOnly && (tool.kind === 'note' || tool.kind === 'text'),
    run: ({ flow, writeFree }) => writeFree(pointAt(flow)),
  },
  native('copy', 'Mod+c', holdsAny),
  native('cut', 'Mod+x', mayChangeAny),
  { ...native('paste', 'Mod+v', ({ readOnly }) => !readOnly), run: (hand) => void pasteByMenu(hand) },
  {
    id: 'duplicate',
    group: 'edit',
    keys: ['Mod+d'],
    isOffered: (now) => holdsAny(now) && !now.readOnly,
    run: ({ session }) => duplicateSelected(session),
  },
  {
    id: 'remove',
    group: 'edit',
    keys: ['Delete', 'Backspace'],
    isOffered: mayRemove,
    run: ({ session }) => removeSelected(session),
  },
  {
    id: 'link',
    group: 'edit',
    keys: ['l'],
    isOffered: ({ cards, rights }) => cards.length === 1 && mayArrange(rights),
    run: () => {
      const { selected } = useSelection.getState()
      const from = selected.kind === 'cards' ? selected.ids[0] : undefined
      if (from !== undefined) useLinking.getState().hold({ from, to: null })
    },
  },
  {
    id: 'openAddress',
    group: 'edit',
    keys: [],
    isOffered: ({ board, cards }) => cards.length === 1 && addressOf(board, cards[0]) !== undefined,
    run: ({ session }) => {
      const [card] = selectedCards(useSelection.getState().selected)
      const address = addressOf(session.store.getState().board, card)
      if (address !== undefined) open(address, '_blank', 'noopener,noreferrer')
    },
  },
  {
    id: 'copyLink',
    group: 'edit',
    keys: [],
    isOffered: ({ cards }) => cards.length === 1,
    run: ({ session }) => {
      const [card] = selectedCards(useSelection.getState().selected)
      if (card !== undefined) void CopyLink.here().then(({ copyLink }) => copyLink(session, card))
    },
  },
  {
    id: 'comment',
    group: 'edit',
    keys: ['c'],
    isOffered: ({ readOnly, cards }) => !readOnly && cards.length < 2,
    run: ({ flow }) => openThread({ kind: 'draft', anchor: anchorOf(useSelection.getState().selected, pointAt(flow)) }),
  },
  {
    id: 'lock',
    group: 'edit',
    keys: ['Shift+l'],
    isAnywhere: true,
    isOffered: ({ rights, selected }) => mayAll(rights) && ['cards', 'lane', 'map'].includes(selected.kind),
    run: ({ session }) => toggleLock(session),
  },
]

const tool = (id: Tool['kind'], key: string): Command => ({
  id: `${id}Tool`,
  group: 'tools',
  keys: [key],
  isOffered: ({ readOnly, rights }) =>
    id === 'note' || id === 'text' || id === 'stamp' || isInkTool(id)
      ? !readOnly
      : id === 'arrow' || id === 'frame'
        ? mayArrange(rights) && !readOnly
        : true,
  run: () => useSelection.getState().choose({ kind: id } satisfies Tool),
})
const tools: readonly Command[] = [
  tool('select', 'v'),
  tool('lasso', 's'),
  tool('hand', 'h'),
  tool('laser', 'k'),
  tool('note', 'n'),
  tool('text', 't'),
  tool('arrow', 'a'),
  tool('pen', 'p'),
  tool('highlighter', 'm'),
  tool('eraser', 'e'),
  tool('frame', 'f'),
  tool('stamp', 'g'),
]

const helps: readonly Command[] = [
  { id: 'palette', group: 'view', keys: ['Mod+k'], isOffered: always, run: () => openOverlay('palette') },
  {
    id: 'resolvedComments',
    group: 'view',
    keys: [],
    isOffered: ({ board }) => Object.values(board.comments).some(({ resolved }) => resolved === true),
    run: () => useComments.setState(({ showsResolved }) => ({ showsResolved: !showsResolved })),
  },
  { id: 'find', group: 'view', keys: ['Mod+f'], isOffered: always, run: openFinding },
  { id: 'keySheet', group: 'view', keys: ['?'], isOffered: always, run: () => openOverlay('keys') },
]

export const commands: readonly Command[] = [
  ...edits,
  ...selectCommands,
  ...moveCommands,
  ...arrangeCommands,
  ...tools,
  ...viewCommands,
  ...helps,
]
