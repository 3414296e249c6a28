// "Where does this come from?": a small button, and the answer with formula, n and source.
import { useLabels } from '../ui/labels/catalogue.ts'
import './Explained.css'
import type { Explanation } from './score-figures.ts'

interface ExplainButtonProps {
  /** What is explained. */
  readonly figure: string
  readonly isOpen: boolean
  /** The id of the Explained it opens. */
  readonly controls: string
  readonly onToggle: () => void
}

export const ExplainButton = ({ figure, isOpen, controls, onToggle }: ExplainButtonProps) => {
  const { panels } = useLabels()
  const label = panels.scores.explain(figure)
  return (
    <button
      type="button"
      className="explain-button"
      aria-label={label}
      title={label}
      aria-expanded={isOpen}
      aria-controls={isOpen ? controls : undefined}
      onClick={onToggle}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return
        event.stopPropagation()
        onToggle()
      }}
    />
  )
}

interface ExplainedProps extends Omit<Explanation, 'sample'> {
  readonly id: string
  readonly sample?: string
}

export const Explained = ({ id, formula, sample, source, isOwn }: ExplainedProps) => {
  const { panels } = useLabels()
  const words = panels.scores
  return (
    <dl id={id} className="explained">
      <dt>{words.formula}</dt>
      <dd>{formula}</dd>
      {sample !== undefined && (
        <>
          <dt>{words.sample}</dt>
          <dd>{sample}</dd>
        </>
      )}
      <dt>{words.source}</dt>
      <dd>
        {isOwn && <strong>{words.own}. </strong>}
        {source}
      </dd>
    </dl>
  )
}
