// Customers against employees as four lists of steps, in the order of treatment: on the wall and in the report.
import type { JourneyMap } from '@parcours/shared/domain/map'
import { stepsOfQuadrant, treatment } from '../panels/analysis/quadrants.ts'
import type { Analysis } from '../panels/use-analysis.ts'
import { useLabels } from '../ui/labels/catalogue.ts'

interface QuadrantsProps {
  readonly map: JourneyMap
  readonly analysis: Analysis
  readonly heading: 'h2' | 'h3'
}

export const Quadrants = ({ map, analysis: { matrix, cards, byScore }, heading: Heading }: QuadrantsProps) => {
  const words = useLabels().analysis.matrix
  return treatment.map((quadrant) => {
    const steps = stepsOfQuadrant(quadrant, matrix, cards, byScore)
    return (
      <section key={quadrant} className={`is-${quadrant}`}>
        <Heading>
          {words.quadrants[quadrant]} <small>{words.meanings[quadrant]}</small>
        </Heading>
        {steps.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <ul>
            {steps.map(({ cell }) => (
              <li key={cell.stepId}>{map.steps[cell.stepId]?.title}</li>
            ))}
          </ul>
        )}
      </section>
    )
  })
}
