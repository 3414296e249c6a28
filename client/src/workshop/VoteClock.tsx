// How long one can still vote, for everybody alike: the server closes the vote by itself.
import { Timer } from 'lucide-react'
import { useVoteLeftMs } from '../session/hooks.ts'
import { clockText } from '../ui/format.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import './ClockChip.css'

export const VoteClock = ({ look = 'sentence' }: { readonly look?: 'sentence' | 'short' }) => {
  const words = useLabels().answer.vote
  const left = useVoteLeftMs()
  if (left === null) return null
  const name = left <= 0 ? words.closing : words.closesIn(clockText(left))
  const text = look === 'sentence' ? name : words.short(clockText(Math.max(0, left)))
  return (
    <span className={left < 60_000 ? 'clock-time is-last' : 'clock-time'} role="timer" aria-label={name}>
      <Timer size={15} aria-hidden="true" />
      {text}
    </span>
  )
}
