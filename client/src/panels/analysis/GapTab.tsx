// Delivered against target, a step each, with the weights that make the index.
import type { StepGap } from '@parcours/shared/scoring/board-analysis'
import { formatNumber, formatSigned } from '../../ui/format.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { useLanguage } from '../../ui/language.ts'
import type { Destinations } from '../destination.ts'
import { Dumbbell } from '../Dumbbell.tsx'
import { ExplainedTitle } from '../ExplainedTitle.tsx'
import { percentText } from '../GapBars.tsx'
import type { Analysis } from '../use-analysis.ts'
import './GapTab.css'
import { GoToStep } from './GoTo.tsx'

interface GapTabProps extends Pick<Destinations, 'onGoTo'> {
  readonly analysis: Analysis
}

export const GapTab = ({ analysis, onGoTo }: GapTabProps) => {
  const labels = useLabels()
  const language = useLanguage((s) => s.language)
  const words = labels.analysis.gaps
  const { gap, map } = analysis
  return (
    <>
      <ExplainedTitle
        level={3}
        title={words.title}
        formula={words.formula}
        sample={words.sample(gap.ranking.length, gap.steps.length)}
        source={words.source}
        isOwn
      >
        <p className="gap-total">
          {words.index}
          <strong className={gap.gapIndex === null ? 'is-missing' : undefined}>
            {gap.gapIndex === null ? labels.common.noData : percentText(language, gap.gapIndex, 1)}
          </strong>
        </p>
      </ExplainedTitle>
      {gap.ranking.length === 0 ? (
        <p className="analysis-hint">{words.none}</p>
      ) : (
        <div className="analysis-scroll">
          <table className="analysis-table gap-table">
            <thead>
              <tr>
                <th>{words.step}</th>
                <th className="gap-scale">
                  <span className="gap-legend">
                    <i className="dumbbell-delivered" aria-hidden="true" />
                    {words.delivered}
                    <i className="dumbbell-target" aria-hidden="true" />
                    {words.target}
                    <small>{words.scale}</small>
                  </span>
                </th>
                {[words.delivered, words.target, words.gap, words.weight, words.weighted].map((name) => (
                  <th key={name} className="is-number">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {gap.steps.map((each) => (
                <Row key={each.stepId} of={each} mapId={map.id} onGoTo={onGoTo} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

interface RowProps extends Pick<Destinations, 'onGoTo'> {
  readonly of: StepGap
  readonly mapId: Analysis['map']['id']
}

const Row = ({ of: { step, delivered, target, gap, weight, weightedGap, surplus }, mapId, onGoTo }: RowProps) => {
  const { analysis, common } = useLabels()
  const language = useLanguage((s) => s.language)
  const signed = (value: number | null) =>
    value === null ? <span className="tier-none">{common.noData}</span> : formatSigned(language, value)
  return (
    <tr>
      <th scope="row">
        <GoToStep step={step} mapId={mapId} onGoTo={onGoTo} />
      </th>
      <td className="gap-scale">
        <Dumbbell delivered={delivered} target={target} />
      </td>
      <td className="is-number">{signed(delivered)}</td>
      <td className="is-number">{signed(target)}</td>
      <td className="is-number">
        {signed(gap)}
        {(surplus ?? 0) > 0 && <small className="gap-surplus">{analysis.gaps.surplus}</small>}
      </td>
      <td className="is-number">{`× ${weight}`}</td>
      <td className="is-number">
        {weightedGap === null ? signed(null) : <strong>{formatNumber(language, weightedGap)}</strong>}
      </td>
    </tr>
  )
}
