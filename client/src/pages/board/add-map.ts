// A map from a template, right of everything that is there, about whom the board knows first.
import type { MapId } from '@parcours/shared/domain/ids'
import type { Board } from '@parcours/shared/domain/board'
import type { TemplateName } from '@parcours/shared/domain/values'
import { addPersona } from '@parcours/shared/doc/edits/board'
import { addMap } from '@parcours/shared/doc/edits/maps'
import { mapFromTemplate, newPersona } from '@parcours/shared/templates/instantiate'
import { templates } from '@parcours/shared/templates/registry'
import { useDrawn } from '../../board/canvas-context.ts'
import type { Session } from '../../session/session.ts'
import { useLanguage } from '../../ui/language.ts'

export const addMapFrom = (session: Session, name: TemplateName): MapId => {
  const { language } = useLanguage.getState()
  const { board } = session.store.getState()
  const known = Object.values(board.personas)[0]
  const persona = known ?? newPersona(language === 'fr' ? 'Client' : 'Customer')
  const map = mapFromTemplate(templates[name], {
    language,
    title: templates[name].title[language],
    at: [freeX(board), 0],
    personaIds: [persona.id],
  })
  session.change((doc) => {
    if (known === undefined) addPersona(doc, persona)
    addMap(doc, map)
  })
  return map.id
}

const freeX = (board: Board) =>
  Math.max(
    0,
    ...Object.values(board.maps).map(
      (map) => map.at[0] + (useDrawn.getState().scene.layouts.get(map.id)?.width ?? 0) + 160,
    ),
  )
