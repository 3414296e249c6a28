// After a reveal: the steps on which people are at odds, to be talked about one by one, here and on the wall.
import { stepsInOrder } from '@parcours/shared/domain/columns'
import type { PersonaId, StepId } from '@parcours/shared/domain/ids'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { ChevronRight } from 'lucide-react'
import { useBoardView } from '../session/board-view.ts'
import { useBoard, useWorkshop } from '../session/hooks.ts'
import { leadingPersona } from '../session/leading.ts'
import { useMapScores } from '../session/map-scores.ts'
import { useCommand } from '../session/use-command.ts'
import { formatSigned } from '../ui/format.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { useLanguage } from '../ui/language.ts'

/** While the curve is what everybody is shown; nothing where they agree. */
export const Contested = () => {
  const shown = useWorkshop((view) => view.public.shown)
  const maps = useBoard((board) => board.maps)
  const personas = useBoard((board) => board.personas)
  if (shown?.kind !== 'curve') return null
  const map = Object.hasOwn(maps, shown.mapId) ? maps[shown.mapId] : undefined
  const persona = map && leadingPersona(map, personas, shown.personaId ?? null)
  return map === undefined || persona === undefined ? null : <Steps map={map} persona={persona} litId={shown.stepId} />
}

interface StepsProps {
  readonly map: JourneyMap
  readonly persona: PersonaId
  /** The one that is talked about. */
  readonly litId: StepId | undefined
}

const Steps = ({ map, persona, litId }: StepsProps) => {
  const words = useLabels().agenda.rating
  const language = useLanguage((s) => s.language)
  const send = useCommand()
  const view = useBoardView()
  const { emotions } = useMapScores(map, persona)
  const contested = stepsInOrder(map).flatMap(({ id, title }, i) => {
    const emotion = emotions[i]
    return emotion?.contested && emotion.min !== null && emotion.max !== null
      ? [{ id, title, low: formatSigned(language, emotion.min, 0), high: formatSigned(language, emotion.max, 0) }]
      : []
  })
  if (contested.length === 0) return null
  const show = (stepId: StepId) => {
    view.showStep(map.id, stepId)
    void send({ kind: 'show', shown: { kind: 'curve', mapId: map.id, personaId: persona, stepId } })
  }
  return (
    <div className="lead-round">
      <p>{words.contested}</p>
      <p className="lead-hint">{words.contestedWhat}</p>
      <ul className="lead-contested">
        {contested.map(({ id, title, low, high }) => (
          <li key={id}>
            <button
              type="button"
              aria-label={words.contestedStep(title, low, high)}
              aria-pressed={id === litId}
              onClick={() => show(id)}
            >
              <strong>{title}</strong>
              <span>
                {low} … {high}
              </span>
              <ChevronRight size={16} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
