// What belongs together by METHOD.md: the kind of card a lane holds, the colour a kind starts with.
import type { CardColor, CardKind, LaneKind } from './values.ts'

/** The kind a card has when it is written in a lane. The curve holds no cards. */
export const kindOfLane: Readonly<Record<LaneKind, CardKind | undefined>> = {
  evidence: 'evidence',
  action: 'action',
  front: 'front',
  back: 'back',
  support: 'support',
  issue: 'issue',
  moment: 'moment',
  touchpoint: 'touchpoint',
  enchantment: 'enchantment',
  irritant: 'irritant',
  expectation: 'expectation',
  curve: undefined,
  opportunity: 'opportunity',
  employee: 'employee',
  promise: 'promise',
  dataItem: 'dataItem',
  campaign: 'campaign',
  question: 'question',
  think: 'think',
  feel: 'feel',
  verbatim: 'verbatim',
  stakeholder: 'stakeholder',
  experience: 'enchantment',
  note: 'note',
}

/** Kinds that a lane keeps as they are, and a picture stays one anywhere; any other card takes the lane's own kind on coming in. */
const welcome: Partial<Record<LaneKind, readonly CardKind[]>> = {
  irritant: ['irritant', 'breaking'],
  experience: ['irritant', 'breaking', 'enchantment'],
  note: ['note'],
}

export const kindInLane = (lane: LaneKind, kind: CardKind): CardKind =>
  lane === 'note' || kind === 'image' || (welcome[lane]?.includes(kind) ?? false) ? kind : (kindOfLane[lane] ?? kind)

export const colorOfKind: Readonly<Record<CardKind, CardColor>> = {
  note: 'yellow',
  action: 'yellow',
  question: 'sky',
  think: 'lilac',
  feel: 'coral',
  verbatim: 'grey',
  moment: 'sky',
  touchpoint: 'grey',
  irritant: 'coral',
  breaking: 'coral',
  enchantment: 'mint',
  expectation: 'yellow',
  need: 'mint',
  stakeholder: 'grey',
  employee: 'sky',
  opportunity: 'lilac',
  promise: 'mint',
  dataItem: 'grey',
  campaign: 'sky',
  front: 'sky',
  back: 'grey',
  support: 'lilac',
  evidence: 'yellow',
  issue: 'coral',
  image: 'grey',
}
