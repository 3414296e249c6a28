import type { CommandInput } from '@parcours/shared/workshop/registry'
import { useSession } from '../../session/hooks.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { toast } from '../../ui/toast.ts'

/** Gives a command; a refusal is told in words, and what was foreseen goes back by itself. */
export const useCommand = (): ((command: CommandInput) => void) => {
  const { workshop } = useSession()
  const reasons: Readonly<Record<string, string>> = useLabels().workshop.refused
  return (command) =>
    void workshop.command(command).then((answer) => {
      if (answer.kind === 'refused' && answer.reason !== 'left') toast(reasons[answer.reason] ?? answer.reason)
    })
}
