// A ballot: the notes that are voted on, and how many dots each has from me.
import type { VoteRound } from '@parcours/shared/workshop/vote-round'
import { Minus, Plus } from 'lucide-react'
import { useBallot } from '../../session/ballot.ts'
import { useWorkshop } from '../../session/hooks.ts'
import { useAwaited } from '../../session/people-here.ts'
import { Button } from '../../ui/Button.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { VoteClock } from '../VoteClock.tsx'
import { Receipt } from './Receipt.tsx'

export const VotePanel = ({ vote }: { readonly vote: VoteRound }) => {
  const labels = useLabels()
  const words = labels.answer.vote
  const voted = useWorkshop((view) => view.public.counts.voted)
  const ballot = useBallot(vote)
  const { canVote, isDone, receipt } = ballot
  const voters = useAwaited(voted, vote.facilitatorsVote)
  return (
    <section className="answer-panel">
      <h1>{vote.question === '' ? words.title : vote.question}</h1>
      <p className="answer-lead" aria-live="polite">
        {canVote
          ? `${vote.isNamed ? words.named : words.secret} · ${words.left(ballot.left, vote.budget)}`
          : labels.answer.readOnly}
      </p>
      <div className="answer-clock">
        <VoteClock />
      </div>
      <ul className="answer-candidates">
        {vote.candidates.map(({ cardId, text, step }) => (
          <li key={cardId}>
            <p>
              <strong>{text === '' ? labels.common.noData : text}</strong>
              <small>{step}</small>
            </p>
            <button
              type="button"
              aria-label={labels.dots.less(text)}
              disabled={!canVote || ballot.dotsOn(cardId) === 0}
              onClick={() => ballot.takeBack(cardId)}
            >
              <Minus size={17} aria-hidden />
            </button>
            <output>{ballot.dotsOn(cardId)}</output>
            <button
              type="button"
              aria-label={labels.dots.more(text)}
              disabled={!canVote}
              aria-disabled={ballot.limitOf(cardId) !== undefined}
              onClick={() => ballot.give(cardId)}
            >
              <Plus size={17} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <div className="answer-bottom is-sticky">
        {isDone && <p className="answer-turnout">{words.isDone}</p>}
        {canVote && (
          <Button
            look={isDone ? 'quiet' : 'primary'}
            large
            className="answer-wide"
            onClick={() => ballot.finish(!isDone)}
          >
            {isDone ? words.change : words.done}
          </Button>
        )}
        <p className="answer-turnout">{words.turnout(voted, voters)}</p>
        {isDone && receipt !== '' && <Receipt text={receipt} />}
      </div>
    </section>
  )
}
