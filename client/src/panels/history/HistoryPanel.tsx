// The board's past at the left of the canvas: its moments, to look at and to go back to.
import type { Version } from '@parcours/shared/wire/history'
import { History, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { namesOf, type Names } from '../../session/history.ts'
import { useIsFacilitator } from '../../session/hooks.ts'
import { closeHistory, showPresent, usePastView } from '../../session/past-view.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { useLanguage } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import './HistoryPanel.css'
import { KeepMoment } from './KeepMoment.tsx'
import { dayOf } from './moment.ts'
import { TakeBackForm } from './TakeBackForm.tsx'
import { useHistory } from './use-history.ts'
import { usePast } from './use-past.ts'
import { VersionRow } from './VersionRow.tsx'

export const HistoryPanel = () => {
  const labels = useLabels()
  const words = labels.history
  const { answer, failure, refresh } = useHistory()
  const { going, lookAt } = usePast()
  const isBehind = usePastView((s) => s.shown !== null)
  const close = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const before = document.activeElement
    close.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  const isFacilitator = useIsFacilitator()
  const problem = failure ?? (going.kind === 'failed' && going.why !== 'nothing' ? going.why : undefined)
  return (
    <aside
      className={isBehind ? 'history is-behind' : 'history'}
      aria-label={words.title}
      onKeyDown={(event) => {
        // A dialog over the panel closes alone.
        if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]') !== null) return
        event.stopPropagation()
        closeHistory()
      }}
    >
      <header className="history-head">
        <History size={18} aria-hidden="true" />
        <h2>{words.title}</h2>
        <IconButton ref={close} label={words.close} icon={<X size={18} />} onClick={closeHistory} />
      </header>
      <div className="history-body">
        {problem !== undefined && <Notice>{labels.failures[problem]}</Notice>}
        {isFacilitator && <KeepMoment onKept={() => void refresh()} />}
        {answer === undefined ? (
          failure === undefined && <Spinner />
        ) : (
          <Timeline
            versions={answer.versions}
            names={namesOf(answer.people)}
            isBusy={going.kind === 'under-way'}
            onLook={(version) => void lookAt(version)}
            onChanged={() => void refresh()}
          />
        )}
        {isFacilitator && answer !== undefined && <TakeBackForm history={answer} />}
      </div>
    </aside>
  )
}

interface TimelineProps {
  readonly versions: readonly Version[]
  readonly names: Names
  readonly isBusy: boolean
  readonly onLook: (version: Version) => void
  readonly onChanged: () => void
}

const Timeline = ({ versions, names, isBusy, onLook, onChanged }: TimelineProps) => {
  const labels = useLabels()
  const words = labels.history
  const language = useLanguage((s) => s.language)
  const subject = usePastView((s) => s.shown?.subject)
  const [now] = useState(Date.now)
  const days = new Map<string, Version[]>()
  for (const version of versions) {
    const day = dayOf(labels, language, version.at, now)
    days.set(day, [...(days.get(day) ?? []), version])
  }
  return (
    <section className="history-timeline" aria-label={words.timeline}>
      <button
        type="button"
        className={subject === undefined ? 'history-now is-shown' : 'history-now'}
        aria-pressed={subject === undefined}
        onClick={showPresent}
      >
        {words.now}
      </button>
      {versions.length === 0 && <p className="history-hint">{words.empty}</p>}
      {[...days].map(([day, ofDay]) => (
        <div key={day}>
          <h3>{day}</h3>
          <ul>
            {ofDay.map((version) => (
              <VersionRow
                key={version.id}
                version={version}
                names={names}
                isShown={subject?.kind === 'version' && subject.version.id === version.id}
                isBusy={isBusy}
                onLook={() => onLook(version)}
                onChanged={onChanged}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
