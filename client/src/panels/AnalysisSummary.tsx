// Under the live scores: irritants, matrix, gaps and coverage in short, and the way to the whole analysis.
import type { PersonaId } from '@parcours/shared/domain/ids'
import type { JourneyMap } from '@parcours/shared/domain/map'
import type { Votes } from '@parcours/shared/scoring/board-inputs'
import { ChartColumn } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import './AnalysisSummary.css'
import { CoverageFigures } from './CoverageFigures.tsx'
import type { Destinations } from './destination.ts'
import { GapBars } from './GapBars.tsx'
import { IrritantBars } from './IrritantBars.tsx'
import { SmallMatrix } from './SmallMatrix.tsx'
import type { AnalysisTab } from './analysis/tabs.ts'
import { useAnalysis } from './use-analysis.ts'

export interface AnalysisSummaryProps extends Destinations {
  readonly map: JourneyMap
  readonly persona: PersonaId | undefined
  readonly votes: Votes
  readonly onAnalyse: (tab: AnalysisTab) => void
}

export const AnalysisSummary = ({ map, persona, votes, onAnalyse, onGoTo, onGoToCard }: AnalysisSummaryProps) => {
  const labels = useLabels()
  const analysis = useAnalysis(map, persona, votes)
  return (
    <section className="analysis-summary" aria-label={labels.analysis.title}>
      <IrritantBars byScore={analysis.byScore} votes={analysis.votes} onGoToCard={onGoToCard} />
      <SmallMatrix matrix={analysis.matrix} onAnalyse={onAnalyse} />
      <GapBars map={analysis.map} gap={analysis.gap} onGoTo={onGoTo} />
      {analysis.matrix.length > 0 && (
        <section className="scores-part">
          <h4>{labels.analysis.coverage.title}</h4>
          <CoverageFigures analysis={analysis} />
        </section>
      )}
      <div className="analysis-open">
        <Button icon={<ChartColumn size={16} aria-hidden="true" />} onClick={() => onAnalyse('irritants')}>
          {labels.board.ways.analysis}
        </Button>
      </div>
    </section>
  )
}
