// Words on the far layer: never smaller than can be read, cut where their place ends, left out where there is none.
import type { Rect } from '@parcours/shared/layout/rect'
import type { FarView } from './far-view.ts'

interface HeadingLook {
  readonly ink: string
  /** In CSS pixels. */
  readonly size: number
  readonly weight: number
  readonly isCentred?: boolean
  /** Written over what is below it rather than left out. */
  readonly isAlways?: boolean
}

/** Text shrinks with the board down to `least` pixels of the screen. */
export const headingSize = (size: number, zoom: number, least: number): number => Math.max(least, size * zoom)

/** A heading shorter than this many letters says nothing. */
const fewestLetters = 4
/** Width of an average letter of the page's font. */
const letter = 0.56

/** Whether all of a text has room in so many pixels. */
export const fits = (text: string, width: number, size: number): boolean => text.length <= lettersIn(width, size)

const lettersIn = (width: number, size: number): number => Math.floor((width - 2 * paddingOf(size)) / (size * letter))
const paddingOf = (size: number): number => Math.min(8, size / 2)

/** `place` in CSS pixels of the canvas. */
export const drawHeading = (
  context: CanvasRenderingContext2D,
  { width, height, inks }: FarView,
  text: string,
  place: Rect,
  { ink, size, weight, isCentred = false, isAlways = false }: HeadingLook,
): void => {
  if (text === '' || place.x > width || place.y > height || place.x + place.width < 0 || place.y + place.height < -20)
    return
  const padding = paddingOf(size)
  const letters = lettersIn(place.width, size)
  if (letters < Math.min(fewestLetters, text.length) || (!isAlways && place.height < size * 1.1)) return
  const shown = text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`
  context.font = `${weight} ${size}px ${inks.font}`
  context.textBaseline = 'middle'
  // A title stays in sight while any of its map is.
  const x = Math.max(place.x, isAlways ? 4 : place.x) + padding
  const y = place.y + (place.height < size * 2.2 ? Math.max(place.height, size * 1.4) / 2 : size * 1.1)
  if (isAlways && place.height < size * 1.3) {
    context.fillStyle = inks.paper
    context.globalAlpha = 0.88
    context.fillRect(
      x - padding,
      y - size * 0.7,
      Math.min(place.width, shown.length * size * letter + 2 * padding),
      size * 1.4,
    )
    context.globalAlpha = 1
  }
  context.fillStyle = ink
  context.textAlign = isCentred ? 'center' : 'left'
  context.fillText(shown, isCentred ? place.x + place.width / 2 : x, y)
}
