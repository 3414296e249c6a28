// What keys move, enlarge and put in order.
import { openOverlay } from '../../session/overlay.ts'
import { widenSelectedCards } from '../card-span.ts'
import { arrangements, leastOf } from '../hand/arrange.ts'
import { arrangeSelected } from '../hand/arrange-selected.ts'
import { goToNext } from '../hand/next-thing.ts'
import { nudgeSelected } from '../hand/nudge.ts'
import { resizeSelectedCards } from '../hand/resize.ts'
import { moveSelectedCards } from '../key-commands.ts'
import { arrowKeys, towards } from './arrow-keys.ts'
import type { Command, Hand, Now } from './command.ts'

const holdsCards = ({ cards, mayChange }: Now) => cards.length > 0 && mayChange
const holdsFree = ({ free, mayChange }: Now) => free.length > 0 && mayChange
const holdsMovable = ({ free, drawn, mayChange }: Now) => free.length + drawn.length > 0 && mayChange
/** Board pixels a press moves a free note by; with Shift. */
const nudges = { small: 4, large: 24 } as const

export const moveCommands: readonly Command[] = [
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
    id: 'nextCard',
    group: 'select',
    keys: arrowKeys(''),
    // Those in maps are not nudged.
    isOffered: ({ cards }) => cards.length > 0,
    run: ({ flow }, key) => goToNext(flow, towards(key), false),
  },
  {
    id: 'moveTo',
    group: 'move',
    keys: ['d'],
    isOffered: holdsCards,
    run: () => openOverlay('moveTo'),
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

export const arrangeCommands: readonly Command[] = arrangements.map((how) => ({
  id: how,
  group: 'arrange',
  keys: how === 'tidy' ? ['Alt+t'] : [],
  isOffered: ({ free, mayChange }) => free.length >= leastOf(how) && mayChange,
  run: ({ session }) => arrangeSelected(session, how),
}))
