// Whom the map is about, on its title bar: a press brings a persona's curve forward, the eye hides another one's.
import type { JourneyMap } from '@parcours/shared/domain/map'
import { Eye, EyeOff } from 'lucide-react'
import { useBoard } from '../session/hooks.ts'
import { personasOf, useLeadingPersona } from '../session/leading.ts'
import { useSelection } from '../session/selection.ts'
import { usePhotoUrl } from '../session/use-picture.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { PersonaFace } from '../ui/PersonaFace.tsx'
import './PersonaChips.css'

export const PersonaChips = ({ map }: { readonly map: JourneyMap }) => {
  const { board, method } = useLabels()
  const personas = useBoard((b) => b.personas)
  const lead = useLeadingPersona(map)
  const photoUrl = usePhotoUrl()
  const hidden = useSelection((s) => s.hiddenPersonas)
  const ids = personasOf(map, personas)
  const hasCurve = Object.values(map.lanes).some((lane) => lane.kind === 'curve' && lane.visible)
  if (ids.length === 0) return null
  return (
    <fieldset className="persona-chips nodrag nopan" aria-label={board.chips.group}>
      {ids.map((id) => {
        const { name = '', color = '#5a6376', photo } = personas[id] ?? {}
        const isHidden = id !== lead && hidden.has(id)
        const eye = isHidden ? board.chips.show(name) : board.chips.hide(name)
        return (
          <span key={id} className={isHidden ? 'persona-chip is-hidden' : 'persona-chip'}>
            <button
              type="button"
              aria-pressed={id === lead}
              aria-label={board.chips.lead(name)}
              title={board.chips.lead(name)}
              style={{ borderColor: color }}
              onClick={() => useSelection.getState().lead(id)}
            >
              <PersonaFace decorative name={name} color={color} photo={photoUrl(photo)} />
              <span>{name || method.untitledPersona}</span>
            </button>
            {hasCurve && id !== lead && (
              <button
                type="button"
                className="persona-chip-eye"
                aria-label={eye}
                title={eye}
                onClick={() => useSelection.getState().hide(id, !isHidden)}
              >
                {isHidden ? <EyeOff size={15} aria-hidden="true" /> : <Eye size={15} aria-hidden="true" />}
              </button>
            )}
          </span>
        )
      })}
    </fieldset>
  )
}
