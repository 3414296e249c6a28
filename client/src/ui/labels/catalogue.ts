// Every string a person reads, in both languages; one file an area, one line here.
import type { Language } from '@parcours/shared/domain/values'
import { useLanguage } from '../language.ts'
import { agendaLabels } from './agenda.ts'
import { analysisLabels } from './analysis.ts'
import { answerLabels } from './answer.ts'
import { boardLabels } from './board.ts'
import { commonLabels } from './common.ts'
import { doorLabels } from './door.ts'
import { historyLabels } from './history.ts'
import { homeLabels } from './home.ts'
import { kanoLabels } from './kano.ts'
import { mapLabels } from './maps.ts'
import { methodLabels } from './method.ts'
import { panelLabels } from './panels.ts'
import { personaLabels } from './personas.ts'
import { phoneLabels } from './phone.ts'
import { pictureLabels } from './pictures.ts'
import { presentLabels } from './present.ts'
import { reportLabels } from './report.ts'
import { workshopLabels } from './workshop.ts'

const areas = {
  agenda: agendaLabels,
  analysis: analysisLabels,
  answer: answerLabels,
  board: boardLabels,
  common: commonLabels,
  door: doorLabels,
  history: historyLabels,
  home: homeLabels,
  kano: kanoLabels,
  maps: mapLabels,
  method: methodLabels,
  panels: panelLabels,
  personas: personaLabels,
  phone: phoneLabels,
  present: presentLabels,
  report: reportLabels,
  workshop: workshopLabels,
  pictures: pictureLabels,
}

export type Labels = { readonly [A in keyof typeof areas]: (typeof areas)[A]['fr'] }

const inLanguage = (language: Language): Labels => ({
  agenda: areas.agenda[language],
  analysis: areas.analysis[language],
  answer: areas.answer[language],
  board: areas.board[language],
  common: areas.common[language],
  door: areas.door[language],
  history: areas.history[language],
  home: areas.home[language],
  kano: areas.kano[language],
  maps: areas.maps[language],
  method: areas.method[language],
  panels: areas.panels[language],
  personas: areas.personas[language],
  phone: areas.phone[language],
  present: areas.present[language],
  report: areas.report[language],
  workshop: areas.workshop[language],
  pictures: areas.pictures[language],
})

export const catalogue: Readonly<Record<Language, Labels>> = { fr: inLanguage('fr'), en: inLanguage('en') }

export const useLabels = (): Labels => catalogue[useLanguage((s) => s.language)]
