// A note as it is read on a phone.
import type { Card } from '@parcours/shared/domain/card'
import { colorOfKind } from '@parcours/shared/domain/kinds'
import { plainWords } from '@parcours/shared/domain/plain-words'
import { useVotes } from '../../session/hooks.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'

export const CardLine = ({ card }: { readonly card: Card }) => {
  const { method, phone } = useLabels()
  const votes = useVotes()[card.id] ?? 0
  return (
    <li className={`phone-card is-${card.color ?? colorOfKind[card.kind]}`}>
      <span>{plainWords(card.text) || card.data.alt || method.kinds[card.kind]}</span>
      {votes > 0 && <b aria-label={phone.dots(votes)}>{votes}</b>}
    </li>
  )
}
