// What I hold is shown to the others, as it changes.
import { useEffect } from 'react'
import { useSession } from '../../session/hooks.ts'
import { selectedCards, useSelection } from '../../session/selection.ts'

const shownAtMost = 200

export const usePresenceOfSelection = () => {
  const { presence } = useSession()
  const selected = useSelection((s) => s.selected)
  const editing = useSelection((s) => s.editing)
  useEffect(() => {
    const cell =
      selected.kind === 'cell' ? { mapId: selected.mapId, stepId: selected.stepId, laneId: selected.laneId } : null
    presence.update({ selection: selectedCards(selected).slice(0, shownAtMost), cell, editing })
  }, [editing, presence, selected])
}
