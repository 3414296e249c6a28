// Pictures of a board. The server keeps the bytes; the document names them by content, so that nothing in it can call another site.
import * as v from 'valibot'

/** The SHA-256 of the bytes in base64url. */
export const imageHash = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/), v.brand('ImageHash'))
const side = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))

/** A card's picture with its size in pixels: one value, so that two people replacing it at once end with one whole picture. */
export const image = v.object({ hash: imageHash, width: side, height: side })

/** What browsers show and what cannot carry a script. SVG can. */
export const imageType = v.picklist(['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif'])

export type ImageHash = v.InferOutput<typeof imageHash>
export type Image = v.InferOutput<typeof image>
export type ImageType = v.InferOutput<typeof imageType>

export const isImageHash = (text: string | undefined): text is ImageHash => v.is(imageHash, text)
