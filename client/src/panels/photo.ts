// A photo small enough to lie in the document: drawn again on a canvas, as a JPEG data URL.

export type TakenPhoto =
  | { readonly kind: 'taken'; readonly photo: string }
  | { readonly kind: 'refused'; readonly reason: 'type' | 'unreadable' | 'large' }

export const photoTypes: readonly string[] = ['image/jpeg', 'image/png', 'image/webp']
export const photoSide = 256
/** Of the data URL, in characters: a photo travels with every copy of the board. */
export const photoLength = 40 * 1024
const fileLimit = 20 * 1024 * 1024

/** What can be said of a file before it is read. */
export const refusalOf = (file: Pick<File, 'type' | 'size'>): 'type' | 'unreadable' | 'large' | undefined => {
  if (!photoTypes.includes(file.type)) return 'type'
  if (file.size === 0) return 'unreadable'
  return file.size > fileLimit ? 'large' : undefined
}

/** The middle square of a picture, and the side it is drawn with: never larger than it was. */
export const squareOf = (width: number, height: number) => {
  const side = Math.min(width, height)
  return { x: (width - side) / 2, y: (height - side) / 2, side, drawn: Math.max(1, Math.min(photoSide, side)) }
}

/** The best of the tries, from fine to coarse, that is short enough. */
export const firstShortEnough = (draw: (side: number, quality: number) => string, side: number): string | undefined => {
  for (const each of [side, Math.round(side * 0.75), Math.round(side / 2)])
    for (const quality of [0.86, 0.74, 0.6, 0.45]) {
      const url = draw(Math.max(1, each), quality)
      if (url.length <= photoLength) return url
    }
  return undefined
}

export const takePhoto = async (file: File): Promise<TakenPhoto> => {
  const reason = refusalOf(file)
  if (reason !== undefined) return { kind: 'refused', reason }
  const picture = await createImageBitmap(file).catch(() => undefined)
  if (picture === undefined) return { kind: 'refused', reason: 'unreadable' }
  const square = squareOf(picture.width, picture.height)
  const draw = (side: number, quality: number): string => {
    const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side })
    const pen = canvas.getContext('2d')
    if (pen === null) return ''
    // JPEG knows no transparency: what was clear becomes white, not black.
    pen.fillStyle = '#ffffff'
    pen.fillRect(0, 0, side, side)
    pen.imageSmoothingQuality = 'high'
    pen.drawImage(picture, square.x, square.y, square.side, square.side, 0, 0, side, side)
    return canvas.toDataURL('image/jpeg', quality)
  }
  const photo = firstShortEnough(draw, square.drawn)
  picture.close()
  return photo === undefined || photo === '' ? { kind: 'refused', reason: 'unreadable' } : { kind: 'taken', photo }
}
