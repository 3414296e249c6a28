// The fields of a kind, for one card or several of that kind: a value is shown when all agree.
import type { Card, CardData } from '@parcours/shared/domain/card'
import { changeCards } from '@parcours/shared/doc/edits/cards'
import { useSession } from '../session/hooks.ts'
import { formatSigned } from '../ui/format.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { useLanguage } from '../ui/language.ts'
import { AddressedIrritants } from './AddressedIrritants.tsx'
import { type CardField, cardFields } from './card-fields.ts'
import { ChoiceField, LineField, ListField, NumberField, ToggleField } from './fields.tsx'
import { KanoAnswers } from './KanoAnswers.tsx'
import { ScaleField } from '../ui/ScaleField.tsx'

export const CardFields = ({ cards }: { readonly cards: readonly Card[] }) => {
  const kind = cards[0]?.kind
  const fields = kind === undefined || cards.some((card) => card.kind !== kind) ? [] : (cardFields[kind] ?? [])
  if (fields.length === 0) return null
  return (
    <div className="inspector-group">
      {fields.map((field) =>
        field.kind === 'kano' ? (
          cards.length === 1 && cards[0] !== undefined && <KanoAnswers key="kano" card={cards[0]} />
        ) : (
          <KindField key={field.name} field={field} cards={cards} />
        ),
      )}
    </div>
  )
}

interface KindFieldProps {
  readonly field: Exclude<CardField, { readonly kind: 'kano' }>
  readonly cards: readonly Card[]
}

const KindField = ({ field, cards }: KindFieldProps) => {
  const session = useSession()
  const language = useLanguage((s) => s.language)
  const { inspector } = useLabels()
  const { name } = field
  const label = inspector.card.fields[name]
  const values = cards.map((card) => card.data[name])
  const shared = agreed(values)
  const isMixed = shared === undefined && values.some((value) => value !== undefined)
  const mixed = isMixed ? { placeholder: inspector.fields.mixed } : {}
  // The field's kind and its name agree in card-fields; the document's schema refuses anything else.
  const change = (value: unknown) =>
    session.change((doc) =>
      changeCards(
        doc,
        cards.map((card) => card.id),
        { data: { [name]: value } as CardData },
      ),
    )
  switch (field.kind) {
    case 'text':
      return (
        <LineField
          label={label}
          value={typeof shared === 'string' ? shared : ''}
          maxLength={500}
          {...mixed}
          onCommit={(text) => change(text === '' ? undefined : text)}
        />
      )
    case 'list':
      return (
        <ListField
          label={label}
          hint={inspector.fields.list}
          values={isStrings(shared) ? shared : []}
          {...mixed}
          onCommit={(texts) => change(texts.length === 0 ? undefined : texts)}
        />
      )
    case 'toggle':
      return (
        <ToggleField
          label={label}
          checked={shared === true}
          mixed={isMixed}
          onChange={(checked) => change(checked ? true : undefined)}
        />
      )
    case 'number':
      return (
        <NumberField
          label={label}
          value={typeof shared === 'number' ? shared : undefined}
          min={field.min}
          max={field.max}
          step={1}
          {...mixed}
          onCommit={change}
        />
      )
    case 'scale':
      return (
        <ScaleField
          label={label}
          value={typeof shared === 'number' ? shared : undefined}
          {...(field.fallback !== undefined && !isMixed && { fallback: field.fallback })}
          steps={wholeNumbers(field.min, field.max).map((value) => {
            const text = field.min < 0 ? formatSigned(language, value, 0) : String(value)
            return { value, text, ...(value === field.fallback && { name: inspector.fields.byDefault(text) }) }
          })}
          onChoose={(value) => change(value ?? undefined)}
        />
      )
    case 'choice':
      return (
        <ChoiceField
          label={label}
          value={field.choices.find((each) => each === shared)}
          choices={field.choices.map((value) => ({ value, label: inspector.card.choices[value] }))}
          empty={isMixed ? inspector.fields.mixed : inspector.fields.none}
          onChoose={change}
          onClear={() => change(undefined)}
        />
      )
    case 'irritants':
      return <AddressedIrritants cards={cards} />
  }
}

/** The value all have, undefined when they differ. */
const agreed = (values: readonly unknown[]): unknown =>
  values.every((value) => JSON.stringify(value) === JSON.stringify(values[0])) ? values[0] : undefined
const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')
const wholeNumbers = (min: number, max: number): number[] => Array.from({ length: max - min + 1 }, (_, i) => min + i)
