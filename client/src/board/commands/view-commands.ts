// Commands that move the view alone.
import { useSelection, selectedCards, type Selected } from '../../session/selection.ts'
import { around, type Rect } from '@parcours/shared/layout/rect'
import { useDrawn } from '../canvas-context.ts'
import { beside } from '../hand/beside.ts'
import type { Scene } from '../scene.ts'
import { resetZoom, stepZoom } from '../zoom-step.ts'
import { motionMs } from '../../ui/motion.ts'
import { lastElsewhere, placeOf, useTrail } from '../last-place.ts'
import { fitBoard, fitRect } from '../use-first-view.ts'
import { arrowKeys, towards } from './arrow-keys.ts'
import type { Command } from './command.ts'

const always = () => true
/** Pixels of the screen a press moves the view by; with Shift. */
const pans = { small: 80, large: 400 } as const

export const viewCommands: readonly Command[] = [
  { id: 'zoomIn', group: 'view', keys: ['+', '='], isOffered: always, run: ({ flow }) => stepZoom(flow, 1) },
  { id: 'zoomOut', group: 'view', keys: ['-'], isOffered: always, run: ({ flow }) => stepZoom(flow, -1) },
  { id: 'zoomReset', group: 'view', keys: ['0'], isOffered: always, run: ({ flow }) => resetZoom(flow) },
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
    isOffered: ({ drawn, selected }) => drawn.length > 0 || (selected.kind !== 'none' && selected.kind !== 'link'),
    run: ({ flow }) => {
      const { selected, drawn } = useSelection.getState()
      const places = drawn.length > 0 ? beside().places() : undefined
      const all = around([
        ...rectsOfSelected(selected, useDrawn.getState().scene),
        ...drawn.flatMap((id) => places?.get(id) ?? []),
      ])
      if (all !== undefined) fitRect(flow, all)
    },
  },
  {
    id: 'panView',
    group: 'view',
    keys: [...arrowKeys(''), ...arrowKeys('Shift+')],
    // Last of all that arrows do: nothing in hand takes them.
    isOffered: always,
    run: ({ flow }, key, isShifted) => {
      const { x, y, zoom } = flow.getViewport()
      const [dx, dy] = towards(key)
      const far = isShifted === true ? pans.large : pans.small
      void flow.setViewport({ x: x - dx * far, y: y - dy * far, zoom })
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

/** Cards, a cell, or a whole row, column or map. */
const rectsOfSelected = (selected: Selected, scene: Scene): readonly Rect[] => {
  const ids = selectedCards(selected)
  if (ids.length > 0 || !('mapId' in selected)) return ids.flatMap((id) => scene.cards.get(id) ?? [])
  const [map, layout] = [scene.maps.get(selected.mapId), scene.layouts.get(selected.mapId)]
  if (map === undefined) return []
  const step = 'stepId' in selected ? layout?.steps.find(({ id }) => id === selected.stepId) : undefined
  const lane = 'laneId' in selected ? layout?.lanes.find(({ id }) => id === selected.laneId) : undefined
  const across = step === undefined ? map : { x: map.x + step.x, width: step.width }
  const down = lane === undefined ? map : { y: map.y + lane.y, height: lane.height }
  return [{ x: across.x, width: across.width, y: down.y, height: down.height }]
}
