// Ready-made agendas, those kept on this device, or one's own from the first item on.
import type { NewAgendaItem } from '@parcours/shared/workshop/agenda'
import { itemsOf, plans } from '@parcours/shared/workshop/plans'
import { X } from 'lucide-react'
import { useState } from 'react'
import { forgetPlan, ownPlans } from '../session/own-plans.ts'
import { useCommand } from '../session/use-command.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { useLanguage } from '../ui/language.ts'

interface PlanChoiceProps {
  /** What is lost by choosing. */
  readonly asks?: string
  readonly onCancel?: () => void
  readonly onChosen: () => void
}

export const PlanChoice = ({ asks, onCancel, onChosen }: PlanChoiceProps) => {
  const labels = useLabels()
  const words = labels.agenda
  const language = useLanguage((s) => s.language)
  const send = useCommand()
  const [own, setOwn] = useState(ownPlans)
  const choose = async (items: readonly NewAgendaItem[]) => {
    if ((await send({ kind: 'set-agenda', items: [...items] })).kind === 'accepted') onChosen()
  }
  return (
    <section className="lead-plans">
      <h3>{words.plans}</h3>
      {asks !== undefined && <p>{asks}</p>}
      {plans.map((plan) => (
        <Plan
          key={plan.name}
          title={plan.title[language]}
          items={itemsOf(plan, language)}
          onChoose={(items) => void choose(items)}
        />
      ))}
      {own.length > 0 && <h3>{words.ownPlans}</h3>}
      {own.map(({ title, items }) => (
        <div key={title} className="lead-own-plan">
          <Plan title={title} items={items} onChoose={(chosen) => void choose(chosen)} />
          <IconButton
            label={words.forgetPlan(title)}
            icon={<X size={16} />}
            onClick={() => {
              forgetPlan(title)
              setOwn(ownPlans())
            }}
          />
        </div>
      ))}
      <Button onClick={() => void choose([{ kind: 'discuss', title: labels.workshop.items.discuss, minutes: 10 }])}>
        {words.add}
      </Button>
      {onCancel && <Button onClick={onCancel}>{words.cancel}</Button>}
    </section>
  )
}

interface PlanProps {
  readonly title: string
  readonly items: readonly NewAgendaItem[]
  readonly onChoose: (items: readonly NewAgendaItem[]) => void
}

const Plan = ({ title, items, onChoose }: PlanProps) => {
  const words = useLabels().agenda
  const minutes = items.reduce((sum, each) => sum + each.minutes, 0)
  return (
    <button type="button" className="lead-plan" onClick={() => onChoose(items)}>
      <strong>{title}</strong>
      <span>{words.planLength(items.length, minutes)}</span>
    </button>
  )
}
