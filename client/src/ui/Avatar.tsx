import './Avatar.css'
import { initials } from './initials.ts'

interface AvatarProps {
  readonly name: string
  /** Dark enough for white letters. */
  readonly color: string
  /** What else to say of the person: "observer", "you". */
  readonly note?: string
}

export const Avatar = ({ name, color, note }: AvatarProps) => {
  const label = note === undefined ? name : `${name} (${note})`
  return (
    <span className="ui-avatar" title={label} style={{ background: color }}>
      <span aria-hidden="true">{initials(name)}</span>
      <span className="visually-hidden">{label}</span>
    </span>
  )
}
