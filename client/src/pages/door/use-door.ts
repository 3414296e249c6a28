// The door as its facilitators hold it.
import { useSessionState, useWorkshop } from '../../session/hooks.ts'
import { useCommand } from '../../session/use-command.ts'

export const useDoor = () => {
  const command = useCommand()
  const door = useWorkshop((view) => view.public.door)
  const leads = useSessionState((s) => s.role === 'facilitator')
  return {
    /** Undefined: closed, or not ours to know. */
    code: door?.code,
    leads,
    open: () => void command({ kind: 'open-door' }),
    close: () => void command({ kind: 'close-door' }),
    renew: () => void command({ kind: 'new-code' }),
  }
}
