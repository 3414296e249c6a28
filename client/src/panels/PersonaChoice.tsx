// Whose curve leads, when a map is about several people.
import type { JourneyMap } from '@parcours/shared/domain/map'
import { useBoard } from '../session/hooks.ts'
import { personasOf, useLeadingPersona } from '../session/leading.ts'
import { useSelection } from '../session/selection.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import './PersonaChoice.css'

export const PersonaChoice = ({ map }: { readonly map: JourneyMap }) => {
  const { panels } = useLabels()
  const personas = useBoard((board) => board.personas)
  const lead = useLeadingPersona(map)
  const ids = personasOf(map, personas)
  if (ids.length < 2) return null
  return (
    <fieldset className="scores-personas" aria-label={panels.scores.persona}>
      {ids.map((id) => (
        <button key={id} type="button" aria-pressed={id === lead} onClick={() => useSelection.getState().lead(id)}>
          <i style={{ background: personas[id]?.color }} aria-hidden="true" />
          {personas[id]?.name}
        </button>
      ))}
    </fieldset>
  )
}
