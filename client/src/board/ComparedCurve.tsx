// The curve of the map this one is compared with, laid over it step by step in their order; dashed, with its name.
import type { PersonaId } from '@parcours/shared/domain/ids'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { curvePath } from '@parcours/shared/layout/curve'
import type { MapFrame } from '@parcours/shared/layout/map-layout'
import { mapScores } from '@parcours/shared/scoring/map-scores'
import { stepsInOrder } from '@parcours/shared/domain/columns'
import { useMemo } from 'react'
import { useBoard } from '../session/hooks.ts'
import { useLeadingPersona } from '../session/leading.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import './compared-curve.css'
import { pointsOf } from './curve-points.ts'

interface ComparedCurveProps {
  readonly map: JourneyMap
  readonly layout: MapFrame
  readonly height: number
}

export const ComparedCurve = (props: ComparedCurveProps) => {
  const { comparesWith, id } = props.map
  const other = useBoard((board) =>
    comparesWith === undefined || comparesWith === id ? undefined : board.maps[comparesWith],
  )
  const persona = useLeadingPersona(other)
  return other === undefined || persona === undefined ? null : <Overlay {...props} other={other} persona={persona} />
}

const Overlay = ({
  map,
  layout,
  height,
  other,
  persona,
}: ComparedCurveProps & { readonly other: JourneyMap; readonly persona: PersonaId }) => {
  const labels = useLabels()
  const { curve } = useMemo(() => mapScores(other, persona), [other, persona])
  const order = stepsInOrder(map).map((step) => step.id)
  const points = pointsOf(layout, height, { order }, (i) => curve[i] ?? null)
  return (
    <>
      <svg width={layout.width - layout.gridX} height={height} aria-hidden>
        <path d={curvePath(points)} className="curve-compared" />
      </svg>
      <span className="curve-legend">
        <svg width="26" height="6" aria-hidden>
          <path d="M2,3 L24,3" className="curve-compared" />
        </svg>
        {labels.maps.compare.curve(other.title || labels.board.canvas.untitledMap)}
      </span>
    </>
  )
}
