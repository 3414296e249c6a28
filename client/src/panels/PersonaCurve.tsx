// A persona's curve over one map, small and still: for the printed sheet and the report.
import { stepsInOrder } from '@parcours/shared/domain/columns'
import type { PersonaId } from '@parcours/shared/domain/ids'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { curvePath, yOfEmotion } from '@parcours/shared/layout/curve'
import { mapScores } from '@parcours/shared/scoring/map-scores'
import { useMemo } from 'react'
import { formatSigned } from '../ui/format.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { useLanguage } from '../ui/language.ts'
import './PersonaCurve.css'

interface PersonaCurveProps {
  readonly map: JourneyMap
  readonly persona: PersonaId
  readonly color: string
}

const [width, height] = [680, 160]

export const PersonaCurve = ({ map, persona, color }: PersonaCurveProps) => {
  const { personas: words } = useLabels()
  const language = useLanguage((s) => s.language)
  const scores = useMemo(() => mapScores(map, persona), [map, persona])
  const column = width / Math.max(1, scores.order.length)
  const points = scores.order.flatMap((id, i) => {
    const value = scores.curve[i] ?? null
    return value === null ? [] : [{ id, value, x: (i + 0.5) * column, y: yOfEmotion(value, height) }]
  })
  if (points.length === 0) return <p className="sheet-unrated">{words.sheet.unrated}</p>
  const [high, low] = [yOfEmotion(1, height), yOfEmotion(-1, height)]
  return (
    <div className="sheet-curve">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <rect width={width} height={high} fill="#eefaf3" />
        <rect y={low} width={width} height={height - low} fill="#fff1f1" />
        <line x2={width} y1={height / 2} y2={height / 2} stroke="#c3c9d6" strokeDasharray="4 5" />
        <path d={curvePath(points)} fill="none" stroke={color} strokeWidth={2.5} strokeLinecap="round" />
        {points.map(({ id, value, x, y }) => (
          <g key={id}>
            <circle cx={x} cy={y} r={4} fill="#fff" stroke={color} strokeWidth={2.5} />
            <text x={x} y={value < 0 ? y + 18 : y - 9} textAnchor="middle">
              {formatSigned(language, value)}
            </text>
          </g>
        ))}
      </svg>
      <ol style={{ gridTemplateColumns: `repeat(${scores.order.length}, minmax(0, 1fr))` }}>
        {stepsInOrder(map).map((step) => (
          <li key={step.id}>{step.title}</li>
        ))}
      </ol>
    </div>
  )
}
