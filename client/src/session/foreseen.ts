// What is one's own once the server has answered: shown at the tap, and gone again if the server refuses.
import { ratingKey } from '@parcours/shared/workshop/rating'
import { ownCommand, type OwnCommand } from '@parcours/shared/workshop/own-commands'
import type { CommandInput } from '@parcours/shared/workshop/registry'
import type { OwnView, PublicView } from '@parcours/shared/workshop/view'
import * as v from 'valibot'

/** The commands in the order in which they were given. Of a round that is over, nothing is foreseen. */
export const foreseen = (
  own: OwnView,
  open: Pick<PublicView, 'rating' | 'vote'>,
  coming: readonly CommandInput[],
): OwnView =>
  coming.reduce((mine, command) => {
    const known = v.safeParse(ownCommand, command)
    return known.success ? after(mine, open, known.output) : mine
  }, own)

const after = (own: OwnView, { rating, vote }: Pick<PublicView, 'rating' | 'vote'>, command: OwnCommand): OwnView => {
  switch (command.kind) {
    case 'write-note':
      return { ...own, notes: { ...own.notes, [command.id]: command.note } }
    case 'delete-note':
      return { ...own, notes: without(own.notes, command.id) }
    case 'rate': {
      if (rating?.id !== command.roundId) return own
      const key = ratingKey(command.subject, command.stepId)
      const others = without(own.ratings, key)
      return { ...own, ratings: command.value === null ? others : { ...others, [key]: command.value } }
    }
    case 'cast': {
      if (vote?.id !== command.roundId) return own
      const { isDone: _, ...ballot } = own.ballot ?? { nonce: command.nonce, receipt: '', dots: {} }
      const others = without(ballot.dots, command.cardId)
      const dots = command.dots === 0 ? others : { ...others, [command.cardId]: command.dots }
      return { ...own, ballot: { ...ballot, dots } }
    }
    case 'finish-ballot': {
      if (vote?.id !== command.roundId) return own
      const { isDone: _, ...ballot } = own.ballot ?? { nonce: command.nonce, receipt: '', dots: {} }
      return { ...own, ballot: command.isDone ? { ...ballot, isDone: true } : ballot }
    }
  }
}

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([each]) => each !== key))
