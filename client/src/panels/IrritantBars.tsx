// The irritants of a map as a short ranking of bars; each one opens on its factors.
import type { RankedIrritant } from '@parcours/shared/scoring/board-analysis'
import { memo, useId, useState } from 'react'
import { formatNumber } from '../ui/format.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { useLanguage } from '../ui/language.ts'
import { treatment } from './analysis/quadrants.ts'
import { type Destinations, shortText } from './destination.ts'
import { ExplainedTitle } from './ExplainedTitle.tsx'
import './IrritantBars.css'
import { ShareBar } from './ShareBar.tsx'
import type { Analysis } from './use-analysis.ts'

interface IrritantBarsProps extends Pick<Destinations, 'onGoToCard'>, Pick<Analysis, 'byScore' | 'votes'> {}

const shown = 4

export const IrritantBars = memo(({ byScore, votes, onGoToCard }: IrritantBarsProps) => {
  const words = useLabels().analysis.irritants
  if (byScore.length === 0) return null
  return (
    <section className="scores-part">
      <ExplainedTitle
        title={votes > 0 ? words.votes(votes) : words.plain}
        formula={words.formula}
        sample={words.sample(byScore.length, votes)}
        source={words.source}
        isOwn
      />
      <ol className="irritant-bars">
        {byScore.slice(0, shown).map((irritant) => (
          <Bar key={irritant.card.id} irritant={irritant} hasVotes={votes > 0} onGoToCard={onGoToCard} />
        ))}
      </ol>
      {byScore.length > shown && <p className="scores-hint">{words.more(byScore.length - shown)}</p>}
    </section>
  )
})
IrritantBars.displayName = 'IrritantBars'

interface BarProps extends Pick<Destinations, 'onGoToCard'> {
  readonly irritant: RankedIrritant
  readonly hasVotes: boolean
}

const Bar = ({ irritant, hasVotes, onGoToCard }: BarProps) => {
  const { analysis } = useLabels()
  const language = useLanguage((s) => s.language)
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const { card, score, votes } = irritant
  const text = shortText(card.text) || analysis.emptyCard
  return (
    <li>
      <div className="irritant-bar-head">
        <button
          type="button"
          className="irritant-bar-name"
          aria-label={analysis.goToCard(text)}
          onClick={() => onGoToCard(card.id)}
        >
          {text}
        </button>
        {hasVotes && <span className="irritant-bar-votes">{votes}</span>}
        <strong title={analysis.irritants.score}>{formatNumber(language, score, 0)}</strong>
        <button
          type="button"
          className="explain-button irritant-bar-toggle"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          aria-label={analysis.irritants.factors(text)}
          title={analysis.irritants.factors(text)}
          onClick={() => setOpen(!isOpen)}
        />
      </div>
      <ShareBar of="irritant" share={score} />
      {isOpen && <Factors id={id} irritant={irritant} hasVotes={hasVotes} />}
    </li>
  )
}

interface FactorsProps extends Pick<BarProps, 'irritant' | 'hasVotes'> {
  readonly id: string
}

const Factors = ({ id, irritant, hasVotes }: FactorsProps) => {
  const { analysis, panels, common } = useLabels()
  const language = useLanguage((s) => s.language)
  const words = analysis.irritants
  const { votes, severity, criticality, exposure, raw, score, step, tier } = irritant
  const quadrantName = (of: number) => analysis.matrix.quadrants[treatment[of - 1] ?? 'watch']
  const factors: readonly (readonly [string, string])[] = [
    [words.step, step.title || panels.scores.untitledStep],
    [words.votesColumn, hasVotes ? String(votes) : common.noData],
    [words.severity, String(severity)],
    [words.criticality, String(criticality)],
    [words.exposure, formatNumber(language, exposure, 2)],
    [words.raw, formatNumber(language, raw, 1)],
    [words.score, formatNumber(language, score, 1)],
    ...(tier === null ? [] : ([[words.tier, quadrantName(tier)]] as const)),
  ]
  return (
    <dl id={id} className="irritant-factors">
      {factors.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
