// Text measured with the fonts of the page. The browser has the last word: where it wraps otherwise, the card reports its
// real lines and the layout follows.
import { isMarked } from '@parcours/shared/domain/marked-text'
import { boldWeight, typeStyles, type Measure, type TypeStyle } from '@parcours/shared/layout/metrics'
import { create } from 'zustand'
import { markedLineCount, markedWidth, paragraphLines, type Widths } from './text-lines.ts'
import { createTextWidth } from './text-width.ts'

const family = "'Inter Variable', Inter, 'DejaVu Sans', system-ui, sans-serif"
const context = document.createElement('canvas').getContext('2d')
/** The lines the browser took where it was otherwise than measured. */
const corrections = new Map<string, number>()
const correctionsKept = 20_000

const cssFont = (style: TypeStyle, weight: number = typeStyles[style].weight): string =>
  `${weight} ${typeStyles[style].size}px ${family}`

/** Setting the font costs as much as measuring with it. */
let fontSet = ''
const measured = (text: string, size: number, font: string): number => {
  if (context === null) return text.length * size * 0.55
  if (fontSet !== font) context.font = font
  fontSet = font
  return context.measureText(text).width
}
const widthsOf = (style: TypeStyle): Widths => {
  const { size } = typeStyles[style]
  const [font, boldFont] = [cssFont(style), cssFont(style, boldWeight)]
  return {
    plain: createTextWidth((text) => measured(text, size, font)),
    bold: createTextWidth((text) => measured(text, size, boldFont)),
  }
}
const freshWidths = (): Readonly<Record<TypeStyle, Widths>> => ({
  card: widthsOf('card'),
  chip: widthsOf('chip'),
  step: widthsOf('step'),
  lane: widthsOf('lane'),
  huge: widthsOf('huge'),
  large: widthsOf('large'),
  small: widthsOf('small'),
})
let widths = freshWidths()

const keyOf = (text: string, style: TypeStyle, width: number, indent: number) => `${style}|${width}|${indent}|${text}`

const lines = (text: string, style: TypeStyle, width: number, indent = 0): number => {
  const corrected = corrections.size === 0 ? undefined : corrections.get(keyOf(text, style, width, indent))
  if (corrected !== undefined) return corrected
  if (isMarked(text)) return markedLineCount(text, style, width, indent, widths[style])
  const { plain } = widths[style]
  if (!text.includes('\n')) return paragraphLines(text, width, indent, plain)
  return text
    .split('\n')
    .reduce((sum, paragraph, i) => sum + paragraphLines(paragraph, width, i === 0 ? indent : 0, plain), 0)
}

export const measure: Measure = {
  lines,
  width: (text, style) => (isMarked(text) ? markedWidth(text, style, widths[style]) : widths[style].plain(text)),
}

/** The browser needed other lines than measured; true if that is news. */
export const correctLines = (text: string, style: TypeStyle, width: number, indent: number, real: number): boolean => {
  if (lines(text, style, width, indent) === real) return false
  if (corrections.size > correctionsKept) corrections.clear()
  corrections.set(keyOf(text, style, width, indent), real)
  return true
}

/** Asked for with the first line of this code, so that it is mostly there before the board is. */
export const useFonts = create(() => ({ areIn: false }))
const fonts = Promise.all(
  [cssFont('card'), cssFont('card', boldWeight), cssFont('chip'), cssFont('step'), cssFont('lane')].map((font) =>
    document.fonts?.load(font),
  ),
)

// As they come: a board that is still on its way then is measured once.
void fonts.then(() => {
  forget()
  useFonts.setState({ areIn: true })
})

/** Calls back when the page's fonts arrive, if something may have been measured without them: all of that is void then. */
export const onFonts = (remeasure: () => void): (() => void) => {
  let wanted = !useFonts.getState().areIn
  void fonts.then(() => {
    if (wanted) remeasure()
  })
  return () => {
    wanted = false
  }
}

const forget = () => {
  widths = freshWidths()
  corrections.clear()
  fontSet = ''
}
