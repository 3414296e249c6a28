import type { Persona } from '@parcours/shared/domain/board'
import { changePersona } from '@parcours/shared/doc/edits/board'
import { useSession } from '../session/hooks.ts'
import { photoShape } from '../session/picture-file.ts'
import { usePhotoUrl } from '../session/use-picture.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { PersonaFace } from '../ui/PersonaFace.tsx'
import { PictureTaker } from './PictureTaker.tsx'

export const PersonaPhoto = ({ persona }: { readonly persona: Persona }) => {
  const session = useSession()
  const { personas: words } = useLabels()
  const photo = usePhotoUrl()(persona.photo)
  const change = (hash: string | undefined) => session.change((doc) => changePersona(doc, persona.id, { photo: hash }))
  return (
    <div className="persona-photo">
      <PersonaFace name={persona.name} color={persona.color} photo={photo} />
      <PictureTaker
        shape={photoShape}
        words={words.photo}
        hasPicture={persona.photo !== undefined}
        onKept={({ hash }) => change(hash)}
        onRemove={() => change(undefined)}
      />
    </div>
  )
}
