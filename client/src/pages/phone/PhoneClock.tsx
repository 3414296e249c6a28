// What is left of the item that runs, or of the vote.
import { leftMsOf } from '@parcours/shared/workshop/clock'
import { Timer } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useWorkshop } from '../../session/hooks.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'

const tickMs = 250

export const PhoneClock = () => {
  const words = useLabels().phone.clock
  const clock = useWorkshop((view) => view.public.clock)
  const [now, setNow] = useState(() => Date.now())
  const isRunning = clock?.kind === 'running'
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => setNow(Date.now()), tickMs)
    return () => clearInterval(timer)
  }, [isRunning])
  if (clock === null) return null
  const left = leftMsOf(clock, now)
  const isOver = left < 0
  return (
    <p
      className={isOver ? 'phone-clock is-over' : 'phone-clock'}
      role="timer"
      aria-label={isOver ? words.over : words.left}
    >
      <Timer size={15} aria-hidden />
      {minutesAndSeconds(left)}
      {clock.kind === 'paused' && <small>{words.paused}</small>}
    </p>
  )
}

/** 06:42 of what is left, rounded up; +00:12 of what is taken over. */
const minutesAndSeconds = (ms: number): string => {
  const seconds = ms < 0 ? Math.floor(-ms / 1000) : Math.ceil(ms / 1000)
  const text = [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, '0')).join(':')
  return ms < 0 ? `+${text}` : text
}
