// One lane of a map, its steps side by side, in letters for the last row of the room.
import { cellsOf } from '@parcours/shared/domain/cells'
import { stepsInOrder } from '@parcours/shared/domain/columns'
import { leadsGroup } from '@parcours/shared/domain/cluster'
import type { LaneId, StepId } from '@parcours/shared/domain/ids'
import { colorOfKind } from '@parcours/shared/domain/kinds'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { plainWords } from '@parcours/shared/domain/plain-words'
import { useBoard, useVotes } from '../../session/hooks.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { SceneHead } from './SceneHead.tsx'

interface LaneSceneProps {
  readonly map: JourneyMap
  readonly laneId: LaneId
  readonly stepIds: readonly StepId[]
}

const cardsShown = 4

export const LaneScene = ({ map, laneId, stepIds }: LaneSceneProps) => {
  const labels = useLabels()
  const words = labels.present.lane
  const cards = useBoard((board) => board.cards)
  const votes = useVotes()
  const lane = map.lanes[laneId]
  const inLane = cellsOf(cards).get(map.id)?.get(laneId) ?? []
  const steps = stepsInOrder(map)
  const from = steps.findIndex(({ id }) => id === stepIds[0]) + 1
  const shown = inLane.filter((card) => stepIds.includes(card.place.stepId))
  return (
    <>
      <SceneHead
        title={lane === undefined ? map.title : (lane.label ?? labels.method.lanes[lane.kind])}
        under={[
          map.title,
          ...(stepIds.length < steps.length ? [words.part(from, from + stepIds.length - 1, steps.length)] : []),
          words.cards(shown.length),
        ].join(' · ')}
      />
      <div
        className={stepIds.length <= 6 ? 'wall-lane is-few' : 'wall-lane'}
        style={{ gridTemplateColumns: `repeat(${stepIds.length}, minmax(0, 1fr))` }}
      >
        {stepIds.map((stepId) => {
          const here = shown.filter((card) => card.place.stepId === stepId)
          return (
            <section key={stepId} aria-label={map.steps[stepId]?.title}>
              <h2>{map.steps[stepId]?.title}</h2>
              <ul>
                {here.slice(0, cardsShown).map((card) => (
                  <li
                    key={card.id}
                    className={`is-${card.color ?? colorOfKind[card.kind]} ${card.group === undefined ? '' : 'is-grouped'}`}
                  >
                    {leadsGroup(here, card) && <small>{card.group}</small>}
                    {card.text === '' ? labels.method.kinds[card.kind] : plainWords(card.text)}
                    {(votes[card.id] ?? 0) > 0 && <b>{votes[card.id]}</b>}
                  </li>
                ))}
              </ul>
              {here.length > cardsShown && <p>{words.more(here.length - cardsShown)}</p>}
            </section>
          )
        })}
      </div>
    </>
  )
}
