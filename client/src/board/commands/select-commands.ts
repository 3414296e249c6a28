// What keys take in hand.
import { useSelection } from '../../session/selection.ts'
import { useDrawn } from '../canvas-context.ts'
import { beside } from '../hand/beside.ts'
import { goToNext } from '../hand/next-thing.ts'
import { widerSelection } from '../hand/wider.ts'
import { isInGrid, stepCell } from '../key-commands.ts'
import { arrowKeys, towards } from './arrow-keys.ts'
import type { Command } from './command.ts'

const always = () => true

export const selectCommands: readonly Command[] = [
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
    isOffered: ({ selected }) => isInGrid(selected),
    run: ({ session }, key) => {
      const { selected } = useSelection.getState()
      if (isInGrid(selected)) stepCell(session, selected, towards(key))
    },
  },
  {
    id: 'nextThing',
    group: 'select',
    keys: arrowKeys('Mod+'),
    isOffered: always,
    run: ({ flow }, key) => goToNext(flow, towards(key), false),
  },
  {
    id: 'addNext',
    group: 'select',
    keys: arrowKeys('Mod+Shift+'),
    isOffered: always,
    run: ({ flow }, key) => goToNext(flow, towards(key), true),
  },
]
