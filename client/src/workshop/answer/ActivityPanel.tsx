// The one thing that is answered now.
import { useWorkshop } from '../../session/hooks.ts'
import type { Activity } from './activities.ts'
import './answer.css'
import { RatePanel } from './RatePanel.tsx'
import { VotePanel } from './VotePanel.tsx'
import { WritePanel } from './WritePanel.tsx'

export interface ActivityPanelProps {
  readonly activity: Activity
  /** Many steps are chips under a thumb, and a list under a mouse. */
  readonly steps: 'chips' | 'list'
}

/** Nothing where the round has just ended. */
export const ActivityPanel = ({ activity, steps }: ActivityPanelProps) => {
  const { vote, rating, writing } = useWorkshop((view) => view.public)
  switch (activity) {
    case 'vote':
      return vote && <VotePanel key={vote.id} vote={vote} />
    case 'rate':
      return rating && <RatePanel key={rating.id} rating={rating} />
    case 'write':
      return writing && <WritePanel key={writing.mapId} writing={writing} steps={steps} />
  }
}
