// A map for readers: its steps one after the other, each with what stands in its lanes.
import { lanesInView } from '@parcours/shared/domain/lanes-in-view'
import { cellsOf } from '@parcours/shared/domain/cells'
import { stepsInOrder } from '@parcours/shared/domain/columns'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { useBoard } from '../../session/hooks.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { MarkedText } from '../../ui/MarkedText.tsx'

export const ReportMap = ({ map }: { readonly map: JourneyMap }) => {
  const labels = useLabels()
  const cells = cellsOf(useBoard((board) => board.cards)).get(map.id)
  const lanes = lanesInView(map)
  return (
    <article className="report-map">
      <h3>{map.title}</h3>
      {stepsInOrder(map).map((step) => {
        const filled = lanes
          .map((lane) => ({
            lane,
            cards: (cells?.get(lane.id) ?? []).filter((card) => card.place.stepId === step.id && card.text !== ''),
          }))
          .filter(({ cards }) => cards.length > 0)
        return (
          <section key={step.id}>
            <h4>{step.title}</h4>
            {filled.length === 0 ? (
              <p>{labels.report.nothing}</p>
            ) : (
              <dl>
                {filled.map(({ lane, cards }) => (
                  <div key={lane.id}>
                    <dt>{lane.label ?? labels.method.lanes[lane.kind]}</dt>
                    {cards.map((card) => (
                      <dd key={card.id}>
                        {card.group !== undefined && <strong>{card.group} · </strong>}
                        <MarkedText text={card.text} />
                      </dd>
                    ))}
                  </div>
                ))}
              </dl>
            )}
          </section>
        )
      })}
    </article>
  )
}
