// The light of the facilitator: everything but one card or lane goes dim, for everybody.
import { plainWords } from '@parcours/shared/domain/plain-words'
import type { Rect } from '@parcours/shared/layout/rect'
import type { Spotlight as Lit } from '@parcours/shared/workshop/lead'
import { useReactFlow, useStore, useStoreApi } from '@xyflow/react'
import { Lightbulb } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useBoard, useIsFacilitator, useWorkshop } from '../session/hooks.ts'
import { useCommand } from '../session/use-command.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { motionMs } from '../ui/motion.ts'
import { useDrawn } from './canvas-context.ts'
import './spotlight.css'
import { freeArea, mostZoom } from './use-first-view.ts'

const margin = 6
/** Below this a card cannot be read. */
const leastZoom = 0.5

export const Spotlight = () => {
  const lit = useWorkshop((view) => view.public.spotlight)
  const rect = useLitRect(lit)
  useGlideToLight(lit, rect)
  if (lit === null || rect === undefined) return null
  return (
    <>
      <Dim rect={rect} />
      <Sign lit={lit} />
    </>
  )
}

/** In board coordinates; undefined when what is lit is not there any more. */
const useLitRect = (lit: Lit | null): Rect | undefined => {
  const at = useBoard((board) => (lit?.kind === 'lane' ? board.maps[lit.mapId]?.at : undefined))
  const card = useDrawn(({ scene }) => (lit?.kind === 'card' ? scene.cards.get(lit.cardId) : undefined))
  const layout = useDrawn(({ scene }) => (lit?.kind === 'lane' ? scene.layouts.get(lit.mapId) : undefined))
  if (lit?.kind === 'card') return card
  const slot = lit?.kind === 'lane' ? layout?.lanes.find(({ id }) => id === lit.laneId) : undefined
  if (at === undefined || layout === undefined || slot === undefined) return undefined
  return { x: at[0], y: at[1] + slot.y, width: layout.width, height: slot.height }
}

/** Drawn in pixels of the screen: it costs the same at every zoom. */
const Dim = ({ rect }: { readonly rect: Rect }) => {
  const [x, y, zoom] = useStore((s) => s.transform)
  const width = useStore((s) => s.width)
  const height = useStore((s) => s.height)
  const left = rect.x * zoom + x - margin
  const top = rect.y * zoom + y - margin
  const hole = `M${left} ${top}h${rect.width * zoom + 2 * margin}v${rect.height * zoom + 2 * margin}h${-(rect.width * zoom + 2 * margin)}z`
  return (
    <svg className="spotlight" width={width} height={height} aria-hidden="true">
      <path className="spotlight-dim" fillRule="evenodd" d={`M0 0h${width}v${height}h${-width}z${hole}`} />
      <path className="spotlight-edge" d={hole} />
    </svg>
  )
}

const Sign = ({ lit }: { readonly lit: Lit }) => {
  const { eyes, method } = useLabels()
  const words = eyes.light
  const isLead = useIsFacilitator()
  const command = useCommand()
  const title = useBoard((board) => {
    if (lit.kind === 'card') return plainWords(board.cards[lit.cardId]?.text ?? '')
    const lane = board.maps[lit.mapId]?.lanes[lit.laneId]
    return lane === undefined ? '' : (lane.label ?? method.lanes[lane.kind])
  })
  return (
    <p className="spotlight-sign" role="status">
      <Lightbulb size={16} aria-hidden="true" />
      <span>{lit.kind === 'card' ? words.card(title) : words.lane(title)}</span>
      {isLead && (
        <button type="button" onClick={() => void command({ kind: 'spotlight', on: null })}>
          {words.off}
        </button>
      )}
    </p>
  )
}

/** Whoever does not see it whole is brought there; whoever comes while it is on is brought there too. */
const useGlideToLight = (lit: Lit | null, rect: Rect | undefined): void => {
  const flow = useReactFlow()
  const api = useStoreApi()
  const isReady = useStore((s) => s.width > 0)
  const seen = useRef<Lit | null>(null)
  useEffect(() => {
    if (lit === null) seen.current = null
    if (lit === null || rect === undefined || !isReady || seen.current === lit) return
    seen.current = lit
    const { transform } = api.getState()
    const { left, top, width, height } = freeArea()
    const view = viewOf(rect, transform, { x: left, y: top, width, height }, mostZoom)
    const duration = motionMs(500)
    if (view !== undefined) void flow.setViewport(view, { duration })
  }, [api, flow, isReady, lit, rect])
}

/** Undefined: it is in sight. What is too wide to be read whole begins at its beginning. */
const viewOf = (rect: Rect, [x, y, now]: readonly [number, number, number], room: Rect, mostZoom: number) => {
  const [left, top] = [rect.x * now + x, rect.y * now + y]
  const isInSight =
    left >= room.x &&
    top >= room.y &&
    left + rect.width * now <= room.x + room.width &&
    top + rect.height * now <= room.y + room.height
  if (isInSight && now >= leastZoom) return undefined
  const zoom = Math.max(leastZoom, Math.min(mostZoom, room.width / rect.width, room.height / rect.height))
  const spare = (free: number, taken: number) => Math.max(0, free - taken * zoom) / 2
  return {
    x: room.x + spare(room.width, rect.width) - rect.x * zoom,
    y: room.y + spare(room.height, rect.height) - rect.y * zoom,
    zoom,
  }
}
