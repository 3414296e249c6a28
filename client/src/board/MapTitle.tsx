import type { JourneyMap } from '@parcours/shared/domain/map'
import { changeMap, moveMap } from '@parcours/shared/doc/edits/maps'
import { metrics } from '@parcours/shared/layout/metrics'
import { GripVertical } from 'lucide-react'
import { useRef, type PointerEvent } from 'react'
import { useBoardView } from '../session/board-view.ts'
import { mayChangeMap } from '@parcours/shared/workshop/rights'
import { useBoard, useSession } from '../session/hooks.ts'
import { useIsLocked, useMay } from '../session/rights.ts'
import { saysKind } from '../session/says-kind.ts'
import { LockMark } from './LockMark.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { useDrawn, useGestures } from './canvas-context.ts'
import { PersonaChips } from './PersonaChips.tsx'
import { takeBackOnEscape } from './hand/take-back.ts'
import { RenamableTitle } from './RenamableTitle.tsx'

export const MapTitle = ({ map }: { readonly map: JourneyMap }) => {
  const session = useSession()
  const labels = useLabels()
  const mayChange = useMay((rights) => mayChangeMap(rights, map.id))
  const isLocked = useIsLocked({ kind: 'map', id: map.id })
  const kind = labels.method.templates[map.template]
  return (
    <header className="map-head" style={{ height: metrics.titleHeight }}>
      {mayChange && <MapGrip map={map} />}
      <RenamableTitle
        id={map.id}
        className="map-title"
        title={map.title}
        label={`${labels.board.canvas.mapTitle} ${map.title}`}
        placeholder={labels.board.canvas.untitledMap}
        selectAs={{ kind: 'map', mapId: map.id }}
        may={(rights) => mayChangeMap(rights, map.id)}
        onRename={(title) => session.change((doc) => changeMap(doc, map.id, { title }))}
      />
      {isLocked && <LockMark />}
      {!saysKind(map.title, kind) && <span className="map-chip">{kind}</span>}
      {map.state === 'target' && <span className="map-chip is-target">{labels.board.canvas.target}</span>}
      {map.template === 'blueprint' && <Served map={map} />}
      <PersonaChips map={map} />
    </header>
  )
}

/** The journey behind a blueprint, one press away. */
const Served = ({ map }: { readonly map: JourneyMap }) => {
  const labels = useLabels()
  const view = useBoardView()
  const served = useBoard((board) => (map.comparesWith === undefined ? undefined : board.maps[map.comparesWith]))
  if (served === undefined) return null
  return (
    <button type="button" className="map-chip is-link nodrag nopan" onClick={() => view.showMap(served.id)}>
      {labels.maps.compare.servesChip(served.title || labels.board.canvas.untitledMap)}
    </button>
  )
}

const keyStep = 40

/** Moves the whole map: by pointer, or by arrows when it has the focus. */
const MapGrip = ({ map }: { readonly map: JourneyMap }) => {
  const session = useSession()
  const labels = useLabels()
  const { toBoard } = useGestures()
  const held = useRef<{ readonly from: readonly [number, number]; readonly at: readonly [number, number] } | undefined>(
    undefined,
  )
  const carriedTo = (event: PointerEvent): readonly [number, number] | undefined => {
    if (held.current === undefined) return undefined
    const now = toBoard(event)
    const { from, at } = held.current
    return [Math.round(at[0] + now[0] - from[0]), Math.round(at[1] + now[1] - from[1])]
  }
  const letGo = () => {
    held.current = undefined
    useDrawn.setState({ carried: null })
  }
  return (
    <button
      type="button"
      className="map-grip nodrag nopan"
      aria-label={`${labels.board.canvas.moveMap} ${map.title}`}
      title={labels.board.canvas.moveMap}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        held.current = { from: toBoard(event), at: map.at }
        takeBackOnEscape(letGo)
      }}
      onPointerMove={(event) => {
        const at = carriedTo(event)
        if (at !== undefined) useDrawn.setState({ carried: { id: map.id, at } })
      }}
      onPointerUp={(event) => {
        const at = carriedTo(event)
        if (at !== undefined && (at[0] !== map.at[0] || at[1] !== map.at[1]))
          session.change((doc) => moveMap(doc, map.id, at))
        letGo()
      }}
      onPointerCancel={letGo}
      onKeyDown={(event) => {
        const by = arrows[event.key]
        // With these, arrows go on to the next thing on the board.
        if (by === undefined || event.ctrlKey || event.metaKey) return
        event.preventDefault()
        event.stopPropagation()
        session.change((doc) => moveMap(doc, map.id, [map.at[0] + by[0] * keyStep, map.at[1] + by[1] * keyStep]))
      }}
    >
      <GripVertical size={16} aria-hidden />
    </button>
  )
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
