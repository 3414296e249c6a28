// Sizes of a map, in board pixels at zoom 1.
import type { CardKind, LaneKind } from '../domain/values.ts'

export const metrics = {
  titleHeight: 44,
  laneLabelWidth: 132,
  stepWidth: 152,
  collapsedWidth: 64,
  phaseHeight: 30,
  stageHeight: 32,
  stepPadding: 10,
  cellPadding: 7,
  cardGap: 7,
  cardPaddingX: 8,
  cardPaddingY: 7,
  cardMinHeight: 34,
  /** Room of the kind's mark at a card's right edge. */
  cardMark: 15,
  chipHeight: 24,
  chipPaddingX: 10,
  chipGap: 5,
  laneMinHeight: 66,
  curveHeight: 218,
  /** Between the curve's −3 or +3 and the edge of its lane: the words of a peak or an end fit there. */
  curvePadding: 31,
  lineHeight: 24,
  parkGap: 36,
  freeWidth: 168,
  /** A picture on the free canvas; in a cell it is as wide as the cell. */
  pictureWidth: 240,
} as const

/** How text is set: the fonts of the client and the measure must agree. */
export const typeStyles = {
  card: { size: 13, lineHeight: 17, weight: 450 },
  /** Free notes: those resized by hand are filled, those with much to say are set smaller. */
  huge: { size: 24, lineHeight: 31, weight: 450 },
  large: { size: 17, lineHeight: 22, weight: 450 },
  small: { size: 11, lineHeight: 14, weight: 450 },
  chip: { size: 12.5, lineHeight: 16, weight: 600 },
  step: { size: 14, lineHeight: 18, weight: 650 },
  lane: { size: 13, lineHeight: 17, weight: 600 },
} as const
export type TypeStyle = keyof typeof typeStyles
export const boldWeight = 700

/** What an item of a list is moved in by, for its mark. */
export const itemIndent = (item: '•' | `${number}.`, style: TypeStyle): number =>
  typeStyles[style].size * (item === '•' ? 1 : item.length > 2 ? 2 : 1.5)

/** Touchpoints stand as chips in a line; every other lane stacks cards. */
export const isChipLane = (kind: LaneKind): boolean => kind === 'touchpoint'

/** Plain notes, customer actions and pictures speak for themselves; every other kind carries a mark beside its colour. */
export const hasMark = (kind: CardKind): boolean =>
  kind !== 'note' && kind !== 'action' && kind !== 'touchpoint' && kind !== 'image'

/** What the mark takes from the first line of a card's text. */
export const markIndent = (kind: CardKind): number => (hasMark(kind) ? metrics.cardMark : 0)

/** The only thing a layout asks of the world. Same text, same style, same width → same answer. */
export interface Measure {
  /** Lines the text takes at this width, at least 1; the first line is shorter by `indent`. */
  readonly lines: (text: string, style: TypeStyle, width: number, indent?: number) => number
  /** Width of the text on one line. */
  readonly width: (text: string, style: TypeStyle) => number
}

/** A measure for machines without fonts: every character is as wide as an average one. */
export const plainMeasure: Measure = {
  lines: (text, style, width, indent = 0) =>
    text
      .split('\n')
      .reduce(
        (sum, line, i) =>
          sum + Math.max(1, Math.ceil((line.length * typeStyles[style].size * 0.55 + (i === 0 ? indent : 0)) / width)),
        0,
      ),
  width: (text, style) => text.length * typeStyles[style].size * 0.55,
}
