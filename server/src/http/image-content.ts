// What a file of a picture really is: its first bytes decide, never the name or type that it came with.
import { createHash } from 'node:crypto'
import { GIF } from 'image-size/types/gif'
import { HEIF } from 'image-size/types/heif'
import { JPG } from 'image-size/types/jpg'
import { PNG } from 'image-size/types/png'
import { WEBP } from 'image-size/types/webp'
import * as v from 'valibot'
import { imageHash, type ImageHash, type ImageType } from '@parcours/shared/domain/image'
import { imageLimits } from '@parcours/shared/wire/api'

export type ImageContent =
  | { readonly kind: 'image'; readonly type: ImageType; readonly width: number; readonly height: number }
  | { readonly kind: 'refused'; readonly code: 'image-type' | 'image-damaged' | 'image-too-large' }

interface Format {
  readonly type: ImageType
  readonly isOne: (head: Uint8Array) => boolean
  readonly parser: Pick<typeof PNG, 'calculate'>
}

const ascii = (head: Uint8Array, from: number, to: number) => String.fromCharCode(...head.subarray(from, to))

const formats: readonly Format[] = [
  { type: 'image/png', parser: PNG, isOne: (head) => ascii(head, 0, 8) === '\x89PNG\r\n\x1a\n' },
  { type: 'image/jpeg', parser: JPG, isOne: (head) => ascii(head, 0, 3) === '\xff\xd8\xff' },
  {
    type: 'image/webp',
    parser: WEBP,
    isOne: (head) => ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP',
  },
  { type: 'image/gif', parser: GIF, isOne: (head) => /^GIF8[79]a$/.test(ascii(head, 0, 6)) },
  { type: 'image/avif', parser: HEIF, isOne: (head) => ascii(head, 4, 12) === 'ftypavif' },
]

/** Sizes stand near the beginning; a hostile file shall not have the parser walk through all of it. */
const headBytes = 256 * 1024

export const readImage = (bytes: Uint8Array): ImageContent => {
  // A copy in a buffer of its own: the parsers read by offset, and must not read past the end into what lies behind.
  const head = new Uint8Array(bytes.subarray(0, headBytes))
  const format = formats.find(({ isOne }) => isOne(head))
  if (format === undefined) return { kind: 'refused', code: 'image-type' }
  if (bytes.byteLength > imageLimits.bytes) return { kind: 'refused', code: 'image-too-large' }
  const { width, height } = sizeOf(format, head)
  if (!(width >= 1 && height >= 1)) return { kind: 'refused', code: 'image-damaged' }
  if (width > imageLimits.side || height > imageLimits.side) return { kind: 'refused', code: 'image-too-large' }
  return { kind: 'image', type: format.type, width, height }
}

/** 0 × 0 where the parser throws: it was given what is no such picture after all. */
const sizeOf = ({ parser }: Format, head: Uint8Array): { readonly width: number; readonly height: number } => {
  try {
    const { width, height, orientation = 1 } = parser.calculate(head)
    // From 5 on, a camera held upright: browsers turn the picture by a quarter.
    return orientation >= 5 ? { width: height, height: width } : { width, height }
  } catch {
    return { width: 0, height: 0 }
  }
}

export const hashOfImage = (bytes: Uint8Array): ImageHash =>
  v.parse(imageHash, createHash('sha256').update(bytes).digest('base64url'))
