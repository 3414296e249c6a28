// The ranking of the last vote in short, by group where groups are large enough; and the way to a second round.
import { rankingOf, resultsInTime, type VoteResult } from '@parcours/shared/workshop/tally'
import { useId, useState } from 'react'
import { useWorkshop } from '../session/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { secondRound } from './VoteDialog.tsx'

export const LastVote = ({ onAgain }: { readonly onAgain: (after: VoteResult) => void }) => {
  const words = useLabels().agenda.vote
  const tied = useLabels().answer.ranking.tied
  const results = useWorkshop((view) => view.public.results)
  const [group, setGroup] = useState('')
  const id = useId()
  const last = resultsInTime(results).at(-1)
  if (last === undefined) return null
  const { groups } = last
  const shown = groups.find((each) => (each.group ?? '…') === group)
  const ranking =
    shown === undefined
      ? rankingOf(last)
      : rankingOf({ candidates: last.candidates, ledger: [{ receipt: '', dots: shown.tally }] })
  return (
    <div className="lead-round">
      <p>{last.question === '' ? words.last : last.question}</p>
      {groups.length > 0 && (
        <div className="desk-field">
          <label htmlFor={id}>{words.group}</label>
          <select id={id} value={group} onChange={(event) => setGroup(event.currentTarget.value)}>
            <option value="">{words.everybody(last.ledger.length)}</option>
            {groups.map(({ group: name, voters }) => (
              <option key={name ?? '…'} value={name ?? '…'}>
                {words.groupOf(name ?? words.others, voters)}
              </option>
            ))}
          </select>
        </div>
      )}
      <ol>
        {ranking.slice(0, secondRound).map((each) => (
          <li key={each.cardId}>
            <span>
              {each.rank}. {each.text}
              {each.isTied && each.dots > 0 && <small> · {tied}</small>}
            </span>
            <b>{each.dots}</b>
          </li>
        ))}
      </ol>
      {last.candidates.length > 2 && <Button onClick={() => onAgain(last)}>{words.again}</Button>}
    </div>
  )
}
