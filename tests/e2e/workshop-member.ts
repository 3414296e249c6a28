// Somebody in a workshop who speaks plain HTTP: the same commands and views as a page.
import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import type { CardId, MapId } from '@parcours/shared/domain/ids'
import type { CardKind, Role } from '@parcours/shared/domain/values'
import type { RatingRound } from '@parcours/shared/workshop/rating'
import type { CommandInput } from '@parcours/shared/workshop/registry'
import { voteRound, type VoteRound } from '@parcours/shared/workshop/vote-round'
import { publicSlices, type PublicView } from '@parcours/shared/workshop/view'
import { viewMessage } from '@parcours/shared/wire/workshop'
import { board, type Board } from '@parcours/shared/domain/board'
import { joinAnswer } from '@parcours/shared/wire/api'
import * as v from 'valibot'
import type { MadeBoard } from './boards.ts'

export const newWorkshopMember = async (url: string, made: MadeBoard, role: Role, name: string) => {
  const at = `${url}/api/boards/${made.boardId}`
  const ask = async (path: string, body?: object, session?: string): Promise<unknown> => {
    const answer = await fetch(at + path, {
      headers: { 'content-type': 'application/json', ...(session && { authorization: `Bearer ${session}` }) },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  const { session } = v.parse(joinAnswer, await ask('/join', { key: made.keys[role], name }))
  const command = async (asked: CommandInput): Promise<void> => {
    const answer = v.parse(
      v.object({ kind: v.string(), reason: v.optional(v.string()) }),
      await ask('/commands', { key: randomUUID(), command: asked }, session),
    )
    if (answer.kind !== 'accepted') throw new Error(`${asked.kind} was refused: ${answer.reason}`)
  }
  const read = async (slice: keyof PublicView): Promise<unknown> => {
    const { public: entries = [] } = v.parse(viewMessage, await ask('/workshop', undefined, session))
    return entries.find((entry) => entry.slice === slice)?.value ?? null
  }
  const opened = async (round: 'vote' | 'rating' | 'writing'): Promise<unknown> => {
    await expect.poll(() => read(round)).not.toBeNull()
    return read(round)
  }
  return {
    command,
    cards: async (kind: CardKind): Promise<CardId[]> => {
      const parsed: Board = v.parse(board, await ask('/board', undefined, session))
      return Object.values(parsed.cards).flatMap((card) => (card.kind === kind ? [card.id] : []))
    },
    /** The only one, or the first. */
    map: async (): Promise<Board['maps'][MapId]> => {
      const parsed: Board = v.parse(board, await ask('/board', undefined, session))
      const [first] = Object.values(parsed.maps)
      if (first === undefined) throw new Error('a board without a map')
      return first
    },
    /** The round that is open, or is being opened by somebody else's press. */
    vote: async (): Promise<VoteRound> => v.parse(voteRound, await opened('vote')),
    /** Opens a rating of the first map's steps for its first persona. */
    openRating: async (): Promise<RatingRound> => {
      const parsed: Board = v.parse(board, await ask('/board', undefined, session))
      const [map] = Object.values(parsed.maps)
      if (map === undefined) throw new Error('the board has no map')
      await command({ kind: 'open-rating', mapId: map.id, subjects: map.personaIds.slice(0, 1) })
      return v.parse(v.nonNullable(publicSlices.rating.schema), await opened('rating'))
    },
    /** What is being written on. */
    writing: async () => v.parse(v.nonNullable(publicSlices.writing.schema), await opened('writing')),
    /** How many have answered, as everybody sees it. */
    counts: async (): Promise<PublicView['counts']> => v.parse(publicSlices.counts.schema, await read('counts')),
    shown: async () => v.parse(publicSlices.shown.schema, await read('shown')),
    cast: (vote: VoteRound, cardId: string, dots: number): Promise<void> =>
      command({ kind: 'cast', roundId: vote.id, cardId, dots, nonce: randomUUID() }),
  }
}
