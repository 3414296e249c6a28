import type { Quadrant } from '@parcours/shared/scoring/cross-matrix'
import { useLabels } from '../../ui/labels/catalogue.ts'
import './TierMark.css'

/** The quadrant of a step, by its name. */
export const TierMark = ({ quadrant }: { readonly quadrant: Quadrant | null }) => {
  const { analysis, common } = useLabels()
  if (quadrant === null) return <span className="tier-none">{common.noData}</span>
  return (
    <span className={`tier-mark quadrant is-${quadrant}`} title={analysis.matrix.advice[quadrant]}>
      {analysis.matrix.quadrants[quadrant]}
    </span>
  )
}
