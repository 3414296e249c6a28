// "Help me choose": four questions on one page, a recommendation that follows each answer, and every map one press away.
import {
  chooseTemplate,
  goals,
  materials,
  scopes,
  teams,
  type Answer,
  type ChooserAnswers,
  type Choice,
  type MapTemplate,
} from '@parcours/shared/templates/chooser'
import { Lightbulb, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import './ChooserDialog.css'

interface ChooserDialogProps {
  readonly busy: string | undefined
  readonly onStart: (template: MapTemplate) => void
  readonly onClose: () => void
}

export const ChooserDialog = ({ busy, onStart, onClose }: ChooserDialogProps) => {
  const { home, method } = useLabels()
  const words = home.chooser
  const [answers, setAnswers] = useState<ChooserAnswers>({})
  const choice = chooseTemplate(answers)
  const others = (['journey', 'blueprint', 'experience'] as const).filter((each) => each !== choice.template)
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Recommendation choice={choice} />
          {others.map((template) => (
            <Button key={template} busy={busy === template} onClick={() => onStart(template)}>
              {method.templates[template]}
            </Button>
          ))}
          <Button look="primary" busy={busy === choice.template} onClick={() => onStart(choice.template)}>
            {words.startWith(method.templates[choice.template])}
          </Button>
        </>
      }
    >
      <p className="chooser-lead">{words.lead}</p>
      <Question
        legend={words.goal}
        options={goals}
        chosen={answers.goal}
        onChoose={(goal) => setAnswers({ ...answers, goal })}
      />
      <Question
        legend={words.scope}
        options={scopes}
        chosen={answers.scope}
        onChoose={(scope) => setAnswers({ ...answers, scope })}
      />
      <fieldset className="chooser-question">
        <legend>{words.material}</legend>
        {materials.map((material) => {
          const had = answers.material ?? []
          const has = had.includes(material)
          return (
            <label key={material} className={has ? 'is-chosen' : undefined}>
              <input
                type="checkbox"
                checked={has}
                onChange={() =>
                  setAnswers({
                    ...answers,
                    material: has ? had.filter((each) => each !== material) : [...had, material],
                  })
                }
              />
              {words.answers[material]}
            </label>
          )
        })}
      </fieldset>
      <Question
        legend={words.team}
        options={teams}
        chosen={answers.team}
        onChoose={(team) => setAnswers({ ...answers, team })}
      />
    </Dialog>
  )
}

interface QuestionProps<A extends Answer> {
  readonly legend: string
  readonly options: readonly A[]
  readonly chosen: A | undefined
  readonly onChoose: (answer: A) => void
}

const Question = <A extends Answer>({ legend, options, chosen, onChoose }: QuestionProps<A>) => {
  const words: Readonly<Record<Answer, string>> = useLabels().home.chooser.answers
  return (
    <fieldset className="chooser-question">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option} className={option === chosen ? 'is-chosen' : undefined}>
          <input type="radio" name={legend} checked={option === chosen} onChange={() => onChoose(option)} />
          {words[option]}
        </label>
      ))}
    </fieldset>
  )
}

const Recommendation = ({ choice }: { readonly choice: Choice }) => {
  const { home, method } = useLabels()
  const words = home.chooser
  const own = choice.reasons.filter((reason) => reason.template === choice.template)
  // No answer, no advice.
  if (own.length === 0)
    return (
      <output className="chooser-result">
        <p>{words.noReason}</p>
      </output>
    )
  return (
    <output className="chooser-result">
      <strong>
        <Lightbulb size={18} aria-hidden="true" /> {words.recommends(method.templates[choice.template])}
      </strong>
      <ul>
        {own.map((reason) => (
          <li key={reason.because.join()}>
            {reason.because.map((each) => words.answers[each]).join(', ')} <b>{words.points(reason.points)}</b>
          </li>
        ))}
      </ul>
      <p className="chooser-points">
        {(['journey', 'blueprint', 'experience'] as const)
          .map((each) => `${method.templates[each]} ${choice.points[each]}`)
          .join(' · ')}
      </p>
      {choice.warning !== undefined && (
        <p className="chooser-warning">
          <TriangleAlert size={16} aria-hidden="true" /> {words.warnings[choice.warning]}
        </p>
      )}
    </output>
  )
}
