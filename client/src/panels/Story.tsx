import type { StoryArc } from '@parcours/shared/scoring/story-arc'
import { useId, useState } from 'react'
import { useLabels } from '../ui/labels/catalogue.ts'
import { Explained, ExplainButton } from './Explained.tsx'
import { storyOf } from './story.ts'

interface StoryProps {
  readonly arc: StoryArc
  readonly titles: readonly string[]
}

export const Story = ({ arc, titles }: StoryProps) => {
  const labels = useLabels()
  const { panels } = labels
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="scores-part">
      <h4>
        {panels.scores.story}
        <ExplainButton figure={panels.scores.story} isOpen={isOpen} controls={id} onToggle={() => setOpen(!isOpen)} />
      </h4>
      {isOpen && <Explained id={id} formula={panels.formulas.story} source={panels.sources.story} isOwn />}
      <p className="story">
        {storyOf(arc, titles, labels).map((part, i) => (part.isStep ? <b key={i}>{part.text}</b> : part.text))}
      </p>
    </div>
  )
}
