// The view follows the hand: what keys select or move comes into view, also where no element is yet, and what is
// written is gone near to.
import type { CardId } from '@parcours/shared/domain/ids'
import type { Rect } from '@parcours/shared/layout/rect'
import { useReactFlow, type ReactFlowInstance } from '@xyflow/react'
import { useEffect } from 'react'
import { useSelection, type Selected } from '../session/selection.ts'
import { useDrawn } from './canvas-context.ts'
import { nearZoom, readableZoom } from './near-view.ts'
import type { Scene } from './scene.ts'
import { freeArea } from './use-first-view.ts'

export const useFollowingView = () => {
  const flow = useReactFlow()
  useEffect(() => {
    let byKeys = false
    const onKeyDown = () => {
      byKeys = true
    }
    const onPointerDown = () => {
      byKeys = false
    }
    const follow = () => {
      const rect = byKeys ? rectOfSelected(useSelection.getState().selected, useDrawn.getState().scene) : undefined
      if (rect !== undefined) bringIntoView(flow, rect)
    }
    addEventListener('keydown', onKeyDown, true)
    addEventListener('pointerdown', onPointerDown, true)
    const stops = [
      useSelection.subscribe((now, before) => {
        if (now.selected !== before.selected) follow()
        // A card that was just made has its place after the next frame.
        if (now.editing !== null && now.editing !== before.editing)
          requestAnimationFrame(() => goNear(flow, now.editing))
      }),
      useDrawn.subscribe((now, before) => {
        if (rectOfSelected(useSelection.getState().selected, before.scene) !== undefined && now.scene !== before.scene)
          follow()
      }),
    ]
    return () => {
      removeEventListener('keydown', onKeyDown, true)
      removeEventListener('pointerdown', onPointerDown, true)
      for (const stop of stops) stop()
    }
  }, [flow])
}

/** Where the one cell or card in hand is; of several there is no one place. */
export const rectOfSelected = (selected: Selected, scene: Scene): Rect | undefined => {
  const [only, ...others] = selected.kind === 'cards' ? selected.ids : []
  if (only !== undefined) return others.length === 0 ? scene.cards.get(only) : undefined
  if (selected.kind !== 'cell') return undefined
  const [map, layout] = [scene.maps.get(selected.mapId), scene.layouts.get(selected.mapId)]
  const step = layout?.steps.find(({ id }) => id === selected.stepId)
  const lane = layout?.lanes.find(({ id }) => id === selected.laneId)
  if (map === undefined || step === undefined || lane === undefined) return undefined
  return { x: map.x + step.x, y: map.y + lane.y, width: step.width, height: lane.height }
}

/** Nobody writes what they cannot read. */
const goNear = (flow: ReactFlowInstance, id: CardId | null) => {
  const rect = id === null ? undefined : useDrawn.getState().scene.cards.get(id)
  if (rect === undefined || flow.getZoom() >= readableZoom) return
  void flow.setCenter(rect.x + rect.width / 2, rect.y + rect.height / 2, { zoom: nearZoom })
}

/** By the shortest way; what is larger than the view shows its beginning. */
export const bringIntoView = (flow: ReactFlowInstance, rect: Rect) => {
  const { x, y, zoom } = flow.getViewport()
  const { left, top, width, height } = freeArea()
  const dx = shift(rect.x * zoom + x, rect.width * zoom, left, width)
  const dy = shift(rect.y * zoom + y, rect.height * zoom, top, height)
  if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom })
}

const shift = (start: number, size: number, from: number, room: number): number => {
  if (start < from || size > room) return from - start
  return Math.min(0, from + room - start - size)
}
