// A ballot: the notes that are voted on, and how many dots each has from me.
import { newId, type CardId } from '@parcours/shared/domain/ids'
import { roundId, spent, type VoteRound } from '@parcours/shared/workshop/vote-round'
import { mayVote } from '@parcours/shared/workshop/voting'
import { Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import { useForeseen, useSession, useWorkshop } from '../../session/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { toast } from '../../ui/toast.ts'
import { Receipt } from './Receipt.tsx'
import { useCommand } from '../../session/use-command.ts'

export const VotePanel = ({ vote }: { readonly vote: VoteRound }) => {
  const labels = useLabels()
  const words = labels.phone.vote
  const { me } = useSession()
  const people = useWorkshop((view) => view.public.people)
  const voted = useWorkshop((view) => view.public.counts.voted)
  const { ballot } = useForeseen()
  const command = useCommand()
  // The first one that the server hears of is the ballot's; it is a secret of this device until the close.
  const [fresh] = useState(() => newId(roundId) + newId(roundId))
  const nonce = ballot?.nonce ?? fresh
  const receipt = ballot?.receipt ?? ''
  const dots = ballot?.dots ?? {}
  const left = vote.budget - spent(dots)
  const isDone = ballot?.isDone === true
  const canVote = mayVote({ people, vote }, me.participantId)
  const voters = Object.values(people).filter(
    ({ role, removed }) =>
      removed === undefined && (role === 'participant' || (role === 'facilitator' && vote.facilitatorsVote)),
  ).length
  const cast = (cardId: CardId, count: number) =>
    void command({ kind: 'cast', roundId: vote.id, cardId, dots: count, nonce })
  const finish = (done: boolean) => void command({ kind: 'finish-ballot', roundId: vote.id, isDone: done, nonce })
  return (
    <section className="phone-panel">
      <h1>{vote.question === '' ? words.title : vote.question}</h1>
      <p className="phone-lead" aria-live="polite">
        {canVote
          ? `${vote.isNamed ? words.named : words.secret} · ${words.left(left, vote.budget)}`
          : labels.phone.readOnly}
      </p>
      <ul className="phone-candidates">
        {vote.candidates.map(({ cardId, text, step }) => {
          const count = dots[cardId] ?? 0
          const refusal = left <= 0 ? 'budget-spent' : count >= vote.perCard ? 'card-limit' : undefined
          return (
            <li key={cardId}>
              <p>
                <strong>{text === '' ? labels.common.noData : text}</strong>
                <small>{step}</small>
              </p>
              <button
                type="button"
                aria-label={words.less(text)}
                disabled={!canVote || count === 0}
                onClick={() => cast(cardId, count - 1)}
              >
                <Minus size={17} aria-hidden />
              </button>
              <output>{count}</output>
              <button
                type="button"
                aria-label={words.more(text)}
                disabled={!canVote}
                aria-disabled={refusal !== undefined}
                onClick={() =>
                  refusal === undefined ? cast(cardId, count + 1) : toast(labels.workshop.refused[refusal])
                }
              >
                <Plus size={17} aria-hidden />
              </button>
            </li>
          )
        })}
      </ul>
      <div className="phone-bottom is-sticky">
        {isDone && <p className="phone-turnout">{words.isDone}</p>}
        {canVote && (
          <Button look={isDone ? 'quiet' : 'primary'} large className="phone-wide" onClick={() => finish(!isDone)}>
            {isDone ? words.change : words.done}
          </Button>
        )}
        <p className="phone-turnout">{words.turnout(voted, voters)}</p>
        {isDone && receipt !== '' && <Receipt text={receipt} />}
      </div>
    </section>
  )
}
