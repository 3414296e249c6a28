// The map again, under itself: as the to-be, for another segment, or as it is.
import { duplicateMap, type DuplicateOptions } from '@parcours/shared/domain/duplicate-map'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { limits } from '@parcours/shared/domain/values'
import { addPersona } from '@parcours/shared/doc/edits/board'
import { addMapCopy } from '@parcours/shared/doc/edits/maps'
import { Copy, Target, Users } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useBoardView } from '../session/board-view.ts'
import { useSession } from '../session/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { type SegmentCopy, SegmentCopyDialog } from './SegmentCopyDialog.tsx'
import { toastWithUndo } from './undo-toast.ts'

export const MapCopies = ({ map }: { readonly map: JourneyMap }) => {
  const session = useSession()
  const { common, inspector } = useLabels()
  const view = useBoardView()
  const words = inspector.copy
  const [isAsking, setAsking] = useState(false)
  const duplicate = ({ fresh, ...options }: Omit<DuplicateOptions, 'at'> & Pick<SegmentCopy, 'fresh'>) => {
    const at = view.placeUnder(map.id)
    const copy = duplicateMap(session.store.getState().board, map.id, { ...options, at })
    if (copy === undefined) return
    session.change((doc) => {
      if (fresh !== undefined) addPersona(doc, fresh)
      addMapCopy(doc, copy)
    })
    toastWithUndo(session, words.done(options.title), common.undo)
    view.showMap(copy.map.id)
  }
  const choose = (as: DuplicateOptions['as']) => {
    if (as === 'segment') return setAsking(true)
    duplicate({ as, title: words[`${as}Title`](map.title).slice(0, limits.title) })
  }
  return (
    <div className="inspector-group">
      <h4>{words.heading}</h4>
      <div className="inspector-actions">
        {kinds.map(({ as, icon }) => (
          <Button key={as} icon={icon} onClick={() => choose(as)}>
            {words[as]}
          </Button>
        ))}
      </div>
      <p className="field-hint">{words.hint}</p>
      {isAsking && (
        <SegmentCopyDialog
          map={map}
          onClose={() => setAsking(false)}
          onCopy={(copy) => {
            setAsking(false)
            duplicate({ as: 'segment', ...copy })
          }}
        />
      )}
    </div>
  )
}

const kinds: readonly { readonly as: DuplicateOptions['as']; readonly icon: ReactNode }[] = [
  { as: 'target', icon: <Target size={15} /> },
  { as: 'segment', icon: <Users size={15} /> },
  { as: 'copy', icon: <Copy size={15} /> },
]
