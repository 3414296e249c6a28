// What is near, as React Flow nodes. A node keeps its identity until its own place, size or state changes.
import type { CardId } from '@parcours/shared/domain/ids'
import type { Point } from '@parcours/shared/domain/values'
import { doMeet, type Rect } from '@parcours/shared/layout/rect'
import { useStoreApi, type Node } from '@xyflow/react'
import { useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { useMayMove } from '../session/rights.ts'
import { usePeers } from '../session/hooks.ts'
import type { Peer } from '../session/presence.ts'
import { selectedCards, takesCards, useSelection } from '../session/selection.ts'
import { useDrawn } from './canvas-context.ts'
import { nearCards } from './near-cards.ts'
import { seenArea, useNearView } from './near-view.ts'

const noPeers: readonly Peer[] = []
const noHandles: Node['handles'] = []
/** More in hand than this are drawn as selected where they are near, and nowhere else. */
const pinnedAtMost = 30
/** New elements a frame: a frame stays short, and what waits is seen as blocks meanwhile. */
const newAtOnce = 60
/** As a board opens one waits anyway: what is in view then comes in one frame. */
const firstAtOnce = 200

export const useNodes = () => {
  const scene = useDrawn((drawn) => drawn.scene)
  const { area, isFar } = useNearView()
  const selected = useSelection((s) => s.selected)
  const editing = useSelection((s) => s.editing)
  /** The map with a title that is being written: it stays, wherever one looks meanwhile. */
  const written = useSelection((s) => (s.renaming !== null && 'mapId' in s.selected ? s.selected.mapId : undefined))
  const dragging = useSelection((s) => s.dragging)
  const tool = useSelection((s) => s.tool)
  const mayMove = useMayMove()
  const draggers = usePeers((peers) => (peers.some((peer) => peer.dragging.length > 0) ? peers : noPeers))
  const keeper = useMemo(() => createNodeKeeper(), [])
  const [round, setRound] = useState(0)
  const flow = useStoreApi()
  const { nodes, isWhole, isDone } = useMemo(() => {
    const maps = [...scene.maps].filter(([id, rect]) => id === written || (!isFar && doMeet(rect, area)))
    const inHand = new Set<CardId>(selectedCards(selected))
    const theirs = new Map<CardId, Point>(
      draggers.flatMap((peer) => peer.dragging.map(({ id, at }): [CardId, Point] => [id, at])),
    )
    const pinned = new Set(inHand.size <= pinnedAtMost ? inHand : [])
    if (editing !== null) pinned.add(editing)
    const near = nearCards(scene, isFar ? undefined : area, { live: new Map([...theirs, ...dragging]), pinned })
    const cards = [...near].map(([id, rect]) => {
      const z = dragging.has(id) ? 30 : theirs.has(id) ? 25 : editing === id ? 20 : inHand.has(id) ? 15 : 10
      return cardNode(id, rect, inHand.has(id), editing !== id && takesCards(tool.kind) && mayMove(id), z)
    })
    const { transform, width, height } = flow.getState()
    const seen = seenArea(transform, width, height)
    return keeper([...maps.map(([id, rect]) => mapNode(id, rect)), ...cards], round, seen, isFar)
  }, [flow, keeper, scene, area, isFar, selected, draggers, dragging, editing, written, tool, mayMove, round])
  useLayoutEffect(() => useDrawn.setState({ isWhole }), [isWhole])
  useEffect(() => {
    if (isDone) return
    const frame = requestAnimationFrame(() => setRound(round + 1))
    return () => cancelAnimationFrame(frame)
  }, [isDone, round, nodes])
  return nodes
}

interface Kept {
  readonly nodes: Node[]
  /** All that is in view is among them. */
  readonly isWhole: boolean
  /** So is the margin around it. */
  readonly isDone: boolean
}

/** Gives back the node of last time where nothing about it changed, and lets so many new ones in a round: first those in view. */
const createNodeKeeper = () => {
  let before = new Map<string, Node>()
  let last: Node[] = []
  let admitted = { round: -1, count: 0 }
  let isOpening = true
  return (nodes: readonly Node[], round: number, seen: Rect, isFar: boolean): Kept => {
    isOpening &&= !isFar && (admitted.round === round || admitted.count === 0)
    if (admitted.round !== round) admitted = { round, count: 0 }
    const [inView, around] = parted(
      nodes.filter(({ id }) => !before.has(id)),
      (node) => node.selected === true || doMeet(rectOf(node), seen),
    )
    const most = isOpening ? Math.max(newAtOnce, Math.min(firstAtOnce, inView.length)) : newAtOnce
    const room = Math.max(0, most - admitted.count)
    const come = new Set([...inView, ...around].slice(0, room))
    admitted.count += come.size
    const kept = nodes.flatMap((node): Node[] => {
      const old = before.get(node.id)
      if (old !== undefined) return [isSame(old, node) ? old : node]
      return come.has(node) ? [node] : []
    })
    const isWhole = inView.every((node) => come.has(node))
    const isDone = kept.length === nodes.length
    // All the same: then React Flow hears nothing.
    if (kept.length === last.length && kept.every((node, i) => node === last[i]))
      return { nodes: last, isWhole, isDone }
    before = new Map(kept.map((node) => [node.id, node]))
    last = kept
    return { nodes: kept, isWhole, isDone }
  }
}

const parted = <T>(list: readonly T[], isFirst: (each: T) => boolean): readonly [readonly T[], readonly T[]] => [
  list.filter(isFirst),
  list.filter((each) => !isFirst(each)),
]

const rectOf = ({ position, width = 0, height = 0 }: Node): Rect => ({ ...position, width, height })

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
