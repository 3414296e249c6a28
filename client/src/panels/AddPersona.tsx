import type { PersonaId } from '@parcours/shared/domain/ids'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { addPersona } from '@parcours/shared/doc/edits/board'
import { changeMap } from '@parcours/shared/doc/edits/maps'
import { newPersona } from '@parcours/shared/templates/instantiate'
import { UserPlus } from 'lucide-react'
import { useBoard, useSession } from '../session/hooks.ts'
import { personasOf } from '../session/leading.ts'
import { useSelection } from '../session/selection.ts'
import { Button } from '../ui/Button.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { personaColors } from './persona-colors.ts'

/** A persona more on this map, in a colour that is still free; it leads at once. */
export const AddPersona = ({
  map,
  onAdded,
}: {
  readonly map: JourneyMap
  readonly onAdded?: (id: PersonaId) => void
}) => {
  const session = useSession()
  const { inspector } = useLabels()
  const personas = useBoard((board) => board.personas)
  const add = () => {
    const present = personasOf(map, personas)
    const taken = new Set(present.map((id) => personas[id]?.color))
    const persona = newPersona(
      inspector.map.freshPersona,
      personaColors.find((color) => !taken.has(color)),
    )
    session.change((doc) => {
      addPersona(doc, persona)
      changeMap(doc, map.id, { personaIds: [...present, persona.id] })
    })
    useSelection.getState().lead(persona.id)
    onAdded?.(persona.id)
  }
  return (
    <Button icon={<UserPlus size={15} />} onClick={add}>
      {inspector.map.addPersona}
    </Button>
  )
}
