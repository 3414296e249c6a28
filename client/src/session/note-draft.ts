// A note of a writing round that was not added yet: kept by this tab, so that a reload, a look at the map, a phone that puts
// the page to sleep or a round that ends meanwhile loses none of it.
import { laneId, stepId, type BoardId, type ParticipantId } from '@parcours/shared/domain/ids'
import type { Writing } from '@parcours/shared/workshop/notes'
import * as v from 'valibot'

const draft = v.object({
  text: v.string(),
  stepId: v.optional(stepId),
  laneId: v.optional(laneId),
  isAnonymous: v.boolean(),
})
export type NoteDraft = v.InferOutput<typeof draft>

const kept = v.pipe(v.string(), v.parseJson(), v.object({ round: v.string(), draft }))

export interface KeptDraft {
  /** Of an earlier round, whether it bears a name is asked anew. Undefined: nothing was begun. */
  readonly read: () => Partial<NoteDraft> | undefined
  /** Without words there is nothing to keep. */
  readonly write: (draft: NoteDraft) => void
}

export const keptDraft = (boardId: BoardId, by: ParticipantId, { mapId, question }: Writing): KeptDraft => {
  const name = nameOf(boardId, by)
  const round = JSON.stringify([mapId, question])
  return {
    read: () => {
      const begun = readKept(name)
      return begun === undefined || begun.round === round ? begun?.draft : { text: begun.draft.text }
    },
    write: (now) => {
      try {
        if (now.text.trim() === '') sessionStorage.removeItem(name)
        else sessionStorage.setItem(name, JSON.stringify({ round, draft: now }))
      } catch {
        // storage is forbidden or full: it lasts as long as the field
      }
    },
  }
}

/** The words of a note that was begun and never added; undefined: there is none. */
export const leftNote = (boardId: BoardId, by: ParticipantId): string | undefined =>
  readKept(nameOf(boardId, by))?.draft.text

export const dropLeftNote = (boardId: BoardId, by: ParticipantId): void => {
  try {
    sessionStorage.removeItem(nameOf(boardId, by))
  } catch {
    // storage is forbidden: there is none
  }
}

const nameOf = (boardId: BoardId, by: ParticipantId) => `parcours.draft.${boardId}.${by}`

const readKept = (name: string): v.InferOutput<typeof kept> | undefined => {
  try {
    const parsed = v.safeParse(kept, sessionStorage.getItem(name))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}
