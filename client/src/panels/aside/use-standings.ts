// What of the things set aside may be written again now: by the rights as they are, on the board as it is.
import { changeRecords } from '@parcours/shared/doc/edits/change-records'
import { standingOf } from '@parcours/shared/doc/refused'
import { useDeferredValue, useMemo } from 'react'
import { mayWriteEach } from '../../session/gate.ts'
import { useLiveSession } from '../../session/hooks.ts'
import type { AsideGroup } from './aside-groups.ts'
import { useStore } from 'zustand'

export type GroupStanding = 'open' | 'there' | 'overtaken' | 'readOnly' | 'forbidden' | 'unreadable'

/** One for each group, in their order. */
export const useStandings = (groups: readonly AsideGroup[]): readonly GroupStanding[] => {
  const session = useLiveSession()
  const readOnly = useStore(session.store, (s) => s.readOnly)
  const role = useStore(session.store, (s) => s.role)
  const workshop = useStore(session.workshop.view)
  // A busy board changes many times a second, and each answer is worked out on a copy of it.
  const board = useDeferredValue(useStore(session.store, (s) => s.board))
  return useMemo(() => {
    const edits = groups.map(
      ({ changes }) =>
        (doc: typeof session.doc) =>
          changeRecords(doc, changes),
    )
    const allowed = mayWriteEach(session.doc, session.rights(), edits)
    return groups.map(({ head, changes }, i): GroupStanding => {
      if (head === undefined) return 'unreadable'
      const standings = changes.map((change) => standingOf(session.doc, change))
      if (standings.every((each) => each === 'there')) return 'there'
      if (!standings.includes('open')) return 'overtaken'
      return readOnly ? 'readOnly' : allowed[i] === true ? 'open' : 'forbidden'
    })
    // The document and the rights are read through these.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [groups, session, readOnly, role, workshop, board])
}
