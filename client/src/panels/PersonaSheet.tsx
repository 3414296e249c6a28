// The printed sheet of a persona: unseen on screen, alone on paper.
import type { Persona } from '@parcours/shared/domain/board'
import { createPortal } from 'react-dom'
import { useBoard } from '../session/hooks.ts'
import { mapsInOrder } from '../session/leading.ts'
import { usePhotoUrl } from '../session/use-picture.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { PersonaFace } from '../ui/PersonaFace.tsx'
import { PersonaCurve } from './PersonaCurve.tsx'
import './persona-sheet.css'

export const PersonaSheet = ({ persona }: { readonly persona: Persona }) => {
  const { personas: words } = useLabels()
  const photoUrl = usePhotoUrl()
  const maps = useBoard((board) => board.maps)
  const boardTitle = useBoard((board) => board.title)
  const segment = useBoard((board) => (persona.segmentId === undefined ? undefined : board.segments[persona.segmentId]))
  const drawn = mapsInOrder(maps).filter(
    (map) => map.personaIds.includes(persona.id) && Object.values(map.lanes).some((lane) => lane.kind === 'curve'),
  )
  return createPortal(
    <article className="persona-sheet">
      <header>
        <PersonaFace name={persona.name} color={persona.color} photo={photoUrl(persona.photo)} />
        <div>
          <p className="sheet-kind">
            {[words.sheet.kind, words.roles[persona.role], segment?.name].filter(Boolean).join(' · ')}
          </p>
          <h1>{persona.name}</h1>
          {persona.tagline !== '' && <p className="sheet-tagline">{persona.tagline}</p>}
        </div>
      </header>
      {persona.quote !== '' && <blockquote style={{ borderColor: persona.color }}>{persona.quote}</blockquote>}
      <div className="sheet-columns">
        <SheetList title={words.goals} phrases={persona.goals} />
        <SheetList title={words.needs} phrases={persona.needs} />
        <SheetList title={words.channels} phrases={persona.channels} />
      </div>
      <div className="sheet-columns">
        <SheetText title={words.recognise} text={persona.recognise} />
        <SheetText title={words.satisfy} text={persona.satisfy} />
      </div>
      {drawn.map((map) => (
        <section key={map.id}>
          <h2>{words.sheet.curve(map.title || words.untitledMap)}</h2>
          <PersonaCurve map={map} persona={persona.id} color={persona.color} />
        </section>
      ))}
      {boardTitle !== '' && <footer>{boardTitle} · Parcours</footer>}
    </article>,
    document.body,
  )
}

const SheetList = ({ title, phrases }: { readonly title: string; readonly phrases: readonly string[] }) =>
  phrases.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <ul>
        {phrases.map((phrase) => (
          <li key={phrase}>{phrase}</li>
        ))}
      </ul>
    </section>
  )

const SheetText = ({ title, text }: { readonly title: string; readonly text: string }) =>
  text === '' ? null : (
    <section>
      <h2>{title}</h2>
      <p>{text}</p>
    </section>
  )
