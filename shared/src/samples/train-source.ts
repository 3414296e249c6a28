// What the train journey is written in: both languages, everything of a step with the step.
import type { CardData } from '../domain/card.ts'
import type { Phase } from '../domain/values.ts'
import type { Channel } from './channels.ts'
import type { Text } from './sample-source.ts'

export interface TrainJourney {
  readonly title: Text
  readonly scope: { readonly from: Text; readonly to: Text }
  readonly journeyVolumePerMonth: number
  readonly participants: readonly { readonly id: string; readonly role: string }[]
  readonly personas: readonly TrainPersona[]
  readonly stages: readonly { readonly id: string; readonly phase: Phase; readonly title: Text }[]
  /** By step. */
  readonly blueprintRows: Readonly<Record<string, Readonly<Record<'front' | 'back' | 'support', Text>>>>
  /** `steps` follow one another on the map. */
  readonly opportunities: readonly {
    readonly id: string
    readonly steps: readonly [string, ...string[]]
    readonly text: Text
    readonly addresses: readonly string[]
  }[]
  readonly brandPromise: readonly { readonly step: string; readonly text: Text }[]
  readonly dataToCollect: readonly TrainDatum[]
  readonly campaigns: readonly TrainCampaign[]
  readonly actions: readonly TrainAction[]
  readonly tests: readonly TrainTest[]
}

export interface TrainPersona {
  readonly id: string
  readonly name: string
  readonly segment: Text
  readonly tagline: Text
  readonly quote: Text
  readonly goals: readonly Text[]
  readonly needs: readonly Text[]
  readonly channels: readonly Channel[]
  readonly recognise: Text
  readonly satisfy: Text
}

export interface TrainStep {
  readonly id: string
  readonly stage: string
  readonly title: Text
  readonly durationMin: number
  readonly momentOfTruth?: boolean
  readonly noContact?: boolean
  readonly customerActions: readonly Text[]
  readonly questions: readonly Text[]
  readonly thinks: readonly Text[]
  readonly feels: readonly Text[]
  readonly stakeholders?: readonly Text[]
  readonly touchpoints?: readonly TrainTouchpoint[]
  readonly expectations?: readonly { readonly text: Text; readonly covered: boolean }[]
  readonly irritants?: readonly TrainIrritant[]
  readonly enchantments?: readonly { readonly id: string; readonly text: Text; readonly verbatim?: Text }[]
  /** By persona and participant. */
  readonly ratings: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly delivered?: number
  readonly target?: number
  /** The answers one by one. */
  readonly metrics?: {
    readonly nps?: readonly number[]
    readonly csat?: readonly number[]
    readonly ces?: readonly number[]
  }
  readonly employee?: TrainEmployee
}

export interface TrainTouchpoint extends Required<Pick<CardData, 'medium' | 'trigger' | 'nature'>> {
  readonly id: string
  readonly channel: Channel
  readonly name: Text
  readonly volumePerMonth: number
}

export interface TrainIrritant {
  readonly id: string
  readonly text: Text
  readonly severity: number
  readonly breaking?: boolean
  readonly missingTouchpoint?: boolean
  /** Dots by participant; ballots belong to the workshop, not to the board. */
  readonly votes: Readonly<Record<string, number>>
  readonly verbatim?: Text
}

export interface TrainEmployee {
  readonly rating: number
  readonly feeling: Text
  readonly tools?: readonly Text[]
  readonly kpis?: readonly Text[]
}

interface TrainDatum {
  readonly step: string
  readonly data: Text
  readonly reason: Text
  readonly storage: Text
  readonly use: Text
  readonly consent: boolean
}

interface TrainCampaign {
  readonly step: string
  readonly trigger: Text
  readonly message: Text
  readonly channel: Channel
  readonly priority: number
}

interface TrainAction {
  readonly id: string
  readonly title: Text
  readonly opportunity: string
  readonly owner: Text
  readonly horizon: 'quick-win' | 'mid' | 'long'
  readonly effort: number
  readonly status: 'todo' | 'doing' | 'done' | 'dropped'
}

interface TrainTest {
  readonly id: string
  readonly hypothesis: Text
  readonly opportunity: string
  readonly results: readonly {
    readonly tester: string
    readonly understanding: number
    readonly usability: number
    readonly appetite: number
    readonly verdict: 'accept' | 'improve' | 'reject'
  }[]
}
