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
import { widenSelectedCards } from '../card-span.ts'
import { useDrawn } from '../canvas-context.ts'
import { CopyLink } from '../parts.ts'
import { beside } from '../hand/beside.ts'
import { arrangements, leastOf } from '../hand/arrange.ts'
import { arrangeSelected } from '../hand/arrange-selected.ts'
import { nudgeSelected } from '../hand/nudge.ts'
import { resizeSelectedCards } from '../hand/resize.ts'
import { widerSelection } from '../hand/wider.ts'
import { duplicateSelected, moveSelectedCards, removeSelected, stepCell, toggleLock } from '../key-commands.ts'
import { pasteByMenu, pointAt } from '../clipboard/use-clipboard.ts'
import type { Command, Hand, Now } from './command.ts'
import { viewCommands } from './view-commands.ts'

const always = () => true
const holdsCards = ({ cards, mayChange }: Now) => cards.length > 0 && mayChange
const holdsAny = ({ cards, drawn }: Now) => cards.length > 0 || drawn.length > 0
const mayChangeAny = (now: Now) => holdsAny(now) && now.mayChange
const holdsFree = ({ free, mayChange }: Now) => free.length > 0 && mayChange
const holdsMovable = ({ free, drawn, mayChange }: Now) => free.length + drawn.length > 0 && mayChange

const arrowKeys = (held: string) => ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map((key) => held + key)
const directions: Readonly<Record<string, readonly [-1 | 0 | 1, -1 | 0 | 1]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
const towards = (key: string | undefined) => directions[key ?? ''] ?? [0, 0]
/** Board pixels a press moves a free note by; with Shift. */
const nudges = { small: 4, large: 24 } as const

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
  run: () => void document.execCommand(id),
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
    isOffered: mayChangeAny,
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

const selects: readonly Command[] = [
  {
    id: 'selectAll',
    group: 'select',
    keys: ['Mod+a'],
    isOffered: always,
    run: ({ session }) => {
      const { selected, select } = useSelection.getState()
      const { board } = session.store.getState()
      const { cards } = useDrawn.getState().scene
      const wider = widerSelection(board, cards, selected)
      // The whole board is more than its cards.
      select(wider, widerSelection(board, cards, wider) === wider ? beside().all() : [])
    },
  },
  {
    id: 'letGo',
    group: 'select',
    keys: ['Escape'],
    isAnywhere: true,
    isOffered: always,
    run: () => {
      useSelection.getState().choose({ kind: 'select' })
      useSelection.getState().select({ kind: 'none' })
    },
  },
  {
    id: 'stepCell',
    group: 'select',
    keys: arrowKeys(''),
    isOffered: ({ selected }) => selected.kind === 'cell',
    run: ({ session }, key) => {
      const { selected } = useSelection.getState()
      if (selected.kind === 'cell') stepCell(session, selected, towards(key))
    },
  },
]

const moves: readonly Command[] = [
  {
    id: 'nudge',
    group: 'move',
    keys: arrowKeys(''),
    isOffered: holdsMovable,
    run: (hand, key) => nudge(hand, key, nudges.small),
  },
  {
    id: 'nudgeFar',
    group: 'move',
    keys: arrowKeys('Shift+'),
    isOffered: holdsMovable,
    run: (hand, key) => nudge(hand, key, nudges.large),
  },
  {
    id: 'moveInMap',
    group: 'move',
    keys: arrowKeys('Alt+'),
    isOffered: holdsCards,
    run: ({ session }, key) => moveSelectedCards(session, towards(key)),
  },
  {
    id: 'resize',
    group: 'move',
    keys: arrowKeys('Alt+Shift+'),
    isOffered: holdsFree,
    run: ({ session }, key) => resizeSelectedCards(session, towards(key)),
  },
  {
    id: 'widen',
    group: 'move',
    keys: ['Alt+Shift+ArrowLeft', 'Alt+Shift+ArrowRight'],
    isOffered: holdsCards,
    run: ({ session }, key) => widenSelectedCards(session, towards(key)[0]),
  },
]
const nudge = ({ session }: Hand, key: string | undefined, far: number) => {
  const [x, y] = towards(key)
  nudgeSelected(session, [x * far, y * far])
}

const arranges: readonly Command[] = arrangements.map((how) => ({
  id: how,
  group: 'arrange',
  keys: how === 'tidy' ? ['Alt+t'] : [],
  isOffered: ({ free, mayChange }) => free.length >= leastOf(how) && mayChange,
  run: ({ session }) => arrangeSelected(session, how),
}))

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
  ...selects,
  ...moves,
  ...arranges,
  ...tools,
  ...viewCommands,
  ...helps,
]
