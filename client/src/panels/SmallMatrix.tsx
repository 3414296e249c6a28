// Customer × employee in four small squares, with how many steps stand in each.
import { memo } from 'react'
import { useLabels } from '../ui/labels/catalogue.ts'
import { treatment, unplacedReason } from './analysis/quadrants.ts'
import { ExplainedTitle } from './ExplainedTitle.tsx'
import './SmallMatrix.css'
import type { AnalysisTab } from './analysis/tabs.ts'
import type { Analysis } from './use-analysis.ts'

interface SmallMatrixProps extends Pick<Analysis, 'matrix'> {
  readonly onAnalyse: (tab: AnalysisTab) => void
}

export const SmallMatrix = memo(({ matrix, onAnalyse }: SmallMatrixProps) => {
  const labels = useLabels()
  const words = labels.analysis.matrix
  const placed = matrix.filter((cell) => cell.quadrant !== null).length
  if (matrix.length === 0) return null
  return (
    <section className="scores-part">
      <ExplainedTitle
        title={words.title}
        formula={words.formula}
        sample={words.sample(placed, matrix.length)}
        source={words.source}
        isOwn
      />
      {placed === 0 ? (
        <p className="scores-hint">{unplacedReason(matrix, words)}</p>
      ) : (
        <>
          <ul className="small-matrix">
            {treatment.map((quadrant) => (
              <li key={quadrant}>
                <button type="button" className={`quadrant is-${quadrant}`} onClick={() => onAnalyse('matrix')}>
                  <strong>{words.quadrants[quadrant]}</strong>
                  <span>
                    {`${words.meanings[quadrant]}\u00A0·\u00A0${matrix.filter((cell) => cell.quadrant === quadrant).length}`}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <p className="scores-hint">
            {words.quadrants.watch} · {matrix.filter((cell) => cell.quadrant === 'watch').length}
          </p>
        </>
      )}
    </section>
  )
})
SmallMatrix.displayName = 'SmallMatrix'
