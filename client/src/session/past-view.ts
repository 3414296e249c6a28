// Whether the board's past is open on this screen, and which moment of it is shown in place of the present.
import type { ParticipantId } from '@parcours/shared/domain/ids'
import type { RecordChange } from '@parcours/shared/doc/fields'
import type { Version } from '@parcours/shared/wire/history'
import { create } from 'zustand'
import { noSelection, useSelection } from './selection.ts'
import type { Session } from './session.ts'

/** Why the moment is looked at, and what would be done with it. */
export type PastSubject =
  | { readonly kind: 'version'; readonly version: Version }
  /** The present without what one person did. */
  | {
      readonly kind: 'take-back'
      readonly who: ParticipantId
      readonly name: string
      readonly minutes: number
      readonly changes: readonly RecordChange[]
    }
export interface ShownPast {
  readonly session: Session
  readonly subject: PastSubject
}

interface PastView {
  readonly isOpen: boolean
  readonly shown: ShownPast | null
}
const closed: PastView = { isOpen: false, shown: null }
export const usePastView = create<PastView>(() => closed)

export const openHistory = () => usePastView.setState({ isOpen: true })
/** Back to the present too. */
export const closeHistory = () => {
  showPresent()
  usePastView.setState({ isOpen: false })
}

export const showPast = (shown: ShownPast) => replace(shown)
export const showPresent = () => replace(null)

/** What is in hand belongs to the moment that goes. */
const replace = (shown: ShownPast | null) => {
  const before = usePastView.getState().shown
  if (before === shown) return
  const { select, choose } = useSelection.getState()
  select(noSelection)
  choose({ kind: 'select' })
  usePastView.setState({ shown })
  before?.session.close()
}
