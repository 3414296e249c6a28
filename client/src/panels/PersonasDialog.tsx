// The personas of the board as a library: their cards on the left, the chosen one's sheet or the segments on the right.
import type { Persona } from '@parcours/shared/domain/board'
import type { PersonaId } from '@parcours/shared/domain/ids'
import { addPersona } from '@parcours/shared/doc/edits/board'
import { newPersona } from '@parcours/shared/templates/instantiate'
import { Tags, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useBoard, useSession } from '../session/hooks.ts'
import { useMayArrange } from '../session/rights.ts'
import { usePhotoUrl } from '../session/use-picture.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { Notice } from '../ui/Notice.tsx'
import { PersonaFace } from '../ui/PersonaFace.tsx'
import { ToastRegion } from '../ui/ToastRegion.tsx'
import './InspectorFrame.css'
import { personaColors } from './persona-colors.ts'
import { PersonaForm } from './PersonaForm.tsx'
import { PersonaSheet } from './PersonaSheet.tsx'
import './personas.css'
import { closePersonas, openPersonas, openSegments, usePersonasView } from './personas-view.ts'
import { Segments } from './Segments.tsx'

export const PersonasDialog = () => {
  const { personas: words, panels } = useLabels()
  const readOnly = !useMayArrange()
  const personas = useBoard((board) => board.personas)
  const view = usePersonasView((s) => s.view)
  const chosen = view.kind === 'persona' ? chosenOf(personas, view.id) : undefined
  const goneByOther = useGone(personas, view.kind === 'persona' ? chosen?.id : undefined)
  if (view.kind === 'closed') return null
  return (
    <Dialog title={words.title} onClose={closePersonas}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- listens to what bubbles from the fields */}
      <div
        className="personas"
        onKeyDownCapture={(event) => {
          // Escape leaves the field; only the next one leaves the view.
          if (event.key === 'Escape' && event.target instanceof Element && event.target.matches('input, textarea'))
            event.preventDefault()
        }}
      >
        <PersonaList chosen={chosen?.id} isOnSegments={view.kind === 'segments'} />
        <div className="personas-chosen">
          {readOnly && <p className="inspector-note">{panels.readOnly}</p>}
          {goneByOther.isGone && <Notice>{words.gone}</Notice>}
          {view.kind === 'segments' && <Segments />}
          {view.kind === 'persona' && chosen === undefined && <p className="field-hint">{words.none}</p>}
          {chosen !== undefined && <PersonaForm key={chosen.id} persona={chosen} onDelete={goneByOther.expect} />}
        </div>
      </div>
      {chosen !== undefined && <PersonaSheet persona={chosen} />}
      {/* The page's own is inert under a dialog, and what it offers to undo could not be pressed. */}
      <ToastRegion />
    </Dialog>
  )
}

const chosenOf = (personas: Readonly<Record<PersonaId, Persona>>, id: PersonaId | null): Persona | undefined =>
  (id === null ? undefined : personas[id]) ?? Object.values(personas)[0]

/** True once the sheet on show went away by somebody else's hand; until another one is opened by hand. */
const useGone = (personas: Readonly<Record<PersonaId, Persona>>, shown: PersonaId | undefined) => {
  const view = usePersonasView((s) => s.view)
  const [before, setBefore] = useState({ view, shown, expected: false, isGone: false })
  if (before.view !== view) setBefore({ view, shown, expected: false, isGone: false })
  else if (before.shown !== shown) {
    const left = before.shown !== undefined && personas[before.shown] === undefined
    setBefore({ view, shown, expected: false, isGone: left && !before.expected })
  }
  return {
    isGone: before.isGone,
    expect: () => setBefore((now) => ({ ...now, expected: true })),
  }
}

interface PersonaListProps {
  readonly chosen: PersonaId | undefined
  readonly isOnSegments: boolean
}

const PersonaList = ({ chosen, isOnSegments }: PersonaListProps) => {
  const session = useSession()
  const readOnly = !useMayArrange()
  const { personas: words, method } = useLabels()
  const personas = useBoard((board) => board.personas)
  const segments = useBoard((board) => board.segments)
  const photoUrl = usePhotoUrl()
  const add = () => {
    const taken = new Set(Object.values(personas).map(({ color }) => color))
    const persona = newPersona(
      words.fresh,
      personaColors.find((color) => !taken.has(color)),
    )
    session.change((doc) => addPersona(doc, persona))
    openPersonas(persona.id)
  }
  return (
    <nav className="personas-list" aria-label={words.list}>
      <ul>
        {Object.values(personas).map((persona) => {
          const segment = persona.segmentId === undefined ? undefined : segments[persona.segmentId]
          return (
            <li key={persona.id}>
              <button
                type="button"
                className="persona-card"
                aria-current={persona.id === chosen || undefined}
                onClick={() => openPersonas(persona.id)}
              >
                <PersonaFace decorative name={persona.name} color={persona.color} photo={photoUrl(persona.photo)} />
                <span>
                  <strong>{persona.name || method.untitledPersona}</strong>
                  {persona.tagline !== '' && <em>{persona.tagline}</em>}
                  <small>{segment === undefined ? words.roles[persona.role] : segment.name}</small>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      {!readOnly && (
        <Button icon={<UserPlus size={15} />} onClick={add}>
          {words.add}
        </Button>
      )}
      <Button look="plain" icon={<Tags size={15} />} aria-current={isOnSegments || undefined} onClick={openSegments}>
        {words.segments.title}
      </Button>
    </nav>
  )
}
