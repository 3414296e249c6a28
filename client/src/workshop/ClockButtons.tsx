// The clock under a facilitator's hand: at the desk, and on a phone that is the remote.
import { itemsInOrder } from '@parcours/shared/workshop/agenda'
import { Pause, Play, SkipForward } from 'lucide-react'
import { useWorkshop } from '../session/hooks.ts'
import { useCommand } from '../session/use-command.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'

interface ClockButtonProps {
  /** For a thumb. */
  readonly large?: boolean
}

/** Starts the agenda, goes on with the next item, ends after the last. */
export const NextItemButton = ({ large = false }: ClockButtonProps) => {
  const words = useLabels().agenda
  const send = useCommand()
  const clock = useWorkshop((view) => view.public.clock)
  const agenda = useWorkshop((view) => view.public.agenda)
  const isLast = itemsInOrder(agenda).at(-1)?.id === clock?.itemId
  return (
    <Button
      look="primary"
      large={large}
      icon={<SkipForward size={large ? 18 : 16} aria-hidden="true" />}
      onClick={() => void send({ kind: 'next-item' })}
    >
      {clock === null ? words.start : isLast ? words.finish : words.next}
    </Button>
  )
}

export const PauseButton = ({ large = false }: ClockButtonProps) => {
  const words = useLabels().agenda
  const send = useCommand()
  const isRunning = useWorkshop((view) => view.public.clock?.kind === 'running')
  const size = large ? 20 : 17
  return isRunning ? (
    <IconButton label={words.pause} icon={<Pause size={size} />} onClick={() => void send({ kind: 'pause' })} />
  ) : (
    <IconButton label={words.resume} icon={<Play size={size} />} onClick={() => void send({ kind: 'resume' })} />
  )
}

export const AddMinuteButton = ({ large = false }: ClockButtonProps) => {
  const words = useLabels().agenda
  const send = useCommand()
  return (
    <Button large={large} aria-label={words.addMinute} onClick={() => void send({ kind: 'add-minutes', minutes: 1 })}>
      +1 min
    </Button>
  )
}
