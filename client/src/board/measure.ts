// Text measured once with the fonts of the page, and remembered. The browser has the last word: where it wraps
// otherwise, the card reports its real lines and the layout follows.
import { typeStyles, type Measure, type TypeStyle } from '@parcours/shared/layout/metrics'

const family = "'Inter Variable', Inter, 'DejaVu Sans', system-ui, sans-serif"
const context = document.createElement('canvas').getContext('2d')
const widths = new Map<string, number>()
const lineCounts = new Map<string, number>()
const corrections = new Map<string, number>()
const entriesKept = 50_000

const cssFont = (style: TypeStyle): string => `${typeStyles[style].weight} ${typeStyles[style].size}px ${family}`

const widthOf = (text: string, style: TypeStyle): number => {
  const key = `${style}|${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  if (widths.size > entriesKept) widths.clear()
  const width = measured(text, style)
  widths.set(key, width)
  return width
}

/** Setting the font costs as much as measuring with it. */
let fontOf: TypeStyle | undefined
const measured = (text: string, style: TypeStyle): number => {
  if (context === null) return text.length * typeStyles[style].size * 0.55
  if (fontOf !== style) context.font = cssFont(style)
  fontOf = style
  return context.measureText(text).width
}

const keyOf = (text: string, style: TypeStyle, width: number, indent: number) => `${style}|${width}|${indent}|${text}`

const lines = (text: string, style: TypeStyle, width: number, indent = 0): number => {
  const key = keyOf(text, style, width, indent)
  const known = corrections.get(key) ?? lineCounts.get(key)
  if (known !== undefined) return known
  if (lineCounts.size > entriesKept) lineCounts.clear()
  const count = text
    .split('\n')
    .reduce((sum, paragraph, i) => sum + paragraphLines(paragraph, style, width, i === 0 ? indent : 0), 0)
  lineCounts.set(key, count)
  return count
}

const paragraphLines = (paragraph: string, style: TypeStyle, width: number, indent: number): number => {
  let count = 1
  let used = indent
  // A line may break after a space or a hyphen; a no-break space holds.
  for (const [word] of paragraph.matchAll(/[^ \t-]*(?:-+|[ \t]+|$)/g)) {
    if (word === '') continue
    const solid = widthOf(word.trimEnd(), style)
    if (used > 0 && used + solid > width && (used > indent || solid <= width)) {
      count += 1
      used = 0
    }
    if (solid > width) {
      const rows = Math.ceil(solid / width)
      count += rows - 1
      used = solid - (rows - 1) * width
    } else used += widthOf(word, style)
  }
  return count
}

export const measure: Measure = { lines, width: widthOf }

/** The browser needed other lines than measured; true if that is news. */
export const correctLines = (text: string, style: TypeStyle, width: number, indent: number, real: number): boolean => {
  if (lines(text, style, width, indent) === real) return false
  if (corrections.size > entriesKept) corrections.clear()
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
  widths.clear()
  lineCounts.clear()
  corrections.clear()
  fontOf = undefined
}
