// The canvas answers what panels ask of the view.
import type { CardId, FrameId, LinkId, MapId, StepId } from '@parcours/shared/domain/ids'
import type { Point } from '@parcours/shared/domain/values'
import { around, type Rect } from '@parcours/shared/layout/rect'
import { useReactFlow } from '@xyflow/react'
import { useMemo } from 'react'
import { useDrawn } from '../../board/canvas-context.ts'
import { fitRect } from '../../board/use-first-view.ts'
import type { BoardView } from '../../session/board-view.ts'
import { useSession } from '../../session/hooks.ts'
import { useSelection } from '../../session/selection.ts'
import { motionMs } from '../../ui/motion.ts'

const mapGap = 120

export const useBoardViewOfCanvas = (): BoardView => {
  const session = useSession()
  const flow = useReactFlow()
  return useMemo(() => {
    /** Centred in the room that the bars leave, no closer than it takes to read. */
    const look = (rect: Rect) => {
      const { zoom: now } = flow.getViewport()
      const zoom = Math.min(Math.max(now, 0.8), 1.2)
      const aside = innerWidth >= 900 ? 150 / zoom : 0
      void flow.setCenter(rect.x + rect.width / 2 + aside, rect.y + rect.height / 2, { zoom, duration: motionMs(250) })
    }
    const rectOf = (id: CardId) => useDrawn.getState().scene.cards.get(id)
    return {
      showCard: (id: CardId) => {
        useSelection.getState().select({ kind: 'cards', ids: [id] })
        const rect = rectOf(id)
        if (rect !== undefined) look(rect)
      },
      showFrame: (id: FrameId) => {
        const frame = session.store.getState().board.frames[id]
        if (frame === undefined) return
        useSelection.getState().select({ kind: 'none' }, [id])
        const [[x, y], [width, height]] = [frame.at, frame.size]
        fitRect(flow, { x, y, width, height })
      },
      showLink: (id: LinkId) => {
        useSelection.getState().select({ kind: 'link', id })
        const link = session.store.getState().board.links[id]
        const rects = link === undefined ? [] : [rectOf(link.from), rectOf(link.to)].flatMap((rect) => rect ?? [])
        const both = around(rects)
        if (both !== undefined) look(both)
      },
      showMap: (id: MapId) => {
        useSelection.getState().select({ kind: 'map', mapId: id })
        // A map that was made just now is on the canvas after the next frames.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            const rect = useDrawn.getState().scene.maps.get(id)
            if (rect !== undefined) fitRect(flow, rect)
          }),
        )
      },
      showStep: (mapId: MapId, stepId: StepId) => {
        useSelection.getState().select({ kind: 'step', mapId, stepId })
        const layout = useDrawn.getState().scene.layouts.get(mapId)
        const slot = layout?.steps.find((each) => each.id === stepId)
        const at = session.store.getState().board.maps[mapId]?.at
        if (layout === undefined || slot === undefined || at === undefined) return
        look({ x: at[0] + slot.x, y: at[1] + layout.stepY, width: slot.width, height: layout.stepHeight + 300 })
      },
      placeUnder: (id: MapId): Point => {
        const { maps } = session.store.getState().board
        const original = maps[id]
        if (original === undefined) return [0, 0]
        const width = useDrawn.getState().scene.layouts.get(id)?.width ?? 0
        // Under every map that stands in the same column.
        const bottoms = Object.values(maps).flatMap((map) => {
          const layout = useDrawn.getState().scene.layouts.get(map.id)
          const isInColumn =
            layout !== undefined && map.at[0] < original.at[0] + width && map.at[0] + layout.width > original.at[0]
          return isInColumn ? [map.at[1] + layout.height] : []
        })
        return [original.at[0], Math.max(original.at[1], ...bottoms) + mapGap]
      },
    }
  }, [flow, session])
}
