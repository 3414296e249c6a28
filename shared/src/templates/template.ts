// A template is data: its lanes in METHOD.md's order, and the stages and steps a new map starts with.
import type { LaneKind, Language, Phase, TemplateName } from '../domain/values.ts'

export interface LaneSpec {
  readonly kind: LaneKind
  /** Off until somebody switches it on. */
  readonly hidden?: true
}
export interface StageSpec {
  readonly phase: Phase
  readonly title: Readonly<Record<Language, string>>
  readonly kind?: 'purchase' | 'usage'
  readonly steps: readonly Readonly<Record<Language, string>>[]
}
export interface Template {
  readonly name: TemplateName
  readonly title: Readonly<Record<Language, string>>
  readonly lanes: readonly LaneSpec[]
  readonly stages: readonly StageSpec[]
}
