// Each persona's curve with its figures and what is worth a discussion.
import { stepsInOrder } from '@parcours/shared/domain/columns'
import type { PersonaId } from '@parcours/shared/domain/ids'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { PersonaCurve } from '../../panels/PersonaCurve.tsx'
import { useBoard } from '../../session/hooks.ts'
import { useMapScores } from '../../session/map-scores.ts'
import { personasOf } from '../../session/leading.ts'
import { formatSigned } from '../../ui/format.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { useLanguage } from '../../ui/language.ts'

export const ReportCurves = ({ maps }: { readonly maps: readonly JourneyMap[] }) => {
  const words = useLabels().report
  const personas = useBoard((board) => board.personas)
  const drawn = maps
    .filter((map) => Object.values(map.lanes).some((lane) => lane.kind === 'curve' && lane.visible))
    .flatMap((map) => personasOf(map, personas).map((persona) => ({ map, persona })))
  if (drawn.length === 0) return null
  return (
    <section>
      <h2>{words.curves}</h2>
      {drawn.map(({ map, persona }) => (
        <Curve key={`${map.id} ${persona}`} map={map} persona={persona} />
      ))}
    </section>
  )
}

const Curve = ({ map, persona }: { readonly map: JourneyMap; readonly persona: PersonaId }) => {
  const words = useLabels().report
  const language = useLanguage((s) => s.language)
  const person = useBoard((board) => board.personas[persona])
  const scores = useMapScores(map, persona)
  const contested = stepsInOrder(map).filter((_, i) => scores.emotions[i]?.contested)
  const figures: [number | null, string][] = [
    [scores.peakEnd.score, words.remembered],
    [scores.lived.lived, words.lived],
  ]
  if (person === undefined || scores.curve.every((point) => point === null)) return null
  return (
    <article className="report-curve">
      <h3>
        {person.name} <small>{map.title}</small>
      </h3>
      <p>
        {figures
          .flatMap(([value, name]) => (value === null ? [] : `${formatSigned(language, value)} ${name}`))
          .join(' · ')}
      </p>
      <PersonaCurve map={map} persona={persona} color={person.color} />
      {contested.length > 0 && <p>{words.discuss(contested.map(({ title }) => title).join(', '))}</p>}
    </article>
  )
}
