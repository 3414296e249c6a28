// Draws the trails of lasers: wider and brighter towards the head, the name beside it.
import type { Point } from '@parcours/shared/domain/values'
import { trailMs, type Dot, type Trail } from './trails.ts'

const headRadius = 6

/** `transform`: board → screen, as x, y, zoom. */
export const drawTrails = (
  canvas: HTMLCanvasElement,
  trails: readonly Trail[],
  [x, y, zoom]: readonly [number, number, number],
  now: number,
): void => {
  const pen = canvas.getContext('2d')
  if (pen === null) return
  const ratio = devicePixelRatio
  const [width, height] = [canvas.clientWidth * ratio, canvas.clientHeight * ratio].map(Math.round)
  if (width === undefined || height === undefined) return
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
  pen.setTransform(ratio, 0, 0, ratio, 0, 0)
  pen.clearRect(0, 0, canvas.clientWidth, canvas.clientHeight)
  const toScreen = ([bx, by]: Point): Point => [bx * zoom + x, by * zoom + y]
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
  for (const trail of trails) {
    const head = trail.dots.at(-1)
    if (head === undefined) continue
    if (!isStill) drawTail(pen, trail, toScreen, now)
    drawHead(pen, trail, toScreen(head.at), 1 - (now - head.seen) / trailMs)
  }
  pen.globalAlpha = 1
}

const drawTail = (
  pen: CanvasRenderingContext2D,
  { dots, color }: Trail,
  toScreen: (at: Point) => Point,
  now: number,
): void => {
  // Round ends would overlap, and shine twice there.
  pen.lineCap = 'butt'
  pen.strokeStyle = color
  for (const [i, dot] of dots.entries()) {
    const before: Dot | undefined = dots[i - 1]
    if (before === undefined) continue
    const left = 1 - (now - before.seen) / trailMs
    if (left <= 0) continue
    pen.globalAlpha = left * 0.75
    pen.lineWidth = 2 + left * (2 * headRadius - 4)
    pen.beginPath()
    pen.moveTo(...toScreen(before.at))
    pen.lineTo(...toScreen(dot.at))
    pen.stroke()
  }
}

const drawHead = (pen: CanvasRenderingContext2D, { color, name }: Trail, [x, y]: Point, left: number): void => {
  pen.globalAlpha = Math.min(1, left * 3)
  pen.fillStyle = color
  pen.strokeStyle = '#fff'
  pen.lineWidth = 2
  pen.beginPath()
  pen.arc(x, y, headRadius, 0, 2 * Math.PI)
  pen.fill()
  pen.stroke()
  if (name === '') return
  pen.font = '600 12px "Inter Variable", system-ui, sans-serif'
  const width = pen.measureText(name).width + 14
  pen.beginPath()
  pen.roundRect(x + 12, y - 10, width, 20, 10)
  pen.fill()
  pen.fillStyle = '#fff'
  pen.textBaseline = 'middle'
  pen.fillText(name, x + 19, y + 0.5)
}
