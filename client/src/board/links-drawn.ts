// Which links are on screen, and where: their cards at their live place, mine and the others' hands included.
import type { Link } from '@parcours/shared/domain/board'
import type { CardId } from '@parcours/shared/domain/ids'
import type { Point } from '@parcours/shared/domain/values'
import { arrowBetween } from '@parcours/shared/layout/arrow'
import { around, doMeet, type Rect } from '@parcours/shared/layout/rect'
import { useEffect, useMemo } from 'react'
import { create } from 'zustand'
import { useBoard, usePeers } from '../session/hooks.ts'
import type { Peer } from '../session/presence.ts'
import { selectedCards, useSelection } from '../session/selection.ts'
import { useDrawn } from './canvas-context.ts'
import { useNearView } from './near-view.ts'

export interface DrawnLink {
  readonly link: Link
  /** An SVG path. */
  readonly path: string
}

const noPeers: readonly Peer[] = []

/** The rectangle of a card as it is seen now; undefined when it is not shown. */
export type RectOfCard = (id: CardId) => Rect | undefined

export const useLiveRects = (): RectOfCard => {
  const scene = useDrawn((drawn) => drawn.scene)
  const dragging = useSelection((s) => s.dragging)
  const draggers = usePeers((peers) => (peers.some((peer) => peer.dragging.length > 0) ? peers : noPeers))
  return useMemo(() => {
    const held = new Map<CardId, Point>(
      draggers.flatMap((peer) => peer.dragging.map(({ id, at }): [CardId, Point] => [id, at])),
    )
    for (const [id, at] of dragging) held.set(id, at)
    return (id) => {
      const rect = scene.cards.get(id)
      const at = held.get(id)
      return rect === undefined || at === undefined ? rect : { ...rect, x: at[0], y: at[1] }
    }
  }, [scene, dragging, draggers])
}

/** Links near the view. Those that answer or quote stay out of the way until one of their ends is in hand. */
export const useDrawnLinks = (rectOf: RectOfCard): readonly DrawnLink[] => {
  const links = useBoard((board) => board.links)
  const selected = useSelection((s) => s.selected)
  const area = useNearView((near) => near.area)
  const scene = useDrawn((drawn) => drawn.scene)
  const ways = useArrowWays()
  return useMemo(() => {
    const inHand = new Set(selectedCards(selected))
    return Object.values(links).flatMap((link): DrawnLink[] => {
      const isQuiet = link.kind === 'addresses' || link.kind === 'quotes'
      const isChosen = selected.kind === 'link' && selected.id === link.id
      if (isQuiet && !isChosen && !inHand.has(link.from) && !inHand.has(link.to)) return []
      const [from, to] = [rectOf(link.from), rectOf(link.to)]
      if (from === undefined || to === undefined || link.from === link.to) return []
      const reach = around([from, to])
      if (reach === undefined || (!isChosen && !doMeet(reach, area))) return []
      const way = ways === null ? undefined : ways.wayOf(link, scene, rectOf)
      return [{ link, path: way ?? arrowBetween(from, to) }]
    })
  }, [links, selected, rectOf, area, scene, ways])
}

interface ArrowWays {
  readonly wayOf: typeof import('./arrow-ways.ts').wayOf
  readonly createFarArrows: typeof import('./far/far-arrows.ts').createFarArrows
}
const useWays = create<{ readonly ways: ArrowWays | null }>(() => ({ ways: null }))

/** Null: there is no arrow yet, or its code is on its way. */
export const useArrowWays = (): ArrowWays | null => {
  const isWanted = useBoard(({ links }) => isAny(links))
  const ways = useWays((s) => s.ways)
  useEffect(() => {
    if (!isWanted || useWays.getState().ways !== null) return
    const load = async () => {
      const [{ wayOf }, { createFarArrows }] = await Promise.all([
        import('./arrow-ways.ts'),
        import('./far/far-arrows.ts'),
      ])
      useWays.setState({ ways: { wayOf, createFarArrows } })
    }
    // Without the network now: arrows stay plain until the board is opened again.
    load().catch(() => undefined)
  }, [isWanted])
  return ways
}

const isAny = (links: Readonly<Record<string, Link>>): boolean => {
  for (const _ in links) return true
  return false
}
