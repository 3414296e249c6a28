// The emotion curve of a map: zones, one curve a persona, the leading one with its spread, peak and end.
import type { PersonaId, StepId } from '@parcours/shared/domain/ids'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { overridePoint } from '@parcours/shared/doc/edits/maps'
import { bandPath, curvePath, emotionAtY, yOfEmotion } from '@parcours/shared/layout/curve'
import type { LaneSlot, MapFrame } from '@parcours/shared/layout/map-layout'
import { useState } from 'react'
import { mayChangeMap } from '@parcours/shared/workshop/rights'
import { useBoard, useSession } from '../session/hooks.ts'
import { useMapScores } from '../session/map-scores.ts'
import { useMay } from '../session/rights.ts'
import { personasOf, useLeadingPersona } from '../session/leading.ts'
import { useSelection } from '../session/selection.ts'
import { formatSigned } from '../ui/format.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { useLanguage } from '../ui/language.ts'
import { ComparedCurve } from './ComparedCurve.tsx'
import { pointsOf } from './curve-points.ts'
import { CurveHandle } from './CurveHandle.tsx'

interface CurveLaneProps {
  readonly map: JourneyMap
  readonly layout: MapFrame
  readonly slot: LaneSlot
}

export const CurveLane = ({ map, layout, slot }: CurveLaneProps) => {
  const labels = useLabels()
  const personas = useBoard((board) => board.personas)
  const shown = personasOf(map, personas)
  const lead = useLeadingPersona(map)
  const hidden = useSelection((s) => s.hiddenPersonas)
  const width = layout.width - layout.gridX
  const [low, high] = [yOfEmotion(-1, slot.height), yOfEmotion(1, slot.height)]
  return (
    <div className="curve" style={{ left: layout.gridX, top: slot.y, width, height: slot.height }}>
      <svg width={width} height={slot.height} aria-hidden>
        <rect width={width} height={high} className="curve-zone is-enchantment" />
        <rect y={low} width={width} height={slot.height - low} className="curve-zone is-disenchantment" />
        <line x2={width} y1={slot.height / 2} y2={slot.height / 2} className="curve-zero" />
        {layout.steps.slice(1).map((step) => (
          <line
            key={step.id}
            x1={step.x - layout.gridX}
            x2={step.x - layout.gridX}
            y2={slot.height}
            className="curve-column"
          />
        ))}
        {shown
          .filter((id) => id !== lead && !hidden.has(id))
          .map((id) => (
            <OtherCurve
              key={id}
              map={map}
              layout={layout}
              height={slot.height}
              persona={id}
              color={personas[id]?.color ?? '#5a6376'}
            />
          ))}
      </svg>
      <ComparedCurve map={map} layout={layout} height={slot.height} />
      <span className="curve-zone-name is-enchantment">{labels.method.zones.enchantment}</span>
      <span className="curve-zone-name is-disenchantment">{labels.method.zones.disenchantment}</span>
      {lead !== undefined && (
        <LeadingCurve
          map={map}
          layout={layout}
          height={slot.height}
          persona={lead}
          color={personas[lead]?.color ?? '#3b5bdb'}
        />
      )}
    </div>
  )
}

interface CurveProps {
  readonly map: JourneyMap
  readonly layout: MapFrame
  readonly height: number
  readonly persona: PersonaId
  readonly color: string
}

const OtherCurve = ({ map, layout, height, persona, color }: CurveProps) => {
  const scores = useMapScores(map, persona)
  return (
    <path
      d={curvePath(pointsOf(layout, height, scores, (i) => scores.curve[i] ?? null))}
      className="curve-other"
      stroke={color}
    />
  )
}

const LeadingCurve = ({ map, layout, height, persona, color }: CurveProps) => {
  const session = useSession()
  const readOnly = !useMay((rights) => mayChangeMap(rights, map.id))
  const labels = useLabels()
  const language = useLanguage((s) => s.language)
  const name = useBoard((board) => board.personas[persona]?.name ?? '')
  const scores = useMapScores(map, persona)
  // A point under my hand moves the curve at once; the document learns of it when I let go.
  const [held, setHeld] = useState<{ readonly step: StepId; readonly value: number } | null>(null)
  const heldIndex = held === null ? -1 : scores.order.indexOf(held.step)
  const valueAt = (i: number) => (held !== null && i === heldIndex ? held.value : (scores.curve[i] ?? null))
  const spread = (side: -1 | 1) =>
    pointsOf(layout, height, scores, (i) => {
      const point = valueAt(i)
      return point === null ? null : Math.min(3, Math.max(-3, point + side * (scores.emotions[i]?.sd ?? 0)))
    })
  const rated = scores.curve.some((point) => point !== null) || held !== null
  return (
    <>
      <svg width={layout.width - layout.gridX} height={height} aria-hidden>
        <path d={bandPath(spread(1), spread(-1))} fill={color} opacity={0.1} />
        <path d={curvePath(pointsOf(layout, height, scores, valueAt))} className="curve-lead" stroke={color} />
      </svg>
      {!rated && (
        <p className="curve-empty">
          {readOnly ? labels.board.canvas.curveEmptyReadOnly : labels.board.canvas.curveEmpty}
        </p>
      )}
      {layout.steps.map((slot) => {
        const index = scores.order.indexOf(slot.id)
        const value = valueAt(index)
        const isPeak = held === null && value !== null && scores.peakEnd.peakIndex === index
        const isEnd = held === null && value !== null && scores.peakEnd.endIndex === index
        const text = value === null ? '' : formatSigned(language, value)
        return (
          <CurveHandle
            key={slot.id}
            x={slot.x + slot.width / 2 - layout.gridX}
            y={yOfEmotion(value ?? 0, height)}
            value={value}
            color={color}
            mark={
              isPeak && isEnd
                ? `${labels.method.peak}, ${labels.method.end} ${text}`
                : isPeak
                  ? `${labels.method.peak} ${text}`
                  : isEnd
                    ? `${labels.method.end} ${text}`
                    : held?.step === slot.id
                      ? text
                      : undefined
            }
            isOverride={slot.step.override[persona] !== undefined}
            label={`${labels.board.canvas.emotionOf} ${name}, ${slot.step.title}`}
            valueText={value === null ? labels.common.noData : text}
            readOnly={readOnly}
            onSelect={() => useSelection.getState().select({ kind: 'step', mapId: map.id, stepId: slot.id })}
            onHold={(y) => setHeld({ step: slot.id, value: emotionAtY(y, height) })}
            onRelease={() => {
              if (held !== null) session.change((doc) => overridePoint(doc, held.step, persona, held.value))
              setHeld(null)
            }}
            onCancel={() => setHeld(null)}
            onSet={(next) => session.change((doc) => overridePoint(doc, slot.id, persona, next))}
          />
        )
      })}
    </>
  )
}
