// A note of a writing round that was not added yet: kept by this tab, so that a reload, a look at the map or a phone that
// puts the page to sleep loses none of it.
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
  /** Of this very round; undefined: nothing was begun. */
  readonly read: () => NoteDraft | undefined
  /** Without words there is nothing to keep. */
  readonly write: (draft: NoteDraft) => void
}

export const keptDraft = (boardId: BoardId, by: ParticipantId, { mapId, question }: Writing): KeptDraft => {
  const name = `parcours.draft.${boardId}.${by}`
  const round = JSON.stringify([mapId, question])
  return {
    read: () => {
      try {
        const parsed = v.safeParse(kept, sessionStorage.getItem(name))
        return parsed.success && parsed.output.round === round ? parsed.output.draft : undefined
      } catch {
        return undefined
      }
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
