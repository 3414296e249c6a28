// Every field of one persona; each is written by itself, so that two people can fill one sheet together.
import type { Persona } from '@parcours/shared/domain/board'
import { limits, personaRole } from '@parcours/shared/domain/values'
import { changePersona } from '@parcours/shared/doc/edits/board'
import { changeMap } from '@parcours/shared/doc/edits/maps'
import { Printer, Tags } from 'lucide-react'
import { useBoard, useSession } from '../session/hooks.ts'
import { useMayArrange } from '../session/rights.ts'
import { mapsInOrder } from '../session/leading.ts'
import { Button } from '../ui/Button.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { AreaField, LinesField } from './AreaField.tsx'
import { ColorSwatches } from './ColorSwatches.tsx'
import { DeletePersona } from './DeletePersona.tsx'
import { ChoiceField, LineField, ToggleField } from './fields.tsx'
import { personaColors } from './persona-colors.ts'
import { PersonaPhoto } from './PersonaPhoto.tsx'
import { openSegments } from './personas-view.ts'

interface PersonaFormProps {
  readonly persona: Persona
  readonly onDelete: () => void
}

export const PersonaForm = ({ persona, onDelete }: PersonaFormProps) => {
  const session = useSession()
  const readOnly = !useMayArrange()
  const { personas: words, inspector } = useLabels()
  const segments = useBoard((board) => board.segments)
  const change = (fields: Parameters<typeof changePersona>[2]) =>
    session.change((doc) => changePersona(doc, persona.id, fields))
  return (
    <div className="persona-form">
      <fieldset disabled={readOnly}>
        <PersonaPhoto persona={persona} />
        <LineField
          strong
          label={words.name}
          value={persona.name}
          maxLength={limits.name}
          onCommit={(name) => {
            if (name !== '') change({ name })
          }}
        />
        <LineField
          label={words.tagline}
          value={persona.tagline}
          maxLength={limits.title}
          placeholder={words.taglineExample}
          onCommit={(tagline) => change({ tagline })}
        />
        <div className="field-pair">
          <ChoiceField
            label={words.role}
            value={persona.role}
            choices={personaRole.options.map((value) => ({ value, label: words.roles[value] }))}
            onChoose={(role) => change({ role })}
          />
          <ChoiceField
            label={words.segment}
            value={persona.segmentId}
            empty={words.noSegment}
            choices={Object.values(segments).map(({ id, name }) => ({ value: id, label: name }))}
            onChoose={(segmentId) => change({ segmentId })}
            onClear={() => change({ segmentId: undefined })}
          />
        </div>
        <AreaField label={words.quote} value={persona.quote} rows={2} onCommit={(quote) => change({ quote })} />
        <div className="field-pair is-tall">
          <LinesField
            label={words.goals}
            hint={words.perLine}
            values={persona.goals}
            onCommit={(goals) => change({ goals })}
          />
          <LinesField
            label={words.needs}
            hint={words.perLine}
            values={persona.needs}
            onCommit={(needs) => change({ needs })}
          />
        </div>
        <LinesField
          label={words.channels}
          hint={words.perLine}
          values={persona.channels}
          onCommit={(channels) => change({ channels })}
        />
        <div className="field-pair is-tall">
          <AreaField
            label={words.recognise}
            value={persona.recognise}
            onCommit={(recognise) => change({ recognise })}
          />
          <AreaField label={words.satisfy} value={persona.satisfy} onCommit={(satisfy) => change({ satisfy })} />
        </div>
        <div className="field">
          <span className="field-label">{words.color}</span>
          <ColorSwatches
            label={inspector.map.personaColor(persona.name)}
            value={persona.color}
            swatches={personaColors.map((value) => ({ value, paint: value, name: inspector.map.colors[value] }))}
            onChoose={(color) => change({ color })}
          />
        </div>
        <PersonaMaps persona={persona} />
      </fieldset>
      <div className="inspector-actions">
        <Button icon={<Printer size={15} />} onClick={() => print()}>
          {words.print}
        </Button>
        <Button look="plain" icon={<Tags size={15} />} onClick={openSegments}>
          {words.segments.manage}
        </Button>
        {!readOnly && <DeletePersona persona={persona} onDelete={onDelete} />}
      </div>
    </div>
  )
}

/** The maps that draw its curve. */
const PersonaMaps = ({ persona }: { readonly persona: Persona }) => {
  const session = useSession()
  const { personas: words } = useLabels()
  const maps = useBoard((board) => board.maps)
  return (
    <fieldset className="persona-maps">
      <legend className="field-label">{words.maps}</legend>
      {Object.keys(maps).length === 0 && <p className="field-hint">{words.noMaps}</p>}
      {mapsInOrder(maps).map((map) => (
        <ToggleField
          key={map.id}
          label={map.title || words.untitledMap}
          checked={map.personaIds.includes(persona.id)}
          onChange={(isOn) => {
            const others = map.personaIds.filter((id) => id !== persona.id)
            session.change((doc) => changeMap(doc, map.id, { personaIds: isOn ? [...others, persona.id] : others }))
          }}
        />
      ))}
    </fieldset>
  )
}
