// Customers against employees: four fields, each with its steps, in the order of treatment.
import type { JourneyMap } from '@parcours/shared/domain/map'
import { stepsOfQuadrant, treatment, unplacedReason } from '../../panels/analysis/quadrants.ts'
import { useAnalysis } from '../../panels/use-analysis.ts'
import { useVotes } from '../../session/hooks.ts'
import { useLeadingPersona } from '../../session/leading.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { SceneHead } from './SceneHead.tsx'

export const MatrixScene = ({ map }: { readonly map: JourneyMap }) => {
  const words = useLabels().analysis.matrix
  const { matrix, cards, byScore } = useAnalysis(map, useLeadingPersona(map), useVotes())
  const isEmpty = matrix.every((cell) => cell.quadrant === null)
  return (
    <>
      <SceneHead title={words.title} under={map.title} />
      {isEmpty ? (
        <p className="wall-empty">{unplacedReason(matrix, words)}</p>
      ) : (
        <div className="wall-matrix">
          {treatment.map((quadrant) => (
            <section key={quadrant} className={`is-${quadrant}`}>
              <h2>
                {words.quadrants[quadrant]} <small>{words.meanings[quadrant]}</small>
              </h2>
              <ul>
                {stepsOfQuadrant(quadrant, matrix, cards, byScore).map(({ cell }) => (
                  <li key={cell.stepId}>{map.steps[cell.stepId]?.title}</li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </>
  )
}
