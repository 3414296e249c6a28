// The dots of the paper. Outside React, and a picture that repeats: drawn dot by dot they took half of what a frame took.
import { useStoreApi, type Transform } from '@xyflow/react'
import { useLayoutEffect, useRef } from 'react'
import { useNearView } from './near-view.ts'

/** Between two dots, in board pixels, as long as they stand far enough apart on the screen. */
const gap = 24
const leastGapPx = 14

export const Dots = () => {
  const flow = useStoreApi()
  const element = useRef<HTMLDivElement>(null)
  const isFar = useNearView((near) => near.isFar)
  useLayoutEffect(() => {
    const style = element.current?.style
    if (style === undefined) return
    let shown = ''
    const look = () => {
      const { step, left, top } = dotsAt(flow.getState().transform, devicePixelRatio)
      const tile = tileOf(step, devicePixelRatio)
      if (tile !== shown) {
        style.backgroundImage = `url(${tile})`
        style.backgroundSize = `${step / devicePixelRatio}px`
        shown = tile
      }
      style.backgroundPosition = `${left / devicePixelRatio}px ${top / devicePixelRatio}px`
    }
    look()
    return flow.subscribe(look)
  }, [flow, isFar])
  return isFar ? null : <div ref={element} className="dots" />
}

/** In whole pixels of the device, so that the picture is copied as it is: between two dots, and where the first tile begins. */
export const dotsAt = ([x, y, zoom]: Transform, density: number) => {
  const least = leastGapPx * density
  const asBoard = gap * zoom * density
  const step = Math.round(asBoard < least ? asBoard * 2 ** Math.ceil(Math.log2(least / asBoard)) : asBoard)
  return { step, left: Math.round(x * density) % step, top: Math.round(y * density) % step }
}

const tiles = new Map<string, string>()
/** One dot in the middle of a square of so many pixels of the device, as the address of a picture. */
const tileOf = (step: number, density: number): string => {
  const key = `${step} ${density}`
  const known = tiles.get(key)
  if (known !== undefined) return known
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = step
  const context = canvas.getContext('2d')
  if (context !== null) {
    context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--dots')
    context.arc(step / 2, step / 2, 0.7 * density, 0, 2 * Math.PI)
    context.fill()
  }
  const address = canvas.toDataURL()
  tiles.set(key, address)
  return address
}
