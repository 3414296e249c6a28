// Whom the copy of a map is about: personas of the board, a new one, or both; and what the copy is called.
import type { Persona } from '@parcours/shared/domain/board'
import type { PersonaId, SegmentId } from '@parcours/shared/domain/ids'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { limits } from '@parcours/shared/domain/values'
import { newPersona } from '@parcours/shared/templates/instantiate'
import { type FormEvent, useId, useState } from 'react'
import { useBoard } from '../session/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { TextField } from '../ui/TextField.tsx'
import { ChoiceField, ToggleField } from './fields.tsx'
import { personaColors } from './persona-colors.ts'
import './SegmentCopyDialog.css'

export interface SegmentCopy {
  readonly title: string
  readonly personaIds: readonly PersonaId[]
  /** One of the personas, to be made with the map. */
  readonly fresh?: Persona | undefined
}
interface SegmentCopyDialogProps {
  readonly map: JourneyMap
  readonly onClose: () => void
  readonly onCopy: (copy: SegmentCopy) => void
}

export const SegmentCopyDialog = ({ map, onClose, onCopy }: SegmentCopyDialogProps) => {
  const { common, inspector, method } = useLabels()
  const words = inspector.copy.ask
  const formId = useId()
  const personas = useBoard((board) => board.personas)
  const segments = useBoard((board) => board.segments)
  const [asked, setSegment] = useState<SegmentId | undefined>(undefined)
  const [chosen, setChosen] = useState<readonly PersonaId[]>([])
  const [fresh, setFresh] = useState('')
  const [title, setTitle] = useState<string | undefined>(undefined)
  // What somebody deletes meanwhile is no longer chosen.
  const segment = asked === undefined ? undefined : segments[asked]
  const offered = Object.values(personas).filter((one) => segment === undefined || one.segmentId === segment.id)
  const people = offered.filter((one) => chosen.includes(one.id))
  const names = [...people.map((one) => one.name), fresh.trim()].filter((name) => name !== '')
  const suggestion = inspector.copy.segmentTitle(map.title, segment?.name ?? names.join(', ')).slice(0, limits.title)
  const isReady = people.length > 0 || fresh.trim() !== ''
  const copy = (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return
    const made = fresh.trim() === '' ? undefined : freshPersona(fresh.trim(), segment?.id, people)
    const personaIds = [...people.map((one) => one.id), ...(made === undefined ? [] : [made.id])]
    onCopy({ title: title?.trim() || suggestion, personaIds, fresh: made })
  }
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" type="submit" form={formId} disabled={!isReady}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <form id={formId} className="segment-copy" onSubmit={copy}>
        {Object.keys(segments).length > 0 && (
          <ChoiceField
            label={words.segment}
            value={segment?.id}
            empty={words.anySegment}
            choices={Object.values(segments).map(({ id, name }) => ({ value: id, label: name }))}
            onChoose={(id) => {
              setSegment(id)
              setChosen(Object.values(personas).flatMap((one) => (one.segmentId === id ? [one.id] : [])))
            }}
            onClear={() => setSegment(undefined)}
          />
        )}
        <fieldset>
          <legend className="field-label">{words.whom}</legend>
          {offered.length === 0 && <p className="field-hint">{words.none}</p>}
          {offered.map((one) => {
            const name = one.name || method.untitledPersona
            return (
              <ToggleField
                key={one.id}
                label={map.personaIds.includes(one.id) ? words.already(name) : name}
                icon={<i className="segment-copy-color" style={{ background: one.color }} aria-hidden="true" />}
                checked={chosen.includes(one.id)}
                onChange={(isOn) => setChosen(isOn ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))}
              />
            )
          })}
        </fieldset>
        <TextField
          label={words.fresh}
          hint={words.freshHint}
          value={fresh}
          maxLength={limits.name}
          autoComplete="off"
          onChange={setFresh}
        />
        <TextField
          label={words.name}
          value={title ?? suggestion}
          maxLength={limits.title}
          autoComplete="off"
          onChange={setTitle}
        />
        <p className="field-hint">{map.template === 'blueprint' ? words.unlivedBlueprint : words.unlived}</p>
        {!isReady && (
          <p className="segment-copy-needs" role="status">
            {words.needsPerson}
          </p>
        )}
      </form>
    </Dialog>
  )
}

/** In a colour that the others on the map leave free. */
const freshPersona = (name: string, segmentId: SegmentId | undefined, others: readonly Persona[]): Persona => ({
  ...newPersona(
    name,
    personaColors.find((color) => others.every((one) => one.color !== color)),
  ),
  ...(segmentId !== undefined && { segmentId }),
})
