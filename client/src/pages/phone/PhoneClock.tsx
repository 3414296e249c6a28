// What is left of the item that runs, or of the vote.
import { Timer } from 'lucide-react'
import { useLeftMs, useWorkshop } from '../../session/hooks.ts'
import { clockText } from '../../ui/format.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'

export const PhoneClock = () => {
  const words = useLabels().phone.clock
  const clock = useWorkshop((view) => view.public.clock)
  const left = useLeftMs()
  // A vote that ends at another time tells its own: two clocks on a phone are one too many.
  const isVoteApart = useWorkshop(
    ({ public: { vote } }) => vote?.endsAt !== undefined && (clock?.kind !== 'running' || vote.endsAt !== clock.endsAt),
  )
  if (clock === null || left === null || isVoteApart) return null
  const isOver = left < 0
  return (
    <p
      className={isOver ? 'phone-clock is-over' : 'phone-clock'}
      role="timer"
      aria-label={isOver ? words.over : words.left}
    >
      <Timer size={15} aria-hidden />
      {clockText(left)}
      {clock.kind === 'paused' && <small>{words.paused}</small>}
    </p>
  )
}
