// What the small samples are written in: both languages, one card a step and lane at most.
import type { Card, CardData } from '../domain/card.ts'
import type { Channel } from './channels.ts'
import type { CardKind, LaneKind, Language, Phase, TemplateName } from '../domain/values.ts'

export type Text = Readonly<Record<Language, string>>

export interface SampleSource {
  readonly template: Exclude<TemplateName, 'blank'>
  readonly title: Text
  readonly personas: readonly SamplePersona[]
  readonly stages: readonly { readonly phase: Phase; readonly kind?: 'purchase' | 'usage'; readonly title: Text }[]
  readonly steps: readonly SampleStep[]
  /** Lanes whose cards an arrow joins, step by step, where both have one. */
  readonly arrows?: readonly (readonly [from: CardLane, to: CardLane, steps: readonly string[]])[]
  /** `cards[i]` belongs to `steps[i]`. */
  readonly lanes: readonly SampleLane[]
}

/** A lane of experiences holds several kinds, so there every card says its own. */
type SampleLane =
  | { readonly kind: CardLane; readonly cards: readonly (SampleText | null)[] }
  | {
      readonly kind: 'experience'
      readonly cards: readonly ((SampleText & { readonly kind: CardKind }) | null)[]
    }

export interface SamplePersona {
  readonly id: string
  readonly name: Text
  readonly tagline: Text
  readonly quote: Text
  readonly goals: readonly Text[]
  readonly needs: readonly Text[]
  readonly channels: readonly Channel[]
  readonly recognise: Text
  readonly satisfy: Text
}

export interface SampleStep {
  readonly id: string
  /** Index into `stages`. */
  readonly stage: number
  readonly title: Text
  /** The same for every persona, or one each. */
  readonly emotion?: number | Readonly<Record<string, number>>
  readonly momentOfTruth?: boolean
  readonly noContact?: boolean
  /** Who answers for the step. */
  readonly owner?: Text
}

export interface SampleText extends Pick<
  CardData,
  'medium' | 'trigger' | 'nature' | 'volume' | 'severity' | 'strength' | 'external' | 'impact' | 'effort'
> {
  readonly text: Text
  /** Absent: the kind of the lane. */
  readonly kind?: CardKind
  readonly channel?: Channel
  readonly personas?: readonly string[]
  readonly source?: Card['source']
  /** The irritants an opportunity addresses, as step-lane. */
  readonly answers?: readonly string[]
}

/** The lanes whose name is also that of the cards they hold. */
export type CardLane = Exclude<LaneKind, 'curve' | 'experience'>
export type HeldLane = CardLane | 'experience'
