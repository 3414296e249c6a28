// The points of a stroke as text: steps from one to the next in half board pixels, as base64 VLQ (the code of source
// maps: five bits a sign, the sixth says that more follow). Two or three signs a point, and plain JSON everywhere.
import { limits } from './values.ts'

/** In board pixels from the stroke's own place; pressure 0 … 1, absent where the device told none. */
export interface StrokePoint {
  readonly x: number
  readonly y: number
  readonly pressure?: number
}

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const valueOf = new Int8Array(128).fill(-1)
for (let i = 0; i < signs.length; i++) valueOf[signs.charCodeAt(i)] = i
const bitsAt = (text: string, at: number): number => valueOf[text.charCodeAt(at)] ?? -1
const perPixel = 2
const hardest = signs.length - 1
/** A step of a million pixels is longer than any board. */
const mostSigns = 5

/** Rounded to half pixels; what is beyond the limit is left out. */
export const writePoints = (
  points: readonly StrokePoint[],
): { readonly points: string; readonly pressures?: string } => {
  let [x, y] = [0, 0]
  let text = ''
  const kept = points.slice(0, limits.strokePoints)
  for (const point of kept) {
    const [nextX, nextY] = [Math.round(point.x * perPixel), Math.round(point.y * perPixel)]
    text += writeStep(nextX - x) + writeStep(nextY - y)
    ;[x, y] = [nextX, nextY]
  }
  if (kept.every(({ pressure }) => pressure === undefined)) return { points: text }
  return { points: text, pressures: kept.map(({ pressure = 0.5 }) => signOf(pressure)).join('') }
}

/** What a peer wrote may be damaged: it ends where it can no longer be read. */
export const readPoints = (text: string, pressures?: string): StrokePoint[] => {
  const points: StrokePoint[] = []
  let [x, y, at] = [0, 0, 0]
  const step = (): number | undefined => {
    let [value, shift] = [0, 0]
    for (let i = 0; i < mostSigns; i++) {
      const bits = bitsAt(text, at++)
      if (bits < 0) return undefined
      value += (bits & 31) << shift
      if ((bits & 32) === 0) return (value & 1) === 0 ? value >> 1 : -(value >> 1)
      shift += 5
    }
    return undefined
  }
  while (at < text.length && points.length < limits.strokePoints) {
    const [dx, dy] = [step(), step()]
    if (dx === undefined || dy === undefined) break
    ;[x, y] = [x + dx, y + dy]
    const pressure = pressures === undefined ? -1 : bitsAt(pressures, points.length)
    points.push({
      x: x / perPixel,
      y: y / perPixel,
      ...(pressure >= 0 && { pressure: pressure / hardest }),
    })
  }
  return points
}

const writeStep = (step: number): string => {
  let rest = step < 0 ? (-step << 1) | 1 : step << 1
  let text = ''
  do {
    text += signs.charAt((rest & 31) | (rest > 31 ? 32 : 0))
    rest >>>= 5
  } while (rest > 0)
  return text
}

const signOf = (pressure: number): string => signs.charAt(Math.round(Math.min(1, Math.max(0, pressure)) * hardest))
