// Ready-made agendas, or one's own from the first item on.
import { itemsOf, plans } from '@parcours/shared/workshop/plans'
import { useCommand } from '../session/use-command.ts'
import { Button } from '../ui/Button.tsx'
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
  const choose = async (items: ReturnType<typeof itemsOf>) => {
    if ((await send({ kind: 'set-agenda', items })).kind === 'accepted') onChosen()
  }
  return (
    <section className="lead-plans">
      <h3>{words.plans}</h3>
      {asks !== undefined && <p>{asks}</p>}
      {plans.map((plan) => (
        <button key={plan.name} type="button" onClick={() => void choose(itemsOf(plan, language))}>
          <strong>{plan.title[language]}</strong>
          <span>
            {words.planLength(
              plan.items.length,
              plan.items.reduce((sum, { minutes }) => sum + minutes, 0),
            )}
          </span>
        </button>
      ))}
      <Button onClick={() => void choose([{ kind: 'discuss', title: labels.present.kinds.discuss, minutes: 10 }])}>
        {words.add}
      </Button>
      {onCancel && <Button onClick={onCancel}>{words.cancel}</Button>}
    </section>
  )
}
