import type { CommandInput } from '@parcours/shared/workshop/registry'
import { useSession } from '../session/hooks.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { toast } from '../ui/toast.ts'

/** Sends a command and says why when it is refused; resolves to whether it was accepted. */
export const useCommand = (): ((command: CommandInput) => Promise<boolean>) => {
  const { workshop } = useSession()
  const { refused } = useLabels().workshop
  return async (command) => {
    const answer = await workshop.command(command)
    if (answer.kind === 'accepted') return true
    // A reason that a newer server knows and this page does not.
    if (answer.reason !== 'left') toast(isKnown(answer.reason, refused) ? refused[answer.reason] : refused.malformed)
    return false
  }
}

const isKnown = <R extends object>(reason: string, words: R): reason is Extract<keyof R, string> =>
  Object.hasOwn(words, reason)
