// What a person wrote, rated or voted while the server could not be reached: kept by this tab, so that a reload loses none of it.
import type { BoardId, ParticipantId } from '@parcours/shared/domain/ids'
import { ownCommand } from '@parcours/shared/workshop/own-commands'
import type { CommandInput } from '@parcours/shared/workshop/registry'
import * as v from 'valibot'

export interface Waiting {
  readonly key: string
  readonly command: CommandInput
}
export interface KeptCommands {
  readonly read: () => readonly Waiting[]
  readonly write: (waiting: readonly Waiting[]) => void
}

/** One's own doing alone: what leads a workshop must not come back an hour later. */
const isOwn = ({ command }: Waiting): boolean => v.is(ownCommand, command)

const kept = v.pipe(v.string(), v.parseJson(), v.array(v.object({ key: v.string(), command: ownCommand })))

export const keptCommands = (boardId: BoardId, by: ParticipantId): KeptCommands => {
  const name = `parcours.waiting.${boardId}.${by}`
  return {
    read: () => {
      try {
        const parsed = v.safeParse(kept, sessionStorage.getItem(name))
        return parsed.success ? parsed.output : []
      } catch {
        return []
      }
    },
    write: (waiting) => {
      try {
        const mine = waiting.filter(isOwn)
        if (mine.length > 0) sessionStorage.setItem(name, JSON.stringify(mine))
        else sessionStorage.removeItem(name)
      } catch {
        // storage is forbidden or full: they wait in memory all the same
      }
    },
  }
}
