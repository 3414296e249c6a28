// Text measured with the fonts of the page. The browser has the last word: where it wraps otherwise, the card reports its real lines and the layout follows.
import { typeStyles, type Measure, type TypeStyle } from '@parcours/shared/layout/metrics'
import { paragraphLines } from './text-lines.ts'
import { createTextWidth, type TextWidth } from './text-width.ts'

const family = "'Inter Variable', Inter, 'DejaVu Sans', system-ui, sans-serif"
const context = document.createElement('canvas').getContext('2d')
/** The lines the browser took where it was otherwise than measured. */
const corrections = new Map<string, number>()
const correctionsKept = 20_000

const cssFont = (style: TypeStyle): string => `${typeStyles[style].weight} ${typeStyles[style].size}px ${family}`

/** Setting the font costs as much as measuring with it. */
let fontOf: TypeStyle | undefined
const measured = (text: string, style: TypeStyle): number => {
  if (context === null) return text.length * typeStyles[style].size * 0.55
  if (fontOf !== style) context.font = cssFont(style)
  fontOf = style
  return context.measureText(text).width
}
const widthsOf = (style: TypeStyle) => createTextWidth((text) => measured(text, style))
const freshWidths = (): Readonly<Record<TypeStyle, TextWidth>> => ({
  card: widthsOf('card'),
  chip: widthsOf('chip'),
  step: widthsOf('step'),
  lane: widthsOf('lane'),
})
let widths = freshWidths()

const keyOf = (text: string, style: TypeStyle, width: number, indent: number) => `${style}|${width}|${indent}|${text}`

const lines = (text: string, style: TypeStyle, width: number, indent = 0): number => {
  const corrected = corrections.size === 0 ? undefined : corrections.get(keyOf(text, style, width, indent))
  if (corrected !== undefined) return corrected
  if (!text.includes('\n')) return paragraphLines(text, width, indent, widths[style])
  return text
    .split('\n')
    .reduce((sum, paragraph, i) => sum + paragraphLines(paragraph, width, i === 0 ? indent : 0, widths[style]), 0)
}

export const measure: Measure = { lines, width: (text, style) => widths[style](text) }

/** The browser needed other lines than measured; true if that is news. */
export const correctLines = (text: string, style: TypeStyle, width: number, indent: number, real: number): boolean => {
  if (lines(text, style, width, indent) === real) return false
  if (corrections.size > correctionsKept) corrections.clear()
  corrections.set(keyOf(text, style, width, indent), real)
  return true
}

/** Asked for with the first line of this code, so that it is mostly there before the board is. */
let hasFonts = false
const fonts = Promise.all(
  (['card', 'chip', 'step', 'lane'] as const).map((style) => document.fonts?.load(cssFont(style))),
)

/** Calls back when the page's fonts arrive, if something may have been measured without them: all of that is void then. */
export const onFonts = (remeasure: () => void): (() => void) => {
  let wanted = !hasFonts
  void fonts.then(() => {
    if (!hasFonts) forget()
    hasFonts = true
    if (wanted) remeasure()
  })
  return () => {
    wanted = false
  }
}

const forget = () => {
  widths = freshWidths()
  corrections.clear()
  fontOf = undefined
}
