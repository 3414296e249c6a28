// A persona's photo, or its initials on the colour of its curve.
import { useState } from 'react'
import './PersonaFace.css'
import { initials } from './initials.ts'
import { textOn } from './persona-look.ts'

interface PersonaFaceProps {
  readonly name: string
  readonly color: string
  /** Where the photo is; of this board, never another site's. */
  readonly photo: string | undefined
  /** Its name stands beside it, so it is not spoken again. */
  readonly decorative?: boolean
}

export const PersonaFace = ({ name, color, photo, decorative = false }: PersonaFaceProps) => {
  const [failed, setFailed] = useState<string>()
  if (photo !== undefined && photo !== failed)
    return (
      <img
        className="persona-face"
        src={photo}
        alt={decorative ? '' : name}
        style={{ borderColor: color }}
        onError={() => setFailed(photo)}
      />
    )
  return (
    <span className="persona-face" style={{ background: color, color: textOn(color) }} aria-hidden="true">
      {initials(name)}
    </span>
  )
}
