// A command from a control: what the server refuses is said in a sentence.
import type { CommandInput } from '@parcours/shared/workshop/registry'
import type { CommandAnswer } from '@parcours/shared/wire/workshop'
import { useLabels, type Labels } from '../ui/labels/catalogue.ts'
import { toast } from '../ui/toast.ts'
import { useSession } from './hooks.ts'

type Sentences = Labels['workshop']['refused']

export const useCommand = (): ((command: CommandInput) => Promise<CommandAnswer>) => {
  const { workshop } = useSession()
  const sentences = useLabels().workshop.refused
  return async (command) => {
    const answer = await workshop.command(command)
    // Who left the page has no use for a sentence.
    if (answer.kind === 'refused' && answer.reason !== 'left') toast(sentenceOf(answer.reason, sentences))
    return answer
  }
}

/** A later server may have reasons that this page does not know. */
const sentenceOf = (reason: string, sentences: Sentences): string =>
  Object.hasOwn(sentences, reason) ? sentences[reason as keyof Sentences] : sentences['not-allowed']
