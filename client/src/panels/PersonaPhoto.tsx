import type { Persona } from '@parcours/shared/domain/board'
import { changePersona } from '@parcours/shared/doc/edits/board'
import { ImagePlus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useSession } from '../session/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { Notice } from '../ui/Notice.tsx'
import { PersonaFace } from '../ui/PersonaFace.tsx'
import { photoTypes, takePhoto, type TakenPhoto } from './photo.ts'

export const PersonaPhoto = ({ persona }: { readonly persona: Persona }) => {
  const session = useSession()
  const { personas: words } = useLabels()
  const picker = useRef<HTMLInputElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Extract<TakenPhoto, { kind: 'refused' }>['reason'] | null>(null)
  const take = async (file: File) => {
    setBusy(true)
    const taken = await takePhoto(file)
    setBusy(false)
    setRefused(taken.kind === 'refused' ? taken.reason : null)
    if (taken.kind === 'taken') session.change((doc) => changePersona(doc, persona.id, { photo: taken.photo }))
  }
  return (
    <div className="persona-photo">
      <PersonaFace name={persona.name} color={persona.color} photo={persona.photo} />
      <div>
        <div className="inspector-actions">
          <Button icon={<ImagePlus size={15} />} busy={isBusy} onClick={() => picker.current?.click()}>
            {persona.photo === undefined ? words.photo.add : words.photo.change}
          </Button>
          {persona.photo !== undefined && (
            <Button
              look="plain"
              onClick={() => session.change((doc) => changePersona(doc, persona.id, { photo: undefined }))}
            >
              {words.photo.remove}
            </Button>
          )}
        </div>
        <p className="field-hint">{words.photo.hint}</p>
        <input
          ref={picker}
          type="file"
          accept={photoTypes.join(',')}
          className="visually-hidden"
          aria-label={words.photo.add}
          tabIndex={-1}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            event.currentTarget.value = ''
            if (file !== undefined) void take(file)
          }}
        />
      </div>
      {refused !== null && <Notice>{words.photo[refused]}</Notice>}
    </div>
  )
}
