// Opening a vote: on what, with how many dots, for how long, in secret or by name.
import { cellsOf } from '@parcours/shared/domain/cells'
import type { CardId } from '@parcours/shared/domain/ids'
import { inOrder } from '@parcours/shared/domain/order'
import { dotBudget } from '@parcours/shared/scoring/dot-budget'
import { votable } from '@parcours/shared/workshop/map-of'
import { topOf, type VoteResult } from '@parcours/shared/workshop/tally'
import { useState } from 'react'
import { useBoard } from '../session/hooks.ts'
import { useCommand } from '../session/use-command.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { TextField } from '../ui/TextField.tsx'
import { Check, Choice, Whole } from './fields.tsx'
import { useMaps } from './map-choices.ts'

interface VoteDialogProps {
  readonly selection: readonly CardId[]
  /** A second round among the first of this one. */
  readonly after: VoteResult | undefined
  readonly onClose: () => void
}

export const VoteDialog = ({ selection, after, onClose }: VoteDialogProps) => {
  const words = useLabels().agenda.vote
  const send = useCommand()
  const choices = useChoices(selection)
  const [question, setQuestion] = useState<string>(after?.question || words.defaultQuestion)
  const [chosen, setChosen] = useState(choices[0]?.value ?? '')
  const [top, setTop] = useState(secondRound)
  const cardIds =
    after === undefined ? (choices.find(({ value }) => value === chosen)?.cardIds ?? []) : topOf(after, top)
  const suggested = dotBudget({ items: cardIds.length }).dots
  const [budget, setBudget] = useState<number>()
  const [perCard, setPerCard] = useState<number>()
  const [minutes, setMinutes] = useState(5)
  const [isNamed, setNamed] = useState(after?.isNamed ?? false)
  const [leadVotes, setLeadVotes] = useState(after?.facilitatorsVote ?? false)
  const dots = budget ?? suggested
  const open = async () => {
    const answer = await send({
      kind: 'open-vote',
      question: question.trim(),
      cardIds: [...cardIds],
      budget: dots,
      perCard: Math.min(perCard ?? dots, dots),
      isNamed,
      facilitatorsVote: leadVotes,
      ...(minutes > 0 && { seconds: minutes * 60 }),
    })
    if (answer.kind === 'accepted') onClose()
  }
  return (
    <Dialog
      title={after === undefined ? words.open : words.second}
      onClose={onClose}
      actions={
        <Button look="primary" disabled={cardIds.length === 0} onClick={() => void open()}>
          {words.go}
        </Button>
      }
    >
      <div className="lead-dialog">
        <TextField label={words.question} value={question} maxLength={200} onChange={setQuestion} />
        {after === undefined ? (
          <Choice label={words.candidates} value={chosen} choices={choices} onChange={setChosen} />
        ) : (
          <>
            <Whole label={words.top} value={top} min={2} max={after.candidates.length} onChange={setTop} />
            {cardIds.length > top && <p className="lead-hint">{words.withTies(cardIds.length)}</p>}
          </>
        )}
        <div className="desk-pair">
          <Whole label={words.budget} value={dots} min={1} max={50} onChange={setBudget} />
          <Whole
            label={words.perCard}
            value={Math.min(perCard ?? dots, dots)}
            min={1}
            max={dots}
            onChange={setPerCard}
          />
        </div>
        <p className="lead-hint">{words.suggested(suggested, cardIds.length)}</p>
        <Whole label={words.duration} value={minutes} min={0} max={240} onChange={setMinutes} />
        <Check label={words.named} checked={isNamed} onChange={setNamed} />
        <Check label={words.leadVotes} checked={leadVotes} onChange={setLeadVotes} />
      </div>
    </Dialog>
  )
}

/** As many as are argued about in one sitting. */
export const secondRound = 5

/** What there is to vote on: the cards in hand, the irritants of each map and of all, the cards of a lane. */
const useChoices = (selection: readonly CardId[]) => {
  const labels = useLabels()
  const words = labels.agenda.vote
  const cards = useBoard((board) => board.cards)
  const maps = useMaps()
  const titled = (title: string, name: string) => (maps.length > 1 ? `${title} · ${name}` : name)
  const irritants = maps.map((map) => ({ map, cardIds: votable(map, cards) }))
  const all = irritants.flatMap(({ cardIds }) => cardIds)
  const lanes = maps.flatMap((map) =>
    inOrder(Object.values(map.lanes)).map((lane) => {
      const cardIds = (cellsOf(cards).get(map.id)?.get(lane.id) ?? []).map((card) => card.id)
      const name = words.lane(lane.label ?? labels.method.lanes[lane.kind], cardIds.length)
      return { value: `lane ${lane.id}`, label: titled(map.title, name), cardIds }
    }),
  )
  return [
    ...(selection.length > 1
      ? [{ value: 'selection', label: words.selection(selection.length), cardIds: selection }]
      : []),
    { value: 'all', label: words.irritants(all.length), cardIds: all },
    ...(maps.length > 1
      ? irritants.map(({ map, cardIds }) => ({
          value: `map ${map.id}`,
          label: titled(map.title, words.irritantsOf(cardIds.length)),
          cardIds,
        }))
      : []),
    ...lanes,
  ].filter(({ value, cardIds }) => value === 'all' || cardIds.length > 0)
}
