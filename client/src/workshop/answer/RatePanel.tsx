// Rating the steps: one at a time, a face, a number, seven keys. Nobody else sees it before the reveal.
import { cellsOf, type LaneCards } from '@parcours/shared/domain/cells'
import type { StepId } from '@parcours/shared/domain/ids'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { plainWords } from '@parcours/shared/domain/plain-words'
import { ratingKey, type RatingRound } from '@parcours/shared/workshop/rating'
import { useState } from 'react'
import { useBoard, useForeseen, useReadOnly } from '../../session/hooks.ts'
import { EmotionScale } from '../../ui/EmotionScale.tsx'
import { Button } from '../../ui/Button.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { useCommand } from '../../session/use-command.ts'

export const RatePanel = ({ rating }: { readonly rating: RatingRound }) => {
  const labels = useLabels()
  const words = labels.answer.rate
  const map = useBoard((board) => board.maps[rating.mapId])
  const personas = useBoard((board) => board.personas)
  const cards = useBoard((board) => board.cards)
  const readOnly = useReadOnly()
  const { ratings } = useForeseen()
  const command = useCommand()
  const asked = rating.subjects.flatMap((subject) => rating.stepIds.map((stepId) => ({ subject, stepId })))
  const isRated = ({ subject, stepId }: (typeof asked)[number]) => ratings[ratingKey(subject, stepId)] !== undefined
  // Whoever comes back goes on where they stopped.
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      asked.findIndex((each) => !isRated(each)),
    ),
  )
  const current = asked[at]
  if (current === undefined) return null
  const { subject, stepId } = current
  const titleAt = (index: number) => {
    const each = asked[index]
    return (each && map?.steps[each.stepId]?.title) ?? words.gone
  }
  const rated = asked.filter(isRated).length
  const who = subject === 'employee' ? words.employees : (personas[subject]?.name ?? '')
  const step = map?.steps[stepId]
  const done = map === undefined ? '' : actionsAt(map, cellsOf(cards).get(map.id), stepId)
  return (
    <section className="answer-panel answer-rate">
      <p className="answer-lead">{words.at(rating.stepIds.indexOf(stepId) + 1, rating.stepIds.length, who)}</p>
      <h1>{titleAt(at)}</h1>
      <p className="answer-lead answer-narrative">{step?.narrative || done}</p>
      <EmotionScale
        key={`${subject}:${stepId}`}
        label={words.mine}
        value={ratings[ratingKey(subject, stepId)]}
        disabled={readOnly}
        onRate={(value) => void command({ kind: 'rate', roundId: rating.id, subject, stepId, value })}
      />
      <div className="answer-bottom">
        <progress max={asked.length} value={rated} aria-label={words.done(rated, asked.length)} />
        <p className="answer-turnout">{rated === asked.length ? words.complete : words.done(rated, asked.length)}</p>
        <nav className="answer-pager">
          {at > 0 && (
            <Button large aria-label={words.previous(titleAt(at - 1))} onClick={() => setAt(at - 1)}>
              <span aria-hidden="true">←</span> <span className="answer-pager-title">{titleAt(at - 1)}</span>
            </Button>
          )}
          {at < asked.length - 1 && (
            <Button look="primary" large aria-label={words.next(titleAt(at + 1))} onClick={() => setAt(at + 1)}>
              <span className="answer-pager-title">{titleAt(at + 1)}</span> <span aria-hidden="true">→</span>
            </Button>
          )}
        </nav>
        <p className="answer-turnout">{readOnly ? labels.answer.readOnly : words.secret}</p>
      </div>
    </section>
  )
}

/** What customers do at a step, in a line: to remember it by, where nobody has told it. */
const actionsAt = (map: JourneyMap, cards: LaneCards | undefined, stepId: StepId): string =>
  Object.values(map.lanes)
    .filter((lane) => lane.kind === 'action' && lane.visible)
    .flatMap(({ id }) => cards?.get(id) ?? [])
    .filter(({ place, text }) => place.stepId === stepId && text !== '')
    .map(({ text }) => plainWords(text))
    .join(' · ')
