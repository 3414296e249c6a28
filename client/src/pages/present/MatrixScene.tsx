// Customers against employees: four fields, each with its steps, in the order of treatment.
import type { JourneyMap } from '@parcours/shared/domain/map'
import { unplacedReason } from '../../panels/analysis/quadrants.ts'
import { useAnalysis } from '../../panels/use-analysis.ts'
import { useVotes } from '../../session/hooks.ts'
import { useLeadingPersona } from '../../session/leading.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { Quadrants } from '../Quadrants.tsx'
import { Fitted, smaller } from './Fitted.tsx'
import { SceneHead } from './SceneHead.tsx'

export const MatrixScene = ({ map }: { readonly map: JourneyMap }) => {
  const words = useLabels().analysis.matrix
  const analysis = useAnalysis(map, useLeadingPersona(map), useVotes())
  const { matrix } = analysis
  const isEmpty = matrix.every((cell) => cell.quadrant === null)
  return (
    <>
      <SceneHead title={words.title} under={map.title} />
      {isEmpty ? (
        <p className="wall-empty">{unplacedReason(matrix, words)}</p>
      ) : (
        <Fitted content={JSON.stringify([matrix, map.steps])} steps={smaller}>
          {() => (
            <div className="wall-matrix">
              <Quadrants map={map} analysis={analysis} heading="h2" />
            </div>
          )}
        </Fitted>
      )}
    </>
  )
}
