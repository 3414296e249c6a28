// Everything the hour brought, in the order a reader wants it: decided, lived, voted, planned, then the maps.
import { decisionsInTime } from '@parcours/shared/workshop/lead'
import { resultsInTime } from '@parcours/shared/workshop/tally'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { itemsInOrder } from '@parcours/shared/workshop/agenda'
import { ArrowLeft, Printer } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { planInOrder } from '../../panels/analysis/plan.ts'
import { useAnalysis } from '../../panels/use-analysis.ts'
import { useBoard, useSession, useVotes, useWorkshop } from '../../session/hooks.ts'
import { mapsInOrder, useLeadingPersona } from '../../session/leading.ts'
import { Button } from '../../ui/Button.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { useLanguage } from '../../ui/language.ts'
import { PlanTable } from '../PlanTable.tsx'
import { Quadrants } from '../Quadrants.tsx'
import { boardPath, navigate } from '../route.ts'
import { ReportCurves } from './ReportCurves.tsx'
import { ReportMap } from './ReportMap.tsx'
import { ReportVote } from './ReportVote.tsx'
import './report.css'
import { titleOfItem } from '../../workshop/item-title.ts'

export const Report = () => {
  const { boardId } = useSession()
  const labels = useLabels()
  const words = labels.report
  const title = useBoard((board) => board.title)
  const maps = mapsInOrder(useBoard((board) => board.maps))
  const results = useWorkshop((view) => view.public.results)
  const inTime = resultsInTime(results)
  useEffect(() => {
    document.title = [title, words.title].filter(Boolean).join(' · ')
  }, [title, words])
  return (
    <div className="report-page">
      <nav className="report-actions" aria-label={words.title}>
        <Button icon={<ArrowLeft size={17} aria-hidden="true" />} onClick={() => navigate(boardPath(boardId))}>
          {words.back}
        </Button>
        <Button look="primary" icon={<Printer size={17} aria-hidden="true" />} onClick={() => print()}>
          {words.print}
        </Button>
      </nav>
      <main className="report">
        <header>
          <p>{words.kind}</p>
          <h1>{title === '' ? labels.method.templates.blank : title}</h1>
          <Day />
        </header>
        <People />
        <Agenda />
        <Decisions />
        <ReportCurves maps={maps} />
        {inTime.length > 0 && (
          <Part title={words.votes.title}>
            {inTime.map((result) => (
              <ReportVote key={result.id} result={result} />
            ))}
          </Part>
        )}
        <Matrix />
        <Plan />
        {maps.length > 0 && (
          <Part title={words.maps}>
            {maps.map((map) => (
              <ReportMap key={map.id} map={map} />
            ))}
          </Part>
        )}
      </main>
    </div>
  )
}

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
)

/** The day the workshop began; today, when no agenda ran. */
const Day = () => {
  const language = useLanguage((s) => s.language)
  const agenda = useWorkshop((view) => view.public.agenda)
  const starts = Object.values(agenda).flatMap(({ startedAt }) => startedAt ?? [])
  const [today] = useState(() => Date.now())
  const day = new Date(Math.min(...(starts.length > 0 ? starts : [today])))
  return (
    <time dateTime={day.toISOString().slice(0, 10)}>
      {day.toLocaleDateString(language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long' })}
    </time>
  )
}

const People = () => {
  const labels = useLabels()
  const people = useWorkshop((view) => view.public.people)
  const here = Object.entries(people).filter(([, person]) => person.removed === undefined)
  if (here.length === 0) return null
  return (
    <Part title={labels.report.people}>
      <ul className="report-people">
        {here
          .toSorted(([, a], [, b]) => a.name.localeCompare(b.name))
          .map(([id, person]) => (
            <li key={id}>
              {person.name}
              {(person.group !== undefined || person.role !== 'participant') && (
                <small>
                  {' '}
                  {[person.group, person.role === 'participant' ? '' : labels.method.roles[person.role]]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              )}
            </li>
          ))}
      </ul>
    </Part>
  )
}

const Agenda = () => {
  const labels = useLabels()
  const words = labels.report.agenda
  const items = itemsInOrder(useWorkshop((view) => view.public.agenda))
  if (items.length === 0) return null
  const realOf = ({ startedAt, endedAt }: (typeof items)[number]) =>
    startedAt === undefined || endedAt === undefined
      ? undefined
      : Math.max(1, Math.round((endedAt - startedAt) / 60_000))
  return (
    <Part title={words.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.item}</th>
            <th scope="col">{words.planned}</th>
            <th scope="col">{words.real}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const real = realOf(item)
            return (
              <tr key={item.id}>
                <td>{titleOfItem(item, labels)}</td>
                <td>{words.minutes(item.minutes)}</td>
                <td>{real === undefined ? words.notHeld : words.minutes(real)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Part>
  )
}

const Decisions = () => {
  const words = useLabels().report
  const decisions = decisionsInTime(useWorkshop((view) => view.public.decisions))
  if (decisions.length === 0) return null
  return (
    <Part title={words.decisions}>
      <ol className="report-decisions">
        {decisions.map(([id, { text }]) => (
          <li key={id}>{text}</li>
        ))}
      </ol>
    </Part>
  )
}

const Matrix = () => {
  const first = mapsInOrder(useBoard((board) => board.maps)).find((map) => map.template !== 'blueprint')
  return first === undefined ? null : <MatrixOf map={first} />
}

const MatrixOf = ({ map }: { readonly map: JourneyMap }) => {
  const words = useLabels().report
  const analysis = useAnalysis(map, useLeadingPersona(map), useVotes())
  if (analysis.matrix.every((cell) => cell.quadrant === null)) return null
  return (
    <Part title={words.matrix}>
      <div className="report-matrix">
        <Quadrants map={map} analysis={analysis} heading="h3" />
      </div>
    </Part>
  )
}

const Plan = () => {
  const first = mapsInOrder(useBoard((board) => board.maps))[0]
  return first === undefined ? null : <PlanOf map={first} />
}

const PlanOf = ({ map }: { readonly map: JourneyMap }) => {
  const words = useLabels().present.plan
  const actions = Object.values(useBoard((board) => board.actions))
  const { matrix } = useAnalysis(map, useLeadingPersona(map), useVotes())
  if (actions.length === 0) return null
  return (
    <Part title={words.title}>
      <PlanTable plan={planInOrder(actions, matrix)} />
    </Part>
  )
}
