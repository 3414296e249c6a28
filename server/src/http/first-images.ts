// The pictures that a new board brings along: each is what its name says, or it is left out and named.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Board } from '@parcours/shared/domain/board'
import { dropImages } from '@parcours/shared/domain/board-images'
import { isImageHash, type ImageHash } from '@parcours/shared/domain/image'
import type { JsonImages } from '@parcours/shared/formats/own-json-write'
import type { JsonWarning } from '@parcours/shared/formats/own-json-record'
import type { ImageQuota, NewImage } from '../storage/storage.ts'
import { hashOfImage, readImage } from './image-content.ts'

interface FirstImages {
  /** Without the pictures that could not be taken. */
  readonly board: Board
  readonly images: readonly NewImage[]
  readonly lost: readonly JsonWarning[]
}

/** One picture a turn of the event loop, so that many do not hold up the rooms. */
export const firstImages = async (
  { board, images }: { readonly board: Board; readonly images: JsonImages },
  quota: ImageQuota,
): Promise<FirstImages> => {
  const taken = new Map<ImageHash, NewImage>()
  let room = quota.bytes
  for (const [hash, uri] of Object.entries(images)) {
    await nextTurn()
    if (!isImageHash(hash) || taken.size >= quota.count) continue
    const image = imageOf(hash, uri)
    if (image === undefined || image.content.byteLength > room) continue
    room -= image.content.byteLength
    taken.set(hash, image)
  }
  const { board: kept, paths } = dropImages(board, (hash) => taken.has(hash))
  return { board: kept, images: [...taken.values()], lost: paths.map((path) => ({ path, reason: 'picture' })) }
}

const imageOf = (hash: ImageHash, uri: string): NewImage | undefined => {
  const content = Buffer.from(uri.slice(uri.indexOf(',') + 1), 'base64')
  const read = readImage(content)
  if (read.kind === 'refused' || hashOfImage(content) !== hash) return undefined
  return { hash, type: read.type, content }
}
