// Whom a map is about: names, colours of their curves, and who leads.
import type { Persona } from '@parcours/shared/domain/board'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { limits } from '@parcours/shared/domain/values'
import { changePersona } from '@parcours/shared/doc/edits/board'
import { changeMap } from '@parcours/shared/doc/edits/maps'
import { IdCard, X } from 'lucide-react'
import { useBoard, useSession } from '../session/hooks.ts'
import { personasOf } from '../session/leading.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { AddPersona } from './AddPersona.tsx'
import { ColorSwatches } from './ColorSwatches.tsx'
import { LineField } from './fields.tsx'
import { personaColors } from './persona-colors.ts'
import { openPersonas } from './personas-view.ts'
import { toastWithUndo } from './undo-toast.ts'

export const MapPersonas = ({ map }: { readonly map: JourneyMap }) => {
  const { personas: words, inspector } = useLabels()
  const personas = useBoard((board) => board.personas)
  return (
    <div className="inspector-group">
      <h4>{inspector.map.personas}</h4>
      <ul className="persona-list">
        {personasOf(map, personas).flatMap((id) => {
          const persona = personas[id]
          return persona === undefined ? [] : [<PersonaRow key={id} map={map} persona={persona} />]
        })}
      </ul>
      <div className="inspector-actions">
        <AddPersona map={map} />
        <Button look="plain" icon={<IdCard size={15} />} onClick={() => openPersonas(personasOf(map, personas)[0])}>
          {words.open}
        </Button>
      </div>
    </div>
  )
}

const PersonaRow = ({ map, persona }: { readonly map: JourneyMap; readonly persona: Persona }) => {
  const session = useSession()
  const { common, inspector } = useLabels()
  /** Off this map alone: the sheet stays on the board, to be placed again. */
  const remove = () => {
    session.change((doc) => changeMap(doc, map.id, { personaIds: map.personaIds.filter((id) => id !== persona.id) }))
    toastWithUndo(session, inspector.map.removedPersona(persona.name), common.undo)
  }
  return (
    <li>
      <div className="inspector-row">
        <LineField
          bare
          label={inspector.map.personaName}
          value={persona.name}
          maxLength={limits.name}
          onCommit={(name) => {
            if (name !== '') session.change((doc) => changePersona(doc, persona.id, { name }))
          }}
        />
        <IconButton label={inspector.map.removePersona(persona.name)} icon={<X size={16} />} onClick={remove} />
      </div>
      <ColorSwatches
        label={inspector.map.personaColor(persona.name)}
        value={persona.color}
        swatches={personaColors.map((value) => ({ value, paint: value, name: inspector.map.colors[value] }))}
        onChoose={(color) => session.change((doc) => changePersona(doc, persona.id, { color }))}
      />
    </li>
  )
}
