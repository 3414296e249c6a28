// A padlock, with its word: only facilitators change what bears it.
import { Lock } from 'lucide-react'
import { useLabels } from '../ui/labels/catalogue.ts'
import './LockMark.css'

/** `label`: another word than that it is locked. */
export const LockMark = ({ label }: { readonly label?: string }) => {
  const { locked } = useLabels().workshop.locks
  const name = label ?? locked
  return (
    <span className="lock-mark" role="img" aria-label={name} title={name}>
      <Lock size={12} aria-hidden="true" />
    </span>
  )
}
