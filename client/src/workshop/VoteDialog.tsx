// Opening a vote: on what, with how many dots, for how long, in secret or by name.
import { cellsOf } from '@parcours/shared/domain/cells'
import type { CardId } from '@parcours/shared/domain/ids'
import { inOrder } from '@parcours/shared/domain/order'
import { dotBudget } from '@parcours/shared/scoring/dot-budget'
import { mapOrFirst, votable } from '@parcours/shared/workshop/map-of'
import { useId, useState } from 'react'
import { useBoard } from '../session/hooks.ts'
import { useCommand } from '../session/use-command.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { TextField } from '../ui/TextField.tsx'

interface VoteDialogProps {
  readonly selection: readonly CardId[]
  readonly onClose: () => void
}

export const VoteDialog = ({ selection, onClose }: VoteDialogProps) => {
  const words = useLabels().agenda.vote
  const send = useCommand()
  const choices = useChoices(selection)
  const [question, setQuestion] = useState<string>(words.defaultQuestion)
  const [chosen, setChosen] = useState(0)
  const cardIds = choices[chosen]?.cardIds ?? []
  const suggested = dotBudget({ items: cardIds.length }).dots
  const [budget, setBudget] = useState<number>()
  const [perCard, setPerCard] = useState<number>()
  const [minutes, setMinutes] = useState(5)
  const [isNamed, setNamed] = useState(false)
  const [leadVotes, setLeadVotes] = useState(false)
  const id = useId()
  const open = async () => {
    const dots = budget ?? suggested
    const answer = await send({
      kind: 'open-vote',
      question: question.trim(),
      cardIds: [...cardIds],
      budget: dots,
      perCard: perCard ?? dots,
      isNamed,
      facilitatorsVote: leadVotes,
      ...(minutes > 0 && { seconds: minutes * 60 }),
    })
    if (answer.kind === 'accepted') onClose()
  }
  return (
    <Dialog
      title={words.open}
      onClose={onClose}
      actions={
        <Button look="primary" disabled={cardIds.length === 0} onClick={() => void open()}>
          {words.go}
        </Button>
      }
    >
      <div className="lead-vote">
        <TextField label={words.question} value={question} maxLength={200} onChange={setQuestion} />
        <label htmlFor={`${id}-on`}>{words.candidates}</label>
        <select id={`${id}-on`} value={chosen} onChange={(event) => setChosen(Number(event.currentTarget.value))}>
          {choices.map(({ name }, i) => (
            <option key={name} value={i}>
              {name}
            </option>
          ))}
        </select>
        <Whole label={words.budget} value={budget ?? suggested} min={1} max={50} onChange={setBudget} />
        <Whole label={words.perCard} value={perCard ?? budget ?? suggested} min={1} max={50} onChange={setPerCard} />
        <Whole label={words.duration} value={minutes} min={0} max={240} onChange={setMinutes} />
        <Check label={words.named} checked={isNamed} onChange={setNamed} />
        <Check label={words.leadVotes} checked={leadVotes} onChange={setLeadVotes} />
      </div>
    </Dialog>
  )
}

/** What there is to vote on: the cards in hand, the irritants, the cards of a lane. */
const useChoices = (selection: readonly CardId[]) => {
  const labels = useLabels()
  const words = labels.agenda.vote
  const board = useBoard((b) => b)
  const map = mapOrFirst(board, undefined)
  const irritants = map === undefined ? [] : votable(map, board.cards)
  const cells = map && cellsOf(board.cards).get(map.id)
  const lanes = inOrder(Object.values(map?.lanes ?? {})).flatMap((lane) => {
    const cardIds = (cells?.get(lane.id) ?? []).map((card) => card.id)
    const name = words.lane(lane.label ?? labels.method.lanes[lane.kind], cardIds.length)
    return cardIds.length === 0 ? [] : [{ name, cardIds }]
  })
  return [
    ...(selection.length > 1 ? [{ name: words.selection(selection.length), cardIds: selection }] : []),
    { name: words.irritants(irritants.length), cardIds: irritants },
    ...lanes,
  ]
}

interface WholeProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly onChange: (value: number) => void
}

const Whole = ({ label, value, min, max, onChange }: WholeProps) => {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={min}
        max={max}
        value={value}
        onChange={(event) => {
          const next = event.currentTarget.valueAsNumber
          if (Number.isInteger(next)) onChange(Math.min(max, Math.max(min, next)))
        }}
      />
    </>
  )
}

interface CheckProps {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

const Check = ({ label, checked, onChange }: CheckProps) => (
  <label className="lead-check">
    <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
    {label}
  </label>
)
