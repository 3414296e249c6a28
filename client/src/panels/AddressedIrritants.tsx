// Which irritants an opportunity answers.
import type { Card } from '@parcours/shared/domain/card'
import type { CardId } from '@parcours/shared/domain/ids'
import { plainWords } from '@parcours/shared/domain/plain-words'
import { changeCards } from '@parcours/shared/doc/edits/cards'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useBoard, useSession } from '../session/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { ChoiceField } from './fields.tsx'

export const AddressedIrritants = ({ cards }: { readonly cards: readonly Card[] }) => {
  const session = useSession()
  const { inspector } = useLabels()
  const all = useBoard((board) => board.cards)
  const [chosen, setChosen] = useState<CardId | undefined>(undefined)
  const addressed = [...new Set(cards.flatMap((card) => card.data.addresses ?? []))].flatMap((id) => all[id] ?? [])
  const irritants = Object.values(all).filter(
    (card) => (card.kind === 'irritant' || card.kind === 'breaking') && !addressed.includes(card),
  )
  const nameOf = (card: Card) => shortened(card.text) || inspector.card.empty
  const write = (next: (before: readonly CardId[]) => CardId[]) =>
    session.change((doc) => {
      for (const card of cards) {
        const addresses = next(card.data.addresses ?? [])
        changeCards(doc, [card.id], { data: { addresses: addresses.length === 0 ? undefined : addresses } })
      }
    })
  const link = () => {
    if (chosen === undefined) return
    write((before) => (before.includes(chosen) ? [...before] : [...before, chosen]))
    setChosen(undefined)
  }
  return (
    <>
      <span className="field-label">{inspector.card.fields.addresses}</span>
      {addressed.length > 0 && (
        <ul className="inspector-list">
          {addressed.map((card) => (
            <li key={card.id}>
              <span>{nameOf(card)}</span>
              <IconButton
                label={inspector.card.unlink(nameOf(card))}
                icon={<X size={15} />}
                onClick={() => write((before) => before.filter((id) => id !== card.id))}
              />
            </li>
          ))}
        </ul>
      )}
      {irritants.length > 0 && (
        <div className="inspector-row">
          <ChoiceField
            label={inspector.card.addressesAdd}
            value={irritants.find((card) => card.id === chosen)?.id}
            choices={irritants.map((card) => ({ value: card.id, label: nameOf(card) }))}
            onChoose={setChosen}
            onClear={() => setChosen(undefined)}
          />
          <Button icon={<Plus size={15} />} disabled={chosen === undefined} onClick={link}>
            {inspector.card.link}
          </Button>
        </div>
      )}
      {irritants.length === 0 && addressed.length === 0 && (
        <p className="inspector-note">{inspector.card.addressesNone}</p>
      )}
    </>
  )
}

const shortened = (text: string): string => {
  const line = plainWords(text).replaceAll(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
