// The way to a note's first address for who has no Ctrl key: seen while the note is in hand or under the pointer.
import { addressIn } from '@parcours/shared/domain/marked-text'
import { ExternalLink } from 'lucide-react'
import { useLabels } from '../ui/labels/catalogue.ts'

export const CardAddress = ({ text }: { readonly text: string }) => {
  const words = useLabels().hand.commands
  const href = addressIn(text)
  if (href === undefined) return null
  return (
    <a
      className="card-address nodrag nopan"
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={`${words.openAddress} (${href})`}
      title={href}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <ExternalLink size={13} aria-hidden="true" />
    </a>
  )
}
