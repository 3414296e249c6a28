// Commands that move the view alone.
import { useSelection, selectedCards } from '../../session/selection.ts'
import type { Rect } from '@parcours/shared/layout/rect'
import { useDrawn } from '../canvas-context.ts'
import { around } from '../hand/arrange.ts'
import { fitOptions } from '../use-first-view.ts'
import type { Command, Hand } from './command.ts'

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
    run: ({ flow }) => void flow.fitView({ ...fitOptions(), duration: 200 }),
  },
  {
    id: 'showSelected',
    group: 'view',
    keys: ['2'],
    isOffered: ({ cards }) => cards.length > 0,
    run: ({ flow }) => {
      const { cards } = useDrawn.getState().scene
      const rects = selectedCards(useSelection.getState().selected).flatMap((id) => cards.get(id) ?? [])
      if (rects.length > 0) showRect(flow, around(rects))
    },
  },
]

/** Centred in the room that the bars leave, no closer than 120 %. */
const showRect = (flow: Hand['flow'], { x, y, width, height }: Rect): void => {
  const isWide = innerWidth >= 900
  const room = { width: innerWidth - (isWide ? 470 : 40), height: innerHeight - 180 }
  const zoom = Math.max(0.08, Math.min(1.2, room.width / width, room.height / height))
  void flow.setCenter(x + width / 2 + (isWide ? 150 / zoom : 0), y + height / 2, { zoom, duration: 200 })
}
