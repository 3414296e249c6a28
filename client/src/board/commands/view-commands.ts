// Commands that move the view alone.
import { useSelection, selectedCards } from '../../session/selection.ts'
import { around } from '@parcours/shared/layout/rect'
import { useDrawn } from '../canvas-context.ts'
import { motionMs } from '../../ui/motion.ts'
import { lastElsewhere, placeOf, useTrail } from '../last-place.ts'
import { fitBoard, fitRect } from '../use-first-view.ts'
import type { Command } from './command.ts'

const always = () => true
const quick = () => ({ duration: motionMs(120) })

export const viewCommands: readonly Command[] = [
  { id: 'zoomIn', group: 'view', keys: ['+', '='], isOffered: always, run: ({ flow }) => void flow.zoomIn(quick()) },
  { id: 'zoomOut', group: 'view', keys: ['-'], isOffered: always, run: ({ flow }) => void flow.zoomOut(quick()) },
  { id: 'zoomReset', group: 'view', keys: ['0'], isOffered: always, run: ({ flow }) => void flow.zoomTo(1, quick()) },
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
  {
    id: 'lastPlace',
    group: 'view',
    keys: ['3'],
    isOffered: () => useTrail.getState().trail.length > 1,
    run: ({ flow }) => {
      const { x, y, zoom } = flow.getViewport()
      const screen = { width: innerWidth, height: innerHeight }
      const there = lastElsewhere(useTrail.getState().trail, placeOf([x, y, zoom], screen), screen)
      if (there !== undefined) void flow.setCenter(there.x, there.y, { zoom: there.zoom, duration: motionMs(250) })
    },
  },
]
