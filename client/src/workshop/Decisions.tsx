// What the group decides, noted while it speaks, for the wall and the report.
import { decisionsInTime } from '@parcours/shared/workshop/lead'
import { uuidv4 } from 'lib0/random'
import { X } from 'lucide-react'
import { useId, useState } from 'react'
import { useWorkshop } from '../session/hooks.ts'
import { useCommand } from '../session/use-command.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'

export const Decisions = () => {
  const words = useLabels().agenda
  const send = useCommand()
  const id = useId()
  const [text, setText] = useState('')
  const decisions = useWorkshop((view) => view.public.decisions)
  const inTime = decisionsInTime(decisions)
  return (
    <section>
      <h3>{words.decisions}</h3>
      <ul className="lead-decisions">
        {inTime.map(([key, each]) => (
          <li key={key}>
            <span>{each.text}</span>
            <IconButton
              label={words.drop(each.text)}
              icon={<X size={15} />}
              onClick={() => void send({ kind: 'drop-decision', id: key })}
            />
          </li>
        ))}
      </ul>
      <form
        onSubmit={async (event) => {
          event.preventDefault()
          if (text.trim() === '') return
          if ((await send({ kind: 'note-decision', id: uuidv4(), text: text.trim() })).kind === 'accepted') setText('')
        }}
      >
        <label className="visually-hidden" htmlFor={id}>
          {words.decide}
        </label>
        <input
          id={id}
          value={text}
          placeholder={words.decide}
          maxLength={4000}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </form>
    </section>
  )
}
