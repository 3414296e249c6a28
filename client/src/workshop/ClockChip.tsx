// The clock for everybody: what is left and what we are at. A screen reader hears the last minute and the end.
import { itemOf, itemsInOrder } from '@parcours/shared/workshop/agenda'
import { Timer } from 'lucide-react'
import { useLeftMs, useWorkshop } from '../session/hooks.ts'
import { clockText } from '../ui/format.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import './ClockChip.css'
import { titleOfItem } from './item-title.ts'
import { VoteClock } from './VoteClock.tsx'

/** The clock of the item, and of a vote that ends at another time than it. */
export const ClockChip = () => {
  const clock = useWorkshop((view) => view.public.clock)
  const vote = useWorkshop((view) => view.public.vote)
  const isSame = clock?.kind === 'running' && vote?.endsAt === clock.endsAt
  return (
    <>
      <ItemClock />
      {vote !== null && !isSame && <VoteClock look="short" />}
    </>
  )
}

const ItemClock = () => {
  const labels = useLabels()
  const clock = useWorkshop((view) => view.public.clock)
  const agenda = useWorkshop((view) => view.public.agenda)
  const left = useLeftMs()
  const item = clock && itemOf(agenda, clock.itemId)
  if (clock === null || left === null || !item) return null
  const number = itemsInOrder(agenda).findIndex(({ id }) => id === clock.itemId) + 1
  const title = titleOfItem(item, labels)
  const look = left < 0 ? 'is-over' : left < 60_000 ? 'is-last' : ''
  return (
    <span className="clock-chip">
      <span
        className={`clock-time ${look}`}
        role="timer"
        aria-label={labels.agenda.chip(clockText(left), title)}
        data-paused={clock.kind === 'paused' || undefined}
      >
        <Timer size={15} aria-hidden="true" />
        {clockText(left)}
      </span>
      <span className="clock-item" title={title}>
        {number} · {title}
      </span>
      <span className="visually-hidden" role="status">
        {left < 0 ? labels.agenda.over : left < 60_000 ? labels.agenda.lastMinute : ''}
      </span>
    </span>
  )
}
