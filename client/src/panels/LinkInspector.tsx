import { link as linkSchema, type Link } from '@parcours/shared/domain/board'
import { changeLink, deleteLink } from '@parcours/shared/doc/edits/board'
import { mayArrange } from '@parcours/shared/workshop/rights'
import { ArrowLeftRight, Trash2 } from 'lucide-react'
import { cardTitle } from '../session/card-title.ts'
import { useBoard, useSession } from '../session/hooks.ts'
import { noSelection, useSelection } from '../session/selection.ts'
import { Button } from '../ui/Button.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { ChoiceField } from './fields.tsx'
import { InspectorFrame } from './InspectorFrame.tsx'
import { toastWithUndo } from './undo-toast.ts'

export const LinkInspector = ({ link }: { readonly link: Link }) => {
  const session = useSession()
  const { maps, common } = useLabels()
  const words = maps.link
  const from = useBoard((board) => cardTitle(board.cards[link.from]?.text ?? '', words.empty))
  const to = useBoard((board) => cardTitle(board.cards[link.to]?.text ?? '', words.empty))
  return (
    <InspectorFrame kind={words.kind} may={mayArrange}>
      <p className="inspector-place">{words.name(from, to)}</p>
      <ChoiceField
        label={words.type}
        value={link.kind}
        choices={linkSchema.entries.kind.wrapped.options.map((value) => ({ value, label: words.kinds[value] }))}
        onChoose={(kind) => session.change((doc) => changeLink(doc, link.id, { kind }))}
      />
      <div className="inspector-actions">
        <Button
          icon={<ArrowLeftRight size={15} />}
          onClick={() => session.change((doc) => changeLink(doc, link.id, { from: link.to, to: link.from }))}
        >
          {words.reverse}
        </Button>
        <Button
          look="danger"
          icon={<Trash2 size={15} />}
          onClick={() => {
            session.change((doc) => deleteLink(doc, link.id))
            useSelection.getState().select(noSelection)
            toastWithUndo(session, words.deleted, common.undo)
          }}
        >
          {words.delete}
        </Button>
      </div>
    </InspectorFrame>
  )
}
