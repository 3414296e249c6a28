import type { LaneId } from '@parcours/shared/domain/ids'
import type { JourneyMap } from '@parcours/shared/domain/map'
import type { OwnNotes } from '@parcours/shared/workshop/notes'
import { X } from 'lucide-react'
import { useLabels } from '../../ui/labels/catalogue.ts'

interface MyNotesProps {
  readonly notes: OwnNotes
  readonly map: JourneyMap | undefined
  readonly colorOf: (lane: LaneId) => string
  /** Absent: they can only be deleted any more. */
  readonly onEdit?: (id: string) => void
  readonly onDelete: (id: string) => void
}

export const MyNotes = ({ notes, map, colorOf, onEdit, onDelete }: MyNotesProps) => {
  const words = useLabels().answer.write
  const mine = Object.entries(notes)
  return (
    <section className="answer-mine" aria-label={words.mine(mine.length)}>
      <h2>
        <strong>{words.mine(mine.length)}</strong> · {words.secret}
      </h2>
      {mine.length === 0 && <p className="answer-lead">{words.none}</p>}
      <ul>
        {mine.map(([id, note]) => (
          <li key={id} className={`is-${colorOf(note.laneId)}`}>
            <button
              type="button"
              className="answer-mine-text"
              aria-label={words.edit(note.text)}
              disabled={onEdit === undefined}
              onClick={() => onEdit?.(id)}
            >
              {note.text}
              <small>
                {[map?.steps[note.stepId]?.title, note.isAnonymous && words.anonymous].filter(Boolean).join(' · ')}
              </small>
            </button>
            <button
              type="button"
              className="answer-mine-delete"
              aria-label={words.remove(note.text)}
              onClick={() => onDelete(id)}
            >
              <X size={16} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
