// Who wrote in a card and when, asked of the server when somebody wants to know.
import { writingsOf } from '@parcours/shared/doc/authorship'
import type { Card } from '@parcours/shared/domain/card'
import type { AuthorsAnswer } from '@parcours/shared/wire/history'
import { useState } from 'react'
import { namesOf } from '../../session/history.ts'
import { useSession } from '../../session/hooks.ts'
import { formatAgo } from '../../ui/format-ago.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import type { Failure } from '../../ui/labels/failures.ts'
import { useLanguage } from '../../ui/language.ts'
import { Spinner } from '../../ui/Spinner.tsx'
import './CardWriters.css'
import { writersOf, type CardWriting } from './writers.ts'

export const CardWriters = ({ card }: { readonly card: Card }) => {
  const labels = useLabels()
  const { doc, history } = useSession()
  const [answer, setAnswer] = useState<AuthorsAnswer>()
  const [failure, setFailure] = useState<Failure>()
  const ask = async () => {
    const told = await history.authors(writingsOf(doc, 'cards', card.id).map(({ client }) => client))
    if (told.kind === 'accepted') setAnswer(told.answer)
    setFailure(told.kind === 'refused' ? told.code : undefined)
  }
  return (
    <details
      className="card-writers"
      onToggle={(event) => {
        if (event.currentTarget.open) void ask()
      }}
    >
      <summary>{labels.history.writers.title}</summary>
      {failure !== undefined && <p role="alert">{labels.failures[failure]}</p>}
      {answer === undefined ? (
        failure === undefined && <Spinner />
      ) : (
        <Writers card={card} answer={answer} writings={writersOf(writingsOf(doc, 'cards', card.id), answer.spans)} />
      )}
    </details>
  )
}

interface WritersProps {
  readonly card: Card
  readonly answer: AuthorsAnswer
  readonly writings: readonly CardWriting[]
}

const Writers = ({ card, answer, writings }: WritersProps) => {
  const labels = useLabels()
  const words = labels.history.writers
  const language = useLanguage((s) => s.language)
  const [now] = useState(Date.now)
  const names = namesOf(answer.people)
  const nameOf = (id: CardWriting['participant']) => names.get(id) ?? labels.history.someone
  const author = card.author === undefined ? undefined : answer.people.find(({ id }) => id === card.author)
  const [last, ...others] = writings
  if (last === undefined) return <p>{words.unknown}</p>
  const also = others.filter(({ participant }) => participant !== card.author)
  return (
    <dl>
      {author !== undefined && (
        <>
          <dt>{words.written}</dt>
          <dd>{author.name}</dd>
        </>
      )}
      <dt>{words.last}</dt>
      <dd>{words.at(nameOf(last.participant), formatAgo(language, last.at, now))}</dd>
      {also.length > 0 && (
        <>
          <dt>{words.also}</dt>
          <dd>{also.map(({ participant }) => nameOf(participant)).join(', ')}</dd>
        </>
      )}
    </dl>
  )
}
