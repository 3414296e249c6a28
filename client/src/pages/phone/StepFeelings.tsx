// What the people of the map feel at a step.
import type { PersonaId } from '@parcours/shared/domain/ids'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { useBoard } from '../../session/hooks.ts'
import { personasOf } from '../../session/leading.ts'
import { useMapScores } from '../../session/map-scores.ts'
import { Face } from '../../ui/Face.tsx'
import { formatSigned } from '../../ui/format.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { useLanguage } from '../../ui/language.ts'

interface StepFeelingsProps {
  readonly map: JourneyMap
  /** Of the step among the map's. */
  readonly index: number
}

export const StepFeelings = ({ map, index }: StepFeelingsProps) => {
  const words = useLabels().phone.reader
  const personas = personasOf(
    map,
    useBoard((board) => board.personas),
  )
  if (map.template === 'blueprint' || personas.length === 0) return null
  return (
    <ul className="phone-feelings" aria-label={words.feelings}>
      {personas.map((id) => (
        <Feeling key={id} map={map} personaId={id} index={index} />
      ))}
    </ul>
  )
}

const Feeling = ({ map, personaId, index }: StepFeelingsProps & { readonly personaId: PersonaId }) => {
  const { common } = useLabels()
  const language = useLanguage((s) => s.language)
  const name = useBoard((board) => board.personas[personaId]?.name ?? '')
  const value = useMapScores(map, personaId).curve[index] ?? undefined
  const tone = value === undefined ? '' : value <= -1 ? 'is-low' : value >= 1 ? 'is-high' : ''
  return (
    <li className={tone}>
      <Face value={value} size={26} />
      <span>{name}</span>
      <b>{value === undefined ? common.noData : formatSigned(language, value)}</b>
    </li>
  )
}
