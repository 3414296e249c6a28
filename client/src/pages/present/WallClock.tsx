// The clock of the item that runs, large; red and counting up once its time is over.
import { useLeftMs, useWorkshop } from '../../session/hooks.ts'
import { clockText } from '../../ui/format.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'

export const WallClock = () => {
  const words = useLabels().present.clock
  const clock = useWorkshop((view) => view.public.clock)
  const left = useLeftMs()
  if (clock === null || left === null) return null
  const isOver = left < 0
  const look = isOver ? 'is-over' : left < 60_000 ? 'is-last' : ''
  return (
    <p className={`wall-clock ${look}`} role="timer" aria-label={isOver ? words.over : words.left}>
      {clockText(left)}
      {clock.kind === 'paused' && <small>{words.paused}</small>}
    </p>
  )
}
