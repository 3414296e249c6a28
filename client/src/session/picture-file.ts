// A file as a picture that is fit to be sent: drawn again on a canvas, smaller, and without what a camera writes into it
// (the place it was taken, the device).

/** What a picture is for: seen whole, or cut to its middle square. Sides are the longest kept, in pixels. */
export type PictureShape =
  | { readonly kind: 'whole'; readonly side: number }
  | { readonly kind: 'square'; readonly side: number }
export const cardShape: PictureShape = { kind: 'whole', side: 2000 }
export const photoShape: PictureShape = { kind: 'square', side: 512 }

export type FileRefusal = 'type' | 'unreadable' | 'large'
export type DrawnPicture =
  | { readonly kind: 'drawn'; readonly blob: Blob }
  | { readonly kind: 'refused'; readonly reason: FileRefusal }

const fileLimit = 20 * 1024 * 1024
/** What a picture should weigh at most: many of them share a board, and a phone's line. */
export const pictureBytes = 600 * 1024

/** What can be said of a file before it is read. A drawing (SVG) is none: it may carry a script. */
export const refusalOf = ({ type, size }: Pick<File, 'type' | 'size'>): FileRefusal | undefined => {
  if (!type.startsWith('image/') || type === 'image/svg+xml') return 'type'
  if (size === 0) return 'unreadable'
  return size > fileLimit ? 'large' : undefined
}

/** What of a picture is drawn, and how large: never larger than it was, never less than a pixel. */
export const cutOf = (width: number, height: number, { kind, side }: PictureShape) => {
  const [w, h] = kind === 'whole' ? [width, height] : [Math.min(width, height), Math.min(width, height)]
  const scale = Math.min(1, side / Math.max(w, h))
  return {
    x: (width - w) / 2,
    y: (height - h) / 2,
    width: w,
    height: h,
    drawn: { width: Math.max(1, Math.round(w * scale)), height: Math.max(1, Math.round(h * scale)) },
  }
}

/** The best of the tries, from fine to coarse, that is light enough; the lightest if none is. */
export const firstLightEnough = async <T extends { readonly size: number }>(
  draw: (scale: number, quality: number) => Promise<T | undefined>,
): Promise<T | undefined> => {
  let last: T | undefined
  for (const scale of [1, 0.75, 0.5])
    for (const quality of [0.86, 0.7, 0.5]) {
      const drawn = await draw(scale, quality)
      if (drawn === undefined) return undefined
      if (drawn.size <= pictureBytes) return drawn
      last = drawn
    }
  return last
}

export const drawPicture = async (file: File, shape: PictureShape): Promise<DrawnPicture> => {
  const reason = refusalOf(file)
  if (reason !== undefined) return { kind: 'refused', reason }
  // The browser turns a photo upright as it decodes; what it cannot decode is no picture, whatever its name.
  const picture = await createImageBitmap(file).catch(() => undefined)
  if (picture === undefined) return { kind: 'refused', reason: 'unreadable' }
  const cut = cutOf(picture.width, picture.height, shape)
  const blob = await firstLightEnough((scale, quality) => {
    const width = Math.max(1, Math.round(cut.drawn.width * scale))
    const height = Math.max(1, Math.round(cut.drawn.height * scale))
    const paint = (background?: string) => {
      const canvas = Object.assign(document.createElement('canvas'), { width, height })
      const pen = canvas.getContext('2d')
      if (pen !== null && background !== undefined) {
        pen.fillStyle = background
        pen.fillRect(0, 0, width, height)
      }
      if (pen !== null) pen.imageSmoothingQuality = 'high'
      pen?.drawImage(picture, cut.x, cut.y, cut.width, cut.height, 0, 0, width, height)
      return canvas
    }
    return encode(paint, quality)
  })
  picture.close()
  return blob === undefined ? { kind: 'refused', reason: 'unreadable' } : { kind: 'drawn', blob }
}

/** WebP, or JPEG where the browser writes none: that knows no transparency, so what was clear becomes white, not black. */
const encode = async (
  paint: (background?: string) => HTMLCanvasElement,
  quality: number,
): Promise<Blob | undefined> => {
  const webp = await blobOf(paint(), 'image/webp', quality)
  return webp?.type === 'image/webp' ? webp : blobOf(paint('#ffffff'), 'image/jpeg', quality)
}

const blobOf = (canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob | undefined> =>
  new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), type, quality))
