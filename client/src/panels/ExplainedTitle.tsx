// A heading whose figures say where they come from when they are asked.
import { type ReactNode, useId, useState } from 'react'
import { Explained, ExplainButton } from './Explained.tsx'
import './ExplainedTitle.css'
import type { Explanation } from './score-figures.ts'

interface ExplainedTitleProps extends Explanation {
  readonly title: string
  readonly level?: 3 | 4
  /** Beside the title: a figure, a choice. */
  readonly children?: ReactNode
}

export const ExplainedTitle = ({ title, level = 4, children, ...explanation }: ExplainedTitleProps) => {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const Heading = level === 3 ? 'h3' : 'h4'
  return (
    <div className="explained-title">
      <div>
        <Heading>{title}</Heading>
        <ExplainButton figure={title} isOpen={isOpen} controls={id} onToggle={() => setOpen(!isOpen)} />
        {children}
      </div>
      {isOpen && <Explained id={id} {...explanation} />}
    </div>
  )
}
