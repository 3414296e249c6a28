// Commands that move the view alone.
import { useSelection, selectedCards } from '../../session/selection.ts'
import { around } from '@parcours/shared/layout/rect'
import { useDrawn } from '../canvas-context.ts'
import { fitBoard, fitRect } from '../use-first-view.ts'
import type { Command } from './command.ts'

const always = () => true
const quick = { duration: 120 }

export const viewCommands: readonly Command[] = [
  { id: 'zoomIn', group: 'view', keys: ['+', '='], isOffered: always, run: ({ flow }) => void flow.zoomIn(quick) },
  { id: 'zoomOut', group: 'view', keys: ['-'], isOffered: always, run: ({ flow }) => void flow.zoomOut(quick) },
  { id: 'zoomReset', group: 'view', keys: ['0'], isOffered: always, run: ({ flow }) => void flow.zoomTo(1, quick) },
  {
    id: 'showAll',
    group: 'view',
    keys: ['1'],
    isOffered: always,
    run: ({ flow }) => fitBoard(flow),
  },
  {
    id: 'showSelected',
    group: 'view',
    keys: ['2'],
    isOffered: ({ cards }) => cards.length > 0,
    run: ({ flow }) => {
      const { cards } = useDrawn.getState().scene
      const rects = selectedCards(useSelection.getState().selected).flatMap((id) => cards.get(id) ?? [])
      const all = around(rects)
      if (all !== undefined) fitRect(flow, all)
    },
  },
]
