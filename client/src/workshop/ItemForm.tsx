// What a facilitator sets of an item of the agenda; the board's own maps, lanes and personas are offered.
import type { PersonaId } from '@parcours/shared/domain/ids'
import { limits } from '@parcours/shared/domain/values'
import { agendaKind, agendaScene, type NewAgendaItem } from '@parcours/shared/workshop/agenda'
import { mapOrFirst } from '@parcours/shared/workshop/map-of'
import { mode } from '@parcours/shared/workshop/mode'
import { authorship } from '@parcours/shared/workshop/notes'
import { useId, useState } from 'react'
import { useBoard } from '../session/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { Choice, Several, Whole } from './fields.tsx'
import { laneKindChoices, mapChoices, useMaps, useSubjects } from './map-choices.ts'

interface ItemFormProps {
  readonly item: NewAgendaItem
  readonly onSave: (item: NewAgendaItem) => void
  readonly onCancel: () => void
}

type Set = (change: Partial<NewAgendaItem>) => void

export const ItemForm = ({ item, onSave, onCancel }: ItemFormProps) => {
  const labels = useLabels()
  const words = labels.agenda
  const id = useId()
  const [draft, setDraft] = useState(item)
  const set: Set = (change) => setDraft({ ...draft, ...change })
  const { kind } = draft
  return (
    <form
      className="lead-form"
      aria-label={words.settings}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        onSave({ ...draft, title: draft.title.trim() })
      }}
    >
      <div className="desk-field">
        <label htmlFor={`${id}-title`}>{words.item}</label>
        <input
          id={`${id}-title`}
          // Asked for by the press that opened the form.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          value={draft.title}
          maxLength={limits.title}
          placeholder={labels.workshop.items[kind]}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
      </div>
      <div className="desk-pair">
        <Choice
          label={words.kind}
          value={kind}
          choices={agendaKind.options.map((value) => ({ value, label: labels.workshop.items[value] }))}
          onChange={(next) => set({ kind: next })}
        />
        <Whole label={words.minutes} value={draft.minutes} min={1} max={480} onChange={(minutes) => set({ minutes })} />
        <Choice
          label={words.mode}
          value={draft.mode ?? ''}
          choices={[
            { value: '', label: words.unchanged },
            ...mode.options.map((value) => ({ value, label: labels.workshop.mode[value] })),
          ]}
          onChange={(next) => set({ mode: next === '' ? undefined : next })}
        />
        <Choice
          label={words.wall}
          value={draft.scene ?? ''}
          choices={[
            { value: '', label: words.itself },
            ...agendaScene.options.map((value) => ({ value, label: words.scenes[value] })),
          ]}
          onChange={(next) => set({ scene: next === '' ? undefined : next })}
        />
      </div>
      {kind !== 'break' && <About draft={draft} set={set} />}
      <div className="lead-form-end">
        <Button onClick={onCancel}>{words.cancel}</Button>
        <Button look="primary" type="submit">
          {words.save}
        </Button>
      </div>
    </form>
  )
}

/** Which part of the board the item is about. */
const About = ({ draft, set }: { readonly draft: NewAgendaItem; readonly set: Set }) => {
  const labels = useLabels()
  const words = labels.agenda
  const maps = useMaps()
  const map = useBoard((board) => mapOrFirst(board, draft.mapId))
  const subjects = useSubjects(map)
  if (map === undefined) return <p>{words.noMap}</p>
  const personas = subjects.filter((each): each is { value: PersonaId; label: string } => each.value !== 'employee')
  return (
    <>
      {maps.length > 1 && (
        <Choice
          label={words.map}
          value={map.id}
          choices={mapChoices(maps, labels)}
          // Another map has other lanes and personas.
          onChange={(mapId) => set({ mapId, laneKinds: undefined, personaIds: undefined })}
        />
      )}
      {draft.kind === 'rate' ? (
        <Several
          label={words.rated}
          hint={words.ratedNone}
          choices={personas}
          chosen={draft.personaIds ?? []}
          onChange={(chosen) => set({ personaIds: chosen.length === 0 ? undefined : chosen })}
        />
      ) : (
        <Several
          label={draft.kind === 'vote' ? words.votedLanes : words.openLanes}
          hint={draft.kind === 'vote' ? words.votedLanesNone : words.openLanesNone}
          choices={laneKindChoices(map, labels)}
          chosen={draft.laneKinds ?? []}
          onChange={(chosen) => set({ laneKinds: chosen.length === 0 ? undefined : chosen })}
        />
      )}
      {draft.kind === 'write' && (
        <Choice
          label={words.writing.authorship}
          value={draft.authorship ?? 'free'}
          choices={authorship.options.map((value) => ({ value, label: words.writing.authors[value] }))}
          onChange={(next) => set({ authorship: next })}
        />
      )}
    </>
  )
}
