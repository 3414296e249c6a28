// One thing at a time: what is asked, else what is shown; the board step by step when one wants to look; a facilitator's remote.
import { Suspense, useEffect, useState } from 'react'
import { FloatingReactions } from '../../eyes/FloatingReactions.tsx'
import { useBoard, useIsFacilitator, useSessionState, useWaitingCommands, useWorkshop } from '../../session/hooks.ts'
import { Brand } from '../../ui/Brand.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { Spinner } from '../../ui/Spinner.tsx'
import type { Activity } from '../../workshop/answer/activities.ts'
import { ActivityChoice, useActivities } from '../../workshop/answer/Activities.tsx'
import { Link } from '../Link.tsx'
import { useLater, withWords } from '../../ui/with-words.tsx'
import { PhoneClock } from './PhoneClock.tsx'
import { PhoneFoot } from './PhoneFoot.tsx'
import { shownParts } from './parts.ts'
import { Shown } from './Shown.tsx'
import { useWakeLock } from './use-wake-lock.ts'
import './phone.css'

const StepReader = withWords(async () => (await import('./StepReader.tsx')).StepReader)
const Remote = withWords(async () => (await import('./Remote.tsx')).Remote, 'lead', 'canvas', 'wall')

const ActivityPanel = withWords(async () => (await import('../../workshop/answer/ActivityPanel.tsx')).ActivityPanel)
const LeftNote = withWords(async () => (await import('../../workshop/answer/LeftNote.tsx')).LeftNote)
const forAll = [ActivityPanel, StepReader, LeftNote, ...shownParts] as const
const forLeads = [...forAll, Remote] as const

type View = 'now' | 'board' | 'remote'

export const Phone = () => {
  const { common, phone: words } = useLabels()
  const title = useBoard((board) => board.title)
  const isLead = useIsFacilitator()
  const activities = useActivities()
  const { current } = activities
  const [view, setView] = useView(isLead, activities.all.join(' '))
  useLater(isLead ? forLeads : forAll)
  useWakeLock(current !== undefined || isLead)
  useTop(view, current)
  useEffect(() => {
    document.title = title === '' ? 'Parcours' : `${title} · Parcours`
  }, [title])
  return (
    <div className="phone">
      <header className="phone-head">
        <Link href="/" aria-label={common.home} className="phone-home">
          <Brand />
        </Link>
        <PhoneClock />
      </header>
      <Network />
      {isLead && (
        <nav className="answer-activities" aria-label={words.remote.views}>
          {(['remote', 'now'] as const).map((each) => (
            <button
              key={each}
              type="button"
              className="answer-chip"
              aria-pressed={view === each}
              onClick={() => setView(each)}
            >
              {words.remote.view[each]}
            </button>
          ))}
        </nav>
      )}
      {view === 'now' && <ActivityChoice {...activities} />}
      <main className="phone-main">
        <Suspense>{(current === undefined || current === 'write') && <LeftNote />}</Suspense>
        <Suspense fallback={<Spinner />}>
          {view === 'board' && <StepReader />}
          {view === 'remote' && <Remote />}
          {view === 'now' && (current === undefined ? <Shown /> : <ActivityPanel activity={current} steps="chips" />)}
        </Suspense>
      </main>
      <PhoneFoot
        isReading={view === 'board'}
        onRead={(isReading) => setView(isReading ? 'board' : isLead ? 'remote' : 'now')}
      />
      <FloatingReactions />
    </div>
  )
}

/** Whatever opens or is shown comes first, wherever one was reading; a remote is not taken out of its hand. */
const useView = (isLead: boolean, asked: string): readonly [View, (view: View) => void] => {
  const shown = useWorkshop((view) => view.public.shown)
  const lit = useWorkshop((view) => view.public.spotlight)
  const [chosen, setChosen] = useState<{ readonly view: View; readonly asked: string; readonly seen: unknown[] }>()
  const isNews = chosen !== undefined && (chosen.asked !== asked || chosen.seen[0] !== shown || chosen.seen[1] !== lit)
  const choose = (view: View) => setChosen({ view, asked, seen: [shown, lit] })
  if (isLead) return [chosen?.view ?? 'remote', choose]
  return [chosen === undefined || isNews ? 'now' : chosen.view === 'remote' ? 'now' : chosen.view, choose]
}

/** Something else is asked or shown: it is read from its beginning. */
const useTop = (view: View, current: Activity | undefined) => {
  const shown = useWorkshop(({ public: { shown: now, spotlight } }) =>
    current !== undefined || now === null ? '' : JSON.stringify([{ ...now, stepId: undefined }, spotlight]),
  )
  useEffect(() => {
    scrollTo({ top: 0 })
  }, [view, current, shown])
}

const Network = () => {
  const words = useLabels().phone.offline
  const isOffline = useSessionState((s) => s.connection.kind === 'offline')
  const waiting = useWaitingCommands()
  return (
    <output className={isOffline ? 'phone-network is-offline' : 'phone-network'} aria-live="polite">
      {isOffline ? (waiting === 0 ? words.none : words.some(waiting)) : ''}
    </output>
  )
}
