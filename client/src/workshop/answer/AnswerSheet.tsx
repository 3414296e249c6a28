// Answering at a desk: a sheet beside the board that comes with a round, can be put aside, and never takes the focus.
import { mayVote } from '@parcours/shared/workshop/vote-round'
import { ChartNoAxesColumn, ChevronDown, PenLine, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { useSession, useSessionState, useWorkshop } from '../../session/hooks.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { ActivityChoice, useActivities } from './Activities.tsx'
import { ActivityPanel } from './ActivityPanel.tsx'
import { lastResultOf, sheetKeyOf } from './activities.ts'
import './AnswerSheet.css'
import { Ranking } from './Ranking.tsx'
import { useProgress } from './use-progress.ts'

export interface AnswerSheetProps {
  /** The facilitator's desk is open: the sheet makes room for it. */
  readonly isBesideDesk: boolean
}

export const AnswerSheet = ({ isBesideDesk }: AnswerSheetProps) => {
  const words = useLabels().answer
  const open = useWorkshop((view) => view.public)
  const role = useSessionState((s) => s.role)
  const { me } = useSession()
  const activities = useActivities((activity) => activity !== 'vote' || mayVote(open, me.participantId))
  const [choice, setChoice] = useState<{ readonly key: string; readonly isOpen: boolean }>()
  const pill = useRef<HTMLButtonElement>(null)
  const { current } = activities
  const result = lastResultOf(open)
  const key = sheetKeyOf(open)
  const progress = useProgress(current)
  if (role === 'observer' || (current === undefined && result === undefined)) return null
  // Who leads is asked too, but has other things on their mind.
  const isOpen = choice?.key === key ? choice.isOpen : role === 'participant'
  const shut = () => {
    setChoice({ key, isOpen: false })
    requestAnimationFrame(() => pill.current?.focus())
  }
  const title = current === undefined ? words.ranking.title : words.names[current]
  return (
    <>
      <p className="visually-hidden" role="status">
        {current === undefined ? words.ranking.title : words.opened[current]}
      </p>
      {isOpen ? (
        <aside
          className={isBesideDesk ? 'answer-sheet is-beside-desk' : 'answer-sheet'}
          aria-label={words.sheet}
          aria-keyshortcuts="F6"
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.defaultPrevented) return
            event.stopPropagation()
            shut()
          }}
        >
          <header>
            <h2>{title}</h2>
            <output>{progress}</output>
            <IconButton
              label={words.minimise}
              icon={current === undefined ? <X size={18} /> : <ChevronDown size={18} />}
              onClick={shut}
            />
          </header>
          <div className="answer-sheet-body">
            <ActivityChoice {...activities} />
            {current === undefined ? (
              result && (
                <div className="answer-panel">
                  <Ranking result={result} />
                </div>
              )
            ) : (
              <ActivityPanel activity={current} steps="list" />
            )}
          </div>
        </aside>
      ) : (
        <button
          ref={pill}
          type="button"
          className="answer-pill"
          aria-expanded={false}
          onClick={() => setChoice({ key, isOpen: true })}
        >
          {current === undefined ? (
            <ChartNoAxesColumn size={17} aria-hidden="true" />
          ) : (
            <PenLine size={17} aria-hidden="true" />
          )}
          <strong>{title}</strong>
          <span>{progress}</span>
        </button>
      )}
    </>
  )
}
