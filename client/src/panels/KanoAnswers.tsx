// What customers answered about a need: the two questions of Kano to enter, and the category they make.
import type { Card, KanoAnswer } from '@parcours/shared/domain/card'
import { addKanoAnswer, removeKanoAnswer } from '@parcours/shared/doc/edits/kano'
import { kano, kanoCell } from '@parcours/shared/scoring/kano'
import { Minus, Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useSession } from '../session/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { formatSigned } from '../ui/format.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { useLanguage } from '../ui/language.ts'
import { ExplainedTitle } from './ExplainedTitle.tsx'
import { ChoiceField } from './fields.tsx'
import './KanoAnswers.css'

export const KanoAnswers = ({ card }: { readonly card: Card }) => {
  const words = useLabels().kano
  const pairs = card.data.kano ?? []
  return (
    <section className="kano" aria-label={words.title}>
      <ExplainedTitle
        title={words.title}
        formula={words.formula}
        sample={words.sample(pairs.length)}
        source={words.source}
        isOwn={false}
      />
      <Result pairs={pairs} />
      <Given card={card} pairs={pairs} />
      <Entry card={card} />
    </section>
  )
}

const Result = ({ pairs }: { readonly pairs: readonly KanoAnswer[] }) => {
  const { kano: words, common } = useLabels()
  const language = useLanguage((s) => s.language)
  const { category, n, better, worse } = kano({ pairs })
  if (category === null) return <output className="kano-category is-missing">{common.noData}</output>
  const figure = (value: number | null) => (value === null ? common.noData : formatSigned(language, value, 2))
  return (
    <>
      <output className="kano-category">
        <strong>{words.categories[category]}</strong> <span>{words.count(n)}</span>
      </output>
      <p className="field-hint">{words.meanings[category]}</p>
      <dl className="kano-figures">
        <div>
          <dt>{words.better}</dt>
          <dd>{figure(better)}</dd>
        </div>
        <div>
          <dt>{words.worse}</dt>
          <dd>{figure(worse)}</dd>
        </div>
      </dl>
    </>
  )
}

interface GivenProps {
  readonly card: Card
  readonly pairs: readonly KanoAnswer[]
}

/** Equal answers on one line, the most frequent first. */
const Given = ({ card, pairs }: GivenProps) => {
  const session = useSession()
  const words = useLabels().kano
  const counts = new Map<string, { readonly pair: KanoAnswer; n: number }>()
  for (const pair of pairs) {
    const known = counts.get(pair.join())
    if (known === undefined) counts.set(pair.join(), { pair, n: 1 })
    else known.n += 1
  }
  if (counts.size === 0) return null
  return (
    <ul className="kano-given" aria-label={words.given}>
      {[...counts]
        .sort(([a, { n }], [b, { n: other }]) => other - n || (a < b ? -1 : 1))
        .map(([key, { pair, n }]) => {
          const [functional, dysfunctional] = pair
          const { category } = kanoCell({ functional, dysfunctional })
          const text = words.pair(words.answers[functional], words.answers[dysfunctional])
          return (
            <li key={key}>
              <div>
                <strong>
                  {category !== null && words.categories[category]} {words.times(n)}
                </strong>
                <small>{text}</small>
              </div>
              <IconButton
                label={words.remove(text)}
                icon={<Minus size={15} />}
                onClick={() => session.change((doc) => removeKanoAnswer(doc, card.id, pair))}
              />
            </li>
          )
        })}
    </ul>
  )
}

type Draft = Partial<Record<'functional' | 'dysfunctional', KanoAnswer[0]>>
const scale = [1, 2, 3, 4, 5] as const

const Entry = ({ card }: { readonly card: Card }) => {
  const session = useSession()
  const words = useLabels().kano
  const [{ functional, dysfunctional }, setDraft] = useState<Draft>({})
  const [added, setAdded] = useState(0)
  const frame = useRef<HTMLFieldSetElement>(null)
  const add = () => {
    if (functional === undefined || dysfunctional === undefined) return
    session.change((doc) => addKanoAnswer(doc, card.id, [functional, dysfunctional]))
    setDraft({})
    setAdded((session.store.getState().board.cards[card.id]?.data.kano ?? []).length)
    // On to the next customer, without leaving the keys.
    frame.current?.querySelector('select')?.focus()
  }
  const question = (name: keyof Draft, value: KanoAnswer[0] | undefined) => (
    <ChoiceField
      label={words.questions[name]}
      empty={words.choose}
      value={value === undefined ? undefined : `${value}`}
      choices={scale.map((each) => ({ value: `${each}` as const, label: words.answers[each] }))}
      onChoose={(next) => setDraft((draft) => ({ ...draft, [name]: scale.find((each) => `${each}` === next) }))}
      onClear={() => setDraft((draft) => ({ ...draft, [name]: undefined }))}
    />
  )
  return (
    <fieldset ref={frame} className="kano-entry" aria-label={words.entry}>
      {question('functional', functional)}
      {question('dysfunctional', dysfunctional)}
      <div className="inspector-actions">
        <Button
          icon={<Plus size={15} />}
          disabled={functional === undefined || dysfunctional === undefined}
          onClick={add}
        >
          {words.add}
        </Button>
        <span role="status" className="visually-hidden">
          {added > 0 && words.added(added)}
        </span>
      </div>
    </fieldset>
  )
}
