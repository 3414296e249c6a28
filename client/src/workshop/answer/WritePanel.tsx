// Writing alone: an idea, its step and its lane; one's own notes under it, which nobody else sees yet.
import type { Cell } from '@parcours/shared/domain/cells'
import { stepsInOrder } from '@parcours/shared/domain/columns'
import { newId, type LaneId } from '@parcours/shared/domain/ids'
import { colorOfKind, kindOfLane } from '@parcours/shared/domain/kinds'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { limits } from '@parcours/shared/domain/values'
import { noteId, type PrivateNote, type Writing } from '@parcours/shared/workshop/notes'
import { useEffect, useId, useRef, useState } from 'react'
import * as v from 'valibot'
import { useBoard, useForeseen, useReadOnly, useSession } from '../../session/hooks.ts'
import { keptDraft } from '../../session/note-draft.ts'
import { useSelection } from '../../session/selection.ts'
import { Button } from '../../ui/Button.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { ChipRow } from './ChipRow.tsx'
import { MyNotes } from './MyNotes.tsx'
import { useCommand } from '../../session/use-command.ts'

interface WritePanelProps {
  readonly writing: Writing
  readonly steps: 'chips' | 'list'
}

export const WritePanel = ({ writing, steps }: WritePanelProps) => {
  const words = useLabels().answer.write
  const map = useBoard((board) => board.maps[writing.mapId])
  const notes = useForeseen().notes
  const [edited, setEdited] = useState<string>()
  const command = useCommand()
  const isClosed = writing.isClosed === true
  const colorOf = (id: LaneId) => noteColor(map, id)
  return (
    <section className="answer-panel">
      <h1>{writing.question === '' ? words.title : writing.question}</h1>
      <p className="answer-lead">
        {isClosed ? words.closed : `${words.lead} ${words.authorship[writing.authorship]}`.trim()}
      </p>
      {map !== undefined && !isClosed && (
        <NoteForm
          key={edited}
          map={map}
          writing={writing}
          stepsAs={steps}
          note={edited === undefined ? undefined : notes[edited]}
          onWrite={(note) => {
            const id = edited === undefined || notes[edited] === undefined ? newId(noteId) : v.parse(noteId, edited)
            void command({ kind: 'write-note', id, note })
            setEdited(undefined)
          }}
        />
      )}
      <MyNotes
        notes={notes}
        map={map}
        colorOf={colorOf}
        {...(!isClosed && { onEdit: setEdited })}
        onDelete={(id) => {
          void command({ kind: 'delete-note', id: v.parse(noteId, id) })
          if (id === edited) setEdited(undefined)
        }}
      />
    </section>
  )
}

interface NoteFormProps {
  readonly map: JourneyMap
  readonly writing: Writing
  readonly stepsAs: 'chips' | 'list'
  /** The one that is being changed. */
  readonly note: PrivateNote | undefined
  readonly onWrite: (note: PrivateNote) => void
}

const NoteForm = ({ map, writing, stepsAs, note, onWrite }: NoteFormProps) => {
  const labels = useLabels()
  const words = labels.answer.write
  const id = useId()
  const readOnly = useReadOnly()
  const steps = stepsInOrder(map)
  const lanes = writing.laneIds.flatMap((id) => map.lanes[id] ?? [])
  const { boardId, me } = useSession()
  const kept = keptDraft(boardId, me.participantId, writing)
  const [start] = useState(() => note ?? kept.read())
  const [stepId, setStep] = useState(start?.stepId)
  const [laneId, setLane] = useState(start?.laneId)
  const [text, setText] = useState(start?.text ?? '')
  const [isAnonymous, setAnonymous] = useState(start?.isAnonymous ?? writing.authorship === 'anonymous')
  useEffect(() => {
    if (note === undefined) kept.write({ text, stepId, laneId, isAnonymous })
  })
  const field = useRef<HTMLTextAreaElement>(null)
  useCellInHand(map, (picked) => {
    setStep(picked.stepId)
    if (writing.laneIds.includes(picked.laneId)) setLane(picked.laneId)
  })
  // Somebody may delete a step or a lane while it is chosen.
  const step = steps.find(({ id }) => id === stepId) ?? steps[0]
  const lane = lanes.find(({ id }) => id === laneId) ?? lanes[0]
  if (readOnly) return <p className="answer-lead">{labels.answer.readOnly}</p>
  if (step === undefined || lane === undefined) return null
  const write = () => {
    const written = text.trim()
    if (written === '') return field.current?.focus()
    onWrite({ text: written, stepId: step.id, laneId: lane.id, isAnonymous })
    setText('')
    field.current?.focus()
  }
  return (
    <>
      {stepsAs === 'chips' ? (
        <ChipRow
          label={words.steps}
          chips={steps.map(({ id, title }) => ({ id, text: title }))}
          chosen={step.id}
          onChoose={setStep}
        />
      ) : (
        <div className="answer-step">
          <label htmlFor={`${id}-step`}>{words.steps}</label>
          <select
            id={`${id}-step`}
            aria-describedby={`${id}-hint`}
            value={step.id}
            onChange={(event) => setStep(steps.find((each) => each.id === event.currentTarget.value)?.id)}
          >
            {steps.map((each) => (
              <option key={each.id} value={each.id}>
                {each.title}
              </option>
            ))}
          </select>
          <small id={`${id}-hint`}>{words.orCell}</small>
        </div>
      )}
      {lanes.length > 1 && (
        <ChipRow
          label={words.lanes}
          chips={lanes.map(({ id, kind, label }) => ({
            id,
            text: label ?? labels.method.lanes[kind],
            look: `is-${noteColor(map, id)}`,
          }))}
          chosen={lane.id}
          onChoose={setLane}
        />
      )}
      <textarea
        ref={field}
        className={`answer-note is-${noteColor(map, lane.id)}`}
        aria-label={words.note}
        placeholder={words.note}
        value={text}
        rows={4}
        maxLength={limits.cardText}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) write()
        }}
      />
      {writing.authorship === 'free' && (
        <label className="answer-check">
          <input type="checkbox" checked={isAnonymous} onChange={(event) => setAnonymous(event.target.checked)} />
          {words.anonymous}
        </label>
      )}
      <Button look="primary" large className="answer-wide" onClick={write}>
        {note === undefined ? words.add : words.save}
      </Button>
    </>
  )
}

/** A cell that is picked on the board beside says where a note belongs; a phone has none. */
const useCellInHand = (map: JourneyMap, onPick: (cell: Cell) => void) => {
  const selected = useSelection((s) => s.selected)
  const [known, setKnown] = useState(selected)
  if (selected === known) return
  setKnown(selected)
  if (selected.kind === 'cell' && selected.mapId === map.id) onPick(selected)
}

/** The colour that its card will have. */
const noteColor = (map: JourneyMap | undefined, id: LaneId): string => {
  const lane = map?.lanes[id]
  return colorOfKind[(lane && kindOfLane[lane.kind]) ?? 'note']
}
