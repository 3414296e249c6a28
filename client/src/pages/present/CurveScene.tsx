// The emotion curve of a persona, drawing itself, with the spread between raters and what there is to discuss.
import { stepsInOrder } from '@parcours/shared/domain/columns'
import type { PersonaId } from '@parcours/shared/domain/ids'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { bandPath, curvePath, type CurvePoint } from '@parcours/shared/layout/curve'
import type { StepEmotion } from '@parcours/shared/scoring/step-emotion'
import { useBoard, useWorkshop } from '../../session/hooks.ts'
import { useMapScores } from '../../session/map-scores.ts'
import { formatSigned } from '../../ui/format.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { useLanguage } from '../../ui/language.ts'
import { SceneHead } from './SceneHead.tsx'

interface CurveSceneProps {
  readonly map: JourneyMap
  readonly personaId: PersonaId
}

/** The drawing's own units; the screen scales it. At the foot the lowest point is named. */
const box = { width: 1310, height: 410, foot: 36 }
const yOf = (value: number) => box.height / 2 - (value * box.height) / 6.4
/** More titles than this across would run into one another. */
const flatTitles = 8

export const CurveScene = ({ map, personaId }: CurveSceneProps) => {
  const labels = useLabels()
  const words = labels.present.curve
  const language = useLanguage((s) => s.language)
  const name = useBoard((board) => board.personas[personaId]?.name ?? '')
  const scores = useMapScores(map, personaId)
  const steps = stepsInOrder(map)
  const column = box.width / Math.max(1, steps.length)
  const at = (value: (i: number) => number | null): CurvePoint[] =>
    steps.flatMap((_, i) => {
      const y = value(i)
      return y === null ? [] : [{ x: column * (i + 0.5), y: yOf(Math.min(3, Math.max(-3, y))) }]
    })
  const valueAt = (i: number) => scores.curve[i] ?? null
  const spread = (side: 1 | -1) =>
    at((i) => {
      const value = valueAt(i)
      return value === null ? null : value + side * (scores.emotions[i]?.sd ?? 0)
    })
  /** The curve comes down to it: there is room below. */
  const isTrough = (i: number) => (valueAt(i) ?? 0) < Math.max(valueAt(i - 1) ?? -3, valueAt(i + 1) ?? -3)
  const ratings = scores.emotions.flatMap(({ n }) => (n > 0 ? [n] : []))
  const litId = useWorkshop(({ public: { shown } }) =>
    shown?.kind === 'curve' && shown.mapId === map.id ? shown.stepId : undefined,
  )
  const lit = steps.findIndex(({ id }) => id === litId)
  const contested = steps.filter((_, i) => scores.emotions[i]?.contested)
  const { peakIndex, endIndex, score: remembered } = scores.peakEnd
  const lived = scores.lived.lived
  const isRated = scores.curve.some((value) => value !== null)
  return (
    <>
      <SceneHead
        title={words.title(name)}
        under={isRated ? words.under(Math.min(...ratings), Math.max(...ratings)) : words.empty}
      >
        <dl className="wall-figures">
          {remembered !== null && <Figure value={formatSigned(language, remembered)} name={words.remembered} />}
          {lived !== null && <Figure value={formatSigned(language, lived)} name={words.lived} />}
        </dl>
      </SceneHead>
      <figure className="wall-curve">
        <div className="wall-plot">
          <svg viewBox={`0 0 ${box.width} ${box.height + box.foot}`} role="img" aria-label={words.title(name)}>
            <rect width={box.width} height={yOf(1)} rx={12} className="is-enchantment" />
            <rect y={yOf(-1)} width={box.width} height={box.height - yOf(-1)} rx={12} className="is-disenchantment" />
            <line x2={box.width} y1={yOf(0)} y2={yOf(0)} className="wall-zero" />
            <text x={16} y={30} className="wall-zone is-enchantment">
              {labels.method.zones.enchantment}
            </text>
            <text x={16} y={box.height - 14} className="wall-zone is-disenchantment">
              {labels.method.zones.disenchantment}
            </text>
            <path d={bandPath(spread(1), spread(-1))} className="wall-band" />
            <path d={curvePath(at(valueAt))} pathLength={1} className="wall-line" />
            {steps.map((step, i) => {
              const value = valueAt(i)
              if (value === null) return null
              const mark = i === peakIndex ? words.peak : i === endIndex ? words.end : undefined
              const look = value >= 1 ? 'is-high' : value <= -1 ? 'is-low' : ''
              return (
                <g
                  key={step.id}
                  className={`wall-point ${look}`}
                  style={{ animationDelay: `${(i / steps.length) * 1.6}s` }}
                >
                  {i === lit && <circle className="wall-lit" cx={column * (i + 0.5)} cy={yOf(value)} r={26} />}
                  <circle cx={column * (i + 0.5)} cy={yOf(value)} r={12} />
                  {mark !== undefined && (
                    <text
                      x={Math.min(box.width - 60, Math.max(60, column * (i + 0.5)))}
                      y={yOf(value) + (isTrough(i) ? 42 : -24)}
                      textAnchor="middle"
                    >
                      {mark} {formatSigned(language, value)}
                    </text>
                  )}
                </g>
              )
            })}
          </svg>
          <ol className={steps.length > flatTitles ? 'wall-steps is-many' : 'wall-steps'}>
            {steps.map((step) => (
              <li key={step.id} className={step.id === litId ? 'is-lit' : undefined}>
                {step.title}
              </li>
            ))}
          </ol>
        </div>
      </figure>
      {lit !== -1 && <Opinions title={steps[lit]?.title ?? ''} emotion={scores.emotions[lit]} />}
      {lit === -1 && contested.length > 0 && (
        <p className="wall-more">{words.discuss(contested.map(({ title }) => title).join(', '))}</p>
      )}
    </>
  )
}

/** How far apart people are about the step that is talked about. */
const Opinions = ({ title, emotion }: { readonly title: string; readonly emotion: StepEmotion | undefined }) => {
  const words = useLabels().present.curve
  const language = useLanguage((s) => s.language)
  if (emotion === undefined || emotion.min === null || emotion.max === null) return null
  const [low, high] = [formatSigned(language, emotion.min, 0), formatSigned(language, emotion.max, 0)]
  return (
    <p className="wall-more is-lit" role="status">
      {words.opinions(title, low, high, emotion.n)}
    </p>
  )
}

const Figure = ({ value, name }: { readonly value: string; readonly name: string }) => (
  <div>
    <dd>{value}</dd>
    <dt>{name}</dt>
  </div>
)
