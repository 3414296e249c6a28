import type { Persona } from '@parcours/shared/domain/board'
import { deletePersona } from '@parcours/shared/doc/edits/board'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useBoard, useSession } from '../session/hooks.ts'
import { mapsInOrder } from '../session/leading.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { toastWithUndo } from './undo-toast.ts'

interface DeletePersonaProps {
  readonly persona: Persona
  /** Before it goes: the view leaves it by itself. */
  readonly onDelete: () => void
}

/** Asks first: the sheet goes for everybody, and says what happens to its curves. */
export const DeletePersona = ({ persona, onDelete }: DeletePersonaProps) => {
  const session = useSession()
  const { personas: words, common, method } = useLabels()
  const maps = useBoard((board) => board.maps)
  const [isAsking, setAsking] = useState(false)
  const titles = mapsInOrder(maps)
    .filter((map) => map.personaIds.includes(persona.id))
    .map((map) => map.title || words.untitledMap)
  const name = persona.name || method.untitledPersona
  const remove = () => {
    setAsking(false)
    onDelete()
    session.change((doc) => deletePersona(doc, persona.id))
    toastWithUndo(session, words.deleted(name), common.undo)
  }
  return (
    <>
      <Button look="danger" icon={<Trash2 size={15} />} onClick={() => setAsking(true)}>
        {words.remove}
      </Button>
      {isAsking && (
        <Dialog
          title={words.askTitle}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{common.cancel}</Button>
              <Button look="danger" onClick={remove}>
                {words.remove}
              </Button>
            </>
          }
        >
          <p>{titles.length === 0 ? words.askNoCurve : words.askCurves(titles.join(', '))}</p>
          <p>{words.ask(name)}</p>
        </Dialog>
      )}
    </>
  )
}
