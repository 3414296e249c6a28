// Impact × effort: the opportunities on a grid that is itself the place to set both, by hand or by key.
import type { Card } from '@parcours/shared/domain/card'
import type { CardId } from '@parcours/shared/domain/ids'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { changeCards } from '@parcours/shared/doc/edits/cards'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { useBoard, useSession } from '../../session/hooks.ts'
import { useMayArrange } from '../../session/rights.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import type { Destinations } from '../destination.ts'
import { ExplainedTitle } from '../ExplainedTitle.tsx'
import './ImpactEffort.css'
import { OpportunityChip } from './OpportunityChip.tsx'
import { opportunitiesOf, ratingOf, type Rating } from './opportunities.ts'

interface ImpactEffortProps extends Pick<Destinations, 'onGoToCard'> {
  readonly map: JourneyMap
}

const impacts = [5, 4, 3, 2, 1] as const
const efforts = [1, 2, 3, 4, 5] as const

export const ImpactEffort = ({ map, onGoToCard }: ImpactEffortProps) => {
  const session = useSession()
  const isReadOnly = !useMayArrange()
  const words = useLabels().analysis.priorities
  const hintId = useId()
  const all = useBoard((board) => board.cards)
  const opportunities = opportunitiesOf(all, map.id)
  const placed = opportunities.filter((card) => ratingOf(card) !== null)
  const unplaced = opportunities.filter((card) => ratingOf(card) === null)
  // A card that changes its cell is drawn anew: the focus goes with it.
  const frame = useRef<HTMLDivElement>(null)
  const moved = useRef<CardId | null>(null)
  useLayoutEffect(() => {
    if (moved.current === null) return
    frame.current?.querySelector<HTMLElement>(`[data-card="${moved.current}"]`)?.focus()
    moved.current = null
  })
  const rate = (card: Card, rating: Rating | null) => {
    moved.current = card.id
    session.change((doc) => changeCards(doc, [card.id], { data: { impact: rating?.impact, effort: rating?.effort } }))
  }
  const chip = (card: Card) => (
    <OpportunityChip
      key={card.id}
      card={card}
      isReadOnly={isReadOnly}
      hintId={hintId}
      onRate={(rating) => rate(card, rating)}
      onGoTo={() => onGoToCard(card.id)}
    />
  )
  return (
    <>
      <ExplainedTitle
        level={3}
        title={words.title}
        formula={words.formula}
        sample={words.sample(placed.length, opportunities.length)}
        source={words.source}
        isOwn
      >
        {!isReadOnly && opportunities.length > 0 && (
          <p id={hintId} className="analysis-hint priorities-hint">
            {words.hint}
          </p>
        )}
      </ExplainedTitle>
      {opportunities.length === 0 && <p className="analysis-hint">{words.none}</p>}
      <div className="priorities" ref={frame}>
        <section className="priorities-tray" aria-label={words.tray} data-tray="">
          <h4>{`${words.tray} · ${unplaced.length}`}</h4>
          {opportunities.length > 0 && unplaced.length === 0 && <p>{words.trayEmpty}</p>}
          {unplaced.map(chip)}
        </section>
        <div className="priorities-axis is-impact" aria-hidden="true">
          {`${words.impact} →`}
        </div>
        <div className="priorities-grid">
          {impacts.map((impact) =>
            efforts.map((effort) => (
              <Cell key={`${impact}${effort}`} impact={impact} effort={effort}>
                {placed.filter((card) => card.data.impact === impact && card.data.effort === effort).map(chip)}
              </Cell>
            )),
          )}
        </div>
        <div className="priorities-axis is-effort" aria-hidden="true">
          {`${words.effort} →`}
        </div>
      </div>
    </>
  )
}

interface CellProps extends Rating {
  readonly children: ReactNode
}

const Cell = ({ impact, effort, children }: CellProps) => {
  const words = useLabels().analysis.priorities
  const corner = cornerOf(impact, effort)
  const isNamed = (impact === 5 || impact === 1) && (effort === 1 || effort === 5)
  return (
    <section
      className={`priorities-cell is-${corner}`}
      aria-label={words.cell(impact, effort)}
      data-impact={impact}
      data-effort={effort}
    >
      {isNamed && corner !== 'middle' && <em>{words.corners[corner]}</em>}
      <span className="priorities-mark" aria-hidden="true">
        {`${impact} × ${effort}`}
      </span>
      {children}
    </section>
  )
}

const cornerOf = (impact: number, effort: number): 'now' | 'plan' | 'maybe' | 'drop' | 'middle' => {
  if (impact === 3 || effort === 3) return 'middle'
  if (impact > 3) return effort < 3 ? 'now' : 'plan'
  return effort < 3 ? 'maybe' : 'drop'
}
