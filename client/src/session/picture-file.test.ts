import { expect, it } from 'vitest'
import { cutOf, firstLightEnough, pictureBytes, refusalOf } from './picture-file.ts'

it('refuses what is no picture, what is empty and what is huge, before reading it', () => {
  expect(refusalOf({ type: 'image/jpeg', size: 2_000_000 })).toBeUndefined()
  expect(refusalOf({ type: 'application/pdf', size: 2_000 })).toBe('type')
  expect(refusalOf({ type: '', size: 2_000 })).toBe('type')
  expect(refusalOf({ type: 'image/svg+xml', size: 2_000 })).toBe('type')
  expect(refusalOf({ type: 'image/png', size: 0 })).toBe('unreadable')
  expect(refusalOf({ type: 'image/png', size: 21 * 1024 * 1024 })).toBe('large')
})

it('keeps a picture whole and never larger than it was', () => {
  const whole = { kind: 'whole', side: 2000 } as const
  expect(cutOf(4000, 1000, whole)).toEqual({
    x: 0,
    y: 0,
    width: 4000,
    height: 1000,
    drawn: { width: 2000, height: 500 },
  })
  expect(cutOf(30, 20, whole).drawn).toEqual({ width: 30, height: 20 })
  expect(cutOf(9000, 1, whole).drawn).toEqual({ width: 2000, height: 1 })
})

it('takes the middle square for a photo', () => {
  const square = { kind: 'square', side: 512 } as const
  expect(cutOf(2000, 1000, square)).toEqual({
    x: 500,
    y: 0,
    width: 1000,
    height: 1000,
    drawn: { width: 512, height: 512 },
  })
  expect(cutOf(30, 90, square)).toMatchObject({ x: 0, y: 30, drawn: { width: 30, height: 30 } })
})

it('lowers the quality, then the size, until it is light enough; the lightest if nothing helps', async () => {
  const tries: string[] = []
  const weighing = (heavy: (scale: number, quality: number) => boolean) => async (scale: number, quality: number) => {
    tries.push(`${scale} ${quality}`)
    return { size: heavy(scale, quality) ? pictureBytes + 1 : pictureBytes, of: `${scale} ${quality}` }
  }
  expect(await firstLightEnough(weighing((scale) => scale === 1))).toMatchObject({ of: '0.75 0.86' })
  expect(tries).toEqual(['1 0.86', '1 0.7', '1 0.5', '0.75 0.86'])
  expect(await firstLightEnough(weighing(() => true))).toMatchObject({ of: '0.5 0.5' })
  expect(await firstLightEnough(async () => undefined)).toBeUndefined()
})
