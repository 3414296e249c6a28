// A picture from the server. Where it cannot be had, its description stands in its place.
import { ImageOff } from 'lucide-react'
import { useState } from 'react'
import './Picture.css'

interface PictureProps {
  /** Undefined: there is none. */
  readonly src: string | undefined
  readonly alt: string
  /** Whether the server can be reached: one that failed is asked for again when this changes. */
  readonly isReachable: boolean
}

export const Picture = ({ src, alt, isReachable }: PictureProps) => {
  const [failed, setFailed] = useState<{ readonly src: string; readonly isReachable: boolean }>()
  const isFailed = failed?.src === src && failed?.isReachable === isReachable
  if (src === undefined || isFailed)
    return (
      <span className="picture is-missing" role="img" aria-label={alt}>
        <ImageOff size={18} aria-hidden="true" />
        <span>{alt}</span>
      </span>
    )
  return (
    <img
      className="picture"
      src={src}
      alt={alt}
      draggable={false}
      decoding="async"
      onError={() => setFailed({ src, isReachable })}
    />
  )
}
