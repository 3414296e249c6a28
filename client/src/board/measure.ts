// Text measured once with the fonts of the page, and remembered. The browser has the last word: where it wraps
// otherwise, the card reports its real lines and the layout follows.
import { typeStyles, type Measure, type TypeStyle } from '@parcours/shared/layout/metrics'

const family = "'Inter Variable', Inter, 'DejaVu Sans', system-ui, sans-serif"
const context = document.createElement('canvas').getContext('2d')
const widths = new Map<string, number>()
const lineCounts = new Map<string, number>()
const corrections = new Map<string, number>()
const entriesKept = 50_000

export const cssFont = (style: TypeStyle): string => `${typeStyles[style].weight} ${typeStyles[style].size}px ${family}`

const widthOf = (text: string, style: TypeStyle): number => {
  const key = `${style}|${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  if (widths.size > entriesKept) widths.clear()
  if (context !== null) context.font = cssFont(style)
  const width = context?.measureText(text).width ?? text.length * typeStyles[style].size * 0.55
  widths.set(key, width)
  return width
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

/** The page's font arrived after the first paint: everything measured before is void. */
export const forgetMeasures = (): void => {
  widths.clear()
  lineCounts.clear()
  corrections.clear()
}
