import type { Action } from '@parcours/shared/domain/board'
import type { Card } from '@parcours/shared/domain/card'
import { stepsInOrder } from '@parcours/shared/domain/columns'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { limits } from '@parcours/shared/domain/values'
import { type Change, changeAction, deleteAction } from '@parcours/shared/doc/edits/board'
import { Trash2 } from 'lucide-react'
import type { SyntheticEvent } from 'react'
import { useBoard, useSession } from '../../session/hooks.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { type Destinations, shortText } from '../destination.ts'
import { type Choice, ChoiceField } from '../fields.tsx'
import { WrapField } from '../WrapField.tsx'
import { toastWithUndo } from '../undo-toast.ts'
import { Linked } from './Linked.tsx'
import type { PlannedAction } from './plan.ts'
import { TierMark } from './TierMark.tsx'

interface PlanRowProps extends Destinations {
  readonly planned: PlannedAction
  readonly map: JourneyMap
  readonly opportunities: readonly Card[]
  readonly isReadOnly: boolean
}

export const PlanRow = ({ planned, map, opportunities, isReadOnly, onGoTo, onGoToCard }: PlanRowProps) => {
  const session = useSession()
  const { analysis, common, panels } = useLabels()
  const words = analysis.plan
  const cards = useBoard((board) => board.cards)
  const maps = useBoard((board) => board.maps)
  const { action, quadrant } = planned
  const name = action.title || words.fresh
  const label = (field: string) => words.field(field, name)
  const change = (next: Change<Action>) => session.change((doc) => changeAction(doc, action.id, next))
  const remove = () => {
    session.change((doc) => deleteAction(doc, action.id))
    toastWithUndo(session, words.deleted, common.undo)
  }
  const stepTitle = (title: string) => title || panels.scores.untitledStep
  const linkedSteps = action.stepIds.flatMap((id) => {
    const home = Object.values(maps).find((each) => Object.hasOwn(each.steps, id))
    const step = home?.steps[id]
    return home === undefined || step === undefined
      ? []
      : [{ id, text: stepTitle(step.title), onGo: () => onGoTo({ mapId: home.id, stepId: id }) }]
  })
  return (
    <tr data-action={action.id} onChange={keepFocus}>
      <td>
        <TierMark quadrant={quadrant} />
      </td>
      <td className="plan-title">
        <WrapField
          strong
          label={label(words.action)}
          value={action.title}
          maxLength={limits.title}
          onCommit={(title) => change({ title })}
        />
      </td>
      <td className="plan-links">
        <Linked
          items={action.opportunityIds.flatMap((id) => {
            const card = cards[id]
            return card === undefined
              ? []
              : [{ id, text: shortText(card.text) || analysis.emptyCard, onGo: () => onGoToCard(id) }]
          })}
          choices={opportunities.map((card) => ({ id: card.id, text: shortText(card.text) || analysis.emptyCard }))}
          addLabel={label(words.opportunities)}
          addText={words.addOpportunity}
          isReadOnly={isReadOnly}
          onChange={(opportunityIds) => change({ opportunityIds })}
        />
      </td>
      <td className="plan-links">
        <Linked
          items={linkedSteps}
          choices={stepsInOrder(map).map((step) => ({ id: step.id, text: stepTitle(step.title) }))}
          addLabel={label(words.steps)}
          addText={words.addStep}
          isReadOnly={isReadOnly}
          onChange={(stepIds) => change({ stepIds })}
        />
      </td>
      <td className="plan-owner">
        <WrapField
          label={label(words.owner)}
          value={action.owner}
          maxLength={limits.title}
          onCommit={(owner) => change({ owner })}
        />
      </td>
      <td className="plan-choice">
        <ChoiceField
          bare
          label={label(words.horizon)}
          value={action.horizon}
          choices={choicesOf(['quick-win', 'mid', 'long'], words.horizons)}
          onChoose={(horizon) => change({ horizon })}
        />
      </td>
      <td className="plan-choice">
        <ChoiceField
          bare
          label={label(words.track)}
          value={action.track}
          choices={choicesOf(['customer', 'employee'], words.tracks)}
          onChoose={(track) => change({ track })}
        />
      </td>
      <td className="plan-effort">
        <ChoiceField
          bare
          label={label(words.effort)}
          value={String(action.effort)}
          choices={['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))}
          onChoose={(effort) => change({ effort: Number(effort) })}
        />
      </td>
      <td className="plan-choice">
        <ChoiceField
          bare
          label={label(words.status)}
          value={action.status}
          choices={choicesOf(['todo', 'doing', 'done', 'dropped'], words.statuses)}
          onChoose={(status) => change({ status })}
        />
      </td>
      <td>{!isReadOnly && <IconButton label={words.delete(name)} icon={<Trash2 size={16} />} onClick={remove} />}</td>
    </tr>
  )
}

const choicesOf = <const T extends string>(
  values: readonly T[],
  names: Readonly<Record<NoInfer<T>, string>>,
): readonly Choice<T>[] => values.map((value) => ({ value, label: names[value] }))

/** A row that changes its place in the order keeps the focus of its field. */
const keepFocus = ({ target }: SyntheticEvent) => {
  if (target instanceof HTMLSelectElement) requestAnimationFrame(() => target.focus())
}
