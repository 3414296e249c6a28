// The segments of the board: a name, a description, and how many personas each one gathers.
import type { Segment } from '@parcours/shared/domain/board'
import { newId, segmentId } from '@parcours/shared/domain/ids'
import { limits } from '@parcours/shared/domain/values'
import { addSegment, changeSegment, deleteSegment } from '@parcours/shared/doc/edits/board'
import { Plus, Trash2 } from 'lucide-react'
import { useBoard, useSession } from '../session/hooks.ts'
import { useMayArrange } from '../session/rights.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { LineField } from './fields.tsx'
import { toastWithUndo } from './undo-toast.ts'

export const Segments = () => {
  const session = useSession()
  const readOnly = !useMayArrange()
  const { segments: words } = useLabels().personas
  const segments = useBoard((board) => board.segments)
  const add = () =>
    session.change((doc) => addSegment(doc, { id: newId(segmentId), name: words.fresh, description: '' }))
  return (
    <section className="persona-form" aria-label={words.title}>
      <h3>{words.title}</h3>
      {Object.keys(segments).length === 0 && <p className="field-hint">{words.none}</p>}
      <fieldset disabled={readOnly}>
        <ul className="segment-list">
          {Object.values(segments).map((segment) => (
            <SegmentRow key={segment.id} segment={segment} />
          ))}
        </ul>
        <div className="inspector-actions">
          <Button icon={<Plus size={15} />} onClick={add}>
            {words.add}
          </Button>
        </div>
      </fieldset>
    </section>
  )
}

const SegmentRow = ({ segment }: { readonly segment: Segment }) => {
  const session = useSession()
  const { personas, common } = useLabels()
  const words = personas.segments
  const members = useBoard((board) => Object.values(board.personas).filter((p) => p.segmentId === segment.id).length)
  return (
    <li>
      <div className="inspector-row">
        <LineField
          strong
          label={words.name}
          value={segment.name}
          maxLength={limits.name}
          onCommit={(name) => {
            if (name !== '') session.change((doc) => changeSegment(doc, segment.id, { name }))
          }}
        />
        <IconButton
          label={words.remove(segment.name)}
          icon={<Trash2 size={16} />}
          onClick={() => {
            session.change((doc) => deleteSegment(doc, segment.id))
            toastWithUndo(session, words.deleted(segment.name), common.undo)
          }}
        />
      </div>
      <LineField
        label={words.description}
        value={segment.description}
        maxLength={limits.title}
        onCommit={(description) => session.change((doc) => changeSegment(doc, segment.id, { description }))}
      />
      <p className="field-hint">{words.members(members)}</p>
    </li>
  )
}
