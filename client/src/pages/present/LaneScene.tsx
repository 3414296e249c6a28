// One lane of a map, its steps side by side, in letters for the last row of the room.
import { cellsOf, type PlacedCard } from '@parcours/shared/domain/cells'
import { stepsInOrder } from '@parcours/shared/domain/columns'
import { leadsGroup } from '@parcours/shared/domain/cluster'
import type { CardId, LaneId, StepId } from '@parcours/shared/domain/ids'
import { colorOfKind } from '@parcours/shared/domain/kinds'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { plainWords } from '@parcours/shared/domain/plain-words'
import { useBoard, useVotes } from '../../session/hooks.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { Fitted, type FitStep } from './Fitted.tsx'
import { SceneHead } from './SceneHead.tsx'

interface LaneSceneProps {
  readonly map: JourneyMap
  readonly laneId: LaneId
  readonly stepIds: readonly StepId[]
}

/** As many notes as may be, in letters as large as may be. */
const steps: readonly FitStep[] = [
  ...[1, 0.85, 0.72].map((scale) => ({ scale, most: 12 })),
  ...[10, 8, 7, 6, 5, 4].map((most) => ({ scale: 0.72, most })),
  ...[4, 3, 2, 1].map((most) => ({ scale: 0.6, most })),
]

export const LaneScene = ({ map, laneId, stepIds }: LaneSceneProps) => {
  const labels = useLabels()
  const words = labels.present.lane
  const cards = useBoard((board) => board.cards)
  const votes = useVotes()
  const lane = map.lanes[laneId]
  const inLane = cellsOf(cards).get(map.id)?.get(laneId) ?? []
  const all = stepsInOrder(map)
  const from = all.findIndex(({ id }) => id === stepIds[0]) + 1
  const shown = inLane.filter((card) => stepIds.includes(card.place.stepId))
  return (
    <>
      <SceneHead
        title={lane === undefined ? map.title : (lane.label ?? labels.method.lanes[lane.kind])}
        under={[
          map.title,
          ...(stepIds.length < all.length ? [words.part(from, from + stepIds.length - 1, all.length)] : []),
          words.cards(shown.length),
        ].join(' · ')}
      />
      <Fitted content={contentOf(map, shown, votes)} steps={steps}>
        {(most) => (
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
                    {here.slice(0, most).map((card) => (
                      <li
                        key={card.id}
                        className={`is-${card.color ?? colorOfKind[card.kind]} ${card.group === undefined ? '' : 'is-grouped'}`}
                      >
                        {leadsGroup(here, card) && <small>{card.group}</small>}
                        {(votes[card.id] ?? 0) > 0 && <b>{votes[card.id]}</b>}
                        <span>{card.text === '' ? labels.method.kinds[card.kind] : plainWords(card.text)}</span>
                      </li>
                    ))}
                  </ul>
                  {here.length > most && <p>{words.more(here.length - most)}</p>}
                </section>
              )
            })}
          </div>
        )}
      </Fitted>
    </>
  )
}

const contentOf = (map: JourneyMap, cards: readonly PlacedCard[], votes: Readonly<Record<CardId, number>>): string =>
  JSON.stringify(
    cards.map(({ id, text, group, place }) => [text, group, votes[id], place.stepId, map.steps[place.stepId]?.title]),
  )
