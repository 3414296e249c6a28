// The scene as React Flow nodes. A node keeps its identity until its own place, size or state changes.
import type { CardId } from '@parcours/shared/domain/ids'
import type { Point } from '@parcours/shared/domain/values'
import type { Rect } from '@parcours/shared/layout/rect'
import type { Node } from '@xyflow/react'
import { useEffect, useLayoutEffect, useMemo } from 'react'
import { useMayMove } from '../session/rights.ts'
import { usePeers, useSessionState } from '../session/hooks.ts'
import type { Peer } from '../session/presence.ts'
import { selectedCards, useSelection } from '../session/selection.ts'
import { useDrawn, remeasure } from './canvas-context.ts'
import { cssFont, forgetMeasures, measure } from './measure.ts'
import { createSceneBuilder } from './scene.ts'

const noPeers: readonly Peer[] = []
const noHandles: Node['handles'] = []

export const useNodes = () => {
  const board = useSessionState((state) => state.board)
  const measureVersion = useDrawn((drawn) => drawn.measureVersion)
  const carried = useDrawn((drawn) => drawn.carried)
  const selected = useSelection((s) => s.selected)
  const editing = useSelection((s) => s.editing)
  const dragging = useSelection((s) => s.dragging)
  const tool = useSelection((s) => s.tool)
  const mayMove = useMayMove()
  const draggers = usePeers((peers) => (peers.some((peer) => peer.dragging.length > 0) ? peers : noPeers))
  const builder = useMemo(() => createSceneBuilder(measure), [])
  const scene = useMemo(() => builder.build(board, measureVersion, carried), [builder, board, measureVersion, carried])
  useLayoutEffect(() => useDrawn.setState({ scene }), [scene])
  useFontArrival()

  const keepIdentity = useMemo(() => createNodeKeeper(), [])
  const nodes = useMemo(() => {
    const maps = [...scene.layouts].map(([id, layout]) => {
      const [x, y] = carried?.id === id ? carried.at : (board.maps[id]?.at ?? [0, 0])
      return mapNode(id, { x, y, width: layout.width, height: layout.height })
    })
    const inHand = new Set<CardId>(selectedCards(selected))
    const theirs = new Map<CardId, Point>(
      draggers.flatMap((peer) => peer.dragging.map(({ id, at }): [CardId, Point] => [id, at])),
    )
    const cards = [...scene.cards].map(([id, rect]) => {
      const live = dragging.get(id) ?? theirs.get(id)
      const z = dragging.has(id) ? 30 : theirs.has(id) ? 25 : editing === id ? 20 : inHand.has(id) ? 15 : 10
      const at = live === undefined ? rect : { ...rect, x: live[0], y: live[1] }
      return cardNode(id, at, inHand.has(id), editing !== id && tool.kind === 'select' && mayMove(id), z)
    })
    return keepIdentity([...maps, ...cards])
  }, [keepIdentity, scene, carried, board.maps, selected, draggers, dragging, editing, tool, mayMove])
  return { nodes }
}

/** Gives back the node of last time where nothing about it changed. */
const createNodeKeeper = () => {
  let before = new Map<string, Node>()
  return (nodes: readonly Node[]): Node[] => {
    const kept = nodes.map((node) => {
      const old = before.get(node.id)
      return old !== undefined && isSame(old, node) ? old : node
    })
    before = new Map(kept.map((node) => [node.id, node]))
    return kept
  }
}

const mapNode = (id: string, rect: Rect): Node => ({
  id: `map:${id}`,
  type: 'map',
  data: { mapId: id },
  ...placed(rect),
  zIndex: 0,
  draggable: false,
  selectable: false,
})

const cardNode = (id: CardId, rect: Rect, selected: boolean, draggable: boolean, zIndex: number): Node => ({
  id,
  type: 'card',
  data: { cardId: id },
  ...placed(rect),
  selected,
  draggable,
  zIndex,
})

/** Sizes are known beforehand: React Flow has nothing to measure and mounts only what is in view. */
const placed = ({ x, y, width, height }: Rect) => ({
  position: { x, y },
  width,
  height,
  measured: { width, height },
  ...(noHandles !== undefined && { handles: noHandles }),
})

const isSame = (a: Node, b: Node): boolean =>
  a.position.x === b.position.x &&
  a.position.y === b.position.y &&
  a.width === b.width &&
  a.height === b.height &&
  a.selected === b.selected &&
  a.draggable === b.draggable &&
  a.zIndex === b.zIndex

/** Text measured before the page's font arrived is measured again. */
const useFontArrival = () =>
  useEffect(() => {
    let wanted = true
    void Promise.all(
      (['card', 'chip', 'step', 'lane'] as const).map((style) => document.fonts.load(cssFont(style))),
    ).then(() => {
      if (!wanted) return
      forgetMeasures()
      remeasure()
    })
    return () => {
      wanted = false
    }
  }, [])
