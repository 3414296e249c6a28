// What each kind of card can say beside its text: METHOD.md §2 as data, drawn by CardFields.
import type { CardData } from '@parcours/shared/domain/card'
import type { CardKind } from '@parcours/shared/domain/values'

/** `kano` is answered in its own form, `image` comes from an upload, and `alt` stands beside it: none is a field. */
export type FieldName = Exclude<keyof CardData, 'kano' | 'image' | 'alt'>
export type ChoiceName =
  | 'physical'
  | 'digital'
  | 'push'
  | 'pull'
  | 'informative'
  | 'transactional'
  | 'customer'
  | 'employee'
  | 'front'
  | 'back'

export type CardField =
  | { readonly kind: 'text'; readonly name: FieldName }
  /** Several phrases. */
  | { readonly kind: 'list'; readonly name: FieldName }
  | { readonly kind: 'toggle'; readonly name: FieldName }
  | { readonly kind: 'number'; readonly name: FieldName; readonly min: number; readonly max: number }
  /** Whole numbers to press; `fallback` is what a card without one counts as. */
  | {
      readonly kind: 'scale'
      readonly name: FieldName
      readonly min: number
      readonly max: number
      readonly fallback?: number
    }
  | { readonly kind: 'choice'; readonly name: FieldName; readonly choices: readonly ChoiceName[] }
  /** The two questions of Kano, for one card at a time. */
  | { readonly kind: 'kano'; readonly name: 'kano' }
  /** Links to irritants. */
  | { readonly kind: 'irritants'; readonly name: 'addresses' }

const text = (name: FieldName): CardField => ({ kind: 'text', name })
const list = (name: FieldName): CardField => ({ kind: 'list', name })
const toggle = (name: FieldName): CardField => ({ kind: 'toggle', name })
const choice = (name: FieldName, ...choices: ChoiceName[]): CardField => ({ kind: 'choice', name, choices })
const scale = (name: FieldName, min: number, max: number, fallback?: number): CardField => ({
  kind: 'scale',
  name,
  min,
  max,
  ...(fallback !== undefined && { fallback }),
})
const side = choice('side', 'customer', 'employee')

/** In the order they are asked; kinds that are not named have text alone. A breaking point's severity is always 5. */
export const cardFields: Partial<Readonly<Record<CardKind, readonly CardField[]>>> = {
  touchpoint: [
    text('channel'),
    choice('medium', 'physical', 'digital'),
    choice('trigger', 'push', 'pull'),
    choice('nature', 'informative', 'transactional'),
    { kind: 'number', name: 'volume', min: 0, max: 1e12 },
  ],
  irritant: [scale('severity', 1, 5, 3), toggle('missingTouchpoint'), side],
  breaking: [toggle('missingTouchpoint'), side],
  enchantment: [scale('strength', 1, 3), side],
  expectation: [toggle('covered')],
  need: [toggle('explicit'), { kind: 'kano', name: 'kano' }],
  stakeholder: [toggle('external'), text('relation')],
  employee: [
    choice('side', 'front', 'back'),
    text('role'),
    list('tools'),
    list('kpis'),
    text('ease'),
    text('obstacle'),
    scale('polarity', -3, 3),
  ],
  opportunity: [{ kind: 'irritants', name: 'addresses' }, scale('impact', 1, 5), scale('effort', 1, 5)],
  dataItem: [text('datum'), text('reason'), text('storage'), text('use'), toggle('consent')],
  campaign: [
    text('occasion'),
    text('message'),
    text('tone'),
    text('channel'),
    { kind: 'number', name: 'priority', min: 0, max: 99 },
  ],
}
