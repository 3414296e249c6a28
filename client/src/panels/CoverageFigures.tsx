// The coverage of a map, a line each: what is filled in, as a share.
import { memo, useId, useState } from 'react'
import { useLabels } from '../ui/labels/catalogue.ts'
import { useLanguage } from '../ui/language.ts'
import { type CoverageFigure, coverageFigures } from './coverage-figures.ts'
import './CoverageFigures.css'
import { Explained, ExplainButton } from './Explained.tsx'
import { ShareBar } from './ShareBar.tsx'
import type { Analysis } from './use-analysis.ts'

export const CoverageFigures = memo(({ analysis }: { readonly analysis: Analysis }) => {
  const labels = useLabels()
  const language = useLanguage((s) => s.language)
  if (analysis.matrix.length === 0) return null
  return (
    <ul className="coverage-figures">
      {coverageFigures(analysis, labels, language).map((figure) => (
        <Share key={figure.id} figure={figure} />
      ))}
    </ul>
  )
})
CoverageFigures.displayName = 'CoverageFigures'

const Share = ({ figure }: { readonly figure: CoverageFigure }) => {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const { label, share, value, formula, sample, source, isOwn } = figure
  return (
    <li>
      <div className="coverage-line">
        <span>{label}</span>
        <strong className={share === null ? 'is-missing' : undefined}>{value}</strong>
        <ExplainButton figure={label} isOpen={isOpen} controls={id} onToggle={() => setOpen(!isOpen)} />
      </div>
      {share !== null && <ShareBar of="coverage" share={share} />}
      {isOpen && <Explained id={id} formula={formula} sample={sample} source={source} isOwn={isOwn} />}
    </li>
  )
}
