// Every irritant with every factor of its score, by score or in the order of the action plan.
import type { RankedIrritant } from '@parcours/shared/scoring/board-analysis'
import { useState } from 'react'
import { formatNumber } from '../../ui/format.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { useLanguage } from '../../ui/language.ts'
import type { Destinations } from '../destination.ts'
import { ExplainedTitle } from '../ExplainedTitle.tsx'
import { ShareBar } from '../ShareBar.tsx'
import type { Analysis } from '../use-analysis.ts'
import { GoToCard, GoToStep } from './GoTo.tsx'
import './IrritantTable.css'
import { TierMark } from './TierMark.tsx'

export const IrritantTable = ({ analysis, ...destinations }: { readonly analysis: Analysis } & Destinations) => {
  const words = useLabels().analysis.irritants
  const [order, setOrder] = useState<'score' | 'tier'>('score')
  const ranked = order === 'score' ? analysis.byScore : analysis.byTier()
  return (
    <>
      <ExplainedTitle
        level={3}
        title={analysis.votes > 0 ? words.votes(analysis.votes) : words.plain}
        formula={order === 'score' ? words.formula : `${words.formulaPlan} ${words.formula}`}
        sample={words.sample(ranked.length, analysis.votes)}
        source={words.source}
        isOwn
      >
        <fieldset className="analysis-choice" aria-label={words.order}>
          <button type="button" aria-pressed={order === 'score'} onClick={() => setOrder('score')}>
            {words.byScore}
          </button>
          <button type="button" aria-pressed={order === 'tier'} onClick={() => setOrder('tier')}>
            {words.byPlan}
          </button>
        </fieldset>
      </ExplainedTitle>
      {ranked.length === 0 ? (
        <p className="analysis-hint">{words.none}</p>
      ) : (
        <div className="analysis-scroll">
          <table className="analysis-table irritant-table">
            <thead>
              <tr>
                <th className="is-number">{words.rank}</th>
                <th>{words.card}</th>
                <th>{words.step}</th>
                {[words.votesColumn, words.severity, words.criticality, words.exposure].map((name) => (
                  <th key={name} className="is-number">
                    {name}
                  </th>
                ))}
                <th>{words.score}</th>
                <th>{words.tier}</th>
              </tr>
            </thead>
            <tbody>
              {ranked.map((irritant) => (
                <Row key={irritant.card.id} irritant={irritant} analysis={analysis} {...destinations} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

interface RowProps extends Destinations {
  readonly irritant: RankedIrritant
  readonly analysis: Analysis
}

const Row = ({ irritant, analysis, onGoTo, onGoToCard }: RowProps) => {
  const words = useLabels().analysis.irritants
  const language = useLanguage((s) => s.language)
  const { rank, card, step, votes, severity, criticality, exposure, score } = irritant
  const quadrant = analysis.matrix.find((cell) => cell.stepId === step.id)?.quadrant ?? null
  return (
    <tr>
      <td className="is-number">{rank}</td>
      <th scope="row">
        <GoToCard card={card} onGoToCard={onGoToCard} />
        {card.kind === 'breaking' && <em className="irritant-breaking">{words.breaking}</em>}
      </th>
      <td>
        <GoToStep step={step} mapId={analysis.map.id} onGoTo={onGoTo} />
      </td>
      <td className="is-number">
        <Votes of={votes} isKnown={analysis.votes > 0} />
      </td>
      <td className="is-number">{severity}</td>
      <td className="is-number">{criticality}</td>
      <td className="is-number">{formatNumber(language, exposure, 2)}</td>
      <td>
        <strong className="irritant-score">{formatNumber(language, score)}</strong>
        <ShareBar of="irritant" share={score} />
      </td>
      <td>
        <TierMark quadrant={quadrant} />
      </td>
    </tr>
  )
}

/** Before the first dot nobody has voted: that is no data, not a zero. */
const Votes = ({ of, isKnown }: { readonly of: number; readonly isKnown: boolean }) => {
  const { common } = useLabels()
  return isKnown ? of : <span className="tier-none">{common.noData}</span>
}
