// Who asks to speak, the first to ask first. A facilitator lowers hands.
import { Hand, X } from 'lucide-react'
import { useId, useState } from 'react'
import { useColorOf, usePeers, useWorkshop } from '../session/hooks.ts'
import { useCommand } from '../session/use-command.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'

export const HandQueue = () => {
  const words = useLabels().eyes.hand
  const hands = useWorkshop((view) => view.public.hands)
  const [isOpen, setOpen] = useState(false)
  const listId = useId()
  const count = Object.keys(hands).length
  return (
    <div className="hand-queue">
      <output className="visually-hidden" aria-live="polite">
        {count > 0 && words.queue(count)}
      </output>
      {count > 0 && (
        <Button
          className="hand-queue-open"
          icon={<Hand size={16} aria-hidden="true" />}
          aria-expanded={isOpen}
          aria-controls={isOpen ? listId : undefined}
          aria-label={words.queue(count)}
          title={words.queue(count)}
          onClick={() => setOpen(!isOpen)}
        >
          {count}
        </Button>
      )}
      {count > 0 && isOpen && <Queue id={listId} hands={hands} onClose={() => setOpen(false)} />}
    </div>
  )
}

interface QueueProps {
  readonly id: string
  readonly hands: Readonly<Record<string, number>>
  readonly onClose: () => void
}

const Queue = ({ id, hands, onClose }: QueueProps) => {
  const words = useLabels().eyes.hand
  const command = useCommand()
  const nameOf = useNames()
  const colorOf = useColorOf()
  const inOrder = Object.entries(hands).toSorted(([, a], [, b]) => a - b)
  return (
    <section
      id={id}
      className="hand-list"
      aria-label={words.inOrder}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <h2>{words.inOrder}</h2>
      <ol>
        {inOrder.map(([whose]) => {
          const name = nameOf(whose)
          return (
            <li key={whose}>
              <Avatar name={name} color={colorOf(whose)} />
              <span>{name}</span>
              <IconButton
                label={words.lowerOf(name)}
                icon={<X size={16} />}
                onClick={() => void command({ kind: 'lower-hand', participantId: whose })}
              />
            </li>
          )
        })}
      </ol>
      {inOrder.length > 1 && (
        <Button look="plain" onClick={() => void command({ kind: 'lower-hands' })}>
          {words.lowerAll}
        </Button>
      )}
    </section>
  )
}

/** As the server knows them; somebody who left keeps their place under their last name. */
const useNames = (): ((id: string) => string) => {
  const words = useLabels().eyes.hand
  const people = useWorkshop((view) => view.public.people)
  const peers = usePeers((all) => all)
  return (id) => people[id]?.name ?? peers.find(({ user }) => user.id === id)?.user.name ?? words.gone
}
