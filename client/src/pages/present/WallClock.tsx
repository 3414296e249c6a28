// The clock of the item that runs and what it is called, or of the vote, large; red and counting up once its time is over.
import { useLeftMs, useVoteLeftMs, useWorkshop } from '../../session/hooks.ts'
import { clockText } from '../../ui/format.ts'
import { useItemTitle } from '../../workshop/item-title.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'

export const WallClock = () => {
  const words = useLabels().present.clock
  const isPaused = useWorkshop((view) => view.public.clock?.kind === 'paused')
  const title = useItemTitle()
  const note = isPaused ? words.paused : title
  return <Time left={useLeftMs()} {...(note !== undefined && { note })} />
}

/** A vote that is over is closed by the server within seconds: it has no time to take over. */
export const WallVoteClock = () => {
  const words = useLabels().present.clock
  const left = useVoteLeftMs()
  return <Time left={left === null ? null : Math.max(0, left)} note={words.vote} />
}

const Time = ({ left, note }: { readonly left: number | null; readonly note?: string }) => {
  const words = useLabels().present.clock
  if (left === null) return null
  const isOver = left < 0
  const look = isOver ? 'is-over' : left < 60_000 ? 'is-last' : ''
  return (
    <p className={`wall-clock ${look}`} role="timer" aria-label={isOver ? words.over : words.left}>
      {clockText(left)}
      {note !== undefined && <small>{note}</small>}
    </p>
  )
}
