// The lane that the facilitator shows, step by step.
import { cellsOf } from '@parcours/shared/domain/cells'
import { stepsInOrder } from '@parcours/shared/domain/columns'
import type { LaneId } from '@parcours/shared/domain/ids'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { useBoard } from '../../session/hooks.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { CardLine } from './CardLine.tsx'
import './reader.css'

export const ShownLane = ({ map, laneId }: { readonly map: JourneyMap; readonly laneId: LaneId }) => {
  const { method, phone } = useLabels()
  const lane = map.lanes[laneId]
  const cards = useBoard((board) => cellsOf(board.cards).get(map.id)?.get(laneId))
  const steps = stepsInOrder(map).flatMap((step) => {
    const here = (cards ?? []).filter(({ place }) => place.stepId === step.id)
    return here.length === 0 ? [] : [{ step, here }]
  })
  if (lane === undefined) return null
  return (
    <section className="answer-panel">
      <h1>{lane.label ?? method.lanes[lane.kind]}</h1>
      <p className="answer-lead">{steps.length === 0 ? phone.reader.noNotes : map.title}</p>
      {steps.map(({ step, here }) => (
        <section key={step.id} className="phone-lane">
          <h2>{step.title || phone.reader.untitledStep}</h2>
          <ul>
            {here.map((card) => (
              <CardLine key={card.id} card={card} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
