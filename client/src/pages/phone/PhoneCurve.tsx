// The curve that the facilitator shows, turned for a phone: steps downwards, −3 on the left, +3 on the right.
import { stepsInOrder } from '@parcours/shared/domain/columns'
import type { PersonaId } from '@parcours/shared/domain/ids'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { useBoard } from '../../session/hooks.ts'
import { useMapScores } from '../../session/map-scores.ts'
import { formatSigned } from '../../ui/format.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { useLanguage } from '../../ui/language.ts'
import './reader.css'

/** A row and the track of the curve in it, in pixels. */
const row = 56
const track = 132
const xOf = (value: number) => track / 2 + (Math.min(3, Math.max(-3, value)) * (track / 2 - 10)) / 3

export interface PhoneCurveProps {
  readonly map: JourneyMap
  readonly personaId: PersonaId
}

export const PhoneCurve = ({ map, personaId }: PhoneCurveProps) => {
  const words = useLabels().present.curve
  const language = useLanguage((s) => s.language)
  const name = useBoard((board) => board.personas[personaId]?.name ?? '')
  const scores = useMapScores(map, personaId)
  const steps = stepsInOrder(map)
  const points = steps.flatMap((_, i) => {
    const value = scores.curve[i] ?? null
    return value === null ? [] : [{ i, value, y: row * (i + 0.5), sd: scores.emotions[i]?.sd ?? 0 }]
  })
  const contested = steps.filter((_, i) => scores.emotions[i]?.contested)
  const raters = scores.emotions.flatMap(({ n }) => (n > 0 ? [n] : []))
  const { peakIndex, endIndex } = scores.peakEnd
  return (
    <section className="answer-panel phone-curve" aria-label={words.title(name)}>
      <h1>{words.title(name)}</h1>
      <p className="answer-lead">
        {points.length === 0 ? words.empty : words.under(Math.min(...raters), Math.max(...raters))}
      </p>
      <div className="phone-curve-ends" aria-hidden="true">
        <span className="is-low">{formatSigned(language, -3, 0)}</span>
        <span className="is-high">{formatSigned(language, 3, 0)}</span>
      </div>
      <div className="phone-curve-rows">
        <svg width={track} height={row * steps.length} aria-hidden="true">
          <rect width={xOf(-1)} height="100%" className="is-disenchantment" />
          <rect x={xOf(1)} width={track - xOf(1)} height="100%" className="is-enchantment" />
          <line x1={xOf(0)} x2={xOf(0)} y2={row * steps.length} className="phone-curve-zero" />
          {points.map(({ i, value, y, sd }) => (
            <line key={i} x1={xOf(value - sd)} x2={xOf(value + sd)} y1={y} y2={y} className="phone-curve-spread" />
          ))}
          <path d={downwards(points)} pathLength={1} className="phone-curve-line" />
          {points.map(({ i, value, y }) => (
            <circle
              key={i}
              cx={xOf(value)}
              cy={y}
              r="7"
              className={value >= 1 ? 'is-high' : value <= -1 ? 'is-low' : ''}
            />
          ))}
        </svg>
        <ol>
          {steps.map((step, i) => {
            const value = scores.curve[i] ?? null
            const mark = i === peakIndex ? words.peak : i === endIndex ? words.end : undefined
            return (
              <li key={step.id} style={{ height: row }}>
                <span>{step.title}</span>
                <b>
                  {value !== null && formatSigned(language, value)}
                  {mark !== undefined && <small>{mark}</small>}
                </b>
              </li>
            )
          })}
        </ol>
      </div>
      {contested.length > 0 && (
        <p className="phone-contested">{words.discuss(contested.map(({ title }) => title).join(', '))}</p>
      )}
    </section>
  )
}

/** Smooth from step to step; unrated steps are passed over. */
const downwards = (points: readonly { readonly value: number; readonly y: number }[]): string =>
  points
    .map(({ value, y }, i) => {
      const before = points[i - 1]
      if (before === undefined) return `M${xOf(value)} ${y}`
      const half = (before.y + y) / 2
      return `C${xOf(before.value)} ${half} ${xOf(value)} ${half} ${xOf(value)} ${y}`
    })
    .join('')
