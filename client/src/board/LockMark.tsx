// A padlock, with its word: only facilitators change what bears it.
import { Lock } from 'lucide-react'
import { useLabels } from '../ui/labels/catalogue.ts'
import './LockMark.css'

export const LockMark = () => {
  const { locked } = useLabels().workshop.locks
  return (
    <span className="lock-mark" role="img" aria-label={locked} title={locked}>
      <Lock size={12} aria-hidden="true" />
    </span>
  )
}
