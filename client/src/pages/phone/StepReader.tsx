// The board on a phone: one step at a time, its notes lane by lane. A swipe, the buttons and the chips lead on.
import { cellsOf } from '@parcours/shared/domain/cells'
import { stepsInOrder } from '@parcours/shared/domain/columns'
import type { JourneyMap, Step } from '@parcours/shared/domain/map'
import { Presentation } from 'lucide-react'
import { useState } from 'react'
import { useBoard, useSession } from '../../session/hooks.ts'
import { mapsInOrder } from '../../session/leading.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { ChipRow } from '../../workshop/answer/ChipRow.tsx'
import { Link } from '../Link.tsx'
import { boardPath } from '../route.ts'
import { CardLine } from './CardLine.tsx'
import { lanesOfStep } from './cards-of-step.ts'
import './reader.css'
import { StepFeelings } from './StepFeelings.tsx'
import { useSwipe } from './use-swipe.ts'
import { preferWholeBoard } from './whole-board.ts'

export const StepReader = () => {
  const words = useLabels().phone.reader
  const { boardId } = useSession()
  const maps = mapsInOrder(useBoard((board) => board.maps))
  const [mapId, setMap] = useState(maps[0]?.id)
  // Somebody may delete the map or the step that is read.
  const map = maps.find(({ id }) => id === mapId) ?? maps[0]
  return (
    <section className="answer-panel phone-reader">
      {maps.length > 1 && map !== undefined && (
        <ChipRow
          label={words.maps}
          chips={maps.map(({ id, title }) => ({ id, text: title || words.untitled }))}
          chosen={map.id}
          onChoose={setMap}
        />
      )}
      {map === undefined ? <p className="answer-lead">{words.empty}</p> : <Steps key={map.id} map={map} />}
      <Link
        href={boardPath(boardId)}
        className={buttonClass('plain', false, 'phone-whole')}
        onClick={() => preferWholeBoard(boardId)}
      >
        <Presentation size={17} aria-hidden />
        {words.wholeBoard}
      </Link>
    </section>
  )
}

const Steps = ({ map }: { readonly map: JourneyMap }) => {
  const words = useLabels().phone.reader
  const steps = stepsInOrder(map)
  const [stepId, setStep] = useState(steps[0]?.id)
  const at = Math.max(
    0,
    steps.findIndex(({ id }) => id === stepId),
  )
  const [before, step, after] = [steps[at - 1], steps[at], steps[at + 1]]
  const swipe = useSwipe(
    () => before && setStep(before.id),
    () => after && setStep(after.id),
  )
  if (step === undefined) return <p className="answer-lead">{words.noSteps}</p>
  const named = (each: Step) => each.title || words.untitledStep
  return (
    <>
      <ChipRow
        label={words.steps}
        chips={steps.map((each) => ({ id: each.id, text: named(each) }))}
        chosen={step.id}
        onChoose={setStep}
      />
      <div className="phone-step" {...swipe}>
        <h1>{named(step)}</h1>
        <p className="answer-lead">{words.at(at + 1, steps.length)}</p>
        {step.narrative !== undefined && step.narrative !== '' && <p>{step.narrative}</p>}
        <StepFeelings map={map} index={at} />
        <StepNotes map={map} step={step} />
      </div>
      <nav className="answer-pager phone-reader-pager">
        <Button large disabled={before === undefined} onClick={() => before && setStep(before.id)}>
          <span aria-hidden="true">←</span> {words.previous}
        </Button>
        <Button large disabled={after === undefined} onClick={() => after && setStep(after.id)}>
          {words.next} <span aria-hidden="true">→</span>
        </Button>
      </nav>
    </>
  )
}

const StepNotes = ({ map, step }: { readonly map: JourneyMap; readonly step: Step }) => {
  const { method, phone } = useLabels()
  const cards = useBoard((board) => board.cards)
  const lanes = lanesOfStep(map, cellsOf(cards).get(map.id), step.id)
  if (lanes.length === 0) return <p className="answer-lead">{phone.reader.noNotes}</p>
  return lanes.map(({ lane, cards: here }) => (
    <section key={lane.id} className="phone-lane">
      <h2>{lane.label ?? method.lanes[lane.kind]}</h2>
      <ul>
        {here.map((card) => (
          <CardLine key={card.id} card={card} />
        ))}
      </ul>
    </section>
  ))
}
