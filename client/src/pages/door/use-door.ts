// The door as its facilitators hold it.
import type { CommandInput } from '@parcours/shared/workshop/registry'
import { useSessionState, useWorkshop } from '../../session/hooks.ts'
import { useCommand } from '../../session/use-command.ts'

type Closing = Extract<CommandInput, { kind: 'time-door' }>['closes']

export const useDoor = () => {
  const command = useCommand()
  const door = useWorkshop((view) => view.public.door)
  const leads = useSessionState((s) => s.role === 'facilitator')
  return {
    /** Undefined: closed, or not ours to know. */
    code: door?.code,
    /** When it closes by itself; undefined: it does not. */
    closes: door?.closes,
    leads,
    open: () => void command({ kind: 'open-door' }),
    close: () => void command({ kind: 'close-door' }),
    time: (closes: Closing) => void command({ kind: 'time-door', closes }),
    renew: () => void command({ kind: 'new-code' }),
  }
}
