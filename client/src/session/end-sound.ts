// Whether this device sounds when time is up: a choice of whoever sits at it; until they choose, only who leads hears it.
import type { Role } from '@parcours/shared/domain/values'
import * as v from 'valibot'
import { create } from 'zustand'

const storageKey = 'parcours.sound'
const choice = v.picklist(['on', 'off'])

const kept = (): boolean | undefined => {
  try {
    const parsed = v.safeParse(choice, localStorage.getItem(storageKey))
    return parsed.success ? parsed.output === 'on' : undefined
  } catch {
    return undefined
  }
}

interface EndSoundState {
  /** Absent: nothing was chosen on this device. */
  readonly chosen: boolean | undefined
  readonly choose: (isOn: boolean) => void
}

export const useEndSound = create<EndSoundState>((set) => ({
  chosen: kept(),
  choose: (chosen) => {
    set({ chosen })
    try {
      localStorage.setItem(storageKey, chosen ? 'on' : 'off')
    } catch {
      // storage is forbidden: it holds for as long as the page
    }
  },
}))

export const hearsEnd = (chosen: boolean | undefined, role: Role): boolean => chosen ?? role === 'facilitator'

/** Later than this it is no end any more: a page that slept says nothing of what it missed. */
const lateMs = 5000

/** Whether time ran out between two looks at it. A minute that was added or taken away is no end. */
export const hasJustEnded = (before: number | null, now: number | null): boolean =>
  before !== null && now !== null && before > 0 && now <= 0 && now > -lateMs && before - now < lateMs
