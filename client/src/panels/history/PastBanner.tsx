// Over the canvas while another moment is shown: which one, what going there would change, and the way back.
import { differenceOf, isSameBoard } from '@parcours/shared/domain/board-difference'
import type { Board } from '@parcours/shared/domain/board'
import { restoreBoard } from '@parcours/shared/doc/edits/restore'
import { changeRecords } from '@parcours/shared/doc/edits/change-records'
import { Eye, RotateCcw, X } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { useIsFacilitator, useLiveSession } from '../../session/hooks.ts'
import { type PastSubject, showPresent, type ShownPast } from '../../session/past-view.ts'
import type { Session } from '../../session/session.ts'
import { Button } from '../../ui/Button.tsx'
import { type Labels, useLabels } from '../../ui/labels/catalogue.ts'
import type { Failure } from '../../ui/labels/failures.ts'
import { useLanguage } from '../../ui/language.ts'
import { toastWithUndo } from '../undo-toast.ts'
import { differenceLines } from './difference-lines.ts'
import { momentOf } from './moment.ts'
import './PastBanner.css'

export const PastBanner = ({ shown }: { readonly shown: ShownPast }) => {
  const labels = useLabels()
  const words = labels.history.banner
  const language = useLanguage((s) => s.language)
  const live = useLiveSession()
  const isFacilitator = useIsFacilitator()
  const present = useStore(live.store, (s) => s.board)
  const readOnly = useStore(live.store, (s) => s.readOnly)
  const isConnected = useStore(live.store, (s) => s.connection.kind === 'saved' || s.connection.kind === 'saving')
  const past = useStore(shown.session.store, (s) => s.board)
  // While others go on writing, counting waits for what is more urgent.
  const compared = useDeferredValue(present)
  const difference = useMemo(() => differenceOf(compared, past), [compared, past])
  const [now] = useState(Date.now)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const { subject } = shown
  const moment = subject.kind === 'version' ? momentOf(labels, language, subject.version, now) : ''
  const go = async () => {
    setBusy(true)
    const kept = await live.history.keep({ kind: subject.kind === 'version' ? 'before-restore' : 'before-take-back' })
    setBusy(false)
    if (kept.kind === 'refused') return setFailure(kept.code)
    goThere(live, shown)
    showPresent()
    const done = subject.kind === 'version' ? words.restored(moment) : words.takenBack(subject.name)
    toastWithUndo(live, done, labels.common.undo)
  }
  const mayGo = isFacilitator && !readOnly && !isSameBoard(difference)
  return (
    <section className="past-banner" aria-label={words.region}>
      <div className="past-banner-what" role="status">
        <strong>
          <Eye size={17} aria-hidden="true" />
          {titleOf(subject, moment, labels)} <em>{words.readOnly}</em>
        </strong>
        <Consequences present={present} past={past} subject={subject} lines={differenceLines(difference, labels)} />
        {failure !== undefined && <p className="past-banner-failure">{labels.failures[failure]}</p>}
        {mayGo && !isConnected && <p className="past-banner-failure">{words.offline}</p>}
      </div>
      <div className="past-banner-actions">
        <Button icon={<X size={16} />} onClick={showPresent}>
          {words.present}
        </Button>
        {mayGo && (
          <Button
            look="primary"
            icon={<RotateCcw size={16} />}
            busy={isBusy}
            disabled={!isConnected}
            onClick={() => void go()}
          >
            {subject.kind === 'version' ? words.restore : words.takeBack}
          </Button>
        )}
      </div>
    </section>
  )
}

const titleOf = (subject: PastSubject, moment: string, { history: { banner } }: Labels): string =>
  subject.kind === 'version' ? banner.looking(moment) : banner.without(subject.name, subject.minutes)

/** One edit, one undo step. */
const goThere = (live: Session, { session, subject }: ShownPast): boolean =>
  live.change((doc) => {
    if (subject.kind === 'version') restoreBoard(doc, session.doc)
    else changeRecords(doc, subject.changes)
  })

interface ConsequencesProps {
  readonly present: Board
  readonly past: Board
  readonly subject: PastSubject
  readonly lines: readonly string[]
}

const Consequences = ({ present, past, subject, lines }: ConsequencesProps) => {
  const words = useLabels().history.banner
  return (
    <>
      <p>{words.counts(cardsOf(past), cardsOf(present), stepsOf(past), stepsOf(present))}</p>
      {lines.length === 0 ? (
        <p>{words.same}</p>
      ) : (
        <p>
          {subject.kind === 'version' ? words.wouldRestore : words.wouldTakeBack} {lines.join(', ')}.
        </p>
      )}
    </>
  )
}

const cardsOf = ({ cards }: Board): number => Object.keys(cards).length
const stepsOf = ({ maps }: Board): number =>
  Object.values(maps).reduce((sum, { steps }) => sum + Object.keys(steps).length, 0)
