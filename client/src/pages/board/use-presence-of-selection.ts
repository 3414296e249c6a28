// What I hold is shown to the others, as it changes.
import { useEffect } from 'react'
import { idsForOthers } from '../../board/hand/carried.ts'
import { useSession } from '../../session/hooks.ts'
import { selectedCards, useSelection } from '../../session/selection.ts'

export const usePresenceOfSelection = () => {
  const { presence } = useSession()
  const selected = useSelection((s) => s.selected)
  const editing = useSelection((s) => s.editing)
  useEffect(() => {
    const cell =
      selected.kind === 'cell' ? { mapId: selected.mapId, stepId: selected.stepId, laneId: selected.laneId } : null
    presence.update({ selection: idsForOthers(selectedCards(selected)), cell, editing })
  }, [editing, presence, selected])
}
