// The plan of actions: from an opportunity or alone, sorted by matrix tier and horizon, edited in place.
import { addAction } from '@parcours/shared/doc/edits/board'
import type { Action } from '@parcours/shared/domain/board'
import type { Card } from '@parcours/shared/domain/card'
import { limits } from '@parcours/shared/domain/values'
import { Plus } from 'lucide-react'
import { useRef } from 'react'
import { useBoard, useSession } from '../../session/hooks.ts'
import { useMayArrange } from '../../session/rights.ts'
import { Button } from '../../ui/Button.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { type Destinations, shortText } from '../destination.ts'
import { ExplainedTitle } from '../ExplainedTitle.tsx'
import { ChoiceField } from '../fields.tsx'
import type { Analysis } from '../use-analysis.ts'
import { opportunitiesOf } from './opportunities.ts'
import './Plan.css'
import { actionFrom, newAction, planInOrder } from './plan.ts'
import { PlanRow } from './PlanRow.tsx'

interface PlanProps extends Destinations {
  readonly analysis: Analysis
}

export const Plan = ({ analysis, ...destinations }: PlanProps) => {
  const session = useSession()
  const isReadOnly = !useMayArrange()
  const labels = useLabels()
  const words = labels.analysis.plan
  const actions = useBoard((board) => board.actions)
  const cards = useBoard((board) => board.cards)
  const table = useRef<HTMLTableElement>(null)
  const planned = planInOrder(Object.values(actions), analysis.matrix)
  const opportunities = opportunitiesOf(cards, analysis.map.id)
  const answered = new Set(Object.values(actions).flatMap((action) => action.opportunityIds))
  const open = opportunities.filter((card) => !answered.has(card.id))
  const nameOf = (card: Card) => shortText(card.text) || labels.analysis.emptyCard
  const add = (action: Action) => {
    session.change((doc) => addAction(doc, action))
    requestAnimationFrame(() => {
      const title = table.current?.querySelector<HTMLTextAreaElement>(`[data-action="${action.id}"] textarea`)
      title?.focus()
      title?.select()
    })
  }
  return (
    <>
      <ExplainedTitle
        level={3}
        title={words.title}
        formula={words.formula}
        sample={words.sample(planned.length, planned.filter(({ tier }) => tier !== null).length)}
        source={words.source}
        isOwn
      >
        {!isReadOnly && (
          <div className="plan-add">
            {open.length > 0 && (
              <ChoiceField
                bare
                label={words.from}
                value={undefined}
                empty={words.from}
                choices={open.map((card) => ({ value: card.id, label: nameOf(card) }))}
                onChoose={(id) => {
                  const card = cards[id]
                  if (card !== undefined) add(actionFrom(card, shortText(card.text, limits.title), cards))
                }}
              />
            )}
            <Button icon={<Plus size={16} />} onClick={() => add(newAction(words.fresh))}>
              {words.add}
            </Button>
          </div>
        )}
      </ExplainedTitle>
      {planned.length === 0 ? (
        <p className="analysis-hint">{words.none}</p>
      ) : (
        <fieldset className="analysis-scroll plan-scroll" disabled={isReadOnly} aria-label={words.title}>
          <table className="analysis-table plan-table" ref={table}>
            <thead>
              <tr>
                {[
                  words.tier,
                  words.action,
                  words.opportunities,
                  words.steps,
                  words.owner,
                  words.horizon,
                  words.track,
                  words.effort,
                  words.status,
                ].map((name) => (
                  <th key={name}>{name}</th>
                ))}
                <th aria-label={labels.common.delete} />
              </tr>
            </thead>
            <tbody>
              {planned.map((each) => (
                <PlanRow
                  key={each.action.id}
                  planned={each}
                  map={analysis.map}
                  opportunities={opportunities}
                  isReadOnly={isReadOnly}
                  {...destinations}
                />
              ))}
            </tbody>
          </table>
        </fieldset>
      )}
    </>
  )
}
