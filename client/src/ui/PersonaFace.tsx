// A persona's photo, or its initials on the colour of its curve.
import './PersonaFace.css'
import { initials } from './initials.ts'
import { safePhoto, textOn } from './persona-look.ts'

interface PersonaFaceProps {
  readonly name: string
  readonly color: string
  readonly photo?: string | undefined
  /** Its name stands beside it, so it is not spoken again. */
  readonly decorative?: boolean
}

export const PersonaFace = ({ name, color, photo, decorative = false }: PersonaFaceProps) => {
  const source = safePhoto(photo)
  if (source !== undefined)
    return <img className="persona-face" src={source} alt={decorative ? '' : name} style={{ borderColor: color }} />
  return (
    <span className="persona-face" style={{ background: color, color: textOn(color) }} aria-hidden="true">
      {initials(name)}
    </span>
  )
}
