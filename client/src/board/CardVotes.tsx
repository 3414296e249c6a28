// Dots on a note: one's own while a vote runs, given and taken back right there; everybody's once it is closed.
import type { CardId } from '@parcours/shared/domain/ids'
import type { VoteRound } from '@parcours/shared/workshop/vote-round'
import { Minus, Plus } from 'lucide-react'
import type { MouseEvent } from 'react'
import { useBallot } from '../session/ballot.ts'
import { useWorkshop } from '../session/hooks.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import './card-votes.css'

interface CardVotesProps {
  readonly id: CardId
  /** Everybody's, of the rounds that are closed. */
  readonly dots: number
}

export const CardVotes = ({ id, dots }: CardVotesProps) => {
  const vote = useWorkshop(({ public: { vote: open } }) =>
    open?.candidates.some((each) => each.cardId === id) ? open : null,
  )
  return vote === null ? <Result dots={dots} /> : <OwnDots id={id} vote={vote} />
}

const Result = ({ dots }: Pick<CardVotesProps, 'dots'>) => {
  const words = useLabels().dots
  if (dots === 0) return null
  return (
    <span className="card-votes" title={words.dots(dots)}>
      <span className="visually-hidden">{words.dots(dots)}</span>
      <span aria-hidden="true">{dots}</span>
    </span>
  )
}

/** A press on these is a dot: it carries nothing and opens nothing. */
const OwnDots = ({ id, vote }: { readonly id: CardId; readonly vote: VoteRound }) => {
  const words = useLabels().dots
  const { canVote, dotsOn, limitOf, give, takeBack } = useBallot(vote)
  if (!canVote) return null
  const text = vote.candidates.find((each) => each.cardId === id)?.text ?? ''
  const mine = dotsOn(id)
  const only = (act: (card: CardId) => void) => (event: MouseEvent) => {
    event.stopPropagation()
    act(id)
  }
  return (
    <span
      className="card-ballot nodrag nopan"
      role="group"
      aria-label={words.yours(mine)}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {mine > 0 && (
        <>
          <button type="button" aria-label={words.less(text)} onClick={only(takeBack)}>
            <Minus size={14} aria-hidden="true" />
          </button>
          <b>{mine}</b>
        </>
      )}
      <button
        type="button"
        aria-label={words.more(text)}
        aria-disabled={limitOf(id) !== undefined}
        onClick={only(give)}
      >
        <Plus size={14} aria-hidden="true" />
      </button>
    </span>
  )
}
