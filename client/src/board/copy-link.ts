// The address of the note in hand, for a message to somebody who works on the board too.
import type { CardId } from '@parcours/shared/domain/ids'
import type { Session } from '../session/session.ts'
import { labelsNow } from '../ui/labels/catalogue.ts'
import { toast } from '../ui/toast.ts'
import { addressOfCard } from './card-address.ts'

export const copyLink = async ({ boardId }: Session, card: CardId): Promise<void> => {
  const address = addressOfCard(boardId, card)
  const words = labelsNow().hand.link
  toast((await isCopied(address)) ? words.copied : words.notCopied(address))
}

/** A page without https has no clipboard of its own; the browser's command to copy asks it what. */
const isCopied = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const give = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', text)
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    addEventListener('copy', give, true)
    const isDone = document.execCommand('copy')
    removeEventListener('copy', give, true)
    return isDone
  }
}
