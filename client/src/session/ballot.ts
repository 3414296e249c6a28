// One's own ballot in an open vote, wherever it is filled in: in the list, or on the notes themselves.
import { newId, type CardId } from '@parcours/shared/domain/ids'
import { mayVote, roundId, spent, type VoteRound } from '@parcours/shared/workshop/vote-round'
import { useState } from 'react'
import { useLabels } from '../ui/labels/catalogue.ts'
import { toast } from '../ui/toast.ts'
import { useForeseen, useSession, useWorkshop } from './hooks.ts'
import { useCommand } from './use-command.ts'

export interface OwnBallot {
  readonly canVote: boolean
  readonly left: number
  readonly isDone: boolean
  /** Empty until the server has the ballot. */
  readonly receipt: string
  readonly dotsOn: (card: CardId) => number
  /** Why one more dot would be refused; absent: it would not. */
  readonly limitOf: (card: CardId) => 'budget-spent' | 'card-limit' | undefined
  /** One more, or the sentence that says why not. */
  readonly give: (card: CardId) => void
  readonly takeBack: (card: CardId) => void
  readonly finish: (isDone: boolean) => void
}

export const useBallot = (vote: VoteRound): OwnBallot => {
  const sentences = useLabels().workshop.refused
  const { me } = useSession()
  const people = useWorkshop((view) => view.public.people)
  const { ballot } = useForeseen()
  const command = useCommand()
  // The first one that the server hears of is the ballot's; it is a secret of this device until the close.
  const [fresh] = useState(() => newId(roundId) + newId(roundId))
  const nonce = ballot?.nonce ?? fresh
  const dots = ballot?.dots ?? {}
  const left = vote.budget - spent(dots)
  const dotsOn = (card: CardId) => dots[card] ?? 0
  const cast = (card: CardId, count: number) =>
    void command({ kind: 'cast', roundId: vote.id, cardId: card, dots: count, nonce })
  const limitOf = (card: CardId) =>
    left <= 0 ? 'budget-spent' : dotsOn(card) >= vote.perCard ? 'card-limit' : undefined
  return {
    canVote: mayVote({ people, vote }, me.participantId),
    left,
    isDone: ballot?.isDone === true,
    receipt: ballot?.receipt ?? '',
    dotsOn,
    limitOf,
    give: (card) => {
      const limit = limitOf(card)
      if (limit === undefined) cast(card, dotsOn(card) + 1)
      else toast(sentences[limit])
    },
    takeBack: (card) => cast(card, Math.max(0, dotsOn(card) - 1)),
    finish: (isDone) => void command({ kind: 'finish-ballot', roundId: vote.id, isDone, nonce }),
  }
}
