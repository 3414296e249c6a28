// What there is to answer now, one thing at a time: on a phone, and beside the board.
import { useState } from 'react'
import { useForeseen, useWorkshop } from '../../session/hooks.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { activitiesOf, type Activity } from './activities.ts'
import './answer.css'

export interface Activities {
  readonly all: readonly Activity[]
  readonly current: Activity | undefined
  readonly choose: (activity: Activity) => void
}

/** What was chosen holds until something opens or closes: then the most pressing comes first again. */
export const useActivities = (isFor: (activity: Activity) => boolean = () => true): Activities => {
  const open = useWorkshop((view) => view.public)
  const all = activitiesOf(open, useForeseen()).filter(isFor)
  const [chosen, setChosen] = useState<{ readonly activity: Activity; readonly among: string }>()
  const among = all.join(' ')
  return {
    all,
    current: chosen?.among === among ? chosen.activity : all[0],
    choose: (activity) => setChosen({ activity, among }),
  }
}

export const ActivityChoice = ({ all, current, choose }: Activities) => {
  const words = useLabels().answer
  if (all.length < 2) return null
  return (
    <nav className="answer-activities" aria-label={words.activities}>
      {all.map((each) => (
        <button
          key={each}
          type="button"
          className="answer-chip"
          aria-pressed={each === current}
          onClick={() => choose(each)}
        >
          {words.names[each]}
        </button>
      ))}
    </nav>
  )
}
